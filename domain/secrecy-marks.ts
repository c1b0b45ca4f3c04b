/**
 * 国家秘密标志: 秘密, 机密 or 绝密 with ★ and, on older papers and in other printing, ☆ or ▲; or by itself in square
 * brackets, as people name files.
 */
export const secrecyMark = (text: string): string | undefined => find(state, text);

/** 工作秘密 with such a sign, or by itself in square brackets. */
export const workSecretMark = (text: string): string | undefined => find(work, text);

const signs = '[★☆▲△✩✪✭✮✯⭐]';
const state = new RegExp(
  `(?<!工作|商业)[秘机绝][^\\S\\n]*密[^\\S\\n]*${signs}|[【\\[〔][^\\S\\n]*[秘机绝]密[^\\S\\n]*[】\\]〕]`,
  'u',
);
const work = new RegExp(
  `工作秘密[^\\S\\n]*${signs}|[【\\[〔][^\\S\\n]*工作秘密[^\\S\\n]*[】\\]〕]`,
  'u',
);

const find = (mark: RegExp, text: string): string | undefined =>
  mark.exec(text.normalize('NFKC'))?.[0];
