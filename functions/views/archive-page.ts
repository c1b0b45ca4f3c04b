import { fullDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { yuan } from '#domain/money.ts';
import { departmentTitle } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { ArchiveFilter } from '../deeds/deeds.ts';
import type { RequestSummary } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { standing, yuanOrNothing } from './requests-page.ts';
import { type Say, saying } from './saying.ts';

export interface ArchivePage extends Omit<Frame, 'title' | 'section'> {
  readonly filter: ArchiveFilter;
  readonly routes: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly RequestSummary[];
  readonly next?: string | undefined;
  readonly seesAll: boolean;
  readonly problem?: Problem | undefined;
}

/** 查档: closed requests by words, kind and day, with their records. */
export function archivePage(given: ArchivePage): string {
  const { rows, language, problem } = given;
  const say = saying(language);
  const scope = given.seesAll
    ? say('您的岗位可以查全部档案。', 'Your post may see the whole archive.')
    : say('只列出您提交过或经办过的。', 'Only what you filed or handled is listed.');
  const title =
    rows.length === 0
      ? say('查档：没有查到', 'Archive: nothing found')
      : say(`查档：${String(rows.length)}件`, `Archive: ${String(rows.length)}`);
  return frame(
    { ...given, section: 'archive', title, foot: markup`${scope}` },
    markup`<h1>${say('查档', 'Archive')}</h1>
${problem !== undefined && sentenceBox(problem, language)}
${filters(given, say)}
${rows.length === 0 ? empty(given, say) : found(given, say)}`,
  );
}

function filters({ filter, routes }: ArchivePage, say: Say): Html {
  const { text = '', route = '', from = '', to = '' } = filter;
  const more = route !== '' || from !== '' || to !== '';
  return markup`<form action="/archive" method="get" class="no-print">
<div class="seek f"><div><label for="k">${say('编号、事由、人名', 'Number, matter, name')}</label><input type="search" id="k" name="text" value="${text}"></div><button class="btn main">${say('查找', 'Find')}</button></div>
<input${attributes({ type: 'checkbox', id: 'm', class: 'vh', checked: more })}><label for="m" class="plain only-phone">${say('更多条件', 'More conditions')}</label>
<div class="on grid">
<div class="f"><label for="t">${say('种类', 'Kind')}</label><select id="t" name="route"><option value="">${say('全部', 'All')}</option>${routes.map(({ id, title }) => markup`<option${attributes({ value: id, selected: id === route })}>${title}</option>`)}</select></div>
<div class="f"><label for="d1">${say('办结从', 'Closed from')}</label><input type="date" id="d1" name="from" value="${from}"></div>
<div class="f"><label for="d2">${say('到', 'to')}</label><input type="date" id="d2" name="to" value="${to}"></div></div></form>`;
}

function empty({ filter }: ArchivePage, say: Say): Html {
  const text = filter.text ?? '';
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
  if (!isFiltered) {
    return markup`<section><h2>${say('还没有归档的', 'Nothing archived yet')}</h2><p>${say('办结的申请会列在这里。还没办结的，请到“我提交的”或工作台找。', 'Closed requests are listed here. What is still under way is under “Mine” or on the desk.')}</p></section>`;
  }
  const without = (name: keyof ArchiveFilter, title: string): Html | false => {
    if (filter[name] === undefined || filter[name] === '') return false;
    const rest = Object.entries(filter).filter(([key]) => key !== name && key !== 'cursor');
    const query = new URLSearchParams(rest).toString();
    return markup`<li><a class="row" href="/archive?${query}"><b>${title}</b></a></li>`;
  };
  return markup`<section><h2>${say('没有查到', 'Nothing found')}</h2><p>${text === '' ? say('没有符合这些条件的。', 'Nothing fits these conditions.') : say(`没有含“${text}”又符合这些条件的。`, `Nothing with “${text}” fits these conditions.`)}${say('可以试试：', ' You could drop one:')}</p>
<ul class="rows g">${[without('route', say('不限种类', 'Any kind')), without('from', say('不限开始日期', 'From any day')), without('to', say('不限结束日期', 'To any day')), without('text', say('不限文字', 'Any words'))]}</ul>
<p class="hint g">${say('还没办结的不在档案里，请到工作台或“我提交的”找。', 'What is not closed is not in the archive: look on the desk or under “Mine”.')}</p></section>`;
}

function found(given: ArchivePage, say: Say): Html {
  const { rows, next, office, language } = given;
  const titles = new Map(given.routes.map(({ id, title }) => [id, title]));
  // What was approved and what was then claimed of it must not be added up, nor what came to nothing.
  const isOneKind = new Set(rows.map(({ route }) => route)).size === 1;
  const done = isOneKind ? rows.filter(({ outcome }) => outcome === 'done') : [];
  const sum = done.reduce((all, { amount = 0 }) => all + amount, 0);
  const more = next !== undefined;
  const count = String(rows.length);
  const heading = more
    ? say(`先查得${count}件`, `${count} so far`)
    : say(`查得${count}件`, `${count} found`);
  const body = rows.map((row) => {
    const day =
      row.closedAt === undefined ? '' : fullDay(dateIn(office.zone, row.closedAt), language);
    return markup`<tr><th scope="row"><a href="/requests/${row.id}">${row.headline}</a><span>${titles.get(row.route) ?? row.route}${say('，', ', ')}${row.serial}</span></th><td class="c2">${departmentTitle(office, row.department)[language]} ${row.requester}</td><td class="c3 nb">${day}</td><td class="c5 num">${yuanOrNothing(row.amount)}</td><td class="c6 small">${standing(row, say)}</td><td class="c7"><a class="plain" href="/requests/${row.id}/record" aria-label="${say(`归档审批单${row.serial}，PDF`, `Record ${row.serial}, PDF`)}">PDF</a></td></tr>
`;
  });
  return markup`<section><h2>${heading}${sum > 0 && say(`，办结合计${yuan(sum)}元`, `, ¥${yuan(sum)} done`)}</h2>
<table class="cards g"><caption class="vh">${say('查得的办件', 'What was found')}</caption><thead><tr><th scope="col">${say('事项', 'Matter')}</th><th scope="col">${say('申请人', 'Requester')}</th><th scope="col">${say('办结', 'Closed')}</th><th scope="col" class="num">${say('金额（元）', 'Amount (yuan)')}</th><th scope="col" class="c6">${say('结果', 'Outcome')}</th><th scope="col" class="c7">${say('审批单', 'Record')}</th></tr></thead>
<tbody>${body}</tbody></table>
${next !== undefined && markup`<p class="hint g">${say('更早的还没有查。', 'Earlier ones are not searched yet.')}</p><p><a class="btn" href="${next}">${say('接着查更早的', 'Search earlier ones')}</a></p>`}</section>`;
}
