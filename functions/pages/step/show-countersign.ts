import { moment } from '#domain/date-words.ts';
import { sameKey, type StepRow } from '#domain/request.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { wordKind, wordTime } from '#statemachines/derive/leaders-word.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Reply } from '#functions/http/reply.ts';
import { askedVerb } from '#functions/views/asked-verb.ts';
import { attachmentList } from '#functions/views/attachment-list.ts';
import { decisionPage } from '#functions/views/decision-page.ts';
import type { OutcomeChoice } from '#functions/views/decision-parts.ts';
import { saying } from '#functions/views/saying.ts';
import { opinionsSoFar } from '#functions/views/timeline.ts';
import { content, type Matter } from '../matter.ts';
import type { Shop } from '../reader.ts';
import { type StepPlace, turnHere } from './about.ts';
import { askedProof } from './asked-proof.ts';
import { type Again, unsent } from './outcomes-of.ts';

/** 补签: what was recorded as the leader's word by telephone, and whether it was his. */
export async function showCountersign(
  { world, deeds }: Shop,
  place: StepPlace,
  { typed, problem }: Again,
): Promise<Reply> {
  const { visit, matter, paths, key } = place;
  const { state, route, office, language, actor } = matter;
  const { row } = turnHere(place);
  const trail = await deeds.trail(actor, state.id);
  const html = decisionPage({
    ...matter.frame,
    route,
    state,
    row,
    verb: askedVerb(route, key.step)[language],
    now: matter.now,
    action: paths.action,
    hidden: visit.hidden(),
    question: said(matter, row),
    content: content(matter),
    attachments: attachmentList(state.attachments, route, office, language, ({ id }) =>
      paths.file(id),
    ),
    opinions: opinionsSoFar({ route, office, state, trail, language }),
    controls: [],
    outcomes: outcomes(matter, row, typed?.act),
    opinion: typed?.opinion ?? '',
    next: [],
    proof: await askedProof(world, place),
    faultPrefix: '',
    problem,
    unsent: unsent({ typed, problem }),
  });
  return matter.reply(html, problem?.statusCode);
}

/** The word as it was recorded: when it was said, and when and by whom it was written down. */
function said({ state, route, office, language }: Matter, { side }: StepRow): Html | undefined {
  const decision = state.steps.find((row) => side !== undefined && sameKey(row, side.of))?.decision;
  if (side === undefined || decision?.phone === undefined) return undefined;
  const say = saying(language);
  const at = (instant: string) => moment(office.zone, instant, language);
  const step = titleOf(route, side.of.step)[language];
  const { phone } = decision;
  const kind = wordKind(phone);
  return markup`<section class="act"><h2>${say(`登记的${kind.zh}：${step}`, `Your word ${kind.en}: ${step}`)}</h2>
<p class="said">${decision.opinion}</p>
<dl class="kv"><div><dt>${phone.onPaper === true ? say('纸面日期', 'Dated') : say('通话时间', 'Said')}</dt><dd>${wordTime(office, phone, language)}</dd></div>
<div><dt>${say('登记', 'Recorded')}</dt><dd>${say(`${decision.post}${decision.name}，${at(decision.at)}`, `${decision.name}, ${at(decision.at)}`)}</dd></div></dl>
<p class="hint">${say('已凭这一指示先办。补签以前，本件不能归档。', 'Work went on with it. The request is not archived before it is signed.')}</p></section>`;
}

function outcomes(
  { state, route, language }: Matter,
  { step }: StepRow,
  act: string | undefined,
): readonly OutcomeChoice[] {
  const terms = termsOf(route, step, state);
  return Object.entries(terms?.outcomes ?? {}).map(([id, { title }]) => ({
    act: id,
    title: title[language],
    effect: effects[id === 'dispute' ? 'dispute' : 'agree'][language],
    chosen: act === id,
    phrases: [],
    files: [],
  }));
}

const effects = {
  agree: {
    zh: '确认指示是您作的，您的签名补在审批单上',
    en: 'It was your word; your signature is added to the record',
  },
  dispute: {
    zh: '原来的办理作废，退回到那个环节重新办，须说明',
    en: 'What rests on it is undone and that step is done again; say why',
  },
} as const;
