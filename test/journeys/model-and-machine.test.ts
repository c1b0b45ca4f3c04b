import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { barred, eligible } from '#domain/acts/assign.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { termsOf } from '#statemachines/terms.ts';
import { checkAgreement } from '../rig/check-agreement.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { type Chance, chance } from '../rig/random.ts';
import { act, file, ways } from '../rig/walk.ts';

// More with SEQUENCES=20000 npm test -- test/journeys/model-and-machine
const sequences = Number(process.env['SEQUENCES'] ?? 2000);
const first = Number(process.env['SEED'] ?? 1);
const longest = 14;

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test(`model and machine agree step for step over ${String(sequences)} random sequences`, async () => {
  const acts: Record<string, number> = {};
  const ends: Record<string, number> = {};
  for (let seed = first; seed < first + sequences; seed += 1) {
    // eslint-disable-next-line no-await-in-loop
    const end = await sequence(seed, (how) => {
      acts[how] = (acts[how] ?? 0) + 1;
    });
    ends[end] = (ends[end] ?? 0) + 1;
  }
  process.stderr.write(`acts ${JSON.stringify(acts)}\nends ${JSON.stringify(ends)}\n`);
  expect(ends['done']).toBeGreaterThan(0);
  expect(ends['refused']).toBeGreaterThan(0);
  expect(ends['withdrawn']).toBeGreaterThan(0);
}, 1_800_000);

/** Files one request and acts at random until it closes, nobody is left who may act, or the sequence is long enough. */
async function sequence(seed: number, count: (how: string) => void): Promise<string> {
  const dice = chance(seed);
  const route = dice.pick(routes);
  try {
    const filed = await fileOrSay(route, dice);
    if (filed === undefined) return 'no signer';
    for (let turn = 0; turn < longest; turn += 1) {
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      const state = await checkAgreement(rig, route, filed.id);
      if (state.status === 'closed') return state.outcome ?? 'closed without an outcome';
      const row = dice.pick(openSteps(state));
      if (!canAct(route, state, row)) return 'nobody may act';
      // eslint-disable-next-line no-await-in-loop
      count(await anything(route, state, row, dice));
    }
    await rig.quiet();
    await checkAgreement(rig, route, filed.id);
    return 'still open';
  } catch (error) {
    throw new Error(`sequence ${String(seed)} on ${route.id}`, { cause: error });
  }
}

async function fileOrSay(route: Route, dice: Chance): Promise<RequestState | undefined> {
  try {
    return await file(rig, route, dice);
  } catch (error) {
    if (error instanceof Problem && error.code === 'no-signer') return undefined;
    throw error;
  }
}

function canAct(route: Route, state: RequestState, row: StepRow): boolean {
  const terms = termsOf(route, row.step, state);
  return terms !== undefined && eligible(rig.office, row.owner, barred(state, terms)).length > 0;
}

/** One act: mostly what the step offers, sometimes a withdrawal or a note. Says what was done. */
async function anything(
  route: Route,
  state: RequestState,
  row: StepRow,
  dice: Chance,
): Promise<string> {
  const roll = dice.next();
  const requester = rig.as(state.requester.person);
  if (roll < 0.05) {
    try {
      await rig.deeds.withdraw(requester, state.id, '不再需要');
      return 'withdraw';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.code;
    }
  }
  if (roll < 0.1) {
    await rig.deeds.note(requester, state.id, '补充说明', []);
    return 'note';
  }
  const offered = ways(route, state, row);
  const how = roll < 0.7 ? (offered[0] ?? 'agree') : dice.pick(offered);
  await act(rig, route, state, row, how, dice);
  return how;
}
