import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { spanText, thingText } from '#domain/booking-words.ts';
import {
  type Booked,
  clashAmong,
  firstMoment,
  lastMoment,
  monthsOf,
  sharesMoment,
  unfitSpan,
} from '#domain/bookings.ts';
import { dateOf } from '#domain/dates.ts';
import { demoOffice } from '#local/demo-office.ts';

const booked = (from: string, to: string, request = 'a', thing = 'vehicle:pickup'): Booked => ({
  thing,
  from,
  to,
  request,
  booking: 'car',
  route: 'trip',
  serial: '用车2026-0001',
  person: 'ma-jun',
  name: '马骏',
});

const day = fc.integer({ min: 20_000, max: 21_000 });
const minute = fc.integer({ min: 0, max: 1439 });
const moment = fc
  .tuple(day, minute)
  .map(
    ([date, time]) =>
      `${dateOf(date)}T${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`,
  );
const at = (time: string): string => `2026-11-23T${time}`;
const span = fc
  .tuple(moment, moment)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

describe('times that are booked', () => {
  test.each([
    ['one ends as the other begins', '08:00', '10:00', '10:00', '12:00', true],
    ['one ends a minute before', '08:00', '09:59', '10:00', '12:00', false],
    ['one lies inside the other', '08:00', '18:00', '10:00', '12:00', true],
    ['they are the same', '08:00', '10:00', '08:00', '10:00', true],
  ])('share a moment, both ends included: %s', (_what, from, to, other, until, shares) => {
    const [one, two] = [
      { from: at(from), to: at(to) },
      { from: at(other), to: at(until) },
    ];
    expect(sharesMoment(one, two)).toBe(shares);
    expect(sharesMoment(two, one)).toBe(shares);
  });

  test('of a date are its whole day', () => {
    expect([firstMoment('2026-11-23'), lastMoment('2026-11-23')]).toEqual([
      '2026-11-23T00:00',
      '2026-11-23T23:59',
    ]);
    expect(firstMoment('2026-11-23T08:30')).toBe('2026-11-23T08:30');
  });

  test('touch the months from the first to the last', () => {
    expect(monthsOf({ from: '2026-11-30T08:00', to: '2027-01-01T08:00' })).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });

  test('that share a moment share a month', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        fc.pre(sharesMoment(one, other));
        const months = new Set(monthsOf(one));
        expect(monthsOf(other).some((month) => months.has(month))).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-11-23T10:00', '2026-11-23T09:59', 'backwards'],
    ['2026-11-23T10:00', '2026-11-23T10:00', undefined],
    ['2026-11-01T00:00', '2027-01-31T23:59', undefined],
    ['2026-11-01T00:00', '2027-02-01T00:00', 'too-long'],
  ])('from %s to %s are unfit: %s', (from, to, why) => {
    expect(unfitSpan({ from, to })).toBe(why);
  });
});

describe('a clash', () => {
  const mine = booked('2026-11-23T08:00', '2026-11-23T10:00', 'b');

  test('is another request’s hold of the same thing at that time', () => {
    const other = booked('2026-11-23T09:00', '2026-11-23T11:00');
    expect(clashAmong([other], [mine])).toEqual({ mine, other });
  });

  test('is neither one’s own nor another thing’s', () => {
    const own = booked('2026-11-23T09:00', '2026-11-23T11:00', 'b');
    const saloon = booked('2026-11-23T09:00', '2026-11-23T11:00', 'a', 'vehicle:saloon');
    expect(clashAmong([own, saloon], [mine])).toBeUndefined();
  });

  test('is not with the one that it is part of, whichever of the two moves', () => {
    const journey = booked('2026-11-22T00:00', '2026-11-24T23:59', 'a');
    const part = { ...mine, within: ['a'] };
    expect(clashAmong([journey], [part])).toBeUndefined();
    expect(clashAmong([part], [journey])).toBeUndefined();
    expect(clashAmong([journey], [{ ...mine, within: ['c'] }])).toBeDefined();
  });
});

test.each([
  ['2026-11-23T08:30', '2026-11-23T17:00', '2026年11月23日08:30至17:00'],
  ['2026-11-23T08:30', '2026-11-24T17:00', '2026年11月23日08:30至2026年11月24日17:00'],
  ['2026-11-23T00:00', '2026-11-23T23:59', '2026年11月23日全天'],
  ['2026-11-23T00:00', '2026-11-25T23:59', '2026年11月23日至2026年11月25日全天'],
])('the time from %s to %s is said as %s', (from, to, said) => {
  expect(spanText({ from, to }).zh).toBe(said);
});

test('things are called by plate and name, one that is gone by its id', () => {
  const said = ['vehicle:pickup', 'person:ma-jun', 'seal:office-seal', 'vehicle:sold', 'room:big'];
  expect(said.map((thing) => thingText(demoOffice, thing).zh)).toEqual([
    '皖Z·20581',
    '马骏',
    '单位公章',
    'sold',
    'big',
  ]);
});
