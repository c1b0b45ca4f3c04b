import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Route } from '#statemachines/route.ts';
import { tripRoute } from '../../rig/booking-routes.ts';
import { leadsTo, openPageHouse, type PageHouse } from './page-house.ts';

const [approve, giveBack, record] = tripRoute.steps;

/** The pass goes along when the car is given back, and whoever gave it back may have to do it again. */
const passRoute = {
  ...tripRoute,
  id: 'pass',
  bookings: [],
  steps: [
    { ...approve, agree: { ...approve.agree, issues: ['pass'] } },
    { ...giveBack, needsPrint: 'pass', tells: { zh: '已放行', en: 'Let go' } },
    {
      ...approve,
      id: 'look',
      title: { zh: '复核', en: 'Look again' },
      by: { post: 'office' },
      tells: { zh: '已还车', en: 'Given back' },
    },
    record,
  ],
  slips: [
    {
      id: 'pass',
      title: { zh: '放行单', en: 'Gate pass' },
      number: 'serial',
      copies: [],
      shows: ['vehicle', 'leave'],
    },
  ],
} as const satisfies Route;

const driver = 'zhou-jianping';
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

async function does(id: string, person: string, choice: object): Promise<void> {
  const { rig } = house;
  await rig.quiet();
  const state = await rig.deeds.request(rig.as(person), id);
  const row = state.steps.find((step) => step.state === 'open');
  if (row === undefined) throw new Error('nothing is open');
  await rig.deeds.decide(rig.as(person), id, row, {
    act: 'agree',
    opinion: '好',
    controls: [],
    answers: {},
    attachments: [],
    document: state.document,
    ...choice,
  });
  await rig.quiet();
}

async function approved(): Promise<string> {
  const { rig } = house;
  const draft = await rig.deeds.saveDraft(rig.as(driver), 'pass', trip, []);
  const { id } = await rig.deeds.submit(rig.as(driver), draft.id);
  await does(id, 'he-xiumei', {});
  return id;
}

test('a mail’s page leads to the print of the paper that it needs, and from there back to the work', async () => {
  const id = await approved();
  const { slips } = await house.rig.deeds.request(house.rig.as(driver), id);
  const number = slips[0]?.number ?? '';
  const slip = `/requests/${id}/slips/${encodeURIComponent(number)}`;

  const phone = house.browser();
  const link = await house.linkFor(driver, id);
  await phone.open(leadsTo(await phone.open(link)));
  expect(phone.page).toContain(`请先打印放行单（${number}）`);
  expect(phone.page).toContain(`href="${slip}"`);

  await phone.signIn(driver);
  await phone.open(slip);
  expect(phone.page).toContain('还没有打印过');
  await phone.open(leadsTo(await phone.post(slip, [])));
  expect(phone.page).toContain(`href="${slip}/pdf"`);
  expect(phone.page).toContain('接着办：还车');

  await phone.open(`/requests/${id}/steps/give-back?round=1`);
  expect(phone.page).not.toContain('请先打印');
  expect(phone.page).toContain('已打印1次');
});

test('a requester is told by mail when a step opens for somebody else, and only then', async () => {
  const id = await approved();
  const { rig } = house;
  const told = () => rig.sent.filter(({ subject }) => subject === `told ${id} ${driver}`);
  expect(told()).toEqual([]);
  const { slips } = await rig.deeds.request(rig.as(driver), id);
  await rig.deeds.printSlip(rig.as(driver), id, slips[0]?.number ?? '');
  await does(id, driver, { answers: { back: '2026-12-01T11:00' } });
  expect(told()).toHaveLength(1);
});

test('a step that comes back says who returned it and why, on its page', async () => {
  const id = await approved();
  const { rig } = house;
  const { slips } = await rig.deeds.request(rig.as(driver), id);
  await rig.deeds.printSlip(rig.as(driver), id, slips[0]?.number ?? '');
  await does(id, driver, { answers: { back: '2026-12-01T11:00' } });
  await does(id, 'tang-li', {
    act: 'return',
    opinion: '时间不对，请更正。',
    to: 'give-back',
    resume: 'direct',
  });
  const browser = house.browser();
  await browser.signIn(driver);
  await browser.open(`/requests/${id}/steps/give-back`);
  expect(browser.page).toMatch(/<h2>退回意见<\/h2><p class="said">时间不对，请更正。/u);
});
