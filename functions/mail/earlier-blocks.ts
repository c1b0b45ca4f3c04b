import type { Language } from '#domain/words.ts';
import { cellText, columnSum } from '#statemachines/derive/cell-text.ts';
import { earlierSpan } from '#statemachines/derive/earlier-span.ts';
import type { EarlierTable } from '../deeds/earlier.ts';
import type { Letter } from './letter.ts';

/** What came before with the same thing, in one line each: how often, and what the register adds up. */
export function earlierBlocks(
  tables: readonly EarlierTable[],
  language: Language,
): Letter['blocks'] {
  const lines = tables
    .filter((table) => table.lines.length > 0)
    .map((table) => lineOf(table, language));
  if (lines.length === 0) return [];
  return [{ label: language === 'zh' ? '此前' : 'Before', lines }];
}

function lineOf(table: EarlierTable, language: Language): string {
  const { title, register, lines } = table;
  const span = earlierSpan(table);
  const isZh = language === 'zh';
  const count = String(lines.length);
  const sums = register.columns.flatMap((column, at) => {
    const sum = columnSum(column, at, lines);
    if (sum === undefined) return [];
    const name = column.title[language];
    return [
      isZh ? `${name}合计${cellText(column, sum)}` : `${name} ${cellText(column, sum)} in all`,
    ];
  });
  return isZh
    ? `${[`${title.zh}：${span.zh}${count}条`, ...sums].join('，')}。`
    : `${[`${title.en}: ${count} in ${span.en}`, ...sums].join(', ')}.`;
}
