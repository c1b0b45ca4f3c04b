import type { CirculationEvent } from '#domain/circulation.ts';
import { type OfficeData, personOf } from '#domain/office.ts';
import type { Text } from '#domain/words.ts';

/** So many readers are named; the circulation's page lists them all. */
const named = 5;

/** What happened around a circulation, in a few words: 传阅魏晓芸、程海波等8人, 已阅. */
export function circulationWords(office: OfficeData, event: CirculationEvent): Text {
  switch (event.type) {
    case 'circulated': {
      const names = event.to.map((id) => personOf(office, id)?.name ?? id);
      const first = names.slice(0, named);
      const count = String(names.length);
      return names.length > named
        ? {
            zh: `传阅${first.join('、')}等${count}人`,
            en: `Circulated to ${first.join(', ')} and others, ${count} in all`,
          }
        : { zh: `传阅${first.join('、')}`, en: `Circulated to ${first.join(', ')}` };
    }
    case 'read':
      return { zh: '已阅', en: 'Read' };
    case 'readers-urged':
      return { zh: '催阅', en: 'Readers urged' };
    case 'circulation-recalled':
      return { zh: '收回传阅', en: 'Circulation recalled' };
  }
}
