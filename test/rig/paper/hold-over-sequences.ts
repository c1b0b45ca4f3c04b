import { expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';
import { Walked } from '../walked.ts';
import { someOffice } from './offices.ts';
import { paperSequence } from './sequences.ts';
import { smallRoutes } from './small-routes.ts';

// The suite walks fewer than a release should: `PAPER_SEQUENCES=20000 npm test -- test/journeys/all-acts`.
const sequences = Number(process.env['PAPER_SEQUENCES'] ?? 4800);
const seed = Number(process.env['SEED'] ?? 1);

/** Declares the test that everything holds after every act, over one half of all sequences. */
export function holdOverSequences(half: 1 | 2): void {
  const count = Math.ceil(sequences / 2);
  const first = seed + (half - 1) * count;
  test(`whatever is done: somebody's turn or the end, nothing lost, nobody for himself, no earlier time (${String(first)} to ${String(first + count - 1)})`, async () => {
    const done = new Map<string, number>();
    const ends = new Map<string, number>();
    const walked = new Walked();
    const all = [...routes, ...smallRoutes];
    for (let at = first; at < first + count; at += 1) {
      // eslint-disable-next-line no-await-in-loop
      const end = await paperSequence(
        at,
        all,
        someOffice,
        (what) => {
          add(done, what);
        },
        walked,
      );
      add(ends, end);
    }
    process.stdout.write(`acts ${say(done)}\nends ${say(ends)}\n${walked.says(all)}`);
    expect(walked.unfiled(all)).toEqual([]);
    // Offices as odd as these may run out of people; the named owner then stays, and an administrator is told.
    expect(ends.get('nobody left') ?? 0).toBeLessThan(count / 40 + 2);
    expect([...ends.values()].reduce((a, b) => a + b, 0)).toBe(count);
  }, 1_200_000);
}

const add = (counts: Map<string, number>, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};

const say = (counts: ReadonlyMap<string, number>): string =>
  JSON.stringify(Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a)));
