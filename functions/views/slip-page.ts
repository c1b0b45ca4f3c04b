import type { RequestState, SlipIssue } from '#domain/request.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { saying } from './saying.ts';

export interface SlipPage extends Omit<Frame, 'title'> {
  readonly state: RequestState;
  readonly slip: SlipIssue;
}

/** A slip that has just been printed: where its PDF is, and what the print counts for. */
export function slipPage(given: SlipPage): string {
  const { language, state, slip } = given;
  const say = saying(language);
  const isVoid = voidOf(slip, state) !== undefined;
  const back = `/requests/${state.id}`;
  const printed = slip.prints > 0;
  return frame(
    { ...given, title: slip.number },
    markup`<p class="kick">${state.headline}</p>
<h1>${printed ? say(`${slip.number}可以打印了`, `${slip.number} is ready to print`) : say(`${slip.number}还没有打印过`, `${slip.number} has not been printed`)}</h1>
<section class="act">
${printed && markup`<p>${say(`这是第${String(slip.prints)}次打印，已登记。`, `This is print number ${String(slip.prints)}; it has been logged.`)}${isVoid && say('本单已作废，印有作废标记。', ' This slip is void and carries the mark.')}</p>`}
<p>${printed && markup`<a class="btn main" href="${back}/slips/${encodeURIComponent(slip.number)}/pdf">${say('打开PDF', 'Open the PDF')}</a>`}<a class="btn" href="${back}">${say('回申请页', 'Back to the request')}</a></p></section>`,
  );
}
