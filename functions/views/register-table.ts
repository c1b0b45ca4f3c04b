import type { Json, Language } from '#domain/words.ts';
import { cellText, columnSum } from '#statemachines/derive/cell-text.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { RegisterColumn } from '#statemachines/results.ts';
import type { FamilyRegister, RegisterLine } from '../deeds/rows.ts';
import { saying } from './saying.ts';

export interface ShownTable {
  readonly register: Pick<FamilyRegister, 'title' | 'columns'>;
  readonly lines: readonly RegisterLine[];
  /** What the sums at the foot add up: these lines where left out. */
  readonly summed?: readonly RegisterLine[];
  /** Requests that the reader may open: their rows lead to them. */
  readonly openable: ReadonlySet<string>;
  readonly language: Language;
  /** Repeated at the head of every printed page. */
  readonly pageHead?: string;
}

/** A register as a table; on a phone each row is a card of the cells that say something. */
export function registerTable(given: ShownTable): Html {
  const { register, lines, language, pageHead } = given;
  const { columns, title } = register;
  const head = columns.map(
    (column) =>
      markup`<th${attributes({ scope: 'col', class: numeric(column) })}>${column.title[language]}</th>`,
  );
  const top =
    pageHead !== undefined &&
    markup`<tr class="only-print"><th colspan="${columns.length}">${pageHead}</th></tr>`;
  return markup`<div class="broad"${attributes({ tabindex: 0, role: 'region', 'aria-label': title[language] })}><table class="ledger g"><caption class="vh">${title[language]}</caption><thead>${top}<tr>${head}</tr></thead>
<tbody>${lines.map((line) => row(given, line))}</tbody>${foot(given)}</table></div>`;
}

const numeric = ({ kind }: RegisterColumn): string | undefined =>
  kind === 'money' || kind === 'number' ? 'num' : undefined;

function row({ register, openable, language }: ShownTable, line: RegisterLine): Html {
  const words = register.columns.map((column, at) => cellText(column, line.cells[at], language));
  const serial = register.columns.findIndex(({ value }) => value === 'request.serial');
  const linked = (words[serial] ?? '') === '' ? words.findIndex((text) => text !== '') : serial;
  const cells = register.columns.map((column, at) => {
    const text = words[at] ?? '';
    const leads = at === Math.max(linked, 0) && openable.has(line.request);
    const label = column.title[language];
    return markup`<td${attributes({ class: classOf(column, text), 'data-label': label })}>${leads ? markup`<a href="/requests/${line.request}">${text === '' ? saying(language)('打开', 'Open') : text}</a>` : text}</td>`;
  });
  return markup`<tr>${cells}</tr>
`;
}

/** Numbers of papers and plates: 维修2026-0001, 皖Z·20581. A line never ends within one. */
const isCode = (text: string): boolean =>
  text.length <= longestCode && /^[\p{L}\d·〔〕-]*\d[\p{L}\d·〔〕-]*$/u.test(text);
const longestCode = 18;

/** What is longer is a title or a reason, and keeps a width in which it can be read. */
const longestShort = 14;

function classOf(column: RegisterColumn, text: string): string | undefined {
  const whole = column.kind === 'date' || isCode(text);
  const isLong = !whole && text.length > longestShort;
  const names = [numeric(column), whole && 'nb', isLong && 'long', text === '' && 'none'];
  const said = names.filter((name) => name !== undefined && name !== false);
  return said.length === 0 ? undefined : said.join(' ');
}

function foot({ register, lines, summed = lines, language }: ShownTable): Html | false {
  const { columns } = register;
  const sums = columns.map((column, at): Json => columnSum(column, at, summed) ?? null);
  if (summed.length === 0 || sums.every((sum) => sum === null)) return false;
  const total = saying(language)('合计', 'Total');
  const first = sums.findIndex((sum) => sum !== null);
  const cells = columns.map((column, at) => {
    if (at > 0 && at < first) return '';
    const text = cellText(column, sums[at], language);
    const label = column.title[language];
    if (at === 0 && first > 0) return markup`<th scope="row" colspan="${first}">${total}</th>`;
    const said = at === 0 ? `${total} ${text}` : text;
    return markup`<td${attributes({ class: classOf(column, text), 'data-label': label })}>${said}</td>`;
  });
  return markup`<tfoot><tr>${cells}</tr></tfoot>`;
}
