import { describe, expect, test } from '@jest/globals';
import { daysAsked, daysOf, monthsOf, periodsUntil, periodWords } from '#domain/periods.ts';
import { Problem } from '#domain/problem.ts';

describe('the days of a period', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31', '2026年', '2026'],
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026年第一季度', 'Q1 2026'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2026年第四季度', 'Q4 2026'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024年2月', '02/2024'],
    ['2026-11', '2026-11-01', '2026-11-30', '2026年11月', '11/2026'],
  ])('%s', (period, from, to, zh, en) => {
    expect(daysOf(period)).toEqual({ from, to });
    expect(periodWords({ from, to }, 'zh')).toBe(zh);
    expect(periodWords({ from, to }, 'en')).toBe(en);
  });

  test.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-Q0', '2026-11-01', '1899', 'x'])(
    'there are none of “%s”',
    (period) => {
      expect(daysOf(period)).toBeUndefined();
    },
  );

  test('of other days are said from when to when', () => {
    expect(periodWords({ from: '2026-11-02', to: '2026-11-20' }, 'zh')).toBe(
      '2026年11月2日至11月20日',
    );
  });
});

test('months are those that the days touch', () => {
  expect(monthsOf({ from: '2026-11-30', to: '2027-02-01' })).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
  expect(monthsOf({ from: '2026-01-31', to: '2026-01-31' })).toEqual(['2026-01']);
});

describe('days asked for', () => {
  const today = '2026-11-23';

  test.each([
    [{}, '2026-01-01', '2026-12-31'],
    [{ period: '2026-10' }, '2026-10-01', '2026-10-31'],
    [{ period: '2026-10', from: '2026-11-01', to: '2026-11-05' }, '2026-11-01', '2026-11-05'],
    [{ from: '2025-03-01' }, '2025-03-01', '2026-11-23'],
    [{ from: '2026-12-01' }, '2026-12-01', '2026-12-31'],
    [{ to: '2025-03-09' }, '2025-01-01', '2025-03-09'],
  ])('%j', (asked, from, to) => {
    expect(daysAsked(asked, today)).toEqual({ from, to });
  });

  test.each([
    ['a period that is none', { period: 'soon' }],
    ['a day that is none', { from: '2026-02-30' }],
    ['the end before the beginning', { from: '2026-11-02', to: '2026-11-01' }],
    ['more than five years', { from: '2020-01-01', to: '2026-01-01' }],
  ])('period-unsound: %s', (_what, asked) => {
    expect(() => daysAsked(asked, today)).toThrow(new Problem('period-unsound', {}));
  });
});

test('one can choose what has begun, the latest first', () => {
  const { years, quarters, months } = periodsUntil('2026-02-03');
  expect(years).toEqual(['2026', '2025', '2024']);
  expect(quarters).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']);
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});
