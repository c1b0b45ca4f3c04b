import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '#domain/calendar.ts';
import { clockAt, type ClockView } from '#domain/clock/clock.ts';
import { morningOf } from '#domain/clock/morning.ts';
import { addDays } from '#domain/dates.ts';
import { beijing, clockOf, endOf, pausesOf, plain } from './by-hand.ts';

/** Mistakes that other systems made with time, each under its own name. */

const look = (limit: string, start: string, now: string, ...pauses: readonly string[]): ClockView =>
  clockAt(clockOf(limit, start), pausesOf({ pauses }), [], plain, beijing(now));

test('one working day is not twenty-four working hours: from Friday 16:00 it ends on Monday', () => {
  expect(look('1 working day', '2026-11-20 16:00', '2026-11-20 16:00').due).toBe(
    endOf('2026-11-23'),
  );
});

describe('a hold adds no off-hours to a limit', () => {
  const start = '2026-11-16 09:00';
  const ends = look('5 working days', start, start).due;

  test.each([
    ['a night', '2026-11-17 17:00 > 2026-11-18 09:00'],
    ['a weekend', '2026-11-20 17:00 > 2026-11-23 09:00'],
    ['its last night', '2026-11-23 17:00 > 2026-11-24 09:00'],
  ])('over %s', (_what, hold) => {
    expect(look('5 working days', start, '2026-11-24 09:00', hold).due).toBe(ends);
  });

  test('nor do a hundred nights', () => {
    const days = Array.from({ length: 100 }, (_, index) => addDays('2026-06-01', index));
    const nights = days.map((day) => `${day} 17:00 > ${addDays(day, 1)} 09:00`);
    const [from, now] = ['2026-06-01 09:00', '2026-10-30 09:00'];
    expect(look('60 working days', from, now, ...nights).due).toBe(
      look('60 working days', from, now).due,
    );
  });
});

describe('“paused” shown is “paused” counted', () => {
  const start = '2026-11-02 09:00';
  const hold = '2026-11-04 10:00 > 2026-11-18 10:00';

  test('the clock does not tick while it says paused', () => {
    const hours = Array.from({ length: 14 * 24 }, (_, hour) =>
      new Date(Date.parse(beijing('2026-11-04 10:00')) + hour * 3_600_000).toISOString(),
    );
    const views = hours.map((now) =>
      clockAt(clockOf('5 working days', start), pausesOf({ pauses: [hold] }), [], plain, now),
    );
    const shown = views.map(({ state, used, left, due }) => [state, used, left, due]);
    expect(new Set(shown.map((view) => JSON.stringify(view)))).toEqual(
      new Set([JSON.stringify(['paused', 2, 3, undefined])]),
    );
  });

  test('the last moment is recomputed after it', () => {
    expect(look('5 working days', start, '2026-11-18 10:00', hold).due).toBe(endOf('2026-11-20'));
  });

  test('from facts that went through the trail and back', () => {
    const facts = [clockOf('5 working days', start), pausesOf({ pauses: [hold] }), []] as const;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written is read
    const kept = JSON.parse(JSON.stringify(facts)) as typeof facts;
    const now = beijing('2026-11-12 12:00');
    expect(clockAt(...kept, plain, now)).toEqual(clockAt(...facts, plain, now));
  });

  test('and a later pause does not change what was true before it', () => {
    const before = '2026-11-03 12:00';
    expect(look('5 working days', start, before, hold)).toEqual(
      look('5 working days', start, before),
    );
  });
});

test('grading a case anew keeps its earlier pause', () => {
  const hold = '2026-11-04 10:00 > 2026-11-11 10:00';
  const [start, now] = ['2026-11-02 09:00', '2026-11-12 09:00'];
  const due = ['5 working days', '10 working days', '10 days', '1 month'].map(
    (limit) => look(limit, start, now, hold).due,
  );
  // 5, 6, 9 and 10 are out of the working days; 5 to 10 out of the natural ones: 18 and, for the month, 2 + 6 December.
  expect(due).toEqual(['2026-11-13', '2026-11-20', '2026-11-18', '2026-12-08'].map(endOf));
});

test('a weekend burns no rung of the ladder: submitted on Friday, first reminded on Monday', () => {
  const clock = clockOf('3 working days', '2026-11-20 16:00');
  const row = { openedAt: clock.start, clock };
  const said = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(
    (day) => morningOf(row, plain, beijing(`${day} 08:30`), 2)?.kind,
  );
  expect(said).toEqual([undefined, 'soon', 'soon', 'today', 'late']);
});

test('a case waits four hundred days and more for a hearing and goes on where it stood', () => {
  const [start, hold] = ['2024-10-28 09:00', '2024-11-04 10:00 > 2026-01-05 10:00'];
  const months = ['2024-12-01', '2025-03-01', '2025-07-01', '2025-12-31'];
  const waiting = months.map((day) => look('20 working days', start, `${day} 12:00`, hold));
  expect(waiting.map(({ state, left }) => [state, left])).toEqual(months.map(() => ['paused', 15]));
  // 29–31, 1 and 4 are used; 5–9, 12–16 and 19–23 January are the other fifteen.
  expect(look('20 working days', start, '2026-01-05 10:00', hold).due).toBe(endOf('2026-01-23'));
});

test('a calendar that is given is used', () => {
  const closed = calendarOf({ zone: 'Asia/Shanghai', closures: ['2026-11-23'] });
  const clock = clockOf('1 working day', '2026-11-20 16:00');
  expect(clockAt(clock, [], [], closed, beijing('2026-11-20 16:00')).due).toBe(endOf('2026-11-24'));
});
