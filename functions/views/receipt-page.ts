import { type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { type Holding, holdingBlock } from './holding-box.ts';
import { penDrawing } from './pen-drawing.ts';
import { saying } from './saying.ts';
import { type NextStep, wayOn } from './way-on.ts';

export interface ReceiptPage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly step: string;
  readonly act: string;
  readonly opinion: string;
  readonly handwriting?: string;
  readonly holding: readonly Holding[];
  readonly next: readonly NextStep[];
  readonly isOver: boolean;
  /** Slips that were issued with the decision. */
  readonly slips?: Html | undefined;
  readonly request: string;
  /** Where the decision can be taken back, while it can. */
  readonly takeBack?: string;
}

/** What was done, and what happens next. */
export function receiptPage(given: ReceiptPage): string {
  const {
    language,
    headline,
    number,
    step,
    act,
    opinion,
    holding,
    next,
    isOver,
    request,
    takeBack,
  } = given;
  const say = saying(language);
  const title = say(`已提交：${act}`, `Submitted: ${act}`);
  const mine = holding.find((one) => one.mine);
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${say(`“${headline}”的“${step}”已办，姓名、岗位、时间已留痕。`, `“${step}” of “${headline}” is done; name, post and time are in the trail.`)}</p>
${opinion !== '' && markup`<p class="said">${say('意见：', 'Opinion: ')}${opinion}</p>`}
${given.handwriting !== undefined && markup`<p>${say('手写意见：', 'By hand: ')}</p>${penDrawing(given.handwriting, language)}`}
<section class="act"><h2>${say('接下来', 'What happens next')}</h2>
${isOver && markup`<p>${say('流程已走完，正在归档。归档审批单一般一分钟内生成，申请人会收到邮件。', 'The route has come to its end and is being archived. The record is usually there within a minute; the requester gets a mail.')}</p>`}
${holding.map((one) => holdingBlock(one, language))}
${!isOver && holding.length === 0 && wayOn(next, language)}
<p>${mine === undefined ? markup`<a class="btn main" href="/">${say('回工作台', 'To the desk')}</a>` : markup`<a class="btn main" href="${mine.href}">${say('接着办', 'Go on')}</a>`}<a class="btn" href="${request}">${say('看整件', 'See the whole request')}</a></p></section>
${given.slips}
${takeBack !== undefined && markup`<p class="words no-print"><a href="${takeBack}">${say('办错了？下一个人办理以前可以拿回', 'A mistake? Take it back before the next person acts')}</a></p>`}`,
  );
}
