import { yuan } from '#domain/money.ts';
import type { Json, Language } from '#domain/words.ts';
import { isList, isObject } from '../data/rows.ts';
import type { RegisterColumn } from '../results.ts';

/** A cell of a register as people read it: money in yuan, nothing for what is not there. */
export function cellText(
  column: Pick<RegisterColumn, 'kind'>,
  value: Json | undefined,
  language: Language = 'zh',
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return column.kind === 'money' ? yuan(value) : String(value);
  if (typeof value === 'boolean') return value ? yes[language] : no[language];
  if (isList(value)) {
    return value
      .map((one) => cellText(column, one, language))
      .filter((one) => one !== '')
      .join(language === 'zh' ? '、' : ', ');
  }
  if (!isObject(value)) return value;
  const { from, to } = value;
  return typeof from === 'string' && typeof to === 'string' ? `${from}～${to}` : '';
}

const yes = { zh: '是', en: 'Yes' } as const;
const no = { zh: '否', en: 'No' } as const;

/** The sum of a column over some rows, where it is one that is added up. */
export const columnSum = (
  { sum }: Pick<RegisterColumn, 'sum'>,
  at: number,
  rows: readonly { readonly cells: readonly Json[] }[],
): number | undefined => {
  if (sum !== true) return undefined;
  return rows.reduce((all, { cells }) => {
    const value = cells[at];
    return all + (typeof value === 'number' ? value : 0);
  }, 0);
};
