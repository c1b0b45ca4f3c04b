import { eligible, keptOut } from '#domain/acts/assign.ts';
import { nearMoment } from '#domain/date-words.ts';
import { ownerTitle, personOf } from '#domain/office.ts';
import type { Slot, SlotRole, StepRow } from '#domain/request.ts';
import { activeSlots, consults, slotsOf } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
import type { Text } from '#domain/words.ts';
import { outcomesFor } from '#domain/acts/decide.ts';
import { termsOf } from '#statemachines/terms.ts';
import { calledAs } from '../views/called-as.ts';
import { listed, saying } from '../views/saying.ts';
import type { SignerLine, Vote } from '../views/signer-list.ts';
import type { Matter } from './matter.ts';

/** Every place of a step and how it stands; nothing for a step with a single signer. */
export function signersOf(matter: Matter, row: StepRow): readonly SignerLine[] {
  if (row.slots === undefined) return [];
  const active = new Set(activeSlots(row).map(({ id }) => id));
  return slotsOf(row).map((slot) => lineOf(matter, row, slot, active.has(slot.id)));
}

function lineOf(matter: Matter, row: StepRow, slot: Slot, isActive: boolean): SignerLine {
  const { office, language, actor, route, state } = matter;
  const { decision } = slot;
  const terms = termsOf(route, row.step, state);
  const title =
    decision === undefined || terms === undefined
      ? undefined
      : outcomesFor(terms, slot)[decision.act]?.title[language];
  const say = saying(language);
  const kept = slot.kept === true ? say('上一轮的意见，沿用', 'kept from before') : '';
  return {
    role: roles[slot.role][language],
    who:
      decision === undefined
        ? holdersOf(matter, row, slot)
        : calledAs(decision.name, decision.post, language),
    isReader:
      decision === undefined
        ? takers(office, slot.owner).some(({ person }) => person.id === actor.person)
        : decision.person === actor.person,
    stands: standsOf(slot, isActive),
    act: title ?? decision?.act ?? '',
    opinion: decision?.opinion ?? '',
    at: decision === undefined ? '' : nearMoment(office.zone, decision.at, language),
    about: [aboutOf(matter, row, slot, isActive), kept]
      .filter((part) => part !== '')
      .join(say('；', '; ')),
  };
}

function standsOf({ state, by }: Slot, isActive: boolean): SignerLine['stands'] {
  // Only whoever was added is taken out by somebody else.
  if (state === 'removed' && by === undefined) return 'aside';
  if (state === 'done') return 'signed';
  if (state === 'open') return isActive ? 'active' : 'waiting';
  return state;
}

/** 罗启明（副局长）; only the post where nobody holds it. */
export function holdersOf(
  { state, route, office, language }: Matter,
  row: StepRow,
  { owner }: Pick<Slot, 'owner'>,
): string {
  const terms = termsOf(route, row.step, state);
  const names =
    terms === undefined
      ? []
      : eligible(office, owner, keptOut(state, terms, office, row)).map(
          ({ person }) => person.name,
        );
  const title = ownerTitle(office, owner)[language];
  if (names.length === 0 || 'person' in owner) return title;
  const who = listed(language, names);
  return language === 'zh' ? `${who}（${title}）` : `${who} (${title})`;
}

/** Who added the place and why, and whom it waits for. */
function aboutOf(matter: Matter, row: StepRow, slot: Slot, isActive: boolean): string {
  const { office, language } = matter;
  const say = saying(language);
  const adder = slot.by === undefined ? undefined : (personOf(office, slot.by)?.name ?? slot.by);
  const added =
    adder === undefined
      ? ''
      : consults(slot)
        ? say(`${adder}问：${slot.why ?? ''}`, `${adder} asks: ${slot.why ?? ''}`)
        : say(`${adder}加签：${slot.why ?? ''}`, `added by ${adder}: ${slot.why ?? ''}`);
  const first = slotsOf(row).filter(({ id, state }) => slot.after.includes(id) && state === 'open');
  const waits =
    slot.state !== 'open' || isActive || first.length === 0
      ? ''
      : say(
          `等${listed(
            language,
            first.map((one) => holdersOf(matter, row, one)),
          )}先签`,
          `waits for ${listed(
            language,
            first.map((one) => holdersOf(matter, row, one)),
          )}`,
        );
  return [added, waits].filter((part) => part !== '').join(say('；', '; '));
}

const roles: Readonly<Record<SlotRole, Text>> = {
  own: { zh: '原经办', en: 'the step’s own' },
  signer: { zh: '', en: '' },
  lead: { zh: '主办', en: 'lead' },
  assistant: { zh: '协办', en: 'assists' },
  before: { zh: '加签，先提意见', en: 'added, opinion first' },
  asked: { zh: '征求意见', en: 'asked for an opinion' },
  beside: { zh: '加签，一并签', en: 'added, signs as well' },
  after: { zh: '加签，随后签', en: 'added, signs afterwards' },
};

/** How a vote stands; undefined for a step that is no vote. */
export function voteOf(row: StepRow): Vote | undefined {
  if (row.joint?.how !== 'quorum') return undefined;
  const voters = slotsOf(row).filter((slot) => slot.state !== 'removed' && !consults(slot));
  const votes = voters.flatMap(({ decision }) => (decision === undefined ? [] : [decision.act]));
  return {
    agreed: votes.filter((act) => act !== 'refuse').length,
    refused: votes.filter((act) => act === 'refuse').length,
    need: row.joint.need ?? 1,
    of: voters.length,
  };
}

/** 会签, 依次签… */
export const jointTitles = {
  all: { zh: '会签：每人都要签', en: 'Everybody signs' },
  /** Work that several do without deciding. */
  together: { zh: '同办：每人都要办', en: 'Each of them does it' },
  any: { zh: '或签：一人签即可', en: 'Any one of them signs' },
  'in-order': { zh: '依次签', en: 'They sign in order' },
  quorum: { zh: '票签', en: 'They vote' },
  lead: { zh: '主办、协办：协办先提意见，主办定', en: 'Assistants first, then the lead decides' },
} as const satisfies Readonly<Record<string, Text>>;
