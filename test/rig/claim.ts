import { dateIn } from '#domain/dates.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { billReimbursement } from '#statemachines/routes/finance/bill-reimbursement.ts';
import { answersFor } from './answers.ts';
import { fitting } from './fitting.ts';
import { chance } from './random.ts';
import { act, uploads, type Walker } from './walk.ts';

export const claimRoute = billReimbursement;
export const claimant = 'zhou-jianping';
export const account = '6222020200001234567';

/** Files a claim to be paid to somebody by transfer. */
export async function fileClaim(
  rig: Walker,
  payee: string,
  seed = 1,
  more: JsonObject = {},
): Promise<RequestState> {
  const { start } = claimRoute;
  const today = dateIn(rig.office.zone, rig.world.now());
  const answers = {
    ...answersFor(claimRoute, start.asks, {}, rig.office, today, chance(seed)),
    payBy: 'transfer',
    payee,
    payeeBank: '工商银行青山支行',
    payeeAccount: account,
    ...more,
  };
  const files = await uploads(rig, claimant, claimRoute, start.attachments);
  return fitting(rig, claimRoute, answers, {}, async (given) => {
    const draft = await rig.deeds.saveDraft(rig.as(claimant), claimRoute.id, given, files);
    return rig.deeds.submit(rig.as(claimant), draft.id);
  });
}

/** Agrees to a claim until it waits at a step. */
export async function claimAt(
  rig: Walker,
  id: string,
  step: string,
  seed = 1,
): Promise<RequestState> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined || row.step === step) return state;
  await act(rig, claimRoute, state, row, 'agree', chance(seed));
  return claimAt(rig, id, step, seed + 1);
}
