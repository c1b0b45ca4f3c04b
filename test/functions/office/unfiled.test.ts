import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unfiledWords } from '#functions/mail/unfiled-words.ts';
import { cadenceStore } from '#functions/stores/cadences.ts';
import { transact } from '#functions/stores/table.ts';
import type { Route } from '#statemachines/route.ts';
import { signingRoute } from '../../rig/signing-route.ts';
import { type Browser, openPageHouse, type PageHouse } from '../pages/page-house.ts';

const weekly: Route = {
  ...signingRoute,
  id: 'weekly',
  title: { zh: '每周清理', en: 'Weekly clearing' },
  start: {
    ...signingRoute.start,
    every: {
      each: 'week',
      workingDay: 1,
      post: 'registrar',
      sets: { subject: 'period', way: '"plain"' },
    },
  },
};
const unfiled = {
  route: 'weekly',
  period: '2026-11-23',
  at: '2026-11-23T00:31:00.000Z',
  why: { zh: '“机要员”现在没有人任岗', en: 'nobody holds the post “Registrar” now' },
};
let house: PageHouse;
let admin: Browser;
beforeAll(async () => {
  house = await openPageHouse({ more: [weekly], now: () => new Date('2026-11-24T02:00:00Z') });
  admin = house.browser();
  await admin.signIn('tang-li');
});
afterAll(() => house.close());

test('what did not open by itself stands in the trouble list until it is filed', async () => {
  await admin.open('/office/trouble');
  expect(admin.page).not.toContain('没能按期发起');
  const { db } = house.rig.world;
  const cadences = cadenceStore(db, 'facts');
  await transact(db, [cadences.fail(unfiled)]);
  await admin.open('/office/trouble');
  expect(admin.page).toContain('没能按期发起的工作1项');
  expect(admin.page).toContain('每周清理，2026年11月23日起的一周');
  expect(admin.page).toContain('“机要员”现在没有人任岗');
  await transact(db, [cadences.file('weekly', '2026-11-23', 'x')]);
  await admin.open('/office/trouble');
  expect(admin.page).not.toContain('没能按期发起');
});

test('the mail says what, why and what to do, and ends no sentence twice', () => {
  const { office } = house.rig;
  const [to] = office.persons;
  if (to === undefined) throw new Error('nobody');
  const scene = { office, route: weekly, to, unfiled, baseUrl: 'https://q.example.cn' };
  const { subject, text } = unfiledWords(scene);
  expect(subject).toBe('没能按期发起：每周清理（2026年11月23日起的一周）');
  expect(text).toContain('没有发起成功：“机要员”现在没有人任岗。');
  expect(text).toContain('https://q.example.cn/office/trouble');
  expect(text).not.toContain('。。');
});
