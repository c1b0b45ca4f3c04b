import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dateIn, timeIn } from '#domain/dates.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { RequestState } from '#domain/request.ts';

/** What a reader outside found in a PDF: words that are missing, and faults of the file. */
export interface Looked {
  readonly with: readonly string[];
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Everything that a request's record must hold: each opinion, name and note, whose word it was and who wrote it down, why
 * somebody moved the work, who held its papers and who has read it; of each signature the time, and of a word by
 * telephone the time of the call as well.
 */
export const wordsOf = (
  state: Pick<RequestState, 'notes' | 'attachments' | 'papers' | 'numbers' | 'record'> & {
    readonly requester: { readonly name: string };
  },
  trail: readonly RequestEvent[],
  zone: string,
): readonly string[] => {
  const at = (instant: string): string => `${dateIn(zone, instant)} ${timeIn(zone, instant)}`;
  return [
    ...new Set([
      state.requester.name,
      ...trail.flatMap((event) => saidIn(event, at)),
      ...state.notes.flatMap(({ name, text }) => [name, text]),
      ...state.attachments.map(({ name }) => name),
      ...(state.papers ?? []).map(({ holder }) => holder.name),
      ...Object.values(state.numbers),
      state.record?.code ?? '',
    ]),
  ];
};

function saidIn(event: RequestEvent, at: (instant: string) => string): readonly string[] {
  switch (event.type) {
    case 'decided': {
      const { decision, by } = event;
      const { phone, confirmedBy } = decision;
      return [
        by.name,
        decision.name,
        decision.opinion,
        at(event.at),
        ...(phone === undefined
          ? []
          : [phone.name, phone.onPaper === true ? phone.saidAt : at(phone.saidAt)]),
        ...(confirmedBy === undefined ? [] : [confirmedBy.name, at(confirmedBy.at)]),
      ];
    }
    case 'reassigned':
    case 'signer-added':
    case 'signer-removed':
    case 'taken-back':
    case 'urged':
    case 'paused':
    case 'resumed':
      return [event.by.name, event.why, at(event.at)];
    case 'circulated':
      return [event.by.name, event.why];
    case 'read':
      return [event.by.name, event.remark];
    case 'paper-given':
      return [event.by.name, event.to.name, event.note];
    case 'paper-taken':
      return [event.by.name];
    case 'withdrawn':
      return [event.by.name, event.reason, at(event.at)];
    case 'paper-filed':
      return [event.place];
    case 'submitted':
    case 'opened':
    case 'extended':
    case 'noted':
    case 'slip-printed':
    case 'readers-urged':
    case 'circulation-recalled':
    case 'paper-declined':
    case 'paper-called-back':
    case 'paper-urged':
    case 'restarted':
    case 'recorded':
      return [];
  }
}

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
