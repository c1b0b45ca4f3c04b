import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  integer,
  oneof,
  option,
  record,
} from 'fast-check';
import type { OracleCase } from './oracle.ts';

const quarter = 900_000;
const dayLength = 96 * quarter;
const at = (ms: number): string => new Date(ms).toISOString();

/** The hours at which clocks go wrong, and any quarter of an hour. */
const timeOfDay: Arbitrary<number> = oneof(
  constantFrom(0, 36 * quarter, 48 * quarter, 68 * quarter, 95 * quarter),
  integer({ min: 0, max: 95 }).map((count) => count * quarter),
);
const moment = (first: number, days: number): Arbitrary<number> =>
  record({ day: integer({ min: 0, max: days }), time: timeOfDay }).map(
    ({ day, time }) => first + day * dayLength + time,
  );

const firstDay = Date.parse('2019-12-20T00:00:00+08:00');
export const offices: readonly Pick<OracleCase, 'closures' | 'halfDays'>[] = [
  { closures: [], halfDays: [] },
  {
    closures: ['2020-05-06', '2022-10-10', '2024-05-06', '2026-11-25'],
    halfDays: [
      { date: '2024-02-09', half: 'pm' },
      { date: '2026-02-14', half: 'pm' },
      { date: '2026-03-06', half: 'am' },
    ],
  },
  {
    closures: [],
    // Every 8 March afternoon, every 4 May morning, and a day lost in two halves.
    halfDays: [2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => [
      { date: `${String(year)}-03-08`, half: 'pm' as const },
      { date: `${String(year)}-05-04`, half: 'am' as const },
      { date: `${String(year)}-09-30`, half: 'am' as const },
      { date: `${String(year)}-09-30`, half: 'pm' as const },
    ]),
  },
  {
    closures: [],
    // Afternoons closed so often that same-day limits meet them.
    halfDays: Array.from({ length: 900 }, (_, index) => ({
      date: at(firstDay + index * 3 * dayLength + dayLength).slice(0, 10),
      half: 'pm' as const,
    })),
  },
];

export interface Drawn {
  readonly office: number;
  readonly one: OracleCase;
}

const parts = record({
  office: integer({ min: 0, max: offices.length - 1 }),
  start: moment(firstDay, 2_650),
  unit: constantFrom('working-day', 'day', 'month', 'hour', 'same-day'),
  amount: integer({ min: 1, max: 40 }),
  countsStartDay: boolean(),
  given: option(integer({ min: 0, max: 50 }), { freq: 2 }),
  cap: option(
    record({
      unit: constantFrom('working-day', 'day', 'month', 'hour'),
      amount: integer({ min: 1, max: 60 }),
      countsStartDay: boolean(),
      earlier: integer({ min: 0, max: 10 }),
    }),
    { freq: 2 },
  ),
  pauses: array(
    record({
      from: moment(-3 * dayLength, 30),
      length: oneof(
        integer({ min: 0, max: 96 }).map((quarters) => quarters * quarter),
        moment(0, 12),
      ),
      lasting: constantFrom(true, false, false, false),
      ground: constantFrom('听证', '听证', ''),
    }),
    { maxLength: 3 },
  ),
  extensions: array(record({ amount: integer({ min: 1, max: 15 }), after: moment(0, 40) }), {
    maxLength: 2,
  }),
  waited: moment(0, 70),
  looksAt: integer({ min: -10, max: 9 }),
  pausesAtEnd: integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});

type Draw = typeof parts extends Arbitrary<infer Value> ? Value : never;

/** A random case, and the office whose calendar it is counted by. */
export const drawn: Arbitrary<Drawn> = parts.map((draw) => {
  const { office, start, unit, amount, countsStartDay, given, extensions } = draw;
  const closed = offices[office] ?? { closures: [], halfDays: [] };
  const one = {
    ...closed,
    unit,
    countsStartDay,
    start: at(start),
    amount: amountOf(unit, amount),
    given: given === null ? undefined : at(start + 32 * quarter + given * dayLength).slice(0, 10),
    cap: capOf(draw),
    pauses: pausesOf(draw),
    extensions: extensions.map((extension) => ({
      amount: unit === 'month' ? (extension.amount % 2) + 1 : extension.amount,
      at: at(start + extension.after),
    })),
  };
  return { office, one: { ...one, now: nowOf(draw, one) } };
});

function amountOf(unit: OracleCase['unit'], amount: number): number {
  if (unit === 'same-day') return 0;
  if (unit === 'month') return (amount % 5) + 1;
  return unit === 'hour' ? amount * 2 : amount;
}

const capOf = ({ cap, start }: Draw): OracleCase['cap'] =>
  cap === null
    ? undefined
    : {
        ...cap,
        amount: cap.unit === 'month' ? (cap.amount % 4) + 1 : cap.amount,
        start: at(start - cap.earlier * dayLength),
      };

function pausesOf({ start, unit, amount, pauses, pausesAtEnd }: Draw): OracleCase['pauses'] {
  // On the office's clock, not on the start's own quarter of an hour.
  const midnight = start - ((((start + 32 * quarter) % dayLength) + dayLength) % dayLength);
  const end = start + amountOf(unit, amount) * 4 * quarter;
  return [
    ...pauses.map(({ from, length, lasting, ground }) => ({
      from: at(midnight + from),
      ...(lasting ? {} : { to: at(midnight + from + length) }),
      ground,
    })),
    ...(unit === 'hour' && pausesAtEnd
      ? [{ from: at(end), to: at(end + 6 * quarter), ground: '听证' }]
      : []),
  ];
}

/** Some time later, or the very moment of a fact or of the end of hours. */
function nowOf(
  { start, waited, unit, amount, looksAt }: Draw,
  { pauses, extensions }: Pick<OracleCase, 'pauses' | 'extensions'>,
): string {
  const moments = [
    ...(unit === 'hour' ? [at(start + amountOf(unit, amount) * 4 * quarter)] : []),
    ...extensions.map((extension) => extension.at),
    ...pauses.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
  const chosen = moments[looksAt];
  return chosen === undefined || chosen < at(start) ? at(start + waited) : chosen;
}
