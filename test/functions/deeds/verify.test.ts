import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { slipCode, verifyRecord, verifySlip } from '#functions/deeds/verify.ts';
import { openSteps } from '#domain/request.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { chance } from '../../rig/random.ts';
import { act, file, walkToEnd } from '../../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const repair = routeOf('vehicle-repair');

test('a record is found by the code on it, and by no other', async () => {
  if (repair === undefined) throw new Error('no such route');
  const { id } = await file(rig, repair, chance(2));
  const { record, numbers } = await walkToEnd(rig, repair, id, chance(3));
  const found = await verifyRecord(rig.world, (record?.code ?? '').toLowerCase());
  expect(found).toMatchObject({
    kind: 'record',
    number: numbers['serial'],
    outcome: 'done',
    sha256: record?.sha256,
  });
  expect(await verifyRecord(rig.world, '0000-0000-0000')).toBeUndefined();
});

test('a slip replaced by a new one is told to be void, the new one to be good', async () => {
  if (repair === undefined) throw new Error('no such route');
  const { id } = await file(rig, repair, chance(4));
  const say = async (how: string) => {
    await rig.quiet();
    const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
    const [row] = openSteps(state);
    if (row === undefined) throw new Error('nothing is open');
    return act(rig, repair, state, row, how, chance(5));
  };
  for (const how of ['agree', 'agree', 'supplement', 'agree', 'agree']) {
    // eslint-disable-next-line no-await-in-loop
    await say(how);
  }
  await rig.quiet();
  const { slips } = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  expect(slips).toHaveLength(2);
  const verified = await Promise.all(
    slips.map((slip) => verifySlip(rig.world, id, slipCode(rig.world.digest, id, slip))),
  );
  expect(verified[0]).toMatchObject({
    kind: 'slip',
    number: slips[0]?.number,
    voided: expect.anything(),
  });
  expect(verified[1]).toMatchObject({ kind: 'slip', number: slips[1]?.number });
  expect(verified[1]).not.toHaveProperty('voided');
});
