import { fullDay } from './date-words.ts';
import { isDate } from './dates.ts';
import type { Language } from './words.ts';

/** A day and a time in the office's zone, YYYY-MM-DDTHH:MM: moments compare as texts do. */
export const isMoment = (text: string): boolean =>
  isDate(text.slice(0, 10)) && /^T(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text.slice(10));

/** `2026年11月23日08:30`; what is no moment stays as it is. */
export function momentText(text: string, language: Language): string {
  if (!isMoment(text)) return text;
  const between = language === 'zh' ? '' : ' ';
  return `${fullDay(text.slice(0, 10), language)}${between}${text.slice(11)}`;
}
