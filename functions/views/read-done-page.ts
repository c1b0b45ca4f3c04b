import { markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { saying } from './saying.ts';

export interface ReadDonePage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly from: string;
  readonly remark: string;
  readonly request: string;
  readonly mayCirculate: boolean;
}

/** 已阅, said and kept. */
export function readDonePage(given: ReadDonePage): string {
  const { language, headline, number, from, remark, request } = given;
  const say = saying(language);
  const title = say('已阅', 'Read');
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${say(`“${headline}”您已阅，时间已留痕，${from}看得到。`, `You have read “${headline}”; the time is in the trail, and ${from} sees it.`)}</p>
${remark !== '' && markup`<p class="said">${remark}</p>`}
<section class="act"><p><a class="btn main" href="/?list=toread">${say('看别的待阅', 'More to read')}</a><a class="btn" href="${request}">${say('看整件', 'See the whole request')}</a>${given.mayCirculate && markup`<a class="btn" href="${request}/circulate">${say('再传给别人', 'Circulate it further')}</a>`}</p></section>`,
  );
}
