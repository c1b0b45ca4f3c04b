import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type RequestState } from '#domain/request.ts';
import { account, claimant, claimAt, claimRoute, fileClaim } from '../../rig/claim.ts';
import { chance } from '../../rig/random.ts';
import { act } from '../../rig/walk.ts';
import { leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({ now: () => new Date('2026-11-23T02:00:00.000Z') });
});
afterAll(() => house.close());

const claim = (payee: string, seed: number) => fileClaim(house.rig, payee, seed);
const totalOf = ({ data }: RequestState): number => Number(data['total']);

describe('claims for one payee', () => {
  test('count what was claimed for the same payee lately, and nothing for another', async () => {
    const first = await claim('青山文印社', 1);
    expect(first.data['payeeEarlier']).toBe(0);
    const second = await claim('青山文印社', 2);
    expect(second.data['payeeEarlier']).toBe(totalOf(first));
    expect(second.data['weighed']).toBe(totalOf(first) + totalOf(second));
    expect((await claim('县水泵厂', 3)).data['payeeEarlier']).toBe(0);
    const third = await claim('青山文印社', 4);
    expect(third.data['payeeEarlier']).toBe(totalOf(first) + totalOf(second));
  });

  test('count however the payee’s name was typed', async () => {
    const first = await claim('新民(个体)复印店', 21);
    const others = ['新民（个体）复印店', '新民 （个体）复印店', '新民（个体）　复印店'];
    let sum = totalOf(first);
    for (const [at, payee] of others.entries()) {
      // Each counts those before it.
      // eslint-disable-next-line no-await-in-loop
      const next = await claim(payee, 22 + at);
      expect([payee, next.data['payeeEarlier']]).toEqual([payee, sum]);
      sum += totalOf(next);
    }
    const { rig } = house;
    const tables = await rig.deeds.thing(rig.as('du-juan'), 'payee:新民(个体) 复印店');
    expect(tables.flatMap(({ lines }) => lines)).toHaveLength(4);
  });

  test('filed at the same instant see one another: the second counts the first', async () => {
    const both = await Promise.all([claim('同时文印社', 5), claim('同时文印社', 6)]);
    const seen = both.map(({ data }) => Number(data['payeeEarlier']));
    expect(seen.toSorted((a, b) => a - b)).toEqual([0, totalOf(both[seen.indexOf(0)] ?? both[0])]);
  });

  test('do not count themselves when they are mended', async () => {
    const { rig } = house;
    const dice = chance(7);
    const filed = await claim('退回文印社', 7);
    await rig.quiet();
    const [row] = openSteps(await rig.deeds.request(rig.as(claimant), filed.id));
    if (row === undefined) throw new Error('a claim is open somewhere');
    const state = await rig.deeds.request(rig.as(claimant), filed.id);
    const returned = await act(rig, claimRoute, state, row, 'return', dice);
    expect(returned.at).toBe('revise');
    await rig.quiet();
    const mending = await rig.deeds.request(rig.as(claimant), filed.id);
    const [revise] = openSteps(mending);
    if (revise === undefined) throw new Error('a returned claim is to be mended');
    const answers = Object.fromEntries(
      Object.entries(mending.data).filter(([id]) => Object.hasOwn(claimRoute.start.asks, id)),
    );
    const mended = await rig.deeds.decide(rig.as(claimant), filed.id, revise, {
      act: 'resubmit',
      opinion: '',
      controls: [],
      answers,
      document: mending.document,
      attachments: [],
    });
    expect(mended.data['payeeEarlier']).toBe(0);
  });

  test('are shown to the signers the route names, with their sum and no account in full', async () => {
    const { rig } = house;
    const first = await claim('展示文印社', 8);
    const second = await claim('展示文印社', 9);
    await claimAt(rig, second.id, 'finance');
    const browser = house.browser();
    const link = await house.linkFor('xu-jing', second.id);
    await browser.open(leadsTo(await browser.open(link)));
    expect(browser.page).toContain('同一收款人近期报账（近30天1条）');
    expect(browser.page).toContain(first.numbers['serial'] ?? '');
    expect(browser.page).toContain('合计');
    expect(browser.page).not.toContain(account);
  });
});
