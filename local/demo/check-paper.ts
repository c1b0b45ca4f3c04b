import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { RequestState } from '#domain/request.ts';

/** What a reader outside found in a PDF: words that are missing, and faults of the file. */
export interface Looked {
  readonly with: readonly string[];
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

/** Every opinion, name and note that a request's record must hold. */
export const wordsOf = (state: RequestState): readonly string[] => [
  ...new Set([
    state.requester.name,
    ...state.steps.flatMap(({ decision }) =>
      decision === undefined ? [] : [decision.name, decision.opinion],
    ),
    ...state.notes.flatMap(({ name, text }) => [name, text]),
    ...state.attachments.map(({ name }) => name),
    ...Object.values(state.numbers),
    state.record?.code ?? '',
  ]),
];

/** Looks through a PDF with `pdftotext` and `qpdf`, where they are installed. */
export function lookThrough(file: string, words: readonly string[]): Looked {
  const tools = ['pdftotext', 'qpdf'].filter(isInstalled);
  const missing = tools.includes('pdftotext') ? missingIn(file, words) : [];
  const checked = tools.includes('qpdf') ? run('qpdf', ['--check', file]) : undefined;
  const faults = checked === undefined || checked.status === 0 ? [] : [checked.stderr.trim()];
  return { with: tools, missing, faults };
}

/** Words wrap over lines and columns: what counts are the characters in their order, in either way of reading. */
const missingIn = (file: string, words: readonly string[]): readonly string[] =>
  ['-raw', '-layout'].reduce((left, how) => {
    if (left.length === 0) return left;
    const text = withoutSpace(run('pdftotext', [how, file, '-']).stdout);
    return left.filter((word) => !text.includes(withoutSpace(word)));
  }, words);

const withoutSpace = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });

const isInstalled = (command: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
