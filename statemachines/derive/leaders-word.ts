import { fullDay, moment, nearMoment } from '#domain/date-words.ts';
import type { Phone } from '#domain/decision.ts';
import type { Office } from '#domain/office.ts';
import type { Language, Text } from '#domain/words.ts';

/** What a leader's word is called that another entered. */
export const wordKind = ({ onPaper }: Phone): Text =>
  onPaper === true
    ? { zh: '手写批示', en: 'in writing on the paper' }
    : { zh: '电话请示', en: 'by telephone' };

/** When it was said, or the day that stands on the paper. */
export const wordTime = (
  { zone }: Office,
  { onPaper, saidAt }: Phone,
  language: Language,
  how: 'full' | 'near' = 'full',
): string => {
  if (onPaper === true) return fullDay(saidAt, language);
  return how === 'near' ? nearMoment(zone, saidAt, language) : moment(zone, saidAt, language);
};
