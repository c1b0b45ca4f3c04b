import type { Limit } from '../limit.ts';

/** 当日清: what came today is passed on today. */
export const sameDayLimit = {
  amount: 0,
  unit: 'same-day',
  from: 'opened',
  countsStartDay: true,
  basis: {
    zh: '当日清：批示当日转送，当日签收',
    en: 'Cleared each day: passed on and signed for the day it arrives',
  },
} as const satisfies Limit;
