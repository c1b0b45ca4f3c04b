import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { officeDeeds } from '#functions/deeds/office-deeds.ts';
import type { Route } from '#statemachines/route.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { choice, filed, now, smallRoute } from '../traps/house.ts';

const plain = smallRoute('small-any');
const [joint, last, record] = plain.steps;
if (joint === undefined || last?.kind !== 'sign' || record === undefined) {
  throw new Error('a small route of another shape');
}
/** Two steps: a section first, then the deputy who oversees the requester's section. */
const overseen: Route = {
  ...plain,
  id: 'small-overseen',
  steps: [joint, { ...last, by: { overseeing: 'requester' } }, record],
};

let clock = Date.parse('2026-11-23T02:00:00Z');
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: [overseen], now: () => new Date(clock) });
});
afterAll(() => rig.close());

async function brought(seed: number): Promise<string> {
  const { state, row } = await filed(rig, overseen, seed);
  await rig.deeds.decide(rig.as('ouyang-kun'), state.id, row, choice(state, 'agree'));
  return state.id;
}
const ownerOf = async (id: string): Promise<unknown> => (await now(rig, id)).row.owner;

test('the deputy is the one whom the dated table names on the day on which the step opens', async () => {
  const deeds = officeDeeds(rig.world);
  const change = {
    kind: 'oversee',
    department: 'general',
    person: 'fang-zhiyuan',
    from: '2026-11-24',
  } as const;
  const { id } = await deeds.propose(rig.as('tang-li'), change, '局党组会调整分工');
  await deeds.confirm(rig.as('sun-xiaolin'), id);

  const early = await brought(11);
  const { state, row } = await filed(rig, overseen, 12);
  expect(await ownerOf(early)).toEqual({ person: 'luo-qiming' });

  // 2026-11-24T00:00 in the office's own zone.
  clock = Date.parse('2026-11-23T16:00:00Z');
  await rig.deeds.decide(rig.as('ouyang-kun'), state.id, row, choice(state, 'agree'));
  expect(await ownerOf(state.id)).toEqual({ person: 'fang-zhiyuan' });
  // What is with somebody already stays there.
  expect(await ownerOf(early)).toEqual({ person: 'luo-qiming' });
});
