import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';
import { openRig, type Rig } from './open-rig.ts';
import { smallRoutes } from './paper/small-routes.ts';
import { sequence } from './sequences.ts';
import { Walked } from './walked.ts';

const sequences = Number(process.env['SEQUENCES'] ?? 720);
const seed = Number(process.env['SEED'] ?? 1);

/** Declares the test that model and machine agree step for step, over one half of all sequences. */
export function agreeOverSequences(half: 1 | 2): void {
  const count = Math.ceil(sequences / 2);
  const first = seed + (half - 1) * count;
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig({ more: smallRoutes });
  });
  afterAll(() => rig.close());

  test(`model and machine agree step for step over random sequences ${String(first)} to ${String(first + count - 1)}`, async () => {
    const acts: Record<string, number> = {};
    const ends: Record<string, number> = {};
    const walked = new Walked();
    const all = [...routes, ...smallRoutes];
    for (let at = first; at < first + count; at += 1) {
      // eslint-disable-next-line no-await-in-loop
      const end = await sequence(
        rig,
        at,
        all,
        (how) => {
          acts[how] = (acts[how] ?? 0) + 1;
        },
        walked,
      );
      ends[end] = (ends[end] ?? 0) + 1;
    }
    process.stderr.write(`acts ${JSON.stringify(acts)}\nends ${JSON.stringify(ends)}\n`);
    process.stderr.write(walked.says(all));
    expect(walked.unfiled(all)).toEqual([]);
    expect(ends['done']).toBeGreaterThan(0);
    expect(ends['refused']).toBeGreaterThan(0);
    expect(ends['withdrawn']).toBeGreaterThan(0);
  }, 3_600_000);
}
