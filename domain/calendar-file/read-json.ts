import { type CalendarFault, calendarFault } from './calendar-fault.ts';
import { type Draft, noDay, noName, readDay, type Row } from './draft.ts';

/** The same as data, a `PublishedYear`: `{"year", "basis", "holidays": [{"name", "days": []}], "makeUpDays": []}`. */
export function readJson(text: string): Draft {
  const nothing = { year: undefined, basis: '', rows: [] };
  const parsed = parse(text);
  if ('fault' in parsed) return { ...nothing, faults: [parsed.fault] };
  const { value } = parsed;
  if (!isFields(value)) return { ...nothing, faults: [badShape(1)] };
  const lineOf = linesOf(text);
  const { year, basis, holidays, makeUpDays } = value;
  const groups = listOf(holidays).map((group) => (isFields(group) ? group : {}));
  const read = [
    ...groups.flatMap(({ name, days }) => {
      const line = lineOf(name);
      const unnamed = typeof name !== 'string' || name.trim() === '';
      return [
        ...(unnamed ? [{ faults: [noName(line)] }] : []),
        ...(Array.isArray(days) ? [] : [{ faults: [badShape(line)] }]),
        ...listOf(days).map((day) => readRow(day, unnamed ? '' : name.trim(), true, lineOf)),
      ];
    }),
    ...listOf(makeUpDays).map((day) => readRow(day, '', false, lineOf)),
  ];
  return {
    year: typeof year === 'number' ? year : undefined,
    basis: typeof basis === 'string' ? basis.trim() : '',
    rows: read.flatMap((one) => ('row' in one ? [one.row] : [])),
    faults: [
      ...(Array.isArray(holidays) && Array.isArray(makeUpDays) ? [] : [badShape(1)]),
      ...read.flatMap((one) => ('faults' in one ? one.faults : [])),
    ],
  };
}

function readRow(
  day: unknown,
  name: string,
  off: boolean,
  lineOf: (value: unknown) => number,
): { readonly row: Row } | { readonly faults: readonly CalendarFault[] } {
  const line = lineOf(day);
  const date = typeof day === 'string' ? readDay(day) : undefined;
  return date === undefined
    ? { faults: [noDay(line, typeof day === 'string' ? day : (JSON.stringify(day) ?? ''))] }
    : { row: { line, date, name, off } };
}

/** Tells the lines of the texts in a JSON document, asked for in their order; the last one known for anything else. */
function linesOf(text: string): (value: unknown) => number {
  const found = new Map<string, number[]>();
  for (const { 0: literal, index } of text.matchAll(/"(?:[^"\\]|\\.)*"/gu)) {
    const lines = found.get(literal) ?? [];
    lines.push(lineAt(text, index));
    found.set(literal, lines);
  }
  let last = 1;
  return (value) => {
    last = found.get(JSON.stringify(value) ?? '')?.shift() ?? last;
    return last;
  };
}

function parse(text: string): { readonly value: unknown } | { readonly fault: CalendarFault } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    return { fault: badShape(lineAt(text, placeIn(text, message))) };
  }
}

/** Where the parser stopped: it names a position, or shows the ten characters around it, or has come to the end. */
function placeIn(text: string, message: string): number {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, cut, shown] = /(\.\.\.)?"([\s\S]+?)"(?:\.\.\.)? is not valid/u.exec(message) ?? [];
  if (shown === undefined || !text.includes(shown)) return text.length;
  return text.indexOf(shown) + (cut === undefined ? 0 : 10);
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const badShape = (line: number): CalendarFault =>
  calendarFault(
    line,
    'calendar-shape',
    'JSON写法不对：须有year、basis、holidays（name和days）、makeUpDays。请对照样例改，或改用CSV表格。',
    'Not the JSON expected: year, basis, holidays (name and days), makeUpDays. Compare it with the sample, or use a CSV table.',
  );
