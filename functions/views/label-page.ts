import { type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { qrDrawing } from './qr.ts';
import { saying } from './saying.ts';

export interface LabelPage extends Omit<Frame, 'title'> {
  /** 来文原件 */
  readonly paperTitle: string;
  /** 收文编号, 流水号: what the paper is found by. Never what it is about. */
  readonly numbers: readonly { readonly label: string; readonly number: string }[];
  /** The day it was filed. */
  readonly filedOn: string;
  /** Where the code leads. */
  readonly address: string;
  /** The paper's own page. */
  readonly back: string;
}

/** 二维码标签: to be printed, cut out and stuck on a paper. It tells a stranger whose it is and nothing else. */
export function labelPage(given: LabelPage): string {
  const { language, paperTitle, back } = given;
  const say = saying(language);
  const title = say(`二维码标签：${paperTitle}`, `QR label: ${paperTitle}`);
  return frame(
    { ...given, title },
    markup`<h1 class="no-print">${title}</h1>
${label(given)}
<section class="act no-print"><p>${say('用浏览器的打印功能打印本页，剪下框内的标签，贴在原件首页右上角。', 'Print this page with the browser, cut the label out and stick it on the first page of the paper.')}</p>
<p>${say('扫码可查原件在谁手上，并办理交接签收；没有登录的人扫码，看不到任何内容。', 'Scanning shows who holds the paper and leads to handing it over; who is not signed in sees nothing of it.')}</p>
<p><a class="btn" href="${back}">${say('回原件页', 'Back to the paper')}</a></p></section>`,
  );
}

const label = ({ office, language, paperTitle, numbers, filedOn, address }: LabelPage): Html => {
  const say = saying(language);
  return markup`<div class="sticker">${qrDrawing(address, say('原件二维码', 'QR code of the paper'))}<div><b>${office.name[language]}</b>${paperTitle}${numbers.map(({ label: name, number }) => markup`<span>${name} <strong class="nb">${number}</strong></span>`)}<span class="nb">${filedOn}</span><small>${say('扫码签收、查去向', 'Scan to sign for it')}</small></div></div>`;
};
