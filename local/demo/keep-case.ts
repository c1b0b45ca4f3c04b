import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstBroken, type Link } from '#domain/chain.ts';
import type { RequestState } from '#domain/request.ts';
import { sha256 } from '#functions/live.ts';
import type { Matter } from './matter.ts';

/** One request's line in `index.json`; paths are relative to it. */
export interface Kept {
  readonly number: string;
  readonly id: string;
  readonly route: string;
  readonly title: string;
  readonly headline: string;
  readonly requester: string;
  readonly outcome: string;
  readonly submittedAt: string;
  readonly closedAt: string;
  readonly record: { readonly file: string; readonly sha256: string; readonly code: string };
  readonly slips: readonly {
    readonly number: string;
    readonly file: string;
    readonly void: boolean;
  }[];
  readonly trail: { readonly file: string; readonly events: number; readonly head: string };
  readonly undelivered: readonly string[];
}

export interface Finished {
  readonly title: string;
  readonly matter: Matter;
  readonly record: Uint8Array;
  readonly trail: readonly Link[];
}

/**
 * Leaves a finished request in a folder named by its number: record and slips as PDF, the trail as JSON lines. Throws
 * where something is missing or the chain does not hold.
 */
export function keepCase(dir: string, finished: Finished): Kept {
  const { title, matter, record, trail } = finished;
  const state = matter.state();
  const number = state.numbers['serial'] ?? state.id;
  requireWhole(state, finished);
  mkdirSync(join(dir, number), { recursive: true });
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(dir, number, name), content);
    return `${number}/${name}`;
  };
  const made = state.record ?? { sha256: '', code: '' };
  return {
    number,
    id: state.id,
    route: state.route,
    title,
    headline: state.headline,
    requester: state.requester.name,
    outcome: state.outcome ?? '',
    submittedAt: state.submittedAt,
    closedAt: state.closedAt ?? '',
    record: { file: write(`${number}.pdf`, record), sha256: made.sha256, code: made.code },
    slips: [...matter.slips].map(([name, bytes]) => ({
      number: name.replace(/(?:（作废）)?\.pdf$/u, ''),
      file: write(name, bytes),
      void: name.includes('（作废）'),
    })),
    trail: {
      file: write('trail.jsonl', trail.map((link) => `${JSON.stringify(link)}\n`).join('')),
      events: trail.length,
      head: state.chain,
    },
    undelivered: matter.undelivered(),
  };
}

function requireWhole(state: RequestState, { matter, record, trail }: Finished): void {
  if (state.status !== 'closed' || state.record === undefined)
    throw new Error(`${state.headline} has not been closed with its record`);
  if (sha256(record) !== state.record.sha256)
    throw new Error('the record that was fetched is not the one in the trail');
  const broken = firstBroken(trail, sha256);
  if (broken !== undefined) throw new Error(`the trail is broken at event ${String(broken)}`);
  if (trail.at(-1)?.hash !== state.chain) throw new Error('the trail ends before the request does');
  const printed = [...matter.slips.keys()];
  const missing = state.slips.find(
    ({ number }) => !printed.some((name) => name.startsWith(number)),
  );
  if (missing !== undefined) throw new Error(`slip ${missing.number} was not printed`);
}
