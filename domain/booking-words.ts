import type { Booked } from './bookings.ts';
import { fullDay } from './date-words.ts';
import { momentText } from './moments.ts';
import { type OfficeData, personOf } from './office.ts';
import type { Language, Text } from './words.ts';

type Span = Pick<Booked, 'from' | 'to'>;

/** `2026年11月23日08:30至17:00`, `2026年11月23日全天`, `2026年11月23日至2026年11月25日全天`. */
export const spanText = (span: Span): Text => ({ zh: spanIn(span, 'zh'), en: spanIn(span, 'en') });

function spanIn({ from, to }: Span, language: Language): string {
  const isSameDay = from.slice(0, 10) === to.slice(0, 10);
  const between = language === 'zh' ? '至' : ' to ';
  if (from.endsWith('T00:00') && to.endsWith('T23:59')) {
    const [first, last] = [from, to].map((moment) => fullDay(moment.slice(0, 10), language));
    const days = isSameDay ? first : `${first ?? ''}${between}${last ?? ''}`;
    return language === 'zh' ? `${days ?? ''}全天` : `${days ?? ''}, all day`;
  }
  const end = isSameDay ? to.slice(11) : momentText(to, language);
  return `${momentText(from, language)}${between}${end}`;
}

/** A thing as people call it: the plate, the name. An id the office no longer knows is said as itself. */
export function thingText(office: OfficeData, thing: string): Text {
  const [kind = '', ...rest] = thing.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'vehicle':
      return same(office.vehicles.find((vehicle) => vehicle.id === id)?.plate ?? id);
    case 'person':
      return same(personOf(office, id)?.name ?? id);
    case 'seal':
      return office.seals.find((seal) => seal.id === id)?.title ?? same(id);
    default:
      return same(id);
  }
}

const same = (text: string): Text => ({ zh: text, en: text });
