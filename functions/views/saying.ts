import type { Language } from '#domain/words.ts';

/** Says one thing in the reader's language. */
export type Say = (zh: string, en: string) => string;

export const saying =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

/** Names one after the other, as the language joins them. */
export const listed = (language: Language, names: readonly string[]): string =>
  names.join(language === 'zh' ? '、' : ', ');
