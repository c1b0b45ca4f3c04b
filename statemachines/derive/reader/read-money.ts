import { type MoneyTrouble, narrow, parseYuan, yuan } from '#domain/money.ts';
import type { Text } from '#domain/words.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type MoneyField = Extract<SimpleField, { kind: 'money' }>;

/** Yuan with at most two decimals in a string, whole fen in a number. */
export const readMoney: ReadField<MoneyField> = (field, raw, at) => {
  if (isBlank(raw)) return blank;
  const read = typeof raw === 'string' ? parseYuan(raw.slice(0, 100)) : fenOf(raw);
  if ('wrong' in read)
    return wrong(at, codes[read.wrong], troubleSays(read.wrong, field, String(raw)));
  return read.fen < field.min || read.fen > field.max
    ? wrong(at, 'out-of-range', between(field))
    : { value: read.fen };
};

const fenOf = (raw: unknown): ReturnType<typeof parseYuan> => {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) return { wrong: 'not-money' };
  return raw < 0 ? { wrong: 'negative' } : { fen: raw };
};

const codes = {
  'not-money': 'not-money',
  decimals: 'decimals',
  negative: 'out-of-range',
  'too-large': 'out-of-range',
} as const satisfies Record<MoneyTrouble, string>;

function troubleSays(trouble: MoneyTrouble, field: MoneyField, typed: string): Text {
  if (trouble === 'decimals') return twoDecimals(typed);
  if (trouble !== 'not-money') return between(field);
  return {
    zh: '请填金额，只用数字，例如1188.50。',
    en: 'Enter the amount in figures, such as 1188.50.',
  };
}

/** The two nearest amounts to choose from: nothing is rounded behind anyone's back. */
function twoDecimals(typed: string): Text {
  const cut = parseYuan(/^[^.]*\.\d\d/u.exec(narrow(typed))?.[0] ?? '');
  if ('wrong' in cut) {
    return { zh: '请填最多两位小数的金额。', en: 'Enter at most two decimals.' };
  }
  const [lower, upper] = [yuan(cut.fen), yuan(cut.fen + 1)];
  return {
    zh: `请填最多两位小数，改为${lower}或${upper}。`,
    en: `Enter at most two decimals: ${lower} or ${upper}.`,
  };
}

const between = ({ min, max }: MoneyField): Text => ({
  zh: `请填${yuan(min)}元至${yuan(max)}元之间的金额。`,
  en: `Enter an amount from ${yuan(min)} to ${yuan(max)} yuan.`,
});
