import { fullDay } from '#domain/date-words.ts';
import { isDate } from '#domain/dates.ts';
import { narrow } from '#domain/money.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type Read, type ReadField, wrong } from './read.ts';
import { isTree } from './shape.ts';

type DateField = Extract<SimpleField, { kind: 'date' }>;
type RangeField = Extract<SimpleField, { kind: 'range' }>;

/** A day: `2026-11-23`, also as people type it, `2026/11/3` or `2026年11月3日`. */
export const readDate: ReadField<DateField> = (field, raw, at, { today }) => {
  const read = readDay(raw, at);
  if ('faults' in read || read.value === undefined) return read;
  if (field.not === 'future' && read.value > today) {
    return wrong(at, 'future-date', {
      zh: `请填今天（${fullDay(today, 'zh')}）或以前的日期。`,
      en: `Enter a day up to today (${fullDay(today, 'en')}).`,
    });
  }
  if (field.not === 'past' && read.value < today) {
    return wrong(at, 'past-date', {
      zh: `请填今天（${fullDay(today, 'zh')}）或以后的日期。`,
      en: `Enter a day from today (${fullDay(today, 'en')}) on.`,
    });
  }
  return read;
};

/** Two days, the first not after the second; both or neither. */
export const readRange: ReadField<RangeField> = (_field, raw, at) => {
  if (isBlank(raw)) return blank;
  if (!isTree(raw))
    return wrong(at, 'not-a-range', { zh: '请填起止两个日期。', en: 'Enter two dates.' });
  const from = readDay(raw['from'], `${at}.from`);
  const to = readDay(raw['to'], `${at}.to`);
  if ('faults' in from || 'faults' in to) {
    return { faults: [from, to].flatMap((read) => ('faults' in read ? read.faults : [])) };
  }
  if (from.value === undefined && to.value === undefined) return blank;
  if (from.value === undefined) {
    return wrong(`${at}.from`, 'missing', { zh: '请填开始日期。', en: 'Enter the first day.' });
  }
  if (to.value === undefined) {
    return wrong(`${at}.to`, 'missing', { zh: '请填结束日期。', en: 'Enter the last day.' });
  }
  return to.value < from.value
    ? wrong(`${at}.to`, 'range-reversed', {
        zh: `请填不早于开始日期（${fullDay(from.value, 'zh')}）的结束日期。`,
        en: `Enter a last day that is not before the first (${fullDay(from.value, 'en')}).`,
      })
    : { value: { from: from.value, to: to.value } };
};

function readDay(raw: unknown, at: string): Read<string> {
  if (isBlank(raw)) return blank;
  const parts = typeof raw === 'string' ? dayPattern.exec(narrow(raw.slice(0, 40)).trim()) : null;
  const [year = '', month = '', day = ''] = parts?.slice(1) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (parts !== null && isDate(date)) return { value: date };
  return wrong(at, 'not-a-date', {
    zh: '请填日历上有的日期，例如2026-11-23。',
    en: 'Enter a day that exists, such as 2026-11-23.',
  });
}

const dayPattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;
