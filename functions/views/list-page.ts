import { nearMoment } from '#domain/date-words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { ListName, ListRow } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { standing } from './requests-page.ts';
import { type Say, saying } from './saying.ts';

export interface ListPage extends Omit<Frame, 'title' | 'section'> {
  readonly name: ListName;
  readonly tabs: Html;
  readonly rows: readonly ListRow[];
  /** What a route is called, and what was done at a step of it. */
  readonly titleOf: (route: string) => string;
  readonly didOf: (row: ListRow) => string;
  readonly next?: string | undefined;
}

/** 待阅, 已办 or 已阅: newest first. */
export function listPage(given: ListPage): string {
  const { name, rows, language, next, tabs } = given;
  const say = saying(language);
  const title = titles[name][language];
  return frame(
    { ...given, section: 'desk', title },
    markup`<h1>${title}</h1>
${tabs}
${rows.length === 0 ? markup`<p class="g">${empty[name][language]}</p>` : markup`<ul class="rows g">${rows.map((row) => line(given, row, say))}</ul>`}
${next !== undefined && markup`<p><a class="btn" href="${next}">${say('更早的', 'Earlier')}</a></p>`}`,
  );
}

const titles = {
  toread: { zh: '待阅', en: 'To read' },
  done: { zh: '已办', en: 'Done by you' },
  read: { zh: '已阅', en: 'Read by you' },
} as const;

const empty = {
  toread: {
    zh: '没有等您阅的。有人传阅给您，会发邮件，也会列在这里。',
    en: 'Nothing waits to be read. What is circulated to you comes by mail and is listed here.',
  },
  done: {
    zh: '您还没有办过。办过的都会列在这里。',
    en: 'You have not decided anything yet; whatever you do is listed here.',
  },
  read: { zh: '您还没有阅过传阅件。', en: 'You have not read anything circulated yet.' },
} as const;

function line({ office, language, titleOf, didOf }: ListPage, row: ListRow, say: Say): Html {
  const at = nearMoment(office.zone, row.at, language);
  const circulated = row.circulation !== undefined;
  const href = circulated
    ? `/requests/${row.request}/circulations/${String(row.circulation)}`
    : `/requests/${row.request}`;
  const why = withoutStop(row.why ?? '');
  const about = circulated
    ? say(`${row.from ?? ''}传阅：${why}`, `${row.from ?? ''}: ${why}`)
    : didOf(row);
  const parts = [titleOf(row.route), row.requesterName, row.serial].filter((part) => part !== '');
  const end = row.now === undefined ? '' : standing(row.now, say);
  return markup`<li><a class="row due" href="${href}"><b>${row.headline}</b><span class="quiet small">${about}${say('，', ', ')}<span class="nb">${at}</span></span><span class="quiet small">${parts.join(say('，', ', '))}</span><span class="end">${end}</span></a></li>
`;
}

/** The sentence goes on after it: `请了解。，11月29日` would stop twice. */
const withoutStop = (words: string): string => words.replace(/[。．.；;，,\s]+$/u, '');
