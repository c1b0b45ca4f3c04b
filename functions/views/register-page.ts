import { fullDay } from '#domain/date-words.ts';
import { daysOf as daysNamed, type Days, periodsUntil, periodWords } from '#domain/periods.ts';
import type { Problem } from '#domain/problem.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { FamilyRegister, RegisterLine } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { registerTable } from './register-table.ts';
import { type Say, saying } from './saying.ts';

/** What the reader chose, as the address says it. */
export type Chosen = Readonly<Record<'period' | 'from' | 'to' | 'text', string>>;

export interface RegisterPage extends Omit<Frame, 'title' | 'section'> {
  readonly register: FamilyRegister;
  readonly chosen: Chosen;
  readonly days: Days;
  /** Every line of these days; the page shows some of them, the sums add up all. */
  readonly lines: readonly RegisterLine[];
  readonly shown: readonly RegisterLine[];
  readonly openable: ReadonlySet<string>;
  /** Which part of the lines this is, from 1. */
  readonly part: number;
  readonly parts: number;
  /** Every line, without links and conditions, to be printed. */
  readonly prints: boolean;
  /** Other things that can be done with this register, already set. */
  readonly ways?: Html | undefined;
  readonly problem?: Problem | undefined;
}

/** One register over some days: table, sums, and the ways to take it along. */
export function registerPage(given: RegisterPage): string {
  const { register, days, language, lines, office, problem, prints } = given;
  const say = saying(language);
  const name = register.title[language];
  const period =
    register.current === true
      ? say(`截至${fullDay(office.today, 'zh')}`, `As of ${fullDay(office.today, 'en')}`)
      : periodWords(days, language);
  const count = say(`${String(lines.length)}条`, `rows: ${String(lines.length)}`);
  const pageHead = `${office.name[language]}　${name}　${period}`;
  return frame(
    { ...given, section: 'registers', title: `${name}${say('，', ', ')}${period}` },
    markup`<h1>${name}</h1>
<p class="quiet">${period}${say('，', ', ')}${count}</p>
${problem !== undefined && sentenceBox(problem, language)}
${!prints && conditions(given, say)}
${!prints && take(given, say)}
${lines.length === 0 ? empty(register.current === true, say) : registerTable({ ...given, lines: given.shown, summed: lines, pageHead })}
${!prints && pager(given, say)}`,
  );
}

const empty = (isCurrent: boolean, say: Say): Html =>
  isCurrent
    ? markup`<p class="g">${say('现在没有。', 'There is nothing now.')}</p>`
    : markup`<p class="g">${say('这一期间没有登记。可以换一个期间，或者去掉查找的文字。', 'Nothing is entered for these days. Choose others, or drop the words you search for.')}</p>`;

function conditions({ register, chosen, office, language }: RegisterPage, say: Say): Html {
  const words = markup`<div class="f"><label for="text">${say('查找文字', 'With the words')}</label><input type="search" id="text" name="text" value="${chosen.text}"></div>`;
  if (register.current === true) {
    return markup`<form action="/registers/${register.id}" method="get" class="no-print"><div class="grid">${words}</div><p><button class="btn main">${say('查找', 'Find')}</button></p></form>`;
  }
  const { years, quarters, months } = periodsUntil(office.today);
  const group = (title: string, periods: readonly string[]): Html =>
    markup`<optgroup label="${title}">${periods.map((period) => markup`<option${attributes({ value: period, selected: period === chosen.period })}>${periodTitle(period, language)}</option>`)}</optgroup>`;
  return markup`<form action="/registers/${register.id}" method="get" class="no-print"><div class="grid">
<div class="f"><label for="period">${say('期间', 'Period')}</label><select id="period" name="period">${group(say('年', 'Years'), years)}${group(say('季度', 'Quarters'), quarters)}${group(say('月', 'Months'), months)}</select></div>
<div class="f"><label for="from">${say('或者从', 'Or from')}</label><input type="date" id="from" name="from" value="${chosen.from}"></div>
<div class="f"><label for="to">${say('到', 'to')}</label><input type="date" id="to" name="to" value="${chosen.to}"></div>
${words}</div>
<p><button class="btn main">${say('查看', 'Show')}</button></p></form>`;
}

const periodTitle = (period: string, language: Frame['language']): string => {
  const days = daysNamed(period);
  return days === undefined ? period : periodWords(days, language);
};

function take({ register, chosen, ways, lines }: RegisterPage, say: Say): Html {
  const query = addressOf(chosen);
  if (lines.length === 0) return markup`<p class="words no-print">${ways}</p>`;
  return markup`<p class="words no-print"><a href="/registers/${register.id}.xlsx?${query}">${say('下载Excel表', 'Download XLSX')}</a><a href="/registers/${register.id}?${query}&print=1">${say('打印', 'Print view')}</a>${ways}</p>`;
}

const addressOf = (chosen: Chosen): string =>
  new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();

function pager({ register, chosen, part, parts }: RegisterPage, say: Say): Html | false {
  if (parts < 2) return false;
  const to = (at: number, title: string): Html =>
    markup`<a href="/registers/${register.id}?${addressOf(chosen)}&part=${at}">${title}</a>`;
  return markup`<p class="words no-print">${part > 1 && to(part - 1, say('前一页', 'Before'))}<span>${say(`第${String(part)}页，共${String(parts)}页`, `${String(part)} of ${String(parts)}`)}</span>${part < parts && to(part + 1, say('后一页', 'After'))}</p>`;
}
