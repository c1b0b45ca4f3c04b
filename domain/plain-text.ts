import { characters } from './characters.ts';
import { unprintable } from './printable.ts';
import { secrecyMark } from './secrecy-marks.ts';
import type { Text } from './words.ts';

export interface TextTrouble {
  readonly code: string;
  readonly says: Text;
}

/**
 * What is wrong with a text that people will read on paper, if anything: an opinion, an answer, a note, a file's name.
 * Marks of state secrets come first: such a text must not be kept at all, not even as a draft.
 */
export function textTrouble(text: string, severalLines: boolean): TextTrouble | undefined {
  const secret = secrecyMark(text);
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
  oneLine: { zh: '请写在一行里，不要换行。', en: 'Enter one line, without line breaks.' },
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
