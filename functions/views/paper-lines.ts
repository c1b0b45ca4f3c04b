import { nearMoment } from '#domain/date-words.ts';
import type { Office } from '#domain/office.ts';
import type { By } from '#domain/by.ts';
import type { Paper } from '#domain/papers.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** 宋雨薇（机要员） */
export const handWords = ({ name, post }: By, language: Language): string => {
  if (post === '') return name;
  return language === 'zh' ? `${name}（${post}）` : `${name} (${post})`;
};

/** Who holds it since when; on its way to whom since when; or where it was laid away. */
export function paperLines(
  { holder, since, way, filed, declined }: Paper,
  office: Office,
  language: Language,
): Html {
  const say = saying(language);
  const at = (instant: string): Html =>
    markup`<span class="nb">${nearMoment(office.zone, instant, language)}</span>`;
  if (filed !== undefined) {
    return markup`<p>${say(`已归档，存放在${filed.place}，`, `Laid away: ${filed.place}, `)}${at(filed.at)}${say('。', '.')}</p>`;
  }
  const held = markup`<p>${say(`在${handWords(holder, language)}手上，`, `With ${handWords(holder, language)} since `)}${at(since)}${say('起。', '.')}</p>`;
  if (way !== undefined) {
    return markup`${held}<p>${at(way.at)}${say(`交给${handWords(way.to, language)}，`, `: handed to ${handWords(way.to, language)}, `)}<b>${say('还没有签收', 'not signed for yet')}</b>${say('。', '.')}${way.note !== '' && say(`附言：${way.note}`, ` Note: ${way.note}`)}</p>`;
  }
  if (declined === undefined) return held;
  return markup`${held}<p>${at(declined.at)}${say(`${declined.by.name}拒收：${declined.why}`, `: ${declined.by.name} declined: ${declined.why}`)}</p>`;
}
