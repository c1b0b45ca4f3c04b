import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OfficeData } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import type { Route } from '#statemachines/route.ts';
import { tripRoute } from '../../rig/booking-routes.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from './page-house.ts';

/** A meeting room is an option of a form. */
const meeting = {
  ...tripRoute,
  id: 'meeting',
  fields: {
    ...tripRoute.fields,
    room: {
      kind: 'choice',
      options: {
        big: { zh: '大会议室', en: 'Large room' },
        small: { zh: '小会议室', en: 'Small' },
      },
      label: { zh: '会议室', en: 'Meeting room' },
    },
  },
  start: {
    ...tripRoute.start,
    asks: { subject: 'required', room: 'required', leave: 'required', back: 'required' },
  },
  bookings: [{ ...tripRoute.bookings[0], of: 'room' }],
} as const satisfies Route;

/** The manager chooses the vehicle: the time is known by then. */
const assigned = {
  ...tripRoute,
  id: 'assigned',
  start: {
    ...tripRoute.start,
    asks: { subject: 'required', leave: 'required', back: 'required' },
  },
  steps: [
    { ...tripRoute.steps[0], asks: { vehicle: 'required' } },
    tripRoute.steps[1],
    tripRoute.steps[2],
  ],
} as const satisfies Route;

/** Somebody without a post. */
const office: OfficeData = {
  ...demoOffice,
  persons: [
    ...demoOffice.persons,
    {
      id: 'guest',
      name: '实习生',
      email: 'guest@example.cn',
      department: 'general',
      active: true,
    },
  ],
};

const driver = 'zhou-jianping';
const other = 'ding-xiaoyan';
let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({
    more: [tripRoute, meeting, assigned],
    office,
    now: () => new Date('2026-11-24T02:00:00Z'),
  });
  await filed('trip', trip('2026-11-24T08:30', '2026-11-24T17:00', { driver }));
  await filed('trip', trip('2026-11-26T20:00', '2026-11-28T09:00', { vehicle: 'saloon' }));
  await filed('meeting', {
    subject: '例会',
    room: 'big',
    leave: '2026-11-24T09:00',
    back: '2026-11-24T11:00',
  });
});
afterAll(() => house.close());

const trip = (leave: string, back: string, more: JsonObject = {}): JsonObject => ({
  subject: '去水库',
  vehicle: 'pickup',
  leave,
  back,
  ...more,
});

async function filed(route: string, answers: JsonObject): Promise<string> {
  const { rig } = house;
  const draft = await rig.deeds.saveDraft(rig.as(driver), route, answers, []);
  const { id } = await rig.deeds.submit(rig.as(driver), draft.id);
  await rig.quiet();
  return id;
}

async function signedIn(person: string): Promise<Browser> {
  const browser = house.browser();
  await browser.signIn(person);
  return browser;
}
/** The part of a page under a heading. */
const under = (page: string, heading: string): string =>
  ((page.split(heading)[1] ?? '').split('<h3>')[0] ?? '').replaceAll(/<[^>]+>/gu, '');

describe('the calendar', () => {
  test('of a week shows by the day who has what, clipped to the day, and what is free', async () => {
    const browser = await signedIn(other);
    await browser.open('/bookings');
    expect(browser.page).toContain('<h1>用车日历</h1>');
    expect(under(browser.page, '11月24日（周二）</a>')).toMatch(
      /08:30–17:00 皖Z·20581[\s\S]*周建平，用车2026-0001[\s\S]*全天空闲：皖Z·20577、皖Z·20563/u,
    );
    expect(under(browser.page, '11月26日（周四）</a>')).toContain('20:00起 皖Z·20563');
    expect(under(browser.page, '11月27日（周五）</a>')).toContain('全天 皖Z·20563');
    expect(under(browser.page, '11月28日（周六）</a>')).toContain('至09:00 皖Z·20563');
    expect(under(browser.page, '11月29日（周日）</a>')).toContain('全部空闲');
    expect(browser.page).not.toContain('去水库');
  });

  test('of a day shows by the thing; a person and a meeting room have theirs', async () => {
    const browser = await signedIn(other);
    await browser.open('/bookings?view=day&day=2026-11-24');
    expect(under(browser.page, '<h3>皖Z·20581')).toContain('08:30–17:00');
    expect(under(browser.page, '<h3>皖Z·20577')).toContain('全天空闲');
    await browser.open('/bookings?view=day&day=2026-11-24&kind=person');
    expect(browser.page).toContain('<h1>驾驶员占用日历</h1>');
    expect(under(browser.page, '<h3>周建平')).toContain('08:30–17:00');
    await browser.open('/bookings?view=day&day=2026-11-24&kind=room');
    expect(under(browser.page, '<h3>大会议室')).toContain('09:00–11:00');
  });

  test('leads to the request only who may open it', async () => {
    const stranger = await signedIn(other);
    await stranger.open('/bookings');
    expect(stranger.page).not.toContain('href="/requests/');
    for (const person of [driver, 'gao-zhenhua']) {
      // eslint-disable-next-line no-await-in-loop
      const browser = await signedIn(person);
      // eslint-disable-next-line no-await-in-loop
      await browser.open('/bookings');
      expect(browser.page).toMatch(/href="\/requests\/[\w]+">用车2026-0001/u);
    }
  });

  test('is for whoever holds a post, and takes a day that is none for today', async () => {
    const guest = await signedIn('guest');
    expect((await guest.open('/bookings')).statusCode).toBe(403);
    const browser = await signedIn(other);
    await browser.open('/bookings?day=2026-02-30&kind=spaceship');
    expect(browser.page).toContain('11月23日（周一）至11月29日（周日）');
  });

  test('of unsound days is refused to programs: period-unsound', async () => {
    const { rig } = house;
    const { deeds } = rig;
    for (const days of [
      { from: '2026-11-24', to: '2026-11-23' },
      { from: '2026-11-24', to: '2027-11-24' },
      { from: 'yesterday', to: '2026-11-24' },
    ]) {
      // eslint-disable-next-line no-await-in-loop
      const error = await deeds
        .bookings(rig.as(other), 'vehicle', days)
        .catch((one: unknown) => one);
      expect(error instanceof Problem && error.code).toBe('period-unsound');
    }
    const days = { from: '2026-11-24', to: '2026-11-24' };
    expect(await deeds.bookings(rig.as(other), 'vehicle:saloon', days)).toEqual([]);
    expect(await deeds.bookings(rig.as(other), 'vehicle:pickup', days)).toHaveLength(1);
  });
});

describe('a form that books', () => {
  test('names what is free once the time is typed, and why it was refused, with everything kept', async () => {
    const browser = await signedIn(other);
    await browser.open('/file/trip');
    expect(browser.page).not.toContain('该时段可用');
    const answers = [
      ['subject', '去水厂'],
      ['vehicle', 'pickup'],
      ['leave', '2026-11-24T16:00'],
      ['back', '2026-11-24T18:00'],
    ] as const;
    const saved = await browser.post('/file/trip', [...answers, ['_sum', '1']]);
    await browser.open(leadsTo(saved).split('#')[0] ?? '');
    expect(browser.page).toContain('该时段可用：皖Z·20577、皖Z·20563。');
    const action = leadsTo(saved).split('#')[0] ?? '';
    const refused = await browser.post(action, [...answers, ['_submit', '1']]);
    expect(refused.statusCode).toBe(409);
    expect(browser.page).toContain('已由周建平占用');
    expect(browser.page).toContain('该时段可用：皖Z·20577、皖Z·20563。');
    expect(browser.page).toContain('去水厂');
  });

  test('names at a later step what is free at the time that was filed', async () => {
    const id = await filed('assigned', {
      subject: '去县里',
      leave: '2026-11-24T16:00',
      back: '2026-11-24T18:00',
    });
    const browser = await signedIn('he-xiumei');
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    const [row] = openSteps(state);
    await browser.open(`/requests/${id}/steps/${row?.step ?? ''}`);
    expect(browser.page).toContain('该时段可用：皖Z·20577、皖Z·20563。');
  });
});
