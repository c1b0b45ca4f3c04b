import { awaited } from '#domain/acts/assign.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { termsOf } from '#statemachines/terms.ts';
import { checkAgreement } from './check-agreement.ts';
import type { Rig } from './open-rig.ts';
import { type Chance, chance } from './random.ts';
import { act, file, ways } from './walk.ts';

const longest = 14;

/** Files one request and acts at random until it closes, nobody is left who may act, or the sequence is long enough. */
export async function sequence(
  rig: Rig,
  seed: number,
  count: (how: string) => void,
): Promise<string> {
  const dice = chance(seed);
  const route = dice.pick(routes);
  try {
    const filed = await fileOrSay(rig, route, dice);
    if (filed === undefined) return 'no signer';
    for (let turn = 0; turn < longest; turn += 1) {
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      const state = await checkAgreement(rig, route, filed.id);
      if (state.status === 'closed') return state.outcome ?? 'closed without an outcome';
      const row = dice.pick(openSteps(state));
      if (!canAct(rig, route, state, row)) return 'nobody may act';
      // eslint-disable-next-line no-await-in-loop
      count(await anything(rig, route, state, row, dice));
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

function canAct(rig: Rig, route: Route, state: RequestState, row: StepRow): boolean {
  const terms = termsOf(route, row.step, state);
  return terms !== undefined && awaited(state, terms, rig.office, row).length > 0;
}

/** One act: mostly what the step offers, sometimes a withdrawal or a note. Says what was done. */
async function anything(
  rig: Rig,
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
