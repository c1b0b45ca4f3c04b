import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transact } from '#functions/stores/table.ts';
import { comeTo, incomingDocument, instructTo } from '../../rig/incoming-document.ts';
import { leadsTo } from '../pages/page-house.ts';
import { keeper, openPaperHouse, pageOf, type PaperHouse, registrar } from './paper-house.ts';

let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.close());

describe('whoever keeps track', () => {
  test('sees every paper that is out, by person and department', async () => {
    const id = await house.given();
    const browser = await house.signedIn('ouyang-kun');
    await browser.open('/papers');
    expect(browser.page).toContain('文件去向');
    expect(browser.page).toContain(pageOf(id));
    await browser.open(`/papers?person=${keeper}`);
    expect(browser.page).toContain(pageOf(id));
    await browser.open('/papers?person=du-juan');
    expect(browser.page).not.toContain(pageOf(id));
    await browser.open('/papers?department=water-resources');
    expect(browser.page).toContain(pageOf(id));
  });

  test('clears the day: hand-overs and same-day steps, each with a button to urge', async () => {
    const id = await house.given();
    const browser = await house.signedIn(registrar);
    await browser.open('/papers/today');
    expect(browser.page).toContain('当日清：还有');
    const fields = [
      ['request', id],
      ['paper', 'original'],
    ] as const;
    expect(leadsTo(await browser.post('/papers/today', fields))).toBe('/papers/today');
    expect((await house.paperAt(id))?.way?.urgedAt).toBeDefined();
    await browser.open('/papers/today');
    expect(browser.page).toContain('催过');
    const again = await browser.post('/papers/today', fields);
    expect(again.statusCode).toBe(409);
    expect(browser.page).toContain('已经催办过');

    const other = await incomingDocument(house.rig, 'instruct');
    await instructTo(house.rig, other, ['water-resources']);
    await comeTo(house.rig, other, 'sign-for');
    await browser.open('/papers/today');
    expect(browser.page).toMatch(/水资源股签收：[^，]*石䶮/u);
    const state = await house.rig.deeds.request(house.rig.as(registrar), other);
    const row = state.steps.find(({ step }) => step === 'sign-for');
    await browser.post('/papers/today', [
      ['request', other],
      ['paper', ''],
      ['step', 'sign-for'],
      ['item', 'water-resources'],
      ['round', String(row?.round)],
    ]);
    const after = await house.rig.deeds.request(house.rig.as(registrar), other);
    expect(after.steps.find(({ step }) => step === 'sign-for')?.urgedAt).toBeDefined();
  });

  test('is not just anybody', async () => {
    const browser = await house.signedIn('liu-hong');
    await browser.open('/papers');
    expect(browser.page).toContain('只列出在您手上的和等您签收的');
    expect((await browser.open('/papers/today')).statusCode).toBe(403);
  });
});

describe('a leaver', () => {
  const leaver = 'du-juan';

  test('still has his papers on the administrator’s page, who hands them over for him', async () => {
    const { rig } = house;
    const id = await incomingDocument(rig, 'draft-opinion');
    const give = { kind: 'give', to: leaver, note: '' } as const;
    await rig.deeds.handlePaper(rig.as(registrar), id, 'original', give);
    await rig.deeds.handlePaper(rig.as(leaver), id, 'original', { kind: 'take' });
    const admin = await house.signedIn('tang-li');
    await admin.open(`/office/people/${leaver}`);
    expect(admin.page).toContain('手上的原件1份');
    expect(admin.page).toContain(pageOf(id));
    await admin.open(pageOf(id));
    // As long as he is here, he alone hands it over.
    expect(admin.page).not.toContain('name="to"');

    const office = await rig.world.office.load('present');
    const persons = office.persons.map((one) =>
      one.id === leaver ? { ...one, active: false } : one,
    );
    await transact(
      rig.world.db,
      rig.world.office.replace(office, { ...office, persons }, [leaver]),
    );
    await admin.open(`/office/people/${leaver}`);
    expect(admin.page).toContain('已离岗，仍记在其名下');
    await admin.open(pageOf(id));
    await admin.post(pageOf(id), [
      ['act', 'give'],
      ['to', registrar],
      ['note', '离岗交回'],
    ]);
    expect(admin.page).toContain('已交出，等对方签收');
    const trail = await rig.deeds.trail(rig.as('gao-zhenhua'), id);
    expect(trail.at(-1)).toMatchObject({
      type: 'paper-given',
      by: { name: '唐立' },
      for: { person: leaver },
    });
    expect(await house.paperAt(id)).toMatchObject({ holder: { person: leaver } });
  });
});
