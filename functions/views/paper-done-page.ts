import type { Paper } from '#domain/papers.ts';
import { markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { paperLines } from './paper-lines.ts';
import { saying } from './saying.ts';

export interface PaperDone extends Omit<Frame, 'title'> {
  readonly title: string;
  readonly headline: string;
  readonly number: string;
  readonly paper: Paper;
  /** Left out where the reader may not see it any more. */
  readonly request?: string;
}

/** What was done with a paper, and where it is now. */
export function paperDonePage(given: PaperDone): string {
  const { language, office, title, headline, number, paper, request } = given;
  const say = saying(language);
  return frame(
    given,
    markup`<p class="kick"><span class="nb">${number}</span></p>
<h1>${title}</h1>
<p>${headline}</p>
<section class="act"><h2>${say('现在', 'Now')}</h2>${paperLines(paper, office, language)}
<p class="no-print"><a class="btn main" href="/">${say('回工作台', 'To the desk')}</a>${request !== undefined && markup`<a class="btn" href="${request}">${say('看整件', 'See the whole request')}</a>`}</p></section>`,
  );
}
