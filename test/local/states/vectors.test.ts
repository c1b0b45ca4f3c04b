import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { comparable } from './comparable.ts';
import { openRig, type Rig } from './rig.ts';
import { runToEnd, type Ended, type Refused } from './run-to-end.ts';
import { fixtureFunctions, readVectors, substitute, type Vector } from './vectors.ts';

// A file that is named must be there; the one beside the repository may be missing.
const named = process.env['ASL_VECTORS'];
const beside = new URL('../../../../shared/conformance/asl-vectors.json', import.meta.url).pathname;
const file = named ?? (existsSync(beside) ? beside : undefined);
const vectors = file === undefined ? [] : readVectors(readFileSync(file, 'utf8'));

const tally = { run: 0, refused: [] as string[] };
let rig: Rig;
let invoke: (name: string, payload: unknown) => Promise<unknown> = async () => ({});

beforeAll(() => {
  rig = openRig({ invoke: (name, payload) => invoke(name, payload) });
});
afterAll(async () => {
  await rig.close();
  if (vectors.length > 0) {
    process.stdout.write(
      `recorded histories: ${tally.run} run, ${tally.refused.length} refused\n${tally.refused.join('\n')}\n`,
    );
  }
});

/** A refusal must name what it refuses; everything else must be the recorded history, event for event. */
function verdict(vector: Vector, outcome: Ended | Refused) {
  if (outcome.refusal === undefined) {
    tally.run += 1;
    return { told: comparable(outcome.events), awaited: comparable(vector.history.events) };
  }
  tally.refused.push(`  ${vector.test.split('::').at(-1)}: ${outcome.refusal}`);
  return { told: / is not emulated/.test(outcome.refusal), awaited: true };
}

const present = vectors.length > 0 ? describe : describe.skip;

present('the recorded histories of the real service', () => {
  test.each(
    vectors.map((vector, index) => [vector.test.split('::').at(-1) ?? '', index, vector] as const),
  )('%s (%i)', async (_name, index, vector) => {
    invoke = fixtureFunctions(vector);
    const definition = JSON.stringify(vector.definition);
    const input = substitute(vector.input ?? '{}');
    const outcome = await runToEnd(rig.client, `v${index}`, definition, input);
    const { told, awaited } = verdict(vector, outcome);
    expect(told).toEqual(awaited);
  });
});
