import type { RequestState, SlipIssue } from '#domain/request.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import type { Holding } from './holding-box.ts';
import { saying } from './saying.ts';
import { slipHref, slipName } from './slips-here.ts';

export interface SlipPage extends Omit<Frame, 'title'> {
  readonly route: Route;
  readonly state: RequestState;
  readonly slip: SlipIssue;
  /** Hidden fields of the form that prints it. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What the reader has to do next with the slip in hand. */
  readonly mine: Holding | undefined;
}

/** A slip: the button that prints it, and once that was pressed where its PDF is and what the print counts for. */
export function slipPage(given: SlipPage): string {
  const { language, state, slip } = given;
  const say = saying(language);
  const name = slipName(given, slip);
  const printed = slip.prints > 0;
  return frame(
    { ...given, title: name },
    markup`<p class="kick">${state.headline}</p>
<h1>${printed ? say(`${name}可以打印了`, `${name} is ready to print`) : say(`${name}还没有打印过`, `${name} has not been printed`)}</h1>
<section class="act">
${printed ? open(given) : print(given)}
<p>${given.mine !== undefined && markup`<a class="btn" href="${given.mine.href}">${say(`接着办：${given.mine.step}`, `Go on: ${given.mine.step}`)}</a>`}<a class="btn" href="/requests/${state.id}">${say('看整件', 'See the whole request')}</a></p></section>`,
  );
}

function print({ language, state, slip, hidden }: SlipPage): Html {
  const say = saying(language);
  return markup`<p>${say('每打印一次登记一次。', 'Every print is logged.')}</p>
<form method="post" action="${slipHref(state.id, slip.number)}">${hiddenFields(hidden)}<p><button class="btn main">${say('打印', 'Print')}</button></p></form>`;
}

function open({ language, state, slip }: SlipPage): Html {
  const say = saying(language);
  const isVoid = voidOf(slip, state) !== undefined;
  return markup`<p>${say(`这是第${String(slip.prints)}次打印，已登记。`, `This is print number ${String(slip.prints)}; it has been logged.`)}${isVoid && say('本单已作废，印有作废标记。', ' This slip is void and carries the mark.')}</p>
<p><a class="btn main" href="${slipHref(state.id, slip.number)}/pdf">${say('打开PDF', 'Open the PDF')}</a></p>`;
}
