import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { allRows } from '../../rig/all-rows.ts';
import { enrol } from '../../rig/enrol.ts';
import { fileRepair } from '../office/office-house.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

const pin = '482915';
const wrong = '907361';
const head = 'shen-liqun';

const clock = { now: Date.parse('2026-11-20T02:00:00Z') };
let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({ now: () => new Date(clock.now) });
});
afterAll(() => house.close());

/** A repair that has come to the head, whose step takes more than a link. */
async function atHead(): Promise<{ readonly id: string; readonly browser: Browser }> {
  const { id } = await fileRepair(house.rig, 'zhou-jianping', 0);
  await house.rig.quiet();
  const chief = await opened('ouyang-kun', id);
  await chief.post('/a/step', [
    ['action', 'agree'],
    ['phrase.agree', '0'],
    ['control', 'padded#0'],
    ['_decide', '1'],
  ]);
  await house.rig.quiet();
  return { id, browser: await opened(head, id) };
}

async function opened(person: string, id: string): Promise<Browser> {
  const browser = house.browser();
  const link = await house.linkFor(person, id);
  await browser.open(leadsTo(await browser.open(link)));
  return browser;
}

const decision = [
  ['action', 'agree'],
  ['opinion', '同意，旧件带回。'],
  ['control', 'private-car#0'],
  ['control', 'repair-first#0'],
  ['_decide', '1'],
] as const;
const withPin = (typed: string) => [...decision, ['_pin', typed]] as const;

describe('a mail’s link to a step that takes more', () => {
  test('offers no PIN to one who has none', async () => {
    const { browser } = await atHead();
    expect(browser.page).not.toContain('name="_pin"');
    expect(browser.page).toContain('提交后须登录一次');
  });

  describe('with a PIN', () => {
    beforeEach(() => enrol(house.rig, head, pin));

    test('asks for it in a box that no browser fills in', async () => {
      const { browser } = await atHead();
      const [box = ''] = /<input[^>]*name="_pin"[^>]*>/u.exec(browser.page) ?? [];
      expect(box).toContain('type="password"');
      expect(box).toContain('inputmode="numeric"');
      expect(box).toContain('autocomplete="off"');
    });

    test('takes the decision, and the trail says by what', async () => {
      const { browser, id } = await atHead();
      await browser.post('/a/step', withPin('４８２９１５'));
      expect(browser.page).toContain('已提交：同意');
      const state = await house.rig.deeds.request(house.rig.as(head), id);
      const decided = state.steps.find(({ step }) => step === 'director')?.decision;
      expect(decided).toMatchObject({ person: head, signedWith: { kind: 'pin' } });
    });

    test('a wrong one keeps all that was typed, says how many tries are left, and signing in stays open', async () => {
      const { browser } = await atHead();
      const { statusCode } = await browser.post('/a/step', withPin(wrong));
      expect(statusCode).toBe(422);
      expect(browser.page).toContain('还可以再输4次');
      expect(browser.page).toContain('同意，旧件带回。</textarea>');
      expect(browser.page).toMatch(/value="private-car#0" checked/u);
      expect(browser.page).not.toContain(wrong);
      expect(leadsTo(await browser.post('/a/step', decision))).toMatch(/^\/sign-in\/first/u);
    });

    test('no try is lost while something else stands in the way', async () => {
      const { browser } = await atHead();
      const unticked = withPin(wrong).filter(([name]) => name !== 'control');
      await browser.post('/a/step', unticked);
      expect(browser.page).toContain('同意以前须逐项核对并打勾');
      await browser.post('/a/step', withPin(wrong));
      expect(browser.page).toContain('还可以再输4次');
    });

    test('frozen, it says so and leaves the sign-in', async () => {
      const { browser, id } = await atHead();
      for (const _ of [1, 2, 3, 4, 5]) {
        // One after the other, as a person tries.
        // eslint-disable-next-line no-await-in-loop
        await browser.post('/a/step', withPin(wrong));
      }
      expect(browser.page).toContain('已经停用，没有提交');
      expect(browser.page).not.toContain('name="_pin"');
      await browser.post('/a/step', withPin(pin));
      expect(browser.page).toContain('已经停用，没有提交');
      const state = await house.rig.deeds.request(house.rig.as(head), id);
      expect(state.at).toBe('director');
      await browser.signIn(head);
      await browser.open('/a/step');
      await browser.post('/a/step', decision);
      expect(browser.page).toContain('已提交：同意');
    });

    test('a double click decides once', async () => {
      const { browser, id } = await atHead();
      const send = () => browser.post('/a/step', withPin(pin));
      const [one, other] = await Promise.all([send(), send()]);
      expect(one.body).toContain('已提交：同意');
      expect(other.body).toBe(one.body);
      const trail = await house.rig.deeds.trail(house.rig.as(head), id);
      expect(
        trail.filter((event) => event.type === 'decided' && event.step === 'director'),
      ).toHaveLength(1);
    });
  });
});

describe('a PIN stands nowhere', () => {
  test('neither in a row, nor in a kept form, nor in what is written to the log', async () => {
    const said: string[] = [];
    const listen = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    try {
      await enrol(house.rig, head, pin);
      const { browser } = await atHead();
      // Kept while a file is uploaded, kept after the page was open too long, refused, and taken.
      const without = withPin(pin).filter(([name]) => name !== '_decide');
      await browser.post('/a/step', [...without, ['_upload', 'material']]);
      await browser.open('/a/step');
      clock.now += 16 * 60_000;
      const late = await browser.post('/a/step', withPin(pin));
      expect(late.body).toContain('放得太久');
      const again = await atHead();
      await again.browser.post('/a/step', withPin(wrong));
      await again.browser.post('/a/step', withPin(pin));
      expect(again.browser.page).toContain('已提交：同意');
      await house.rig.quiet();
    } finally {
      listen.mockRestore();
    }
    const rows = await allRows(house.rig);
    expect(rows).toContain('KEPT#');
    expect(rows).toContain('IDEM#');
    for (const secret of [pin, wrong]) {
      expect(rows).not.toContain(secret);
      expect(said.join('')).not.toContain(secret);
    }
  });
});

describe('setting a PIN', () => {
  test('an administrator shows a code once, and the person sets six digits with it', async () => {
    const admin = house.browser();
    await admin.signIn('tang-li');
    await admin.open('/office/people/luo-qiming');
    expect(admin.page).toContain('/office/people/luo-qiming/pin-code');
    await admin.open('/office/people/luo-qiming/pin-code');
    expect(admin.page).toContain('请本人在场');
    await admin.post('/office/people/luo-qiming/pin-code', []);
    const [code = ''] = /[2-9A-Z]{5}-[2-9A-Z]{5}/u.exec(admin.page) ?? [];
    expect(code).not.toBe('');
    await admin.open('/office/history');
    expect(admin.page).toContain('当面发给罗启明签批密码登记码');
    expect(admin.page).not.toContain(code);

    const person = house.browser();
    await person.signIn('luo-qiming');
    await person.open('/');
    expect(person.page).toContain('href="/pin"');
    await person.open('/pin');
    expect(person.page).toContain('还没有设置');
    const set = (typed: string, given = code) =>
      person.post('/pin', [
        ['_code', given],
        ['_pin', typed],
        ['_again', typed],
      ]);
    expect((await set('123456')).statusCode).toBe(422);
    expect(person.page).toContain('太容易被猜到');
    expect((await set(pin, 'AAAAA-AAAAA')).statusCode).toBe(422);
    expect(person.page).toContain('登记码不对');
    expect(leadsTo(await set(pin))).toBe('/pin?done=1');
    await person.open('/pin?done=1');
    expect(person.page).toContain('签批密码已设置');
    const rows = await allRows(house.rig);
    expect(rows).not.toContain(code);
  });

  test('asked twice with one form, the code is made anew and the answer is not kept', async () => {
    const admin = house.browser();
    await admin.signIn('tang-li');
    await admin.open('/office/people/luo-qiming/pin-code');
    const form = admin.page;
    const first = (await admin.post('/office/people/luo-qiming/pin-code', [])).body;
    const nonce = /name="_key" value="([^"]+)"/u.exec(form)?.[1] ?? '';
    const hidden = /name="_nonce" value="([^"]+)"/u.exec(form)?.[1] ?? '';
    const again = await admin.post('/office/people/luo-qiming/pin-code', [
      ['_key', nonce],
      ['_nonce', hidden],
    ]);
    expect(again.statusCode).toBe(200);
    expect(again.body).not.toBe(first);
  });

  test('nobody sets one without signing in, and no administrator gives himself a code', async () => {
    expect(leadsTo(await house.browser().open('/pin'))).toMatch(/^\/sign-in/u);
    const admin = house.browser();
    await admin.signIn('tang-li');
    expect((await admin.open('/office/people/tang-li/pin-code')).statusCode).toBe(403);
    expect(admin.page).toContain('不能自己给自己发');
  });
});
