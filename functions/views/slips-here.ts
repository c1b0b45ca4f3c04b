import type { RequestState, SlipIssue } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { neededSlip } from '#statemachines/acts/print-due.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { HumanStep, Route } from '#statemachines/route.ts';
import { saying } from './saying.ts';

interface SlipsHere {
  readonly route: Pick<Route, 'slips'>;
  readonly state: Pick<RequestState, 'id' | 'slips' | 'outcome' | 'closedAt'>;
  readonly language: Language;
}

/** The page on which a slip is printed. */
export const slipHref = (request: string, number: string): string =>
  `/requests/${request}/slips/${encodeURIComponent(number)}`;

/** What a slip is called: 派车单（派车2026-0001）. */
export function slipName(
  { route, language }: Pick<SlipsHere, 'route' | 'language'>,
  { slip, number }: SlipIssue,
): string {
  const title = route.slips.find(({ id }) => id === slip)?.title[language] ?? slip;
  return language === 'zh' ? `${title}（${number}）` : `${title} ${number}`;
}

/** The paper that must be printed before this step can be done: stands on top, and leads straight to the print. */
export function printFirst(given: SlipsHere, step: Pick<HumanStep, 'needsPrint'>) {
  const due = neededSlip(step, given.state);
  if (due === undefined || due.prints > 0) return undefined;
  const say = saying(given.language);
  const name = slipName(given, due);
  return markup`<section class="act no-print"><h2>${say(`请先打印${name}`, `Print first: ${name}`)}</h2>
<p>${say('还没有打印。打印后带上，再回本页登记。', 'It has not been printed. Print it, take it along, then come back to this page.')}</p>
<p><a class="btn" href="${slipHref(given.state.id, due.number)}">${say('去打印', 'Print it')}</a></p></section>`;
}

/** The slips that are good now, each with its way to the print; undefined where there are none. */
export function goodSlips(given: SlipsHere): Html | undefined {
  const good = given.state.slips.filter((slip) => voidOf(slip, given.state) === undefined);
  if (good.length === 0) return undefined;
  const say = saying(given.language);
  const line = (slip: SlipIssue): Html => {
    const count = String(slip.prints);
    const printed =
      slip.prints === 0
        ? say('还没有打印', 'not printed yet')
        : say(`已打印${count}次`, `printed ${count} times`);
    return markup`<li class="row"><strong>${slipName(given, slip)}</strong><span class="quiet small">${printed}</span><a class="btn" href="${slipHref(given.state.id, slip.number)}">${say('打印', 'Print')}</a></li>`;
  };
  return markup`<section id="slips" class="no-print"><h2>${say('在办单据', 'Working slips')}</h2><ul class="rows">${good.map((slip) => line(slip))}</ul></section>`;
}
