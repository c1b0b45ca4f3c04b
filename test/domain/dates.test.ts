import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { dayRange, fullDay, moment, nearDay, nearMoment } from '#domain/date-words.ts';
import {
  addDays,
  addMonths,
  dateIn,
  dateOf,
  dayIn,
  dayNumber,
  endOfDay,
  instantOf,
  isDate,
  lastOfDay,
  millisecondsOf,
  noonOfDay,
  timeIn,
  weekday,
} from '#domain/dates.ts';

const shanghai = 'Asia/Shanghai';

test.each([
  ['2026-11-23', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['2100-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-04-31', false],
  ['2026-1-1', false],
  ['0026-01-01', false],
  ['20261123', false],
  ['2026-11-23T00:00', false],
])('isDate(%s) is %s', (text, exists) => {
  expect(isDate(text)).toBe(exists);
});

describe('days', () => {
  test('count as the platform counts them', () => {
    assert(
      property(integer({ min: -25_000, max: 83_000 }), (number) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dateOf(number)).toBe(date);
        expect(dayNumber(date)).toBe(number);
        expect(weekday(date)).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %s days is %s', (date, days, then) => {
    expect(addDays(date, days)).toBe(then);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %s months is %s', (date, months, then) => {
    expect(addMonths(date, months)).toBe(then);
  });
});

describe('instants', () => {
  test('survive milliseconds', () => {
    assert(
      property(integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (milliseconds) => {
        const instant = new Date(milliseconds).toISOString();
        expect(instantOf(milliseconds)).toBe(instant);
        expect(millisecondsOf(instant)).toBe(milliseconds);
      }),
    );
  });

  test.each(['2026-11-23', '2026-11-23T24:00:00Z', '2026-11-23T10:00:00+08:00', ''])(
    'refuses %s',
    (text) => {
      expect(() => millisecondsOf(text)).toThrow(RangeError);
    },
  );

  test.each([
    [shanghai, '2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
    [shanghai, '2026-11-22T16:00:00Z', '2026-11-23', '00:00'],
    ['Asia/Urumqi', '2026-11-22T18:00:00Z', '2026-11-23', '00:00'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01', '01:30'],
  ])('in %s %s is %s %s', (zone, instant, date, time) => {
    expect([dateIn(zone, instant), timeIn(zone, instant)]).toEqual([date, time]);
  });

  test.each([
    [shanghai, '2026-11-23', '2026-11-23T15:59:59.999Z'],
    ['UTC', '2026-11-23', '2026-11-23T23:59:59.999Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T04:59:59.999Z'],
    ['America/New_York', '2026-03-08', '2026-03-09T03:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-23T09:59:59.999Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-23T18:14:59.999Z'],
  ])('in %s %s ends at %s', (zone, date, instant) => {
    expect(endOfDay(zone, date)).toBe(instant);
  });
});

/** As the platform says it, asked anew each time. */
const wall = (zone: string, milliseconds: number): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(milliseconds);

describe('zones', () => {
  const zone = constantFrom(
    shanghai,
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
  );
  // 1980 to 2040: daylight saving in Shanghai to 1991, a day left out in Apia in 2011.
  const second = integer({ min: 315_532_800, max: 2_208_988_800 });

  test('say the date and time that the platform says', () => {
    assert(
      property(zone, second, (name, seconds) => {
        const instant = instantOf(seconds * 1000);
        const said = `${dateIn(name, instant)} ${timeIn(name, instant)}`;
        expect(said).toBe(wall(name, seconds * 1000));
        expect(dateOf(dayIn(name, seconds * 1000))).toBe(dateIn(name, instant));
      }),
      { numRuns: 2000 },
    );
  });

  test('a day whose last hour comes twice ends with the second one', () => {
    // Casablanca went back from midnight to 23:00 on 31 August 2008.
    expect(instantOf(lastOfDay('Africa/Casablanca', dayNumber('2008-08-31')))).toBe(
      '2008-08-31T23:59:59.999Z',
    );
  });

  test('a day ends a millisecond before the next, and noon lies within it', () => {
    assert(
      property(zone, integer({ min: 3653, max: 25_000 }), (name, day) => {
        const end = lastOfDay(name, day);
        expect(dayIn(name, end + 1) > day).toBe(true);
        // Apia had no 30 December 2011.
        if (name === 'Pacific/Apia' && dateOf(day) === '2011-12-30') return;
        expect(dayIn(name, end)).toBe(day);
        expect(`${dateOf(day)} 12:00`).toBe(wall(name, noonOfDay(name, day)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words', () => {
  const at = '2026-11-23T07:40:00Z';
  test.each([
    [nearDay('2026-11-23', 'zh'), '11月23日（周一）'],
    [nearDay('2026-11-23', 'en'), 'Mon 23 Nov'],
    [fullDay('2026-01-02', 'zh'), '2026年1月2日'],
    [fullDay('2026-01-02', 'en'), '2 Jan 2026'],
    [moment(shanghai, at, 'zh'), '2026年11月23日 15:40'],
    [moment(shanghai, at, 'en'), '23 Nov 2026, 15:40'],
    [nearMoment(shanghai, at, 'zh'), '11月23日 15:40'],
    [nearMoment(shanghai, at, 'en'), '23 Nov, 15:40'],
    [dayRange('2026-11-23', '2026-11-25', 'zh'), '2026年11月23日至11月25日'],
    [dayRange('2026-12-30', '2027-01-02', 'zh'), '2026年12月30日至2027年1月2日'],
    [dayRange('2026-11-23', '2026-11-23', 'zh'), '2026年11月23日'],
    [dayRange('2026-11-23', '2026-11-25', 'en'), '23 Nov 2026 to 25 Nov 2026'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
