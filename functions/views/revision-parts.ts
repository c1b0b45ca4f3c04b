import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import type { Office } from '#domain/office.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { returnTo } from '#domain/returned.ts';
import { opinionMax } from '#domain/terms.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { standingWords } from './standing-words.ts';
import { type ProofAsked, proofPart } from './proof-part.ts';
import { saying } from './saying.ts';
import { type NextStep, wayOn } from './way-on.ts';

/** Who sent it back, when, and what is to be mended. */
export function whyReturned(
  state: RequestState,
  row: StepRow,
  office: Office,
  now: string,
  language: Language,
): Html | undefined {
  const back = returnTo(state, row.step);
  if (back === undefined) return undefined;
  const limit = standingWords(row, now, calendarOf(office), language)?.line ?? '';
  return returnBox(back, office, language, limit !== '' && markup`<p>${limit}</p>`);
}

/** The opinion with which somebody returned it. */
export const returnBox = (
  { opinion, post, name, at }: Decision,
  office: Office,
  language: Language,
  more: Html | false = false,
): Html => markup`<div class="act"><h2>${saying(language)('退回意见', 'Why it came back')}</h2><p class="said">${opinion}</p>
<p class="sign"><span>${post}</span> <span>${name}</span> <span>${nearMoment(office.zone, at, language)}</span></p>${more}</div>`;

interface Resubmission {
  readonly next: readonly NextStep[];
  readonly opinion: string;
  /** It goes straight back to whoever returned it. */
  readonly direct: boolean;
  /** It has sums or lines that, changed, send it through every step again. */
  readonly restarts: boolean;
  readonly proof: ProofAsked;
}

/** The end of a form that is mended: what was changed, and the button. */
export function resubmitPart(
  language: Language,
  { next, opinion, direct, restarts, proof }: Resubmission,
): Html {
  const say = saying(language);
  return markup`<section class="act"><h2>${say('重报以后', 'After you file it again')}</h2>
${direct ? markup`<p>${say('直接送回退回的人，不再经过中间环节', 'It goes straight back to the person who returned it')}${restarts && say('；金额改高的、改动已核过的明细的，从头再审批', '; with a higher sum, or with lines changed that were checked already, it goes through every step again')}${say('。', '.')}</p>` : wayOn(next, language)}
<div class="f"><label for="opinion">${say('修改说明，选填', 'What you changed, optional')}</label><textarea id="opinion" name="opinion" rows="2" maxlength="${opinionMax}">
${opinion}</textarea></div>
${proofPart(proof, language)}
<button class="btn main" id="submit" name="_decide" value="1">${say('重报', 'File again')}</button></section>`;
}
