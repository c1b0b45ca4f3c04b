import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { check, property } from 'fast-check';
import { type Calendar, calendarOf } from '#domain/calendar.ts';
import { clockAt, type ClockStart } from '#domain/clock/clock.ts';
import { mayExtend } from '#domain/clock/may-extend.ts';
import { drawn, offices } from './drawn.ts';
import { grounded, type OracleCase, slowClock, slowEnd, slowGranted, slowStops } from './oracle.ts';

/** 100,000 in the suite; `CLOCK_CASES` for a long run. */
const cases = Number(process.env['CLOCK_CASES'] ?? 100_000);

const calendars: readonly Calendar[] = offices.map((office) =>
  calendarOf({ zone: 'Asia/Shanghai', ...office }),
);

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

const factsOf = (office: number, one: OracleCase): Parameters<typeof clockAt> => [
  clockOf(one),
  one.pauses,
  one.extensions,
  calendarAt(office),
  one.now,
];

describe('against counting day by day', () => {
  test(`the clock, ${String(cases)} times`, () => {
    const holds = property(drawn, ({ office, one }) => {
      const slow = slowClock(one);
      const { due, ...rest } = slow;
      return agree(clockAt(...factsOf(office, one)), due === undefined ? rest : slow);
    });
    expect(check(holds, { numRuns: cases })).toMatchObject({
      failed: false,
      counterexample: null,
      numRuns: cases,
    });
  }, 240_000);

  test('how much may be added below a ceiling', () => {
    const holds = property(drawn, ({ office, one }) =>
      agree(mayExtend(...factsOf(office, one)), slowMost(one)),
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
