import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { refusal, requester, tiedDesk } from '../../rig/tied-desk.ts';
import { claimRoute, orderRoute } from '../../rig/tied-routes.ts';
import { type Browser, openPageHouse, type PageHouse } from './page-house.ts';

/** A claim is looked at by somebody who sees nothing else of the office. */
const chief = 'ouyang-kun';
const claims: Route = {
  ...claimRoute,
  steps: claimRoute.steps.map((step) =>
    step.id === 'finance' ? { ...step, by: { post: 'general-section-chief' } } : step,
  ),
};

let house: PageHouse;
let desk: ReturnType<typeof tiedDesk>;
beforeAll(async () => {
  house = await openPageHouse({ more: [orderRoute, claims] });
  desk = tiedDesk(house.rig);
});
afterAll(() => house.close());

async function signedIn(person: string): Promise<Browser> {
  const browser = house.browser();
  await browser.signIn(person);
  return browser;
}
const said = (page: string): string => page.replaceAll(/<[^>]+>/gu, '').replaceAll(/\s+/gu, '');
const requestAt = (location: unknown): string =>
  /\/requests\/(\w+)/u.exec(String(location))?.[1] ?? '';

describe('a form that refers to others', () => {
  test('lists what this person may draw on, with what is left, and is filed from it', async () => {
    const order = await desk.approved({ subject: '合肥培训' });
    const foreign = await desk.approved({ subject: '别人的事' }, 'tian-ji');
    await desk.claim({ orders: [{ request: order.id, amount: 30_000 }] });
    const browser = await signedIn(requester);
    await browser.open('/file/sample-claim');
    const number = order.numbers['serial'] ?? '';
    expect(browser.page).toContain(
      `<option value="${order.id}">${number}，合肥培训，余700.00元</option>`,
    );
    expect(browser.page).not.toContain(foreign.id);
    const reply = await browser.post('/file/sample-claim', [
      ['orders.0.request', order.id],
      ['orders.0.amount', '700'],
      ['_submit', '1'],
    ]);
    const id = requestAt(reply.headers?.['location']);
    const filed = await house.rig.deeds.request(house.rig.as(requester), id);
    expect(filed.data['orders']).toMatchObject([{ request: order.id, amount: 70_000 }]);
    await browser.open('/file/sample-claim');
    expect(browser.page).not.toContain(order.id);
  });

  test('keeps what was chosen where it is refused, and says why at its place', async () => {
    const order = await desk.approved({ subject: '南京调研' });
    const browser = await signedIn(requester);
    await browser.open('/file/sample-claim');
    await browser.post('/file/sample-claim', [
      ['orders.0.request', order.id],
      ['orders.0.amount', '1000.01'],
      ['_submit', '1'],
    ]);
    expect(browser.page).toContain(`<option value="${order.id}" selected>`);
    expect(said(browser.page)).toContain('请改为不超过1,000.00元');
  });

  test('asks for one tick where something came before, keeps it, and says so afterwards', async () => {
    const first = await desk.claim({ letter: '水函〔2026〕77号' });
    const browser = await signedIn(requester);
    await browser.open('/file/sample-claim');
    await browser.post('/file/sample-claim', [
      ['letter', '水函[2026]77号'],
      ['_submit', '1'],
    ]);
    const number = first.numbers['serial'] ?? '';
    expect(browser.page).toContain(
      `<input type="checkbox" id="once-sample-letter" name="once.sample-letter" value="${first.id}">`,
    );
    const [, draft = ''] = /action="(\/drafts\/\w+)"/u.exec(browser.page) ?? [];
    // Ticked, but something else is wrong still: the tick is not asked for again.
    await browser.post(draft, [
      ['letter', '水函[2026]77号'],
      ['once.sample-letter', first.id],
      ['invoices.0.number', '7'],
      ['invoices.1.number', '7'],
      ['_submit', '1'],
    ]);
    expect(said(browser.page)).toContain('出现了两次');
    expect(browser.page).toContain(
      `<input type="hidden" name="once.sample-letter" value="${first.id}">`,
    );
    const reply = await browser.post(draft, [
      ['letter', '水函[2026]77号'],
      ['invoices.0.number', '7'],
      ['_submit', '1'],
    ]);
    const id = requestAt(reply.headers?.['location']);
    await browser.open(`/requests/${id}`);
    expect(said(browser.page)).toContain(
      `公函文号“水函[2026]77号”在${number}里登记过，填报人已确认是另一件。`,
    );
  });
});

describe('who signs what draws on an order', () => {
  test('reads the order, for as long as it is drawn on, and sees what is left', async () => {
    const order = await desk.approved({ subject: '蚌埠查勘' }, 'tian-ji');
    const browser = await signedIn(chief);
    expect((await browser.open(`/requests/${order.id}`)).statusCode).toBe(403);
    const claim = await desk.claim({ orders: [{ request: order.id, amount: 40_000 }] }, 'tian-ji');
    await house.rig.quiet();
    const number = order.numbers['serial'] ?? '';
    const [row] = openSteps(await house.rig.deeds.request(house.rig.as(chief), claim.id));
    await browser.open(`/requests/${claim.id}/steps/${row?.step ?? ''}?round=1`);
    const link = `<a href="/requests/${order.id}">${number}，蚌埠查勘</a>`;
    expect(browser.page).toContain(link);
    expect(said(browser.page)).toContain('列支400.00元（共1,000.00元，余600.00元）');
    expect((await browser.open(`/requests/${order.id}`)).statusCode).toBe(200);
    const back = `<a href="/requests/${claim.id}">${claim.numbers['serial'] ?? ''}，报销400.00元</a>`;
    expect(browser.page).toContain(back);
    expect(said(browser.page)).toContain('可列支1,000.00元，已列支400.00元，余600.00元。');
    await house.rig.deeds.withdraw(house.rig.as('tian-ji'), claim.id, '不报了');
    expect((await browser.open(`/requests/${order.id}`)).statusCode).toBe(403);
    expect(await refusal(house.rig.deeds.tied(house.rig.as(chief), order.id))).toMatch(
      /^not-yours-to-see/u,
    );
  });
});
