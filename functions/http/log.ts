/** What may be written about a failure. Bodies, paths, messages and people are not on the list. */
export interface FailureLine {
  readonly level: 'error';
  readonly reference: string;
  readonly requestId: string;
  readonly method: string;
  /** The path as in the table of routes; a real path may hold a link. */
  readonly route: string;
  readonly errors: readonly ErrorLine[];
}

export interface ErrorLine {
  readonly name: string;
  readonly code?: string;
  /** Files and lines only: messages can quote what a person typed. */
  readonly frames: readonly string[];
}

export type Log = (line: FailureLine) => void;

export const logToStderr: Log = (line) => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** An error and its causes, outermost first, at most four. */
export function errorLines(error: unknown, depth = 4): readonly ErrorLine[] {
  if (depth === 0 || error === undefined) return [];
  if (!(error instanceof Error)) return [{ name: typeof error, frames: [] }];
  const code = 'code' in error && isPlain(error.code) ? { code: error.code } : {};
  const line = { name: isPlain(error.name) ? error.name : 'Error', ...code, frames: frames(error) };
  return [line, ...errorLines(error.cause, depth - 1)];
}

const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,60}$/.test(value);

const frames = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8);
