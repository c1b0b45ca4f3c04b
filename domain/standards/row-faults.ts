import { yuan } from '../money.ts';
import {
  elsewhere,
  type Rank,
  ranks,
  standardColumns,
  type StandardRows,
  type StandardTable,
} from '../standards.ts';
import type { Text } from '../words.ts';
import { rowFault, type RowFault } from './row-fault.ts';
import { seasonFaults } from './seasons.ts';

type Row = StandardRows[StandardTable];

/** More is no table that an office reads: the national one of lodging has some four hundred. */
const mostRows = 600;
const most = 10_000_000;

/** Everything wrong with the rows of one edition, each with the number of its row. */
export function rowFaults(table: StandardTable, rows: readonly Row[]): readonly RowFault[] {
  if (rows.length === 0) return [rowFault(0, 'empty', ...empty)];
  if (rows.length > mostRows) return [rowFault(mostRows, 'too-many', ...tooMany)];
  const own = rows.flatMap((row, index) =>
    hasColumns(table, row)
      ? [...blanks(row, index), ...amounts(row, index)]
      : [rowFault(index, 'columns', ...badColumns(table))],
  );
  if (own.length > 0) return own;
  const lodging = rows.flatMap((row, index) => ('perNight' in row ? [{ ...row, index }] : []));
  return table === 'lodging'
    ? [...ranksMissing(lodging), ...seasonFaults(lodging)]
    : [...twice(rows), ...(table === 'meals' || table === 'local-transport' ? rest(rows) : [])];
}

const optional: ReadonlySet<string> = new Set(['seasonFrom', 'seasonTo']);

function hasColumns(table: StandardTable, row: Row): boolean {
  const columns: readonly string[] = standardColumns[table];
  return (
    Object.keys(row).every((name) => columns.includes(name)) &&
    columns.every((name) => optional.has(name) || Object.hasOwn(row, name))
  );
}

/** What a row is looked up by. */
const nameOf = (row: Row): string =>
  'place' in row ? row.place : 'tier' in row ? row.tier : row.kind;

function blanks(row: Row, index: number): readonly RowFault[] {
  const found = nameOf(row);
  return typeof found === 'string' && found.trim() !== '' && found.length <= 40
    ? []
    : [rowFault(index, 'unnamed', ...unnamed)];
}

function amounts(row: Row, index: number): readonly RowFault[] {
  const values: readonly (readonly [string, unknown])[] = Object.entries(row);
  const numbers = values.filter(
    ([name]) => !['place', 'rank', 'tier', 'kind', 'seasonFrom', 'seasonTo'].includes(name),
  );
  const rank = 'rank' in row ? [row.rank] : [];
  return [
    ...(numbers.length > 0 && numbers.every(([, value]) => isSound(value))
      ? []
      : [rowFault(index, 'amount', ...badAmount(nameOf(row)))]),
    ...(rank.every((known) => ranks.includes(known))
      ? []
      : [rowFault(index, 'rank', ...badRank(nameOf(row)))]),
  ];
}

const isSound = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= most;

/** A place that has a limit for one rank has one for each. */
const ranksMissing = (
  rows: readonly (StandardRows['lodging'] & { readonly index: number })[],
): readonly RowFault[] =>
  [...new Set(rows.map(({ place }) => place))].flatMap((place) => {
    const own = rows.filter((row) => row.place === place);
    const lost = ranks.filter((rank) => !own.some((row) => row.rank === rank));
    return lost.length === 0
      ? []
      : [rowFault(own.at(-1)?.index ?? 0, 'rank-missing', ...rankMissing(place, lost))];
  });

const twice = (rows: readonly Row[]): readonly RowFault[] =>
  rows.flatMap((row, index) => {
    const first = rows.findIndex((other) => nameOf(other) === nameOf(row));
    return first === index ? [] : [rowFault(index, 'twice', ...doubled(nameOf(row)), first)];
  });

const rest = (rows: readonly Row[]): readonly RowFault[] =>
  rows.some((row) => nameOf(row) === elsewhere)
    ? []
    : [rowFault(rows.length - 1, 'rest-missing', ...restMissing)];

export const rankTitles: Readonly<Record<Rank, Text>> = {
  minister: { zh: '部级', en: 'ministerial' },
  bureau: { zh: '司局级', en: 'bureau' },
  other: { zh: '其余人员', en: 'others' },
};

const empty = ['没有标准。请至少填一行。', 'There is no row. Enter one at least.'] as const;
const tooMany = [
  `超过${String(mostRows)}行，不像一张标准表。请只留本单位用得到的地区。`,
  `More than ${String(mostRows)} rows are no table of standards. Keep the places that the office needs.`,
] as const;
const badColumns = (table: StandardTable) =>
  [
    `栏目不对。这张表每行有${standardColumns[table].join('、')}，请对照改。`,
    `The columns are wrong. A row of this table has ${standardColumns[table].join(', ')}.`,
  ] as const;
const unnamed = [
  '没有写地区或类别，或者超过40字。请补上。',
  'The place or kind is missing, or longer than 40 characters. Enter it.',
] as const;
const badAmount = (name: string) =>
  [
    `“${name}”的标准不对：金额须大于0、不超过${yuan(most)}元，天数和人数须是大于0的整数。请对照文件改。`,
    `The standard of “${name}” is wrong: sums above 0 and at most ¥${yuan(most)}, days and persons whole numbers above 0. Compare it with the document.`,
  ] as const;
const badRank = (name: string) =>
  [
    `“${name}”的职级看不懂。请写minister（部级）、bureau（司局级）或other（其余人员）。`,
    `The rank of “${name}” is unknown. Write minister, bureau or other.`,
  ] as const;
const rankMissing = (place: string, lost: readonly Rank[]) =>
  [
    `“${place}”缺${lost.map((rank) => rankTitles[rank].zh).join('、')}的标准。请补上，每个地区三档都要有。`,
    `“${place}” has no standard for ${lost.map((rank) => rankTitles[rank].en).join(', ')}. Add it: every place has all three.`,
  ] as const;
const doubled = (name: string) =>
  [
    `“${name}”已经有了。请删去一行。`,
    `“${name}” stands there already. Delete one of them.`,
  ] as const;
const restMissing = [
  `没有“${elsewhere}”一行，没列名的地区就没有标准。请补上。`,
  `There is no row “${elsewhere}”, so places not named have no standard. Add it.`,
] as const;
