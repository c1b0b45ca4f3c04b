/** What spreadsheets take for the beginning of a formula once a table is saved as CSV and opened again. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** How a workbook writes a character by its code: somebody who types it means these very letters. */
const written = /_x(?=[\dA-F]{4}_)/giu;

/**
 * A text that stays a text in every spreadsheet: one that looks like a formula gets an apostrophe before it, and what
 * looks like the code of a character is no code.
 */
export const harmless = (text: string): string =>
  (formulaStart.test(text) ? `'${text}` : text).replaceAll(written, (x) => `_x005F${x}`);

/** The same text as it was before. */
export const asTyped = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
