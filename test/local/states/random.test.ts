import { SendTaskFailureCommand, SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isObject } from '#local/states/data.ts';
import { block, definitionOf } from './random-machines.ts';
import { openRig, type Rig } from './rig.ts';
import { runToEnd } from './run-to-end.ts';

let rig: Rig;
let shift = 0;
let clock: NodeJS.Timeout;

beforeAll(() => {
  rig = openRig({
    now: () => new Date(Date.now() + shift),
    invoke: async (name, payload) => {
      const given = isObject(payload) ? payload : {};
      if (name === 'break') throw Object.assign(new Error('broken'), { name: 'Broken' });
      if (name === 'ask') void answer(given['token'], given['label'] === 'yes');
      return given;
    },
  });
  // A delay before a retry takes a second of this clock and a few milliseconds of ours.
  clock = setInterval(() => {
    shift += 1000;
    rig.states.start();
  }, 5);
});
afterAll(async () => {
  clearInterval(clock);
  await rig.close();
});

/** Some tokens come back as a result, some as a failure; a sibling's failure may have taken them away meanwhile. */
async function answer(token: unknown, good: boolean): Promise<void> {
  const taskToken = String(token);
  const sent = good
    ? rig.client.send(new SendTaskSuccessCommand({ taskToken, output: '{"n":1}' }))
    : rig.client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused' }));
  await Promise.allSettled([sent]);
}

const ends = /^Execution(Succeeded|Failed)$/;

test('a machine of the subset never hangs and ends exactly once', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(block(2), fc.constantFrom('{}', '{"n":1}'), async (given, input) => {
      run += 1;
      const outcome = await runToEnd(
        rig.client,
        `random-${run}`,
        JSON.stringify(definitionOf(given)),
        input,
      );
      expect(outcome.refusal).toBeUndefined();
      if (outcome.refusal !== undefined) return;
      const { events, status } = outcome;
      const terminal = events.filter(({ type = '' }) => ends.test(type));
      expect(terminal).toEqual([events.at(-1)]);
      expect(terminal[0]?.type).toBe(
        status === 'SUCCEEDED' ? 'ExecutionSucceeded' : 'ExecutionFailed',
      );
      const orderly = events.every(
        ({ id, previousEventId = 0 }, index) => id === index + 1 && previousEventId < id,
      );
      expect(orderly).toBe(true);
      expect(balance(events.map(({ type = '' }) => type))).toEqual([]);
    }),
    { numRuns: 150, seed: 20_261_122 },
  );
}, 60_000);

/** Every Parallel, Map and iteration that was begun was ended, one way or another. */
function balance(types: readonly string[]): readonly string[] {
  const count = (pattern: RegExp) => types.filter((type) => pattern.test(type)).length;
  return ['Task', 'Pass', 'Wait', 'Choice', 'Succeed', 'Parallel', 'Map'].filter((kind) => {
    const entered = count(new RegExp(`^${kind}StateEntered$`));
    return count(new RegExp(`^${kind}State(Exited|Aborted)$`)) > entered;
  });
}
