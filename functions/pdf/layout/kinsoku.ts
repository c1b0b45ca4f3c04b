/** Where a line of Chinese may not begin or end (GB/T 15834, 5.1), and which signs are wider than what they show. */
import { firstOf, lastOf } from './characters.ts';

const closing = '、。，．：；！？）》〉」』】〕〗’”';
const opening = '（《〈「『【〔〖‘“';

/** Ink in the left half of an em only: the right half may go where another mark or the margin follows. */
const closingMarks = new Set(closing);
/** Ink in the right half of an em only. */
const openingMarks = new Set(opening);

const neverFirst = new Set(`${closing},.:;!?)]}%‰℃°…—～~·々〻ー¢％／/`);
const neverLast = new Set(`${opening}([{¥￥$＄€£№#·／`);
const inseparable = new Set('—…');

/** A word or a number, whole: 1,234.50, 11-22 10:30, GB/T, a@b.cn, 15%. */
const wordPattern =
  /\d{2}-\d{2} \d{2}:\d{2}|[\p{Script=Latin}\p{Nd}]+(?:[.,:/@_'’%+&#=?~-]{1,3}[\p{Script=Latin}\p{Nd}]+)*/uy;

/** Radicals are the first block of Chinese; before it stand the scripts that are written in words. */
const firstWide = '\u{2e80}';
const wideMarks = new Set('‘’“”…—');
const isWide = (character: string): boolean => character >= firstWide || wideMarks.has(character);

export const isClosing = (character: string): boolean => closingMarks.has(character);

/** Words, numbers and single characters; spaces are pieces of their own. */
export function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    wordPattern.lastIndex = at;
    const piece = isWide(character) ? character : (wordPattern.exec(text)?.[0] ?? character);
    found.push(piece);
    at += piece.length;
  }
  return found;
}

/** Whether a line may end after `before` and the next begin with `after`. */
export function mayBreak(before: string, after: string): boolean {
  const last = lastOf(before);
  const first = firstOf(after);
  if (neverFirst.has(first) || neverLast.has(last)) return false;
  return !(inseparable.has(last) && last === first);
}

/** What the space after `before` shrinks by, in ems, when two marks meet: 》， stands as wide as one and a half. */
export function squeeze(before: string, after: string): number {
  if (closingMarks.has(before)) return closingMarks.has(after) || openingMarks.has(after) ? 0.5 : 0;
  return openingMarks.has(before) && openingMarks.has(after) ? 0.5 : 0;
}

/** A justified line stretches beside Chinese characters, never inside a word or number nor at its end. */
export const mayStretch = (before: string, after: string | undefined): boolean =>
  after !== undefined && (isWide(before) || isWide(after));
