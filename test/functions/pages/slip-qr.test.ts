import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { slipCode } from '#functions/deeds/verify.ts';
import type { Route } from '#statemachines/route.ts';
import { tripRoute } from '../../rig/booking-routes.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

const [approve, giveBack, record] = tripRoute.steps;

/** The slip is issued when the trip is approved, before somebody else looks at it once more. */
const passRoute = {
  ...tripRoute,
  id: 'pass',
  bookings: [],
  steps: [
    { ...approve, agree: { ...approve.agree, issues: ['pass'] } },
    { ...approve, id: 'look', title: { zh: '复核', en: 'Look again' }, by: { post: 'office' } },
    giveBack,
    record,
  ],
  slips: [
    {
      id: 'pass',
      title: { zh: '放行单', en: 'Gate pass' },
      number: 'serial',
      copies: [],
      shows: ['vehicle', 'leave', 'over'],
    },
  ],
} as const satisfies Route;

const driver = 'zhou-jianping';
const manager = 'he-xiumei';
const office = 'tang-li';
let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({ more: [passRoute] });
});
afterAll(() => house.close());

const trip = {
  subject: '去水库',
  vehicle: 'pickup',
  leave: '2026-12-01T08:00',
  back: '2026-12-01T12:00',
};

const now = async (id: string): Promise<RequestState> => {
  await house.rig.quiet();
  return house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
};

async function does(
  id: string,
  person: string,
  act: string,
  answers: JsonObject = {},
): Promise<void> {
  const state = await now(id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  await house.rig.deeds.decide(house.rig.as(person), id, row, {
    act,
    opinion: '好',
    controls: [],
    answers,
    attachments: [],
    document: state.document,
    ...(act === 'return' ? { to: 'revise', resume: 'again' as const } : {}),
  });
}

/** A trip whose slip was issued and printed. */
async function printed(): Promise<string> {
  const { rig } = house;
  const draft = await rig.deeds.saveDraft(rig.as(driver), 'pass', trip, []);
  const { id } = await rig.deeds.submit(rig.as(driver), draft.id);
  await does(id, manager, 'agree');
  const [slip] = (await now(id)).slips;
  await rig.deeds.printSlip(rig.as(driver), id, slip?.number ?? '');
  return id;
}

/** What the QR on the nth issue of the slip leads to, for whoever holds the paper. */
async function scanned(id: string, n = 0): Promise<string> {
  const slip = (await now(id)).slips[n];
  if (slip === undefined) throw new Error('no such slip');
  const browser = house.browser();
  await browser.open(`/v/${id}/${slipCode(house.rig.world.digest, id, slip)}`);
  return browser.page;
}

describe('a slip printed, then changed', () => {
  test('is good as long as nothing changes, and after a return that mends something else', async () => {
    const id = await printed();
    expect(await scanned(id)).toContain('<h1>单据有效</h1>');
    await does(id, office, 'return');
    await does(id, driver, 'resubmit', { ...trip, subject: '去水库检查' });
    expect(await scanned(id)).toContain('<h1>单据有效</h1>');
  });

  test('is void as soon as the form is mended, before anybody approves it again, and its QR says so', async () => {
    const id = await printed();
    await does(id, office, 'return');
    await does(id, driver, 'resubmit', { ...trip, vehicle: 'saloon' });
    const page = await scanned(id);
    expect(page).toContain('<h1>单据已作废</h1>');
    expect(page).toContain('申报变更，待重新审批');
    await does(id, manager, 'agree');
    expect(await scanned(id, 1)).toContain('<h1>单据有效</h1>');
  });

  test('is not void when a later step fills in what the print left empty, and says that the request is over', async () => {
    const id = await printed();
    await does(id, office, 'agree');
    await does(id, driver, 'agree', { back: '2026-12-01T11:00' });
    const page = await scanned(id);
    expect(page).toContain('<h1>单据没有作废，办件已办结</h1>');
    expect(page).toContain('<dt>办结</dt>');
  });

  test('is void once the request comes to nothing', async () => {
    const id = await printed();
    await house.rig.deeds.withdraw(house.rig.as(driver), id, '不去了');
    expect(await scanned(id)).toContain('<h1>单据已作废</h1>');
  });
});
