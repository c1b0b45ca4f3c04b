import { isMoment } from '#domain/moments.ts';
import { narrow } from '#domain/money.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type MomentField = Extract<SimpleField, { kind: 'moment' }>;

/** A day and a time: `2026-11-23T08:30`, also as people type it, `2026年11月3日 8:30`. */
export const readMoment: ReadField<MomentField> = (field, raw, at, { today }) => {
  if (isBlank(raw)) return blank;
  const parts = typeof raw === 'string' ? pattern.exec(narrow(raw.slice(0, 40)).trim()) : null;
  const [year = '', month = '', day = '', hour = '', minute = ''] = parts?.slice(1) ?? [];
  const moment = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  if (parts === null || !isMoment(moment)) {
    return wrong(at, 'not-a-moment', {
      zh: '请填日期和时间，例如2026-11-23 08:30。',
      en: 'Enter a day and a time, such as 2026-11-23 08:30.',
    });
  }
  const date = moment.slice(0, 10);
  if (field.not === 'future' && date > today) {
    return wrong(at, 'future-date', {
      zh: '请填今天或以前的时间。',
      en: 'Enter a time up to today.',
    });
  }
  if (field.not === 'past' && date < today) {
    return wrong(at, 'past-date', {
      zh: '请填今天或以后的时间。',
      en: 'Enter a time from today on.',
    });
  }
  return { value: moment };
};

const pattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T ]?\s*(\d{1,2})[:时点](\d{2})分?$/u;
