import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { comeTo, incomingDocument, instructTo } from '../../rig/incoming-document.ts';
import { keeper, openPaperHouse, pageOf, type PaperHouse, registrar } from './paper-house.ts';

let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.close());

describe('the holder', () => {
  test('hands it over from its page, with nobody chosen beforehand', async () => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const browser = await house.signedIn(registrar);
    await browser.open(`/requests/${id}`);
    expect(browser.page).toContain('原件去向');
    expect(browser.page).toContain('在宋雨薇（机要员）手上');
    await browser.open(pageOf(id));
    expect(browser.page).not.toMatch(/<option[^>]* selected/u);
    await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
      ['note', ''],
    ]);
    expect(browser.page).toContain('已交出，等对方签收');
    expect(browser.page).toContain('还没有签收');
    await browser.open('/');
    expect(browser.page).toContain('已交给石䶮，等签收');
  });

  test.each<
    [what: string, fields: readonly (readonly [string, string])[], status: number, says: string]
  >([
    [
      'to nobody',
      [
        ['act', 'give'],
        ['to', ''],
      ],
      422,
      '请另选一人',
    ],
    [
      'to himself',
      [
        ['act', 'give'],
        ['to', registrar],
      ],
      422,
      '就是您本人',
    ],
    [
      'nowhere',
      [
        ['act', 'file'],
        ['place', ' '],
      ],
      422,
      '存放处',
    ],
    ['and signs for it himself', [['act', 'take']], 409, '没有待签收的交接'],
    ['without saying what', [['act', '']], 422, '请选择一项决定'],
  ])('is refused where he hands it over %s', async (_what, fields, status, says) => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const browser = await house.signedIn(registrar);
    await browser.open(pageOf(id));
    const before = await house.eventsOf(id);
    expect((await browser.post(pageOf(id), fields)).statusCode).toBe(status);
    expect(browser.page).toContain(says);
    expect(await house.eventsOf(id)).toBe(before);
    expect(await house.paperAt(id)).toMatchObject({ handOvers: 0, holder: { person: registrar } });
  });

  test('is refused what is on its way, and can call it back', async () => {
    const id = await house.given();
    const browser = await house.signedIn(registrar);
    await browser.open(pageOf(id));
    expect(browser.page).toContain('等石䶮签收');
    const again = await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', 'du-juan'],
      ['note', ''],
    ]);
    expect(again.statusCode).toBe(409);
    expect(browser.page).toContain('还没有签收。要改交别人，请先收回');
    await browser.post(pageOf(id), [
      ['act', 'call-back'],
      ['why', '交错人'],
    ]);
    expect(browser.page).toContain('已收回：来文原件');
    expect((await house.paperAt(id))?.way).toBeUndefined();
  });

  test('alone does, and nobody after it was laid away', async () => {
    const id = await incomingDocument(house.rig, 'draft-opinion');
    const other = await house.signedIn('ouyang-kun');
    await other.open(pageOf(id));
    expect(other.page).not.toContain('<form method="post" action="/requests');
    const tried = await other.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
    ]);
    expect(tried.statusCode).toBe(403);
    expect(other.page).toContain('在宋雨薇手上，只有持有人本人可以');
    const browser = await house.signedIn(registrar);
    await browser.open(pageOf(id));
    await browser.post(pageOf(id), [
      ['act', 'file'],
      ['place', '档案室3柜'],
    ]);
    expect(browser.page).toContain('已归档，存放在档案室3柜');
    await browser.open(`/requests/${id}`);
    const late = await browser.post(pageOf(id), [
      ['act', 'give'],
      ['to', keeper],
    ]);
    expect(late.statusCode).toBe(409);
    expect((await browser.open(`/requests/${id}/papers/no-such`)).statusCode).toBe(404);
  });
});

describe('the receiver', () => {
  test('opens the mail’s link, which signs nothing, and signs for it', async () => {
    const id = await house.given();
    const before = await house.eventsOf(id);
    const browser = await house.byLink(keeper, id);
    expect(browser.page).toContain('请您签收来文原件');
    expect(browser.page).toContain('请核对页数');
    expect(browser.page).not.toContain(' checked');
    expect(browser.page).not.toContain('<nav');
    expect(await house.eventsOf(id)).toBe(before);
    await browser.post('/a/step', [
      ['act', 'take'],
      ['_paper', '1'],
    ]);
    expect(browser.page).toContain('已签收：来文原件');
    expect(await house.paperAt(id)).toMatchObject({ holder: { person: keeper } });
    const again = await browser.open('/a/step');
    expect(again.statusCode).toBe(410);
    expect(browser.page).toMatch(/来文原件已由您于.*签收。没有什么要再签的/u);
  });

  test('who only looks, or presses everything in turn, has signed nothing', async () => {
    const id = await house.given();
    const browser = await house.byLink(keeper, id);
    expect((await browser.post('/a/step', [['_paper', '1']])).statusCode).toBe(422);
    const later = await browser.post('/a/step', [
      ['act', ''],
      ['_paper', '1'],
    ]);
    expect(later.statusCode).toBe(422);
    expect((await house.paperAt(id))?.way?.to.person).toBe(keeper);
  });

  test('declines with a reason, and the giver learns it', async () => {
    const id = await house.given();
    const browser = await house.byLink(keeper, id);
    const silent = await browser.post('/a/step', [
      ['act', 'decline'],
      ['why', ''],
    ]);
    expect(silent.statusCode).toBe(422);
    expect(browser.page).toContain('拒收须写明理由');
    expect(browser.page).toMatch(/id="a2"[^>]* checked/u);
    await browser.post('/a/step', [
      ['act', 'decline'],
      ['why', '缺第三页'],
    ]);
    expect(browser.page).toContain('已拒收');
    await house.rig.sweep();
    const mail = house.rig.sent.find(
      ({ text }) => text === `paper declined ${id} original ${registrar}`,
    );
    expect(mail?.to).toContain('song');
    const giver = await house.signedIn(registrar);
    await giver.open(pageOf(id));
    expect(giver.page).toContain('石䶮拒收：缺第三页');
  });

  test('finds it on the desk, and a link after a call-back tells the truth', async () => {
    const id = await house.given();
    const browser = await house.signedIn(keeper);
    await browser.open('/');
    expect(browser.page).toContain('待我签收的原件');
    const link = await house.byLink(keeper, id);
    await house.rig.deeds.handlePaper(house.rig.as(registrar), id, 'original', {
      kind: 'call-back',
      why: '',
    });
    const posted = await link.post('/a/step', [['act', 'take']]);
    expect(posted.statusCode).toBe(410);
    expect(link.page).toMatch(/已由宋雨薇于.*收回/u);
    expect((await link.open('/a/step')).statusCode).toBe(410);
  });

  test('gets one mail for a paper and the step that signs for it', async () => {
    const id = await incomingDocument(house.rig, 'instruct');
    await instructTo(house.rig, id, ['water-resources']);
    await comeTo(house.rig, id, 'sign-for');
    await house.rig.sweep();
    const mails = house.rig.sent.filter(({ text }) => text.includes(id) && text.endsWith(keeper));
    expect(mails.map(({ text }) => text.split(' ')[0])).not.toContain('paper');
  });
});
