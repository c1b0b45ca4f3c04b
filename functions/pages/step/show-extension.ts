import { calendarOf } from '#domain/calendar.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { nearDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { withAsk } from '#domain/acts/extend.ts';
import { sameKey, type StepRow } from '#domain/request.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Reply } from '#functions/http/reply.ts';
import { askedVerb } from '#functions/views/asked-verb.ts';
import { attachmentList } from '#functions/views/attachment-list.ts';
import { decisionPage } from '#functions/views/decision-page.ts';
import { saying } from '#functions/views/saying.ts';
import { standingWords } from '#functions/views/standing-words.ts';
import { opinionsSoFar } from '#functions/views/timeline.ts';
import { content, type Matter } from '../matter.ts';
import type { Shop } from '../reader.ts';
import { type StepPlace, turnHere } from './about.ts';
import { askedProof } from './asked-proof.ts';
import { type Again, unsent } from './outcomes-of.ts';

/** 延期审批: who asks for how much more time and why, and where the limit would end. */
export async function showExtension(
  { world, deeds }: Shop,
  place: StepPlace,
  { typed, problem }: Again,
): Promise<Reply> {
  const { visit, matter, paths, key } = place;
  const { state, route, office, language, actor } = matter;
  const { row } = turnHere(place);
  const trail = await deeds.trail(actor, state.id);
  const terms = termsOf(route, key.step, state);
  const html = decisionPage({
    ...matter.frame,
    route,
    state,
    row,
    verb: askedVerb(route, key.step)[language],
    now: matter.now,
    action: paths.action,
    hidden: visit.hidden(),
    question: asked(matter, row),
    content: content(matter),
    attachments: attachmentList(state.attachments, route, office, language, ({ id }) =>
      paths.file(id),
    ),
    opinions: opinionsSoFar({ route, office, state, trail, language }),
    controls: [],
    outcomes: Object.entries(terms?.outcomes ?? {}).map(([act, { title }]) => ({
      act,
      title: title[language],
      effect: effects[act === 'refuse' ? 'refuse' : 'agree'][language],
      chosen: typed?.act === act,
      phrases: [],
      files: [],
    })),
    opinion: typed?.opinion ?? '',
    next: [],
    proof: await askedProof(world, place),
    faultPrefix: '',
    problem,
    unsent: unsent({ typed, problem }),
  });
  return matter.reply(html, problem?.statusCode);
}

/** What is asked, the limit as it is, and as it would be. */
function asked(matter: Matter, { side }: StepRow): Html | undefined {
  const { state, route, office, language, now } = matter;
  if (side?.kind !== 'extension') return undefined;
  const of = state.steps.find((row) => sameKey(row, side.of));
  const { ask } = side;
  if (of === undefined) return undefined;
  const say = saying(language);
  const calendar = calendarOf(office);
  const item = itemWords(matter, of, language);
  const step = [item, titleOf(route, of.step)[language]]
    .filter((part) => part !== '')
    .join(say('，', ', '));
  const more = `${String(ask.amount)}${language === 'zh' ? '' : ' '}${unitWords[of.clock?.unit ?? 'working-day'][language]}`;
  const then = withAsk(of, ask, { office, now });
  const until = then?.due ?? then?.dueIfResumedNow;
  return markup`<section class="act first"><h2>${say(`申请延期${more}：${step}`, `${more} more asked for: ${step}`)}</h2>
<p class="said">${ask.why}</p>
<dl class="kv"><div><dt>${say('申请人', 'Asked by')}</dt><dd>${say(`${ask.post}${ask.name}`, `${ask.name}, ${ask.post}`)}</dd></div>
<div><dt>${say('现在的时限', 'Limit now')}</dt><dd>${standingWords(of, now, calendar, language)?.line ?? ''}</dd></div>
${until !== undefined && markup`<div><dt>${say('同意后', 'If granted')}</dt><dd><b>${say('限', 'Due ')}${nearDay(dateIn(office.zone, until), language)}</b></dd></div>`}</dl></section>`;
}

const effects = {
  agree: { zh: '时限顺延，写入留痕和审批单', en: 'The limit moves; trail and record say so' },
  refuse: { zh: '时限不变，须写理由', en: 'The limit stays; a reason is required' },
} as const;
