import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { heartbeats } from './histories/heartbeats.ts';
import { maps } from './histories/maps.ts';
import { mapFailures } from './histories/map-failures.ts';
import { parallelFailures } from './histories/parallel-failures.ts';
import { parallels } from './histories/parallels.ts';
import { openStage, play, type Stage } from './histories/play.ts';
import { retries } from './histories/retries.ts';
import { timeouts } from './histories/timeouts.ts';
import { tokens } from './histories/tokens.ts';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
});
afterAll(async () => {
  await stage.rig.close();
});

describe.each([
  ['tokens', tokens],
  ['heartbeats', heartbeats],
  ['timeouts', timeouts],
  ['retries', retries],
  ['Parallel', parallels],
  ['failures in a Parallel', parallelFailures],
  ['Map', maps],
  ['failures in a Map', mapFailures],
])('%s', (_group, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await play(stage, one)).toEqual(one.history);
  });
});
