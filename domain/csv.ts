/** A line of a table with its number, the first being 1. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a table that are not blank: of a CSV file, or cells copied from a spreadsheet. */
export const linesOf = (text: string): readonly CsvLine[] =>
  text
    .replace(/^\u{FEFF}/u, '')
    .split(/\r\n?|\n/u)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));

/** Tabs part cells where there are any, so that 1,100 stays one; else commas of both widths and semicolons. No quotes. */
const cellsOf = (line: string): readonly string[] =>
  line
    .replaceAll('"', '')
    .split(line.includes('\t') ? '\t' : /[,，;]/u)
    .map((cell) => cell.trim());
