import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Route } from '#statemachines/route.ts';
import { tripRoute } from '../../rig/booking-routes.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

const [approve, , record] = tripRoute.steps;
const key = '"out:all"';

/** Trips, each listed for as long as it is not over. */
const outRoute = {
  ...tripRoute,
  id: 'out',
  bookings: [],
  registers: [
    {
      id: 'out-now',
      title: { zh: '在外车辆', en: 'Out now' },
      when: '$not($exists(request.outcome))',
      key,
      current: true,
      columns: [
        { title: { zh: '事由', en: 'Subject' }, value: 'subject' },
        { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '出车时间', en: 'Leaves at' }, value: 'leave' },
      ],
    },
  ],
} as const satisfies Route;

/** Somebody goes through them: his lines begin with what is listed. */
const roundRoute = {
  ...tripRoute,
  id: 'round',
  bookings: [],
  fields: {
    ...tripRoute.fields,
    cars: {
      kind: 'lines',
      min: 1,
      max: 9,
      label: { zh: '逐车核对', en: 'Each car' },
      columns: {
        what: { kind: 'text', max: 60, label: { zh: '去做什么', en: 'What for' } },
        section: { kind: 'department', label: { zh: '哪个股室', en: 'Section' } },
        note: { kind: 'text', max: 60, label: { zh: '情况', en: 'State' } },
      },
    },
  },
  steps: [
    {
      ...approve,
      id: 'list',
      kind: 'handle',
      asks: {
        cars: {
          rows: 'open',
          columns: { what: 'required', section: 'required', note: 'required' },
        },
      },
    },
    record,
  ],
  separate: [],
  earlier: [
    {
      id: 'out',
      title: { zh: '还没有回来的', en: 'Not back yet' },
      register: 'out-now',
      key,
      days: 30,
      at: ['list'],
      begins: { field: 'cars', cells: { what: 0, section: 1 } },
    },
  ],
} as const satisfies Route;

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({ more: [outRoute, roundRoute] });
});
afterAll(() => house.close());

const driver = 'zhou-jianping';
const manager = 'he-xiumei';
const trip = { vehicle: 'pickup', leave: '2026-12-01T08:00', back: '2026-12-01T12:00' };

async function filed(route: string, subject: string): Promise<string> {
  const { rig } = house;
  const draft = await rig.deeds.saveDraft(rig.as(driver), route, { ...trip, subject }, []);
  const { id } = await rig.deeds.submit(rig.as(driver), draft.id);
  await rig.quiet();
  return id;
}

test('lines begin with what the office knows, and what was typed stays as it was', async () => {
  await filed('out', '去水库');
  await filed('out', '去泵站');
  const id = await filed('round', '核对');
  const desk = house.browser();
  await desk.signIn(manager);
  const page = `/requests/${id}/steps/list?round=1`;
  await desk.open(page);
  expect(desk.page).toContain('name="step.cars.0.what" value="去');
  expect(desk.page).toContain('name="step.cars.1.what" value="去');
  expect(desk.page).toMatch(/<option value="general" selected>综合股<\/option>/u);
  expect(desk.page).toContain('name="step.cars.0.note" value=""');

  const action = /<form[^>]* action="([^"]*steps[^"]*)"/u.exec(desk.page)?.[1] ?? page;
  await desk.post(action, [
    ['action', 'agree'],
    ['step.cars.0.what', '只有一辆'],
    ['step.cars.0.section', 'general'],
    ['step.cars.0.note', ''],
  ]);
  expect(desk.page).toContain('value="只有一辆"');
  expect(desk.page).not.toContain('step.cars.1.what');
});
