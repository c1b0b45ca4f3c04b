import { characters } from '#domain/characters.ts';
import { unprintable } from '#domain/printable.ts';
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
  if (typeof raw !== 'string') return wrong(at, 'not-text', says.notText);
  // No text of so many units has few enough characters; counting them would only cost time.
  if (raw.length > 2000 + field.max * 20) {
    return wrong(at, 'too-long', says.tooLong(field.max, raw.length));
  }
  const text = tidy(raw);
  const fault = faultIn(text, field.kind === 'long-text');
  if (fault !== undefined) return wrong(at, fault.code, fault.says);
  const { length } = characters(text);
  if (length > field.max) return wrong(at, 'too-long', says.tooLong(field.max, length));
  return text === '' ? blank : { value: text };
};

const tidy = (raw: string): string =>
  raw
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\t\u00A0]/gu, ' ')
    .normalize('NFC')
    .trim();

interface TextFault {
  readonly code: string;
  readonly says: Text;
}

/** What is wrong with a text that people will read on paper, if anything; also for opinions and file names. */
export function faultIn(text: string, severalLines: boolean): TextFault | undefined {
  const secret = /[秘机绝]密\s*[★☆]/u.exec(text.normalize('NFKC'))?.[0];
  if (secret !== undefined) return { code: 'secrecy-mark', says: says.secret(secret) };
  if (!severalLines && text.includes('\n')) return { code: 'one-line', says: says.oneLine };
  const unseen = unseenIn.exec(text);
  if (unseen !== null) {
    return { code: 'unseen-character', says: says.unseen(unseen[0], text.slice(0, unseen.index)) };
  }
  const emoji = emojiIn.exec(text)?.[0];
  if (emoji !== undefined) return { code: 'emoji', says: says.emoji(emoji) };
  const [strange] = unprintable(text.replaceAll('\n', ''));
  return strange === undefined
    ? undefined
    : { code: 'unprintable', says: says.unprintable(strange) };
}

// Controls but the line feed, direction marks, zero-width characters, lone surrogates, private and unassigned ones.
const unseenIn =
  /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Co}\p{Cn}]|(?!\uFE0F)\p{Default_Ignorable_Code_Point}/u;
const emojiIn =
  /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0F\u20E3]|(?=[\u{1F000}-\u{1FAFF}])\p{Extended_Pictographic}/u;

const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const says = {
  notText: { zh: '请填文字。', en: 'Enter text.' },
  oneLine: { zh: '请写在一行里，不要换行。', en: 'Enter one line, without line breaks.' },
  tooLong: (max: number, length: number) => ({
    zh: `请精简到${String(max)}字以内，现在有${String(length)}字。`,
    en: `Shorten it to at most ${String(max)} characters; it has ${String(length)}.`,
  }),
  unseen: (character: string, before: string) => {
    const last = characters(before.slice(-20)).slice(-4).join('');
    const where =
      last === ''
        ? { zh: '开头', en: 'at the start' }
        : { zh: `“${last}”后面`, en: `after “${last}”` };
    return {
      zh: `请删去${where.zh}看不见的字符（${code(character)}），重新键入这一处。`,
      en: `Delete the invisible character ${where.en} (${code(character)}) and type that place again.`,
    };
  },
  emoji: (character: string) => ({
    zh: `请删去表情符号“${character}”，审批单上不能有。`,
    en: `Delete the emoji “${character}”; the record cannot carry it.`,
  }),
  unprintable: (character: string) => ({
    zh: `请换掉“${character}”（${code(character)}），审批单印不出这个字符。`,
    en: `Replace “${character}” (${code(character)}); the record cannot print it.`,
  }),
  secret: (mark: string) => ({
    zh: `请删去带“${mark}”的内容：涉密不上网，涉密文件不得在本系统办理，请交机要员按保密规定办理。`,
    en: `Delete what is marked “${mark}”: state secrets never go on the network. Hand the document to the registrar instead.`,
  }),
} as const;
