/** What spreadsheets take for the beginning of a formula once a table is saved as CSV and opened again. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A text that stays a text in every spreadsheet: one that looks like a formula gets an apostrophe before it. */
export const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The same text as it was before. */
export const asTyped = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
