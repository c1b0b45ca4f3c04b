import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { drawnOf, leftOf } from '#domain/ties.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { chance } from '../../rig/random.ts';
import { admin, finance, head, other, refusal, requester, tiedDesk } from '../../rig/tied-desk.ts';
import { claimRoute, orderRoute } from '../../rig/tied-routes.ts';

let rig: Rig;
let desk: ReturnType<typeof tiedDesk>;
beforeAll(async () => {
  rig = await openRig({ more: [orderRoute, claimRoute] });
  desk = tiedDesk(rig);
});
afterAll(() => rig.close());

const drawing = (request: string, amount: number) => ({ orders: [{ request, amount }] });
const left = async (id: string) => leftOf(await desk.offer(id));

describe('a claim draws on an order', () => {
  test('by its id and by its number, and keeps what the order carried', async () => {
    const order = await desk.approved({ with: other });
    const number = order.numbers['serial'] ?? '';
    const one = await desk.claim(drawing(order.id, 30_000));
    const two = await desk.claim(drawing(number, 20_000), other);
    expect(one.data['orders']).toEqual([
      {
        key: 'r1',
        request: order.id,
        number,
        headline: '合肥出差',
        of: { subject: '合肥出差', with: other },
        amount: 30_000,
      },
    ]);
    const offer = await desk.offer(order.id);
    expect(offer.draws.map((draw) => [draw.number, draw.amount])).toEqual([
      [one.numbers['serial'], 30_000],
      [two.numbers['serial'], 20_000],
    ]);
    expect(leftOf(offer)).toBe(50_000);
  });

  test('less once finance has cut it, and not at all once it is refused', async () => {
    const order = await desk.approved();
    const { id } = await desk.claim(drawing(order.id, 60_000));
    await desk.decide(finance, id, 'agree', { cut: 10_000 });
    expect(await left(order.id)).toBe(50_000);
    await desk.decide(head, id, 'refuse');
    expect(await left(order.id)).toBe(100_000);
  });

  test('no longer once it is withdrawn, or sent back and mended without it', async () => {
    const order = await desk.approved();
    const gone = await desk.claim(drawing(order.id, 60_000));
    await rig.deeds.withdraw(rig.as(requester), gone.id, '不报了');
    expect(await left(order.id)).toBe(100_000);

    const { id } = await desk.claim(drawing(order.id, 60_000));
    await desk.decide(finance, id, 'return', {}, 'revise');
    expect(await left(order.id)).toBe(40_000);
    // What it draws itself is free to it.
    await desk.decide(requester, id, 'resubmit', drawing(order.id, 100_000));
    expect(await left(order.id)).toBe(0);
    await desk.decide(finance, id, 'return', {}, 'revise');
    await desk.decide(requester, id, 'resubmit', { orders: [] });
    expect(await left(order.id)).toBe(100_000);
  });

  test('as before, when the cut is taken back: unless the fen are gone meanwhile', async () => {
    const order = await desk.approved();
    const { id } = await desk.claim(drawing(order.id, 100_000));
    await desk.decide(finance, id, 'agree', { cut: 40_000 });
    const state = await rig.deeds.request(rig.as(finance), id);
    const row = state.steps.find(({ step }) => step === 'finance');
    if (row === undefined) throw new Error('finance has not signed');
    await desk.claim(drawing(order.id, 40_000));
    const back = rig.deeds.move(rig.as(finance), id, row, { kind: 'take-back', why: '看错了。' });
    expect(await refusal(back)).toMatch(/^drawn-too-much .*只余600\.00元/u);
  });
});

describe('a claim is refused', () => {
  test('before its order is approved, and when it is unknown or for others', async () => {
    const order = await desk.order();
    const number = order.numbers['serial'] ?? '';
    expect(await refusal(desk.claim(drawing(order.id, 1)))).toBe(
      `orders.0.request reference-not-offered 请另选一张：${number}还没有批准，或者已经作废、不再有效。`,
    );
    expect(await refusal(desk.claim(drawing('样单1999-0001', 1)))).toMatch(/reference-unknown/u);
    await desk.decide(head, order.id, 'agree');
    expect(await refusal(desk.claim(drawing(number, 1), other))).toMatch(/reference-not-for-you/u);
    const claim = await desk.claim(drawing(number, 1));
    expect(await refusal(desk.claim(drawing(claim.id, 1)))).toMatch(/reference-other-route/u);
  });

  test('above what is left, naming who has drawn it', async () => {
    const order = await desk.approved();
    const first = await desk.claim(drawing(order.id, 70_000));
    const says = `请改为不超过300.00元：${order.numbers['serial'] ?? ''}只余这些，已由${first.numbers['serial'] ?? ''}列支。`;
    expect(await refusal(desk.claim(drawing(order.id, 30_001)))).toBe(
      `orders.0.amount over-balance ${says}`,
    );
  });

  test('by one of ten that reach for the last yuan at once: never more is drawn than there is', async () => {
    const order = await desk.approved({ budget: 100 });
    const claims = Array.from({ length: 10 }, () => refusal(desk.claim(drawing(order.id, 100))));
    const answers = await Promise.all(claims);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => /over-balance/u.test(answer))).toHaveLength(9);
    expect(drawnOf(await desk.offer(order.id))).toBe(100);
  });
});

test.each([1, 2, 3, 4, 5])(
  'claims of any sums at once, some withdrawn meanwhile, never draw more than there is: %i',
  async (seed) => {
    const dice = chance(seed);
    const orders = await Promise.all([0, 1].map(() => desk.approved({ budget: 1000 })));
    const made = await Promise.all(
      Array.from({ length: 14 }, async () => {
        const drawn = orders.map(({ id }) => ({ request: id, amount: 1 + dice.below(400) }));
        const given = dice.below(3) === 0 ? drawn : [dice.pick(drawn)];
        const isBrief = dice.below(3) === 0;
        const filed = await desk.claim({ orders: given }).catch((error: unknown) => {
          if (error instanceof Problem) return undefined;
          throw error;
        });
        if (filed === undefined) return [];
        if (!isBrief) return given;
        await rig.deeds.withdraw(rig.as(requester), filed.id, '不报了');
        return [];
      }),
    );
    for (const { id } of orders) {
      const fen = made
        .flat()
        .filter(({ request }) => request === id)
        .reduce((sum, { amount }) => sum + amount, 0);
      // eslint-disable-next-line no-await-in-loop
      const offer = await desk.offer(id);
      expect(drawnOf(offer)).toBe(fen);
      expect(fen).toBeLessThanOrEqual(1000);
      expect(fen).toBeGreaterThan(0);
    }
  },
);

describe('an order that is drawn on', () => {
  test('is neither voided nor lowered below that, and is free again afterwards', async () => {
    const order = await desk.approved();
    const claim = await desk.claim(drawing(order.id, 60_000));
    const number = claim.numbers['serial'] ?? '';
    const subject = '合肥出差';
    const says = `offer-drawn ${order.numbers['serial'] ?? ''}已被${number}列用（共600.00元），不能这样改。请先让对方撤回，或退回改掉这一项。`;
    expect(await refusal(desk.decide(admin, order.id, 'void', {}))).toBe(says);
    const low = { subject, budget: 59_999 };
    expect(await refusal(desk.decide(admin, order.id, 'lower', low))).toBe(says);
    expect(await refusal(rig.deeds.withdraw(rig.as(requester), order.id, '不去了'))).toMatch(
      /^offer-drawn/u,
    );
    await desk.decide(admin, order.id, 'lower', { subject, budget: 60_000 });
    expect(await left(order.id)).toBe(0);
    await rig.deeds.withdraw(rig.as(requester), claim.id, '不报了');
    const ended = await desk.decide(admin, order.id, 'void', {});
    expect(ended.outcome).toBe('void');
    expect((await desk.offer(order.id)).stands).toBe(false);
    expect(await refusal(desk.claim(drawing(order.id, 1)))).toMatch(/reference-not-offered/u);
  });

  test('is closed with its record while it is drawn on, and stays good', async () => {
    const order = await desk.approved();
    await desk.claim(drawing(order.id, 60_000));
    await desk.decide(admin, order.id, 'agree', { subject: '合肥出差' });
    await rig.quiet();
    const closed = await rig.deeds.request(rig.as(requester), order.id);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'done' });
    expect(await left(order.id)).toBe(40_000);
  });
});
