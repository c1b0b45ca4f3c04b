import type { Sentences } from './saying.ts';

export const registers = {
  'period-unsound': () => ({
    zh: '期间不对：请选一个月、季度或年，或者填起止日期，起始日期在前，最长5年。',
    en: 'These days cannot be used: choose a month, quarter or year, or give two dates, the first not after the second, at most five years apart.',
  }),
} as const satisfies Partial<Sentences>;
