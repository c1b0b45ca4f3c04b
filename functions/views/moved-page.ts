import { markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { type Holding, holdingBlock } from './holding-box.ts';
import { saying } from './saying.ts';

export interface MovedPage extends Omit<Frame, 'title'> {
  readonly act: string;
  readonly headline: string;
  readonly number: string;
  readonly step: string;
  readonly why: string;
  readonly holding: readonly Holding[];
  /** Left out where the reader may not see it any more. */
  readonly request?: string;
}

/** What was done with a step beside deciding it, and with whom it is now. */
export function movedPage(given: MovedPage): string {
  const { language, act, headline, number, step, why, holding, request } = given;
  const say = saying(language);
  const title = say(`已办：${act}`, `Done: ${act}`);
  const mine = holding.find((one) => one.mine);
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${say(`“${headline}”的“${step}”：${act}已写入留痕，有关的人会收到邮件。`, `“${step}” of “${headline}”: it is in the trail, and whom it concerns gets a mail.`)}</p>
${why !== '' && markup`<p class="said">${why}</p>`}
<section class="act"><h2>${say('现在', 'Now')}</h2>
${holding.length === 0 ? markup`<p>${say('正在转到该办的人手上，一般几秒钟。', 'On its way to whoever does it now; usually seconds.')}</p>` : holding.map((one) => holdingBlock(one, language))}
<p>${mine === undefined ? markup`<a class="btn main" href="/">${say('回工作台', 'To the desk')}</a>` : markup`<a class="btn main" href="${mine.href}">${say('去办理', 'Do it now')}</a>`}${request !== undefined && markup`<a class="btn" href="${request}">${say('看整件', 'See the whole request')}</a>`}</p></section>`,
  );
}
