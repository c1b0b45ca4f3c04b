import { type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame } from './frame.ts';
import { saying } from './saying.ts';

export interface BulkLine {
  readonly title: string;
  readonly href: string;
  /** Why it was not done; empty where it was. */
  readonly refusal: string;
}

export interface BulkPage extends Omit<Frame, 'title' | 'section'> {
  readonly lines: readonly BulkLine[];
  readonly opinion: string;
}

/** What became of each row that was ticked. */
export function bulkPage(given: BulkPage): string {
  const { language, lines, opinion } = given;
  const say = saying(language);
  const done = lines.filter(({ refusal }) => refusal === '');
  const left = lines.filter(({ refusal }) => refusal !== '');
  const title = say(
    `已办${String(done.length)}件${left.length === 0 ? '' : `，${String(left.length)}件没有办`}`,
    `Done: ${String(done.length)}${left.length === 0 ? '' : `; not done: ${String(left.length)}`}`,
  );
  return frame(
    { ...given, section: 'desk', title },
    markup`<h1>${title}</h1>
${opinion !== '' && markup`<p class="said">${say('意见：', 'Opinion: ')}${opinion}</p>`}
${left.length > 0 && markup`<section><h2>${say('没有办的', 'Not done')}</h2><ul class="rows">${left.map((line) => row(line))}</ul></section>`}
${done.length > 0 && markup`<section><h2>${say('已办的', 'Done')}</h2><ul class="rows">${done.map((line) => row(line))}</ul></section>`}
<p><a class="btn main" href="/">${say('回工作台', 'To the desk')}</a></p>`,
  );
}

const row = ({ title, href, refusal }: BulkLine): Html =>
  markup`<li><a class="row" href="${href}"><b>${title}</b>${refusal !== '' && markup`<span>${refusal}</span>`}</a></li>`;
