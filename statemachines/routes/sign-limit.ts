import type { Limit } from '../limit.ts';

/** A signature or a check is due within the days that the office sets for the route. */
export const signLimit = {
  amount: { setting: 'signDays' },
  unit: 'working-day',
  from: 'opened',
  countsStartDay: false,
  basis: { zh: '单位设置', en: 'Office setting' },
} as const satisfies Limit;
