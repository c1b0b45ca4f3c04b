import { describe, expect, test } from '@jest/globals';
import { dueWords, usedWords } from '#functions/views/due-words.ts';

const calendar = { zone: 'Asia/Shanghai', closures: [] };
/** Local time of the office. */
const at = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
const endOf = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

describe('a limit on a live page', () => {
  test.each([
    ['2026-11-23', '2026-11-19T10:00', '限11月23日（周一），含今天3个工作日'],
    ['2026-11-23', '2026-11-22T10:00', '限11月23日（周一），还有1个工作日'],
    ['2026-11-20', '2026-11-20T08:40', '限今天下班前'],
    ['2026-11-19', '2026-11-20T08:40', '限11月19日（周四），超1个工作日'],
    ['2026-11-20', '2026-11-21T08:40', '限11月20日（周五），已超期'],
  ])('until %s, read at %s', (due, now, said) => {
    expect(dueWords(endOf(due), at(now), calendar, 'zh').line).toBe(said);
  });

  test('an hour is said where the limit has one', () => {
    const due = at('2026-11-20T17:30');
    expect(dueWords(due, at('2026-11-20T08:40'), calendar, 'zh').line).toBe('限今天 17:30');
    expect(dueWords(due, at('2026-11-19T08:40'), calendar, 'en').line).toBe(
      'Due Fri 20 Nov 17:30, 2 working days with today',
    );
  });

  test('in pieces for the two figures on top', () => {
    const now = at('2026-11-19T10:00');
    expect(dueWords(endOf('2026-11-23'), now, calendar, 'zh')).toMatchObject({
      date: '11月23日',
      weekday: '周一',
    });
    expect(dueWords(endOf('2026-11-23'), now, calendar, 'en')).toMatchObject({
      date: '23 Nov',
      weekday: 'Mon',
    });
  });
});

describe('time used', () => {
  test.each([
    ['2026-11-17T09:12', '2026-11-17T09:12', '用时1分钟'],
    ['2026-11-17T09:12', '2026-11-17T10:05', '用时53分钟'],
    ['2026-11-17T12:35', '2026-11-17T16:42', '用时4小时7分'],
    ['2026-11-20T16:00', '2026-11-23T09:00', '用时1个工作日'],
    ['2026-11-20T16:00', '2026-11-22T09:00', '用时1个工作日'],
  ])('from %s to %s', (from, to, said) => {
    expect(usedWords(at(from), at(to), calendar, 'zh')).toBe(said);
  });
});
