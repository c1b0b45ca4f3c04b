/**
 * 国家秘密标志: 秘密, 机密 or 绝密 with ★ and, on older papers and in other printing, ☆ or ▲, also written from top to
 * bottom; or by itself in square brackets, as people name files.
 */
export const secrecyMark = (text: string): string | undefined => find(state, text);

/** 工作秘密 with such a sign, or by itself in square brackets. */
export const workSecretMark = (text: string): string | undefined => find(work, text);

const signs = '[★☆▲△✩✪✭✮✯⭐⭑⭒🌟]';
/** What may stand between the characters of a mark on one line. */
const gap = '[^\\S\\n]*';
const dash = '(?:[^\\S\\n]|[·•・︱|_—–-])*';
/** Marks in a column, a character or the two characters and the sign on lines of their own. */
const column = `(?<=^|\\n)${gap}(?:[秘祕机機绝絕]\\s*密\\s*${signs}|${signs}\\s*[秘祕机機绝絕]\\s*密)${gap}(?=\\n|$)`;
const state = new RegExp(
  `(?:(?<!工作|商业|商業)[秘祕]|[机機绝絕])${dash}密(?:级|級)?${dash}${signs}|[【\\[〔〖]${gap}[秘祕机機绝絕]${gap}密${gap}[】\\]〕〗]|${column}`,
  'u',
);
const work = new RegExp(
  `工作[秘祕]密${dash}${signs}|[【\\[〔〖]${gap}工作[秘祕]密${gap}[】\\]〕〗]`,
  'u',
);

/** Nobody sees them, and they part what is read as one word. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

const find = (mark: RegExp, text: string): string | undefined =>
  mark.exec(text.normalize('NFKC').replaceAll(unseen, ''))?.[0].replaceAll('\n', '').trim();
