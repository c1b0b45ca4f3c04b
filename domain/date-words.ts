import { dateIn, timeIn, weekday } from './dates.ts';
import type { Language, Text } from './words.ts';

/** Dates and moments as people read them. */

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `11月23日（周一）`, `Mon 23 Nov`: a day near enough to need no year. */
export function nearDay(date: string, language: Language): string {
  const { month, day } = numbers(date);
  const name = weekdays[language][weekday(date)] ?? '';
  return language === 'zh'
    ? `${String(month)}月${String(day)}日（${name}）`
    : `${name} ${String(day)} ${months[month - 1] ?? ''}`;
}

/** `2026年11月23日`, `23 Nov 2026`. */
export function fullDay(date: string, language: Language): string {
  const { year, month, day } = numbers(date);
  return language === 'zh'
    ? `${String(year)}年${String(month)}月${String(day)}日`
    : `${String(day)} ${months[month - 1] ?? ''} ${String(year)}`;
}

/** `2026年11月23日 15:40`, `23 Nov 2026, 15:40`, as the clock on the office's wall showed it. */
export function moment(zone: string, instant: string, language: Language): string {
  const day = fullDay(dateIn(zone, instant), language);
  return `${day}${language === 'zh' ? ' ' : ', '}${timeIn(zone, instant)}`;
}

/** The same in both languages. */
export const momentText = (zone: string, instant: string): Text => ({
  zh: moment(zone, instant, 'zh'),
  en: moment(zone, instant, 'en'),
});

/** `11月23日 15:40`, `23 Nov, 15:40`. */
export function nearMoment(zone: string, instant: string, language: Language): string {
  const { month, day } = numbers(dateIn(zone, instant));
  const time = timeIn(zone, instant);
  return language === 'zh'
    ? `${String(month)}月${String(day)}日 ${time}`
    : `${String(day)} ${months[month - 1] ?? ''}, ${time}`;
}

/** `2026年11月23日至11月25日`, `23 Nov 2026 to 25 Nov 2026`. */
export function dayRange(from: string, to: string, language: Language): string {
  if (from === to) return fullDay(from, language);
  if (language === 'en') return `${fullDay(from, 'en')} to ${fullDay(to, 'en')}`;
  const end = fullDay(to, 'zh');
  return `${fullDay(from, 'zh')}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
}

function numbers(date: string): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
