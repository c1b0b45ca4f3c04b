import type { LimitUnit } from '#domain/clock/limit-end.ts';
import type { Language, Text } from '#domain/words.ts';
import type { Limit } from '../limit.ts';
import type { Route } from '../route.ts';

const counted: Readonly<Record<LimitUnit, (amount: number) => Text>> = {
  'same-day': () => ({ zh: '当日', en: 'same day' }),
  'working-day': (amount) => ({
    zh: `${String(amount)}个工作日`,
    en: `${String(amount)} working ${amount === 1 ? 'day' : 'days'}`,
  }),
  day: (amount) => ({
    zh: `${String(amount)}日`,
    en: `${String(amount)} ${amount === 1 ? 'day' : 'days'}`,
  }),
  month: (amount) => ({
    zh: `${String(amount)}个月`,
    en: `${String(amount)} ${amount === 1 ? 'month' : 'months'}`,
  }),
  hour: (amount) => ({
    zh: `${String(amount)}小时`,
    en: `${String(amount)} ${amount === 1 ? 'hour' : 'hours'}`,
  }),
};

/** A limit in words, by the route's defaults: 2个工作日. A limit that data gives is called by its field. */
export function limitWords(route: Route, { amount, unit }: Limit, language: Language): string {
  if (typeof amount === 'number') return counted[unit](amount)[language];
  if ('field' in amount) return route.fields[amount.field]?.label[language] ?? amount.field;
  const value = route.settings[amount.setting]?.value;
  return typeof value === 'number' ? counted[unit](value)[language] : amount.setting;
}
