import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { checkAgreement } from './check-agreement.ts';
import type { Rig } from './open-rig.ts';
import { type Chance, chance } from './random.ts';
import { signersOf, someAct } from './some-act.ts';
import { file } from './walk.ts';
import type { Walked } from './walked.ts';

const longest = 14;

/** Files one request and acts at random until it closes, nobody is left who may act, or the sequence is long enough. */
export async function sequence(
  rig: Rig,
  seed: number,
  routes: readonly Route[],
  count: (how: string) => void,
  walked?: Walked,
): Promise<string> {
  const dice = chance(seed);
  const route = dice.pick(routes);
  try {
    const filed = await fileOrSay(rig, route, dice);
    if (filed === undefined) return 'no signer';
    walked?.filed(route);
    for (let turn = 0; turn < longest; turn += 1) {
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      const state = await checkAgreement(rig, route, filed.id);
      walked?.saw(route, state);
      if (state.status === 'closed') return state.outcome ?? 'closed without an outcome';
      const row = dice.pick(openSteps(state));
      if (signersOf(rig, route, state, row).length === 0) return 'nobody may act';
      const { how, work } = someAct(rig, route, state, row, dice);
      // eslint-disable-next-line no-await-in-loop
      count(await said(how, work));
      if (dice.next() < 0.01) {
        // eslint-disable-next-line no-await-in-loop
        await rig.loseMachines();
        count('machine lost');
        // eslint-disable-next-line no-await-in-loop
        await rig.sweep();
      }
    }
    await rig.quiet();
    await checkAgreement(rig, route, filed.id);
    return 'still open';
  } catch (error) {
    throw new Error(`sequence ${String(seed)} on ${route.id}`, { cause: error });
  }
}

async function fileOrSay(rig: Rig, route: Route, dice: Chance): Promise<RequestState | undefined> {
  try {
    return await file(rig, route, dice);
  } catch (error) {
    if (error instanceof Problem && error.code === 'no-signer') return undefined;
    throw error;
  }
}

/** What was done, or the code of what was refused. */
async function said(how: string, work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return how;
  } catch (error) {
    if (error instanceof Problem) return `! ${error.code}`;
    throw error;
  }
}
