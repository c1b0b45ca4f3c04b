import { dayRange, fullDay } from '#domain/date-words.ts';
import { type Office, personOf, type Window } from '#domain/office.ts';
import type { Text } from '#domain/words.ts';

/** 2026年11月23日至12月31日, 2026年11月23日起. */
export function windowWords({ from, to }: Window): Text {
  if (from !== undefined && to !== undefined) {
    return { zh: dayRange(from, to, 'zh'), en: dayRange(from, to, 'en') };
  }
  if (from !== undefined) {
    return { zh: `${fullDay(from, 'zh')}起`, en: `from ${fullDay(from, 'en')}` };
  }
  if (to !== undefined) {
    return { zh: `至${fullDay(to, 'zh')}`, en: `until ${fullDay(to, 'en')}` };
  }
  return { zh: '长期', en: 'without an end' };
}

/** A person's name; the id where the office no longer knows it. */
export const nameOf = (office: Office, person: string): string =>
  personOf(office, person)?.name ?? person;
