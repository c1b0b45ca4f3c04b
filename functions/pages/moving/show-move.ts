import { turnOf } from '#domain/acts/turn.ts';
import { type Person, personOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { sameKey } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { joiners, removable, transferees } from '#statemachines/acts/possible-moves.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import type { Html } from '#statemachines/html.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Reply } from '#functions/http/reply.ts';
import { movePage, type Picked } from '#functions/views/move-page.ts';
import { found, personPicker, personSearch } from '#functions/views/person-picker.ts';
import { saying } from '#functions/views/saying.ts';
import { holdersOf } from '../signers.ts';
import type { MovePlace } from './move-place.ts';
import { kindWords, type MoveKind } from './kinds.ts';
import type { TypedMove } from './typed-move.ts';
import { triedBy } from './ways.ts';

/** The page of one way to handle a step beside deciding it. What could not be done at all is refused here already. */
export function showMove(
  place: MovePlace,
  kind: MoveKind,
  typed: TypedMove | undefined,
  problem?: Problem,
): Reply {
  const { visit, matter, key, paths } = place;
  const { state, route, language } = matter;
  const say = saying(language);
  const { title, effect } = kindWords[kind];
  const isHis = kind !== 'take-back' && kind !== 'urge';
  if (isHis && problem === undefined) requireTurn(place);
  const words = (visit.query.get('q') ?? '').slice(0, 60);
  const stepTitle = [itemWords(matter, key, language), titleOf(route, key.step)[language]]
    .filter((part) => part !== '')
    .join(say('', ': '));
  const persons = personsFor(place, kind);
  return matter.reply(
    movePage({
      ...matter.frame,
      kind,
      title: title[language],
      effect: kind === 'step-aside' && isVote(place) ? leavesVote[language] : effect[language],
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: say(`环节：${stepTitle}`, `Step: ${stepTitle}`),
      action: paths.action,
      hidden: visit.hidden(),
      ...(persons === undefined ? {} : picking(place, kind, persons, words, typed?.to ?? '')),
      pick:
        kind === 'add'
          ? howPicks(language, typed)
          : kind === 'remove'
            ? slotPicks(place, typed)
            : undefined,
      why: { ...whyWords[kind][language], typed: typed?.why ?? '' },
      back: { href: paths.back, label: say('取消，返回', 'Back') },
      problem,
    }),
    problem?.statusCode,
  );
}

const isVote = ({ matter: { state }, key }: MovePlace): boolean =>
  state.steps.some((row) => sameKey(row, key) && row.joint?.how === 'quorum');

const leavesVote = {
  zh: '您与这件事有利害关系的，不参加表决；通过所需的票数不变',
  en: 'If you have an interest in the matter you take no part in the vote; as many votes as before carry it',
} as const;

function requireTurn({ matter, key }: MovePlace): void {
  const { state, route, office, actor } = matter;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) throw new Problem('nothing-here', {});
  turnOf(state, key, terms, office, actor.person);
}

/** Who may be chosen; undefined where nobody is. */
function personsFor({ matter, key }: MovePlace, kind: MoveKind): readonly Person[] | undefined {
  const tried = triedBy(matter, key);
  if (kind === 'transfer') return transferees(tried);
  if (kind === 'ask') return joiners(tried, 'asked');
  return kind === 'add' ? joiners(tried, 'beside') : undefined;
}

function picking(
  { matter, paths }: MovePlace,
  kind: MoveKind,
  persons: readonly Person[],
  words: string,
  chosen: string,
): { readonly search: Html | undefined; readonly picker: Html } {
  const { office, language } = matter;
  const matching = found(matter, persons, words);
  // Whoever was chosen before a refusal stays on the list, fit or not: the sentence above speaks of him.
  const before = persons.some(({ id }) => id === chosen) ? undefined : personOf(office, chosen);
  const listed = matching.length === 0 ? persons : matching;
  const [path = ''] = paths.here.split('?');
  const kept = Object.fromEntries(new URL(paths.here, 'http://here').searchParams);
  return {
    search: personSearch(matter, persons, { words, action: path, kept, matches: matching.length }),
    picker: personPicker({
      office,
      language,
      name: 'to',
      label: targetLabels[kind === 'transfer' || kind === 'ask' ? kind : 'add'][language],
      persons: before === undefined ? listed : [before, ...listed],
      chosen,
    }),
  };
}

const targetLabels = {
  transfer: { zh: '转给谁', en: 'To whom' },
  ask: { zh: '问谁', en: 'Whom to ask' },
  add: { zh: '加谁', en: 'Whom to add' },
} as const;

function howPicks(language: Language, typed: TypedMove | undefined): Picked {
  const say = saying(language);
  const option = (value: string, title: string, effect: string) => ({
    value,
    title,
    effect,
    chosen: typed?.how === value,
  });
  return {
    name: 'how',
    legend: say('怎么签', 'How they sign'),
    options: [
      option(
        'before',
        say('先提意见', 'Before me'),
        say('对方先提意见，您再决定', 'They give an opinion first, then you decide'),
      ),
      option(
        'beside',
        say('一并签', 'Beside me'),
        say('您和对方都要签，不分先后', 'Both of you sign, in any order'),
      ),
      option(
        'after',
        say('随后签', 'After me'),
        say('您签过以后再送对方签', 'They sign once you have'),
      ),
    ],
  };
}

function slotPicks({ matter, key }: MovePlace, typed: TypedMove | undefined): Picked {
  const say = saying(matter.language);
  const row = matter.state.steps.find(
    ({ step, item, round }) => step === key.step && item === key.item && round === key.round,
  );
  return {
    name: 'slot',
    legend: say('减去谁', 'Whom to take out'),
    options: removable(triedBy(matter, key)).map((slot) => ({
      value: slot.id,
      title: row === undefined ? slot.id : holdersOf(matter, row, slot),
      effect: slot.why ?? '',
      chosen: typed?.slot === slot.id,
    })),
  };
}

const optional = {
  zh: { label: '理由', hint: '可以不填。' },
  en: { label: 'Reason', hint: 'You may leave it empty.' },
} as const;
const needed = (zh: string, en: string) => ({
  zh: { label: '理由', hint: zh },
  en: { label: 'Reason', hint: en },
});

const whyWords: Readonly<
  Record<MoveKind, Readonly<Record<Language, { readonly label: string; readonly hint: string }>>>
> = {
  transfer: {
    zh: { label: '理由', hint: '可以不填。写明的话，对方的邮件里会看到。' },
    en: { label: 'Reason', hint: 'You may leave it empty; the other person reads it in the mail.' },
  },
  add: needed('须填写，对方的邮件里会看到。', 'Needed; the other person reads it in the mail.'),
  ask: {
    zh: { label: '要问的事', hint: '须填写，对方的邮件里会看到。' },
    en: { label: 'Your question', hint: 'Needed; the other person reads it in the mail.' },
  },
  remove: optional,
  'step-aside': needed('须填写，例如与当事人是近亲属。', 'Needed; for example, a near relative.'),
  'take-back': optional,
  urge: {
    zh: { label: '要说的话', hint: '可以不填。写明的话，对方的邮件里会看到。' },
    en: { label: 'A word with it', hint: 'You may leave it empty; it stands in the mail.' },
  },
};
