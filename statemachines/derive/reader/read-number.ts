import { narrow } from '#domain/money.ts';
import type { Text } from '#domain/words.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type NumberField = Extract<SimpleField, { kind: 'number' }>;

/** A whole number, or one with as many decimals as its field takes; `８６，４２０公里` is 86420 where the unit is 公里. */
export const readNumber: ReadField<NumberField> = (field, raw, at) => {
  if (isBlank(raw)) return blank;
  const value = typeof raw === 'string' ? typedNumber(raw, field) : raw;
  if (typeof value !== 'number' || !fits(value, field)) {
    return wrong(at, 'not-a-number', notANumber(field));
  }
  return value < field.min || value > field.max
    ? wrong(at, 'out-of-range', outside(field))
    : { value };
};

const fits = (value: number, { decimals }: NumberField): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) <= Number.MAX_SAFE_INTEGER &&
  Number(value.toFixed(decimals ?? 0)) === value;

const notANumber = ({ decimals }: NumberField): Text =>
  decimals === undefined
    ? { zh: '请填整数，只用数字。', en: 'Enter a whole number, in figures.' }
    : {
        zh: `请只用数字填写，小数至多${String(decimals)}位。`,
        en: `Enter figures, with at most ${String(decimals)} decimal${decimals === 1 ? '' : 's'}.`,
      };

const outside = ({ min, max, decimals }: NumberField): Text => ({
  zh: `请填${String(min)}至${String(max)}之间的${decimals === undefined ? '整数' : '数'}。`,
  en: `Enter a ${decimals === undefined ? 'whole ' : ''}number from ${String(min)} to ${String(max)}.`,
});

function typedNumber(typed: string, { unit }: NumberField): number | undefined {
  const text = narrow(typed).replaceAll(/\s/gu, '');
  const bare = unit !== undefined && text.endsWith(unit.zh) ? text.slice(0, -unit.zh.length) : text;
  return /^-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,6})?$/u.test(bare)
    ? Number(bare.replaceAll(',', '')) + 0
    : undefined;
}
