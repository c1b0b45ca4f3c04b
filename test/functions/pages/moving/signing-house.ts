import type { OfficeData } from '#domain/office.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import { signingRoute } from '../../../rig/signing-route.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../page-house.ts';

export type Way = 'plain' | 'all' | 'in-order' | 'quorum';

/** The functions people reach, with a route in which everything can be done beside deciding. */
export interface SigningHouse extends PageHouse {
  /** A request that Ding Xiaoyan filed. */
  filed(way?: Way): Promise<RequestState>;
  /** The request as it is once nothing runs. */
  now(id: string): Promise<RequestState>;
  /** Agrees for somebody, behind the pages. */
  agree(person: string, id: string, step: string, opinion?: string): Promise<RequestState>;
  /** Somebody signed in. */
  as(person: string): Promise<Browser>;
  /** Somebody who opened his mail's link to the step that is open. */
  byLink(person: string, id: string): Promise<Browser>;
}

export async function openSigningHouse(office?: OfficeData): Promise<SigningHouse> {
  const own = office === undefined ? {} : { office };
  const house = await openPageHouse({ more: [signingRoute], ...own });
  const { rig } = house;
  const now = async (id: string): Promise<RequestState> => {
    await rig.quiet();
    await rig.sweep();
    await rig.quiet();
    return rig.deeds.request(rig.as('gao-zhenhua'), id);
  };
  return {
    ...house,
    now,
    async filed(way = 'plain') {
      const actor = rig.as('ding-xiaoyan');
      const answers = { subject: '水库除险加固方案', way };
      const draft = await rig.deeds.saveDraft(actor, 'signing', answers, []);
      return now((await rig.deeds.submit(actor, draft.id)).id);
    },
    async agree(person, id, step, opinion = '同意。') {
      const state = await now(id);
      const { item, round } = rowOf(state, step);
      const choice = {
        act: 'agree',
        opinion,
        controls: [],
        answers: {},
        attachments: [],
        document: state.document,
      };
      await rig.deeds.decide(rig.as(person), id, { step, item, round }, choice);
      return now(id);
    },
    async as(person) {
      const browser = house.browser();
      await browser.signIn(person);
      return browser;
    },
    async byLink(person, id) {
      const browser = house.browser();
      await browser.open(leadsTo(await browser.open(await house.linkFor(person, id))));
      return browser;
    },
  };
}

/** The open row of a step. */
export function rowOf(state: RequestState, step: string): StepRow {
  const row = openSteps(state).find((open) => open.step === step);
  if (row === undefined) throw new Error(`${step} is not open`);
  return row;
}

/** The page on which something is done with an open step. */
export const movePath = (id: string, step: string, kind: string, round = 1): string =>
  `/requests/${id}/steps/${step}/move?round=${String(round)}&kind=${kind}`;
