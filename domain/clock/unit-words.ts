import type { Text } from '../words.ts';
import type { LimitUnit } from './limit-end.ts';

/** What stands after the number; more time for a same-day limit is counted in working days. */
export const unitWords: Readonly<Record<LimitUnit, Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
  'same-day': { zh: '个工作日', en: 'working days' },
};
