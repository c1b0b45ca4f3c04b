import { addDays, isDate } from '../dates.ts';
import type { StandardRows } from '../standards.ts';
import { rowFault, type RowFault } from './row-fault.ts';

type Lodging = StandardRows['lodging'] & { readonly index: number };

/** A leap year: the 29th of February has a price too. */
const first = '2024-01-01';
const last = '2024-12-31';

/** Seasons of one place and rank together fill the year, no day twice and none left out. */
export function seasonFaults(rows: readonly Lodging[]): readonly RowFault[] {
  const unread = rows.filter((row) => !isReadable(row));
  if (unread.length > 0) {
    return unread.map(({ index, place }) => rowFault(index, 'season', ...badSeason(place)));
  }
  const keys = [...new Set(rows.map(keyOf))];
  return keys.flatMap((key) => yearOf(rows.filter((row) => keyOf(row) === key)));
}

const keyOf = ({ place, rank }: Lodging): string => `${place}\n${rank}`;

const isReadable = ({ seasonFrom: from, seasonTo: to }: Lodging): boolean =>
  from === undefined && to === undefined ? true : isDay(from) && isDay(to);

const isDay = (day: string | undefined): boolean => day !== undefined && isDate(`2024-${day}`);

/** The days of a leap year that a row is about; a season over New Year in two pieces. */
function spansOf({ seasonFrom, seasonTo }: Lodging): readonly (readonly [string, string])[] {
  if (seasonFrom === undefined || seasonTo === undefined) return [[first, last]];
  const [from, to] = [`2024-${seasonFrom}`, `2024-${seasonTo}`];
  return from <= to
    ? [[from, to]]
    : [
        [first, to],
        [from, last],
      ];
}

function yearOf(rows: readonly Lodging[]): readonly RowFault[] {
  const spans = rows
    .flatMap((row) => spansOf(row).map(([from, to]) => ({ row, from, to })))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  let next = first;
  let before: Lodging | undefined;
  const faults: RowFault[] = [];
  for (const { row, from, to } of spans) {
    if (from < next && before !== undefined) {
      faults.push(rowFault(row.index, 'season-overlap', ...overlap(row, from), before.index));
    }
    if (from > next) faults.push(rowFault(row.index, 'season-gap', ...gap(row, next, from)));
    if (to >= next) next = addDays(to, 1);
    before = row;
  }
  if (next <= last && before !== undefined) {
    faults.push(rowFault(before.index, 'season-gap', ...gap(before, next, addDays(last, 1))));
  }
  return faults;
}

const dayOf = (date: string): string => date.slice(5);

const badSeason = (place: string) =>
  [
    `“${place}”的旺季、淡季日期看不懂。请写成07-01这样，起止都要写；全年一个价的两格都不填。`,
    `The season of “${place}” cannot be read. Write both days like 07-01; leave both empty for one price all year.`,
  ] as const;

const overlap = ({ place }: Lodging, from: string) =>
  [
    `“${place}”从${dayOf(from)}起有两个价。请核对旺季、淡季的日期，或删去一行。`,
    `“${place}” has two prices from ${dayOf(from)} on. Check the days of its seasons, or delete a row.`,
  ] as const;

const gap = ({ place }: Lodging, from: string, until: string) =>
  [
    `“${place}”${dayOf(from)}至${dayOf(addDays(until, -1))}没有标准。请补一行，或核对旺季、淡季的日期。`,
    `“${place}” has no standard from ${dayOf(from)} to ${dayOf(addDays(until, -1))}. Add a row, or check the days of its seasons.`,
  ] as const;
