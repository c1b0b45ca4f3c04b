import { unprintable } from '#domain/printable.ts';
import type { Sheet } from '../../sheet.ts';

/** Stands for a character that no font has, as in print shops. */
export const substitute = '〓';

/**
 * A sheet that can always be set: forms refuse what cannot be printed, but names of files, of persons and words that came
 * by other ways must not keep a finished request from its record. The attached data keeps the characters themselves.
 */
export function printableSheet(sheet: Sheet): {
  readonly sheet: Sheet;
  readonly substituted: boolean;
} {
  let substituted = false;
  const printable: Sheet = JSON.parse(
    JSON.stringify({ ...sheet, source: undefined }),
    (_key, value: unknown) => {
      if (typeof value !== 'string') return value;
      const text = value.normalize('NFC').replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ');
      const refused = new Set(unprintable(text.replaceAll('\n', '')));
      if (refused.size === 0) return text;
      substituted = true;
      return Array.from(text, (each) => (refused.has(each) ? substitute : each)).join('');
    },
  );
  const { source } = sheet;
  return { sheet: source === undefined ? printable : { ...printable, source }, substituted };
}
