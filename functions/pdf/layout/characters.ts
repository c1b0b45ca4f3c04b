/** The code points of a text, each as a string: what a font's character map knows. */
export const charactersOf = (text: string): readonly string[] => Array.from(text);

/** The empty string has an empty first character. */
export const firstOf = (text: string): string =>
  text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);

const lastPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]$/;

/** The empty string has an empty last character. */
export const lastOf = (text: string): string =>
  lastPair.test(text.slice(-2)) ? text.slice(-2) : text.slice(-1);
