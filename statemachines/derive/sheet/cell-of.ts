import { capitals, yuan } from '#domain/money.ts';
import type { Office } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import type { ReferencesField, SimpleField } from '../../fields.ts';
import type { Choices, FormCell, Money } from '../../sheet.ts';
import { isFilled, valueWords } from './value-words.ts';

export const empty = '—';

/** A field with its label; money in figures and capitals, a short choice with all its boxes. */
export function cellOf(
  field: SimpleField | ReferencesField,
  value: Json | undefined,
  office: Office,
): FormCell {
  const label = field.label.zh;
  if (!isFilled(value)) return { label, value: empty };
  if (field.kind === 'money' && typeof value === 'number') return { label, value: money(value) };
  return { label, value: boxesOf(field, value) ?? valueWords(field, value, office) };
}

export const money = (fen: number): Money => ({
  kind: 'money',
  figures: `¥${yuan(fen)}`,
  capitals: capitals(fen),
});

/** Boxes stand only where all of them fit the line of half a row; else the record says what was chosen. */
const most = { options: 3, characters: 11 };

function boxesOf(field: SimpleField | ReferencesField, value: Json): Choices | undefined {
  const options =
    field.kind === 'yes-no'
      ? [
          { text: '是', chosen: value === true },
          { text: '否', chosen: value === false },
        ]
      : field.kind === 'choice'
        ? Object.entries(field.options).map(([id, { zh }]) => ({ text: zh, chosen: id === value }))
        : [];
  const characters = options.reduce((sum, { text }) => sum + text.length + 1, 0);
  const fit = options.length <= most.options && characters <= most.characters;
  return options.length > 0 && fit ? { kind: 'choices', options } : undefined;
}
