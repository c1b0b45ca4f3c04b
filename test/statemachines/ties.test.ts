import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Route } from '#statemachines/route.ts';
import { changesOf } from '#statemachines/ties/changes.ts';
import { drawsOf } from '#statemachines/ties/draws.ts';
import { confirmedIn } from '#statemachines/ties/judge-once.ts';
import { offerOf } from '#statemachines/ties/offer.ts';
import { compared, onceKeys } from '#statemachines/ties/once.ts';
import { billReimbursement } from '#statemachines/routes/finance/bill-reimbursement.ts';
import { bareRequest } from '../rig/bare-request.ts';
import { sampleRoute } from './sample-route.ts';

const route: Route = sampleRoute;
const approved: JsonObject = {
  vehicle: 'pickup',
  person: 'tian-ji',
  items: [
    { key: 'r1', name: '机油', quantity: 1, price: 100, amount: 100 },
    { key: 'r2', name: '滤芯', quantity: 1, price: 100, amount: 100 },
  ],
  approvedItems: [{ key: 'r1', name: '机油', quantity: 1, price: 100, amount: 100 }],
  approvedTotal: 100,
  earlier: [
    { key: 'r1', request: 'a', number: 'A', headline: '一', of: {}, amount: 40 },
    { key: 'r2', request: 'b', number: 'B', headline: '二', of: {}, amount: 0 },
  ],
};
const request = (data: JsonObject, more: Partial<RequestState> = {}): RequestState => ({
  ...bareRequest,
  id: 'mine',
  numbers: { serial: '样例2026-0009', paper: '样字9号' },
  data,
  ...more,
});

describe('what a request offers', () => {
  test('stands while its condition holds, for whom it says, with what it carries', async () => {
    expect(await offerOf(route, request(approved))).toEqual({
      request: 'mine',
      route: 'sample',
      number: '样例2026-0009',
      numbers: ['样例2026-0009', '样字9号'],
      headline: bareRequest.headline,
      of: { vehicle: 'pickup' },
      amount: 100,
      to: [bareRequest.requester.person, 'tian-ji'],
      stands: true,
    });
    const { approvedItems: _items, approvedTotal: _total, ...filed } = approved;
    expect(await offerOf(route, request(filed))).toMatchObject({ stands: false, amount: 0 });
  });

  test.each(['refused', 'withdrawn', 'void'] as const)('is gone when it is %s', async (outcome) => {
    const ended = request(approved, { outcome });
    expect(await offerOf(route, ended)).toMatchObject({ stands: false });
    expect([...drawsOf(route, ended)]).toEqual([]);
    expect(await onceKeys(route, ended)).toEqual([]);
    const { draws, gone, fresh } = await changesOf(route, request(approved), ended);
    expect(draws).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    expect(gone.map(({ key }) => key)).toEqual(['机油', '滤芯']);
    expect(fresh).toEqual([]);
  });

  test('is nothing where the route says nothing of it', async () => {
    const { offers: _offers, ...silent } = sampleRoute;
    expect(await offerOf(silent, request(approved))).toBeUndefined();
  });
});

describe('what an act changes', () => {
  test('is the difference between before and after', async () => {
    const after = {
      ...approved,
      items: [
        { key: 'r1', name: '机油', quantity: 1, price: 100, amount: 100 },
        { key: 'r3', name: '轮胎', quantity: 1, price: 100, amount: 100 },
        { key: 'r4', name: ' 轮 胎', quantity: 1, price: 100, amount: 100 },
      ],
      earlier: [{ key: 'r1', request: 'a', number: 'A', headline: '一', of: {}, amount: 41 }],
    };
    const changes = await changesOf(route, request(approved), request(after));
    expect(changes.draws).toEqual([
      ['a', expect.objectContaining({ request: 'mine', number: '样例2026-0009', amount: 41 })],
      ['b', undefined],
    ]);
    expect(changes.fresh.map(({ key }) => key)).toEqual(['轮胎']);
    expect(changes.doubled.map(({ written }) => written)).toEqual(['轮 胎']);
    expect(changes.gone.map(({ key }) => key)).toEqual(['滤芯']);
    const nothing = await changesOf(route, request(approved), request(approved));
    expect([nothing.draws, nothing.fresh, nothing.doubled, nothing.gone]).toEqual([[], [], [], []]);
  });
});

test.each([
  ['皖政〔2026〕12号', '皖政(2026)12号'],
  ['皖政［２０２６］１２号', '皖政(2026)12号'],
  ['皖政【2026】 12 号', '皖政(2026)12号'],
  ['dz-7', 'DZ7'],
  ['26342000-0001', '263420000001'],
  ['２６３４２００００００１．', '263420000001'],
  ['№ 263420000001', '263420000001'],
  ['No.263420000001', '263420000001'],
  ['发票号码：263420000001', '263420000001'],
  ['记-0012', '记0012'],
])('%s is compared as %s', (written, key) => {
  expect(compared(written)).toBe(key);
});

test.each<[Readonly<Record<string, unknown>>, Readonly<Record<string, readonly string[]>>]>([
  [{ once: { letter: 'a' } }, { letter: ['a'] }],
  [{ 'once.letter': 'a' }, { letter: ['a'] }],
  [{ once: { letter: ['a', 'b', 5] } }, { letter: ['a', 'b'] }],
  [{ once: 'a', 'once.letter': {} }, { letter: [] }],
  [{}, {}],
])('what %j confirms', (raw, confirmed) => {
  expect(confirmedIn(raw)).toEqual(confirmed);
});

const drawnBy = (amounts: readonly number[], more: JsonObject): readonly number[] => {
  const orders = amounts.map((amount, at) => ({
    key: `r${String(at)}`,
    request: String(at),
    amount,
  }));
  return [...drawsOf(billReimbursement, request({ orders, ...more })).values()].map(
    ({ amount = 0 }) => amount,
  );
};

describe('what finance cuts from a claim is given back to the orders it draws on', () => {
  test.each<[what: string, more: JsonObject, drawn: readonly number[]]>([
    ['nothing is checked yet', {}, [300, 200]],
    ['all is allowed', { payable: 500 }, [300, 200]],
    ['some is cut: from the last order first', { payable: 450 }, [300, 150]],
    ['more is cut than the last order gave', { payable: 250 }, [250, 0]],
    ['nothing is allowed', { payable: 0 }, [0, 0]],
  ])('%s', (_what, more, drawn) => {
    expect(drawnBy([300, 200], more)).toEqual(drawn);
  });

  test('never more than is allowed, and no order for more than was drawn on it', () => {
    const amounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(amounts, fc.nat(5_000_000), (claimed, payable) => {
        const drawn = drawnBy(claimed, { payable });
        const all = claimed.reduce((sum, fen) => sum + fen, 0);
        expect(drawn.reduce((sum, fen) => sum + fen, 0)).toBe(Math.min(all, payable));
        expect(drawn.every((fen, at) => fen >= 0 && fen <= (claimed[at] ?? 0))).toBe(true);
      }),
    );
  });
});
