import type { Fault } from '#domain/fault.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { Offered } from '#domain/ties.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { offerRow } from '#functions/stores/offers.ts';
import type { Rig } from './open-rig.ts';
import { claimRoute, orderRoute } from './tied-routes.ts';

/** What people do with orders and claims, in a few words. */
export function tiedDesk(rig: Rig) {
  const { deeds, world } = rig;
  const file = async (person: string, route: string, answers: RawAnswers) => {
    const draft = await deeds.saveDraft(rig.as(person), route, answers, []);
    return deeds.submit(rig.as(person), draft.id);
  };
  const decide = async (
    person: string,
    id: string,
    act: string,
    answers: RawAnswers = {},
    to?: string,
  ): Promise<RequestState> => {
    await rig.quiet();
    const state = await deeds.request(rig.as(person), id);
    const [row] = openSteps(state);
    if (row === undefined) throw new Error(`nothing is open in ${state.headline}`);
    const opinion = `${act}。`;
    const more = to === undefined ? {} : { to, resume: 'again' as const };
    const { document } = state;
    const choice = { act, opinion, controls: [], answers, document, attachments: [], ...more };
    return deeds.decide(rig.as(person), id, row, choice);
  };
  return {
    file,
    decide,
    order: (answers: RawAnswers = {}, person = requester) =>
      file(person, orderRoute.id, { subject: '合肥出差', budget: 100_000, ...answers }),
    async approved(answers: RawAnswers = {}, person = requester): Promise<RequestState> {
      const { id } = await file(person, orderRoute.id, {
        subject: '合肥出差',
        budget: 100_000,
        ...answers,
      });
      return decide(head, id, 'agree');
    },
    claim: (answers: RawAnswers, person = requester) => file(person, claimRoute.id, answers),
    async offer(id: string): Promise<Offered> {
      const row = await offerRow(world.db, world.tables.facts, id);
      if (row === undefined) throw new Error(`${id} offers nothing`);
      return row.offered;
    },
  };
}

export const requester = 'zhou-jianping';
export const other = 'tian-ji';
export const head = 'shen-liqun';
export const finance = 'xu-jing';
export const admin = 'sun-xiaolin';

/** What an act was refused with: its code, or the faults of its form. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'form-faults' || !('faults' in error.details))
      return `${error.code} ${error.says.zh}`;
    const faults: readonly Fault[] = error.details.faults;
    return faults.map(({ at, code, says }) => `${at} ${code} ${says.zh}`).join('\n');
  }
}
