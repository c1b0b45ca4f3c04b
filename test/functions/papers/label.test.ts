import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keeper, openPaperHouse, type PaperHouse, pageOf, registrar } from './paper-house.ts';
import { render } from '#statemachines/html.ts';
import { qrDrawing } from '#functions/views/qr.ts';
import { leadsTo } from '../pages/page-house.ts';

let house: PaperHouse;
let id: string;
beforeAll(async () => {
  house = await openPaperHouse();
  id = await house.given();
});
afterAll(() => house.close());

const scanned = (): string => `/p/${id}/original`;
const stranger = 'ma-jun';

describe('the label of a paper', () => {
  test('bears a code, the number and the office, and not what the paper is about', async () => {
    const browser = await house.signedIn(registrar);
    await browser.open(pageOf(id));
    expect(browser.page).toContain(`href="${pageOf(id)}/label"`);
    await browser.open(`${pageOf(id)}/label`);
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    const label = browser.page.split('class="sticker"')[1]?.split('class="act')[0] ?? '';
    const address = `${house.rig.world.baseUrl}${scanned()}`;
    expect(label).toContain(render(qrDrawing(address, '原件二维码')));
    const { serial: _serial, ...given } = state.numbers;
    expect(Object.values(given)).toHaveLength(1);
    for (const number of Object.values(given)) expect(label).toContain(number);
    expect(label).toContain(house.rig.office.name.zh);
    expect(browser.page.split('<main')[1]).not.toContain(state.headline);
  });

  test('is for whoever may see the request', async () => {
    const browser = await house.signedIn('zhou-jianping');
    expect((await browser.open(`${pageOf(id)}/label`)).statusCode).toBe(403);
    const own = await house.signedIn(registrar);
    expect((await own.open(`/requests/${id}/papers/cover/label`)).statusCode).toBe(404);
  });
});

describe('scanning it', () => {
  test('without a sign-in says nothing of the paper, not even whether there is one', async () => {
    const browser = house.browser();
    const found = await browser.open(scanned());
    const real = browser.page.replaceAll(id, 'ID');
    const none = await browser.open('/p/nothing/original');
    expect([found.statusCode, none.statusCode]).toEqual([200, 200]);
    expect(real).toBe(browser.page.replaceAll('nothing', 'ID'));
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    const secrets = [state.headline, ...Object.values(state.numbers), '宋雨薇', '石䶮', '来文'];
    for (const secret of secrets) expect(real).not.toContain(secret);
    const door = await browser.open(`${scanned()}/holder`);
    expect([door.statusCode, leadsTo(door)]).toEqual([303, expect.stringContaining('/sign-in')]);
  });

  test('leads its receiver to sign for it and, once he has it, to hand it on', async () => {
    const receiver = await house.signedIn(keeper);
    expect(leadsTo(await receiver.open(scanned()))).toBe(`${scanned()}/holder`);
    expect(leadsTo(await receiver.open(`${scanned()}/holder`))).toBe(pageOf(id));
    await receiver.open(pageOf(id));
    expect(receiver.page).toContain('请您签收');
    await receiver.post(pageOf(id), [['act', 'take']]);
    expect((await house.paperAt(id))?.holder.person).toBe(keeper);
    await receiver.open(pageOf(id));
    expect(receiver.page).toContain('value="give"');
  });

  test('shows a colleague without a hand in it who holds it since when, and no more', async () => {
    const browser = await house.signedIn(stranger);
    await browser.open(`${scanned()}/holder`);
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    expect(browser.page).toContain('在石䶮（');
    expect(browser.page).toContain('起。');
    expect(browser.page).toContain(state.numbers['serial'] ?? 'no serial');
    expect(browser.page).not.toContain(state.headline);
    expect(browser.page).not.toContain('请核对页数');
    expect(browser.page).not.toContain('<textarea');
  });

  test('of no paper is refused to a colleague: paper-unknown', async () => {
    const browser = await house.signedIn(stranger);
    expect((await browser.open(`/p/${id}/cover/holder`)).statusCode).toBe(404);
    expect((await browser.open('/p/nothing/original/holder')).statusCode).toBe(404);
  });
});
