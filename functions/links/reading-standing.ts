import { nearMoment } from '#domain/date-words.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#domain/words.ts';
import type { Scene } from '../deeds/acting.ts';
import type { Standing } from '../http/links/links.ts';
import type { LinkRow } from '../stores/links.ts';

/** How things stand with what was circulated by a link: still to be read, read, or recalled. */
export function readingStanding({ state, office }: Scene, link: LinkRow): Standing {
  const circulation = state.circulations?.[Number(link.item)];
  if (circulation?.to.includes(link.person) !== true) throw new Problem('link-unknown', {});
  const receipt = (state.receipts ?? []).find(
    ({ of, by }) => of === circulation.n && by.person === link.person,
  );
  const at = (instant: string, language: Language) => nearMoment(office.zone, instant, language);
  if (receipt !== undefined) {
    return {
      open: false,
      over: {
        zh: `“${state.headline}”您已于${at(receipt.at, 'zh')}阅过。没有什么要再办的。`,
        en: `You read “${state.headline}” on ${at(receipt.at, 'en')}. Nothing is left to do.`,
      },
    };
  }
  const { recalledAt, by } = circulation;
  if (recalledAt === undefined) return { open: true };
  return {
    open: false,
    over: {
      zh: `“${state.headline}”的传阅已由${by.name}于${at(recalledAt, 'zh')}收回，您不用再阅。`,
      en: `${by.name} recalled the circulation of “${state.headline}” on ${at(recalledAt, 'en')}; you need not read it.`,
    },
  };
}
