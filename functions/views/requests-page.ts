import { nearDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { yuan } from '#domain/money.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { RequestSummary } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { type Say, saying } from './saying.ts';

export interface RequestsPage extends Omit<Frame, 'title' | 'section'> {
  readonly rows: readonly RequestSummary[];
  /** What a route is called. */
  readonly titleOf: (route: string) => string;
  /** Where the next page is, if there is one. */
  readonly next?: string | undefined;
}

/** 我提交的: newest first. */
export function requestsPage(given: RequestsPage): string {
  const { rows, language, next } = given;
  const say = saying(language);
  const title = say('我提交的', 'My requests');
  return frame(
    { ...given, section: 'mine', title },
    markup`<h1>${title}</h1>
${rows.length === 0 ? empty(say) : markup`<ul class="rows g">${rows.map((row) => line(given, row, say))}</ul>`}
${next !== undefined && markup`<p><a class="btn" href="${next}">${say('更早的', 'Earlier')}</a></p>`}`,
  );
}

const empty = (say: Say): Html =>
  markup`<p>${say('您还没有提交过申请。', 'You have not filed anything yet.')}</p><p><a class="btn main" href="/file">${say('看看能办什么', 'See what can be filed')}</a></p>`;

function line({ office, language, titleOf }: RequestsPage, row: RequestSummary, say: Say): Html {
  const filed = nearDay(dateIn(office.zone, row.submittedAt), language);
  const parts = [titleOf(row.route), row.serial, say(`${filed}提交`, `filed ${filed}`)];
  return markup`<li><a class="row due" href="/requests/${row.id}"><b>${row.headline}</b><span class="quiet small">${parts.join(say('，', ', '))}</span><span class="end">${standing(row, say)}</span></a></li>
`;
}

/** 办理中, 已办结… */
export function standing(row: RequestSummary, say: Say): string {
  return `${ended(row, say)}${row.circulating === true ? say('（传阅中）', ' (circulating)') : ''}`;
}

function ended({ status, outcome }: RequestSummary, say: Say): string {
  if (status === 'running') return say('办理中', 'under way');
  if (outcome === 'refused') return say('未获同意', 'refused');
  if (outcome === 'withdrawn') return say('已撤回', 'withdrawn');
  if (outcome === 'void') return say('已作废', 'void');
  return status === 'closed' ? say('已办结', 'done') : say('归档中', 'being archived');
}

export const yuanOrNothing = (fen: number | undefined): string =>
  fen === undefined ? '' : yuan(fen);
