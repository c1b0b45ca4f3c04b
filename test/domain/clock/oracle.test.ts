import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  type Arbitrary,
  array,
  boolean,
  check,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
} from 'fast-check';
import { type Calendar, calendarOf } from '#domain/calendar.ts';
import { clockAt, type ClockStart } from '#domain/clock/clock.ts';
import { mayExtend } from '#domain/clock/may-extend.ts';
import { nextReminder, remindersOf } from '#domain/clock/reminders.ts';
import {
  grounded,
  type OracleCase,
  slowClock,
  slowEnd,
  slowGranted,
  slowReminders,
  slowStops,
} from './oracle.ts';

/** 100,000 in the suite; `CLOCK_CASES` for a long run. */
const cases = Number(process.env['CLOCK_CASES'] ?? 100_000);

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
const offices: readonly Pick<OracleCase, 'closures' | 'halfDays'>[] = [
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
const calendars: readonly Calendar[] = offices.map((office) =>
  calendarOf({ zone: 'Asia/Shanghai', ...office }),
);

const unit = constantFrom('working-day', 'day', 'month', 'hour', 'same-day');

interface Drawn {
  readonly office: number;
  readonly one: OracleCase;
}

const drawn: Arbitrary<Drawn> = record({
  office: integer({ min: 0, max: offices.length - 1 }),
  start: moment(firstDay, 2_650),
  unit,
  amount: integer({ min: 1, max: 40 }),
  countsStartDay: boolean(),
  given: option(integer({ min: 0, max: 50 }), { freq: 4 }),
  cap: option(
    record({
      unit: constantFrom('working-day', 'day', 'month', 'hour'),
      amount: integer({ min: 1, max: 60 }),
      countsStartDay: boolean(),
      earlier: integer({ min: 0, max: 10 }),
    }),
    { freq: 3 },
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
    { maxLength: 4 },
  ),
  extensions: array(record({ amount: integer({ min: 1, max: 15 }), after: moment(0, 40) }), {
    maxLength: 2,
  }),
  waited: moment(0, 70),
}).map(({ office, start, waited, given, cap, pauses, extensions, amount, ...rest }) => {
  const inHours = rest.unit === 'hour';
  const months = rest.unit === 'month';
  return {
    office,
    one: {
      ...rest,
      ...(offices[office] ?? { closures: [], halfDays: [] }),
      start: at(start),
      amount:
        rest.unit === 'same-day' ? 0 : months ? (amount % 5) + 1 : inHours ? amount * 2 : amount,
      given: given === null ? undefined : at(start + 32 * quarter + given * dayLength).slice(0, 10),
      cap:
        cap === null
          ? undefined
          : {
              ...cap,
              amount: cap.unit === 'month' ? (cap.amount % 4) + 1 : cap.amount,
              start: at(start - cap.earlier * dayLength),
            },
      pauses: pauses.map(({ from, length, lasting, ground }) => ({
        // On the office's clock, not on the start's own quarter of an hour.
        from: at(start - ((((start + 32 * quarter) % dayLength) + dayLength) % dayLength) + from),
        ...(lasting
          ? {}
          : {
              to: at(
                start -
                  ((((start + 32 * quarter) % dayLength) + dayLength) % dayLength) +
                  from +
                  length,
              ),
            }),
        ground,
      })),
      extensions: extensions.map((extension) => ({
        amount: months ? (extension.amount % 2) + 1 : extension.amount,
        at: at(start + extension.after),
      })),
      now: at(start + waited),
    },
  };
});

const clockOf = ({
  given,
  cap,
  amount,
  unit: kind,
  countsStartDay,
  start,
}: OracleCase): ClockStart => ({
  amount,
  unit: kind,
  countsStartDay,
  start,
  ...(given === undefined ? {} : { given }),
  ...(cap === undefined ? {} : { cap: { ...cap, basis: '行政许可法第42条' } }),
  calendar: 'not looked at',
});

const calendarAt = (office: number): Calendar => {
  const calendar = calendars[office];
  if (calendar === undefined) throw new Error('no such calendar');
  return calendar;
};

/** Deep equality by Node, which is many times faster than a matcher; the counterexample is printed all the same. */
const agree = (fast: unknown, slow: unknown): boolean => isDeepStrictEqual(fast, slow);

describe('against counting day by day', () => {
  test(`the clock and its reminders, ${String(cases)} times`, () => {
    const holds = property(drawn, ({ office, one }) => {
      const facts = [
        clockOf(one),
        one.pauses,
        one.extensions,
        calendarAt(office),
        one.now,
      ] as const;
      const slow = slowClock(one);
      const { due, ...rest } = slow;
      return (
        agree(clockAt(...facts), due === undefined ? rest : slow) &&
        agree(remindersOf(...facts), slowReminders(one, slow))
      );
    });
    expect(check(holds, { numRuns: cases })).toMatchObject({
      failed: false,
      counterexample: null,
      numRuns: cases,
    });
  }, 240_000);

  test('the next reminder is the first one of a later day', () => {
    const holds = property(drawn, integer({ min: 0, max: 60 }), ({ office, one }, days) => {
      const calendar = calendarAt(office);
      const after = at(Date.parse(one.start) + days * dayLength).slice(0, 10);
      const muchLater = at(Date.parse(one.now) + 200 * dayLength);
      const facts = [clockOf(one), [], [], calendar, muchLater] as const;
      const all = remindersOf(...facts);
      return agree(
        nextReminder(...facts, after),
        all.find(({ day }) => day > after),
      );
    });
    expect(check(holds, { numRuns: cases / 50 })).toMatchObject({
      failed: false,
      counterexample: null,
    });
  });

  test('how much may be added below a ceiling', () => {
    const holds = property(drawn, ({ office, one }) =>
      agree(
        mayExtend(clockOf(one), one.pauses, one.extensions, calendarAt(office), one.now),
        slowMost(one),
      ),
    );
    expect(check(holds, { numRuns: cases / 50 })).toMatchObject({
      failed: false,
      counterexample: null,
    });
  });
});

/** Adds one unit after the other until the ceiling is passed. */
function slowMost(one: OracleCase): object {
  if (one.cap === undefined) return { ceiling: false };
  const now = Date.parse(one.now);
  const ceiling = slowEnd(one.cap, 0, slowStops(grounded(one), one.now, now), one);
  const stops = slowStops(one.pauses, one.now, now);
  const end = (more: number): ReturnType<typeof slowEnd> =>
    slowEnd(one, slowGranted(one) + more, stops, one);
  const fits = (more: number): boolean =>
    one.unit === 'hour' ? end(more).at <= ceiling.at : end(more).counted <= ceiling.counted;
  let most = 0;
  while (fits(most + 1)) most += 1;
  return { ceiling: true, most, latest: ceiling.counted, basis: '行政许可法第42条' };
}
