import {
  type Circulated,
  type Circulation,
  type CirculationRecalled,
  type Read,
  type ReadersUrged,
  unread,
} from '../circulation.ts';
import { momentText } from '../date-words.ts';
import { holders, type Office, personOf } from '../office.ts';
import { Problem } from '../problem.ts';
import type { RequestState } from '../request.ts';
import type { Text } from '../words.ts';
import { byOf } from './by.ts';
import { requireRest } from './rest.ts';
import { requireFit } from './words.ts';

/** How many persons one circulation reaches at most. */
export const mostReaders = 200;
/** How many circulations one request takes. */
export const mostCirculations = 50;

/** What the acts around a circulation have in common. */
export interface Circulating {
  readonly state: RequestState;
  readonly office: Office;
  readonly person: string;
  readonly now: string;
}

/**
 * 传阅: shows a request to persons, with a note why. Throws `target-missing`, `readers-too-many`, `reader-unfit` (each
 * reason), `reason-missing`, `words-unfit`.
 */
export function circulate(
  { state, office, person, now }: Circulating,
  { to, why }: Pick<Circulated, 'to' | 'why'>,
): Circulated {
  const readers = [...new Set(to)];
  if (readers.length === 0) throw new Problem('target-missing', { act: circulating });
  const isFull = (state.circulations ?? []).length >= mostCirculations;
  if (readers.length > mostReaders || isFull) {
    throw new Problem('readers-too-many', { readers: mostReaders, times: mostCirculations });
  }
  const waiting = new Set((state.circulations ?? []).flatMap((one) => unread(state, one)));
  for (const reader of readers) {
    const unfit = (reason: 'gone' | 'self' | 'waiting') =>
      new Problem('reader-unfit', { name: personOf(office, reader)?.name ?? reader, why: reason });
    if (holders(office, { person: reader }).length === 0) throw unfit('gone');
    if (reader === person) throw unfit('self');
    if (waiting.has(reader)) throw unfit('waiting');
  }
  requireWhy(why, circulating);
  return { type: 'circulated', at: now, by: byOf(office, person), why: why.trim(), to: readers };
}

/**
 * 已阅: a reader says that he has read it; nothing where he did before. Throws `not-your-reading`, `circulation-over`,
 * `opinion-too-long`, `words-unfit`.
 */
export function read(
  { state, office, person, now }: Circulating,
  n: number,
  remark: string,
): Read | undefined {
  const circulation = one(state, n);
  if (circulation?.to.includes(person) !== true) throw new Problem('not-your-reading', {});
  const done = (state.receipts ?? []).some(({ of, by }) => of === n && by.person === person);
  if (done) return undefined;
  if (circulation.recalledAt !== undefined) throw over(office, circulation);
  requireFit(remark);
  return { type: 'read', at: now, by: byOf(office, person), of: n, remark: remark.trim() };
}

/**
 * Asks those who have not read it once more; at most once in so many hours. Throws `circulation-not-yours`,
 * `circulation-over`, `urged-lately`, `words-unfit`.
 */
export function urgeReaders(
  { state, office, person, now }: Circulating,
  n: number,
  why: string,
  hours: number,
): ReadersUrged {
  const circulation = ownOne(state, n, person);
  if (unread(state, circulation).length === 0) throw over(office, circulation);
  requireRest(office, circulation.urgedAt, hours, now);
  requireFit(why);
  return { type: 'readers-urged', at: now, by: byOf(office, person), of: n, why: why.trim() };
}

/** Takes it back from those who have not read it. Throws `circulation-not-yours`, `circulation-over`, `words-unfit`. */
export function recallCirculation(
  { state, office, person, now }: Circulating,
  n: number,
  why: string,
): CirculationRecalled {
  const circulation = ownOne(state, n, person);
  if (unread(state, circulation).length === 0) throw over(office, circulation);
  requireFit(why);
  return {
    type: 'circulation-recalled',
    at: now,
    by: byOf(office, person),
    of: n,
    why: why.trim(),
  };
}

const one = ({ circulations = [] }: RequestState, n: number): Circulation | undefined =>
  circulations.find((candidate) => candidate.n === n);

function ownOne(state: RequestState, n: number, person: string): Circulation {
  const found = one(state, n);
  if (found?.by.person !== person) throw new Problem('circulation-not-yours', {});
  return found;
}

const over = (office: Office, { recalledAt }: Circulation): Problem =>
  new Problem('circulation-over', {
    why: recalledAt === undefined ? everybody : recalled(momentText(office.zone, recalledAt)),
  });

const everybody: Text = { zh: '都已阅', en: 'everybody has read it' };
const recalled = (when: Text): Text => ({
  zh: `已于${when.zh}收回`,
  en: `it was recalled on ${when.en}`,
});

function requireWhy(why: string, act: Text): void {
  if (why.trim() === '') throw new Problem('reason-missing', { act });
  requireFit(why);
}

const circulating: Text = { zh: '传阅', en: 'circulate it' };
