import { addDays, isDate } from '../dates.ts';
import type { Edition } from '../standards.ts';
import type { Text } from '../words.ts';

/** One thing wrong with how the editions of a table follow one another, at an edition counted from 0. */
export interface EditionFault {
  readonly edition: number;
  readonly code: `standard-${string}`;
  readonly says: Text;
}

/** Editions follow one another in their order without a gap or an overlap, each with its document. */
export const editionFaults = (editions: readonly Edition[]): readonly EditionFault[] =>
  editions.flatMap((edition, index) => [
    ...daysOf(edition, index),
    ...(edition.basis.trim() === '' ? [fault(index, 'basis', ...noBasis)] : []),
    ...between(editions[index - 1], edition, index),
  ]);

function daysOf({ from, to }: Edition, index: number): readonly EditionFault[] {
  if (!isDate(from) || (to !== undefined && !isDate(to))) return [fault(index, 'days', ...badDays)];
  return to === undefined || from <= to ? [] : [fault(index, 'reversed', ...reversed(from, to))];
}

function between(
  before: Edition | undefined,
  { from }: Edition,
  index: number,
): readonly EditionFault[] {
  if (before === undefined || !isDate(from)) return [];
  if (before.to === undefined || before.to >= from) {
    return [fault(index, 'overlap', ...overlap(before, from))];
  }
  if (!isDate(before.to)) return [];
  const next = addDays(before.to, 1);
  return next === from ? [] : [fault(index, 'gap', ...gap(next, addDays(from, -1)))];
}

const fault = (edition: number, code: string, zh: string, en: string): EditionFault => ({
  edition,
  code: `standard-${code}`,
  says: { zh, en },
});

const noBasis = [
  '没有写依据。请写明文件名称和文号。',
  'Its document is missing. Name it with its number.',
] as const;
const badDays = [
  '起止日期不对。请写成2026-12-01这样。',
  'Its days cannot be read. Write them like 2026-12-01.',
] as const;
const reversed = (from: string, to: string) =>
  [
    `止期${to}早于起期${from}。请改日期。`,
    `It ends on ${to}, before it begins on ${from}. Change the dates.`,
  ] as const;
const overlap = ({ from: begun, to }: Edition, from: string) =>
  [
    `${from}起执行，与${begun}起执行的上一版重叠（上一版${to === undefined ? '没有止期' : `到${to}`}）。请让两版首尾相接。`,
    `It begins on ${from} while the edition from ${begun} still holds (${to === undefined ? 'no end' : `until ${to}`}). Let one end the day before the other begins.`,
  ] as const;
const gap = (from: string, to: string) =>
  [
    `${from}至${to}没有标准。请让两版首尾相接，中间不留空。`,
    `Nothing holds from ${from} to ${to}. Let one edition end the day before the next begins.`,
  ] as const;
