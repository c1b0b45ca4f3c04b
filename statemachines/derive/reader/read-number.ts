import { narrow } from '#domain/money.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type NumberField = Extract<SimpleField, { kind: 'number' }>;

/** A whole number; `８６，４２０公里` is 86420 where the unit is 公里. */
export const readNumber: ReadField<NumberField> = (field, raw, at) => {
  if (isBlank(raw)) return blank;
  const value = typeof raw === 'string' ? typedNumber(raw, field) : raw;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    return wrong(at, 'not-a-number', {
      zh: '请填整数，只用数字。',
      en: 'Enter a whole number, in figures.',
    });
  }
  return value < field.min || value > field.max
    ? wrong(at, 'out-of-range', {
        zh: `请填${String(field.min)}至${String(field.max)}之间的整数。`,
        en: `Enter a whole number from ${String(field.min)} to ${String(field.max)}.`,
      })
    : { value };
};

function typedNumber(typed: string, { unit }: NumberField): number | undefined {
  const text = narrow(typed).replaceAll(/\s/gu, '');
  const bare = unit !== undefined && text.endsWith(unit.zh) ? text.slice(0, -unit.zh.length) : text;
  return /^-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})$/u.test(bare)
    ? Number(bare.replaceAll(',', '')) + 0
    : undefined;
}
