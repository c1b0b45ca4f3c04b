import { characters } from '#domain/characters.ts';
import { textTrouble } from '#domain/plain-text.ts';
import type { Text } from '#domain/words.ts';
import type { SimpleField } from '../../fields.ts';
import { blank, isBlank, type ReadField, wrong } from './read.ts';

type TextField = Extract<SimpleField, { kind: 'text' | 'long-text' }>;

/**
 * Text as the record can print it: trimmed, in Unicode's composed form (NFC), its length counted in characters as people
 * see them. Mark-up is text like any other; a page escapes it when it shows it.
 */
export const readText: ReadField<TextField> = (field, raw, at) => {
  if (isBlank(raw)) return blank;
  if (typeof raw !== 'string') return wrong(at, 'not-text', notText);
  // No text of so many units has few enough characters; counting them would only cost time.
  if (raw.length > 2000 + field.max * 20) {
    return wrong(at, 'too-long', tooLong(field.max, raw.length));
  }
  const text = tidy(raw);
  const trouble = textTrouble(text, field.kind === 'long-text');
  if (trouble !== undefined) return wrong(at, trouble.code, trouble.says);
  const { length } = characters(text);
  if (length > field.max) return wrong(at, 'too-long', tooLong(field.max, length));
  return text === '' ? blank : { value: text };
};

const tidy = (raw: string): string =>
  raw
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\t\u00A0]/gu, ' ')
    .normalize('NFC')
    .trim();

const notText = { zh: '请填文字。', en: 'Enter text.' } as const;

const tooLong = (max: number, length: number): Text => ({
  zh: `请精简到${String(max)}字以内，现在有${String(length)}字。`,
  en: `Shorten it to at most ${String(max)} characters; it has ${String(length)}.`,
});
