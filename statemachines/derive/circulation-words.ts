import type { CirculationEvent } from '#domain/circulation.ts';
import { type OfficeData, personOf } from '#domain/office.ts';
import type { Text } from '#domain/words.ts';

const titles = {
  circulated: { zh: '传阅', en: 'Circulated' },
  read: { zh: '已阅', en: 'Read' },
  'readers-urged': { zh: '催阅', en: 'Readers urged' },
  'circulation-recalled': { zh: '收回传阅', en: 'Circulation recalled' },
} as const satisfies Readonly<Record<CirculationEvent['type'], Text>>;

/** What happened around a circulation, in a word. */
export const circulationTitle = ({ type }: Pick<CirculationEvent, 'type'>): Text => titles[type];

/** So many readers are named; the circulation's page lists them all. */
const named = 8;

/** What was said with it: to whom and why, the remark of who read it, the word that urges or recalls. */
export function circulationSays(office: OfficeData, event: CirculationEvent): Text {
  if (event.type === 'read') return { zh: event.remark, en: event.remark };
  if (event.type !== 'circulated') return { zh: event.why, en: event.why };
  const names = event.to.map((id) => personOf(office, id)?.name ?? id);
  const first = names.slice(0, named);
  const count = String(names.length);
  const all = names.length <= named;
  return {
    zh: `${event.why}\n（传给${first.join('、')}${all ? '' : `等${count}人`}）`,
    en: `${event.why}\n(To ${first.join(', ')}${all ? '' : ` and others, ${count} in all`})`,
  };
}
