import { yuan } from '#domain/money.ts';
import type { SimpleField } from '../../fields.ts';

/** What stands in a control: what was typed, as it was typed, or a kept value as one would type it. */
export function typedText(field: SimpleField, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return '';
  return field.kind === 'money' && Number.isSafeInteger(value)
    ? yuan(value).replaceAll(',', '')
    : String(value);
}

/** The ids ticked in a list of boxes. */
export const ticked = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
