import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { earlierSpan } from '#statemachines/derive/earlier-span.ts';
import type { EarlierTable } from '../deeds/earlier.ts';
import { registerTable } from './register-table.ts';
import { saying } from './saying.ts';

/** What came before with the same thing, as small tables; that there is nothing is said too. */
export const earlierPart = (
  tables: readonly EarlierTable[],
  openable: ReadonlySet<string>,
  language: Language,
): Html | undefined => {
  if (tables.length === 0) return undefined;
  const say = saying(language);
  return markup`${tables.map((table) => {
    const { title, register, lines, most = lines.length } = table;
    const span = earlierSpan(table);
    const count = String(lines.length);
    const [zh, en] =
      lines.length > most
        ? [`，列最近${String(most)}条`, `, the last ${String(most)} shown`]
        : ['', ''];
    const heading = say(
      `${title.zh}（${span.zh}${count}条${zh}）`,
      `${title.en} (${span.en}: ${count}${en})`,
    );
    const shown = { register, lines: lines.slice(0, most), summed: lines, openable, language };
    return markup`<section><h2>${heading}</h2>${lines.length === 0 ? markup`<p>${say('没有。', 'None.')}</p>` : registerTable(shown)}</section>
`;
  })}`;
};
