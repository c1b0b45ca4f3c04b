import { yuan } from '#domain/money.ts';
import { rankTitles } from '#domain/standards/row-faults.ts';
import { type Edition, ranks, type StandardRows, type StandardTable } from '#domain/standards.ts';
import type { Language, Text } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from '../saying.ts';

/** The rows of an edition as people read them: of lodging one line for a place and season, with a limit for each rank. */
export function standardTable(
  table: StandardTable,
  rows: Edition['rows'],
  language: Language,
): Html {
  const heads = headsOf[table];
  const lines = linesOf(rows, language);
  const numeric = (at: number): string | undefined =>
    at >= heads.length - sums[table] ? 'num' : undefined;
  return markup`<div class="broad"><table class="ledger g"><thead><tr>${heads.map((head, at) => markup`<th${attributes({ scope: 'col', class: numeric(at) })}>${head[language]}</th>`)}</tr></thead>
<tbody>${lines.map((cells) => markup`<tr>${cells.map((cell, at) => markup`<td${attributes({ class: [numeric(at), cell === '' && 'none'].filter(Boolean).join(' ') || undefined, 'data-label': heads[at]?.[language] })}>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}

const place: Text = { zh: '地区', en: 'Place' };
const perDay: Text = { zh: '每人每天（元）', en: 'Per person and day (¥)' };
export const headsOf: Readonly<Record<StandardTable, readonly Text[]>> = {
  lodging: [
    place,
    { zh: '旺季、淡季', en: 'Season' },
    ...ranks.map((rank) => ({
      zh: `${rankTitles[rank].zh}（元）`,
      en: `${rankTitles[rank].en} (¥)`,
    })),
  ],
  meals: [place, perDay],
  'local-transport': [place, perDay],
  meeting: [
    { zh: '会议类别', en: 'Tier' },
    perDay,
    { zh: '最多天数', en: 'Most days' },
    { zh: '最多人数', en: 'Most persons' },
  ],
  reception: [
    { zh: '用餐', en: 'Meal' },
    { zh: '每人（元）', en: 'A head (¥)' },
  ],
};

/** How many of the columns, from the right, are numbers. */
export const sums: Readonly<Record<StandardTable, number>> = {
  lodging: 3,
  meals: 1,
  'local-transport': 1,
  meeting: 3,
  reception: 1,
};

/** Each line's cells, in the order of the heads. */
export function linesOf(rows: Edition['rows'], language: Language): readonly (readonly string[])[] {
  const nights = rows.filter((row) => 'perNight' in row);
  const places = nights.filter(({ rank }) => rank === ranks[0]);
  return [
    ...places.map((row) => [
      row.place,
      seasonWords(row, language),
      ...ranks.map((rank) => {
        const found = nights.find((other) => other.rank === rank && isBeside(other, row));
        return found === undefined ? '' : yuan(found.perNight);
      }),
    ]),
    ...rows.flatMap((row): readonly (readonly string[])[] => {
      if ('perNight' in row) return [];
      if ('perDay' in row) return [[row.place, yuan(row.perDay)]];
      if ('perHead' in row) return [[row.kind, yuan(row.perHead)]];
      return [[row.tier, yuan(row.perPersonDay), String(row.mostDays), String(row.mostPersons)]];
    }),
  ];
}

type Night = StandardRows['lodging'];

const isBeside = (one: Night, other: Night): boolean =>
  one.place === other.place &&
  one.seasonFrom === other.seasonFrom &&
  one.seasonTo === other.seasonTo;

/** 07-01至09-30 */
function seasonWords({ seasonFrom, seasonTo }: Night, language: Language): string {
  const say = saying(language);
  return seasonFrom === undefined || seasonTo === undefined
    ? say('全年', 'all year')
    : say(`${seasonFrom}至${seasonTo}`, `${seasonFrom} to ${seasonTo}`);
}
