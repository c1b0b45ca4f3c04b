import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { slipCode, verifyRecord, verifySlip } from '#functions/deeds/verify.ts';
import { endWords } from '#statemachines/derive/sheet/marks-of.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { admin, refusal, requester, tiedDesk } from '../../rig/tied-desk.ts';
import { claimRoute, orderRoute } from '../../rig/tied-routes.ts';
import { checkAgreement } from '../../rig/check-agreement.ts';

let rig: Rig;
let desk: ReturnType<typeof tiedDesk>;
beforeAll(async () => {
  rig = await openRig({ more: [orderRoute, claimRoute] });
  desk = tiedDesk(rig);
});
afterAll(() => rig.close());

describe('an approved order that is voided', () => {
  test('ends without what its step would have filled in, with a record that says so', async () => {
    const order = await desk.approved();
    // The step asks for a subject; whoever voids is not asked for it.
    await desk.decide(admin, order.id, 'void');
    await rig.quiet();
    const state = await checkAgreement(rig, orderRoute, order.id);
    expect(state).toMatchObject({ status: 'closed', outcome: 'void' });
    const { record } = state;
    expect(await verifyRecord(rig.world, record?.code ?? '')).toMatchObject({ outcome: 'void' });
    const trail = await rig.deeds.trail(rig.as(requester), order.id);
    expect(trail.at(-2)).toMatchObject({ type: 'decided', closes: 'void' });
    expect(endWords({ state, route: orderRoute, office: rig.office, trail })).toBe('已作废');
  });

  test('takes its slips along: an earlier print is told to be void', async () => {
    const order = await desk.approved();
    const [slip] = order.slips;
    if (slip === undefined) throw new Error('no slip was issued');
    const code = slipCode(rig.world.digest, order.id, slip);
    expect(await verifySlip(rig.world, order.id, code)).not.toHaveProperty('voided');
    const ended = await desk.decide(admin, order.id, 'void');
    expect(voidOf(slip, ended)).toMatchObject({ why: '本件已作废' });
    expect(await verifySlip(rig.world, order.id, code)).toMatchObject({
      voided: { at: ended.closedAt, why: '本件已作废' },
    });
  });

  test('is voided only when nobody draws on it any more', async () => {
    const order = await desk.approved();
    const claim = await desk.claim({ orders: [{ request: order.id, amount: 100_000 }] });
    expect(await refusal(desk.decide(admin, order.id, 'void'))).toMatch(/^offer-drawn/u);
    await rig.deeds.withdraw(rig.as(requester), claim.id, '不报了');
    expect(await refusal(desk.decide(admin, order.id, 'void'))).toBe('done');
  });
});
