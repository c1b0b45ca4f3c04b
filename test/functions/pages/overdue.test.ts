import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { receive } from '../../rig/receiving.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

let now = '';
let house: PageHouse;
let id = '';
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};

/** Handed out on 2 March and due on the 11th in two departments; looked at on the 13th, a Friday. */
beforeAll(async () => {
  at('2026-03-02T09:00');
  house = await openPageHouse({ now: () => new Date(now) });
  const incoming = await receive(house.rig, '2026-03-02');
  id = incoming.id;
  await incoming.untilHandling('2026-04-30');
  await incoming.decide('return-original', 'tian-ji', { answers: { originalPlace: '机要柜' } });
  at('2026-03-12T09:00');
  await receive(house.rig, '2026-03-12');
  at('2026-03-13T09:00');
});
afterAll(() => house.close());

const listed = async (person: string): Promise<readonly string[]> =>
  (await house.rig.deeds.overdue(house.rig.as(person))).map(
    ({ pressing, step, item, days, holders }) =>
      [pressing, step, item, String(days), holders.map(({ name }) => name).join('、')].join(' '),
  );

const both = ['late handle engineering 2 马骏', 'late handle water-resources 2 郑燕'];
const soon = 'soon draft-opinion  0 欧阳堃';

test.each([
  ['the office director', 'ouyang-kun', [...both, soon]],
  ['the registrar', 'song-yuwei', [...both, soon]],
  ['discipline, who sees all', 'gao-zhenhua', [...both, soon]],
  ['the head', 'shen-liqun', [...both, soon]],
  ['the deputy who oversees both departments', 'fang-zhiyuan', both],
  ['the chief of one of them', 'ma-jun', ['late handle engineering 2 马骏']],
  ['a clerk beside it', 'zhou-jianping', []],
])('the list of what presses, for %s', async (_who, person, rows) => {
  expect([...(await listed(person))].toSorted()).toEqual([...rows].toSorted());
});

test('the page says how late, with whom, since when, and leads only where the reader may go', async () => {
  const director = house.browser();
  await director.signIn('ouyang-kun');
  await director.open('/overdue');
  expect(director.page).toContain('督办：超期2件');
  expect(director.page).toContain('超2个工作日');
  expect(director.page).toContain('现由马骏办');
  expect(director.page).toContain('3月2日 09:00收到');
  expect(director.page).toContain(`href="/requests/${id}"`);
  const registrar = house.browser();
  await registrar.signIn('tang-li');
  await registrar.open('/overdue');
  expect(registrar.page).toContain('督办：超期2件');
  const clerk = house.browser();
  await clerk.signIn('zhou-jianping');
  await clerk.open('/overdue');
  expect(clerk.page).toContain('没有超期、今天到期和快到期的事项');
});
