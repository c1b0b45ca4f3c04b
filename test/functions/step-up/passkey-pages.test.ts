import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { authenticator, type Bent } from '../../rig/authenticator.ts';
import { enrol } from '../../rig/enrol.ts';
import { inputsOf } from '../http/front-harness.ts';
import { leadsTo } from '../pages/page-house.ts';
import { head, type HighHouse, openHighHouse, optionsOn, says, origin } from './high-house.ts';

let house: HighHouse;
beforeAll(async () => {
  house = await openHighHouse();
});
afterAll(() => house.close());

describe('registering a passkey', () => {
  test('lists it under its name and tells the person by mail; removing it likewise', async () => {
    house.rig.sent.length = 0;
    const { browser, reply, device } = await house.registered();
    expect(leadsTo(reply)).toBe('/passkeys?done=added');
    await browser.open('/passkeys?done=added');
    expect(browser.page).toContain('我的手机');
    await house.rig.quiet();
    expect(house.rig.sent.map(({ subject }) => subject)).toContain(`passkey-added ${head}`);
    await browser.post('/passkeys/remove', [['passkey', device.id]]);
    await browser.open('/passkeys');
    expect(browser.page).toContain('还没有登记通行密钥');
    await house.rig.quiet();
    expect(house.rig.sent.map(({ subject }) => subject)).toContain(`passkey-removed ${head}`);
  });

  test.each<[string, Bent]>([
    ['from another origin', { origin: 'https://qianban.example.com' }],
    ['for another party', { rpId: 'example.com' }],
    ['without verifying its user', { unverified: true }],
  ])('refuses one %s', async (_what, bent) => {
    const { reply } = await house.registered(head, bent);
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain(says('passkey-invalid'));
    expect(await house.rig.world.passkeys.list(head)).toEqual([]);
  });

  test('refuses a page used already, too old, or another person’s: passkey-stale', async () => {
    const { browser } = await house.registered('luo-qiming');
    await browser.open('/passkeys');
    await browser.post('/passkeys/begin', [['name', '']]);
    const page = browser.page;
    const { _ceremony: nonce = '' } = inputsOf(page);
    const { challenge } = optionsOn(page);
    house.clock.now += 10 * 60_000;
    const late = await browser.post('/passkeys/add', [
      ['_registration', authenticator(origin).register(challenge)],
    ]);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain(says('passkey-stale'));
    const other = house.browser();
    await other.signIn(head);
    await other.open('/passkeys');
    const stolen = await other.post('/passkeys/add', [
      ['_registration', authenticator(origin).register(challenge)],
      ['_ceremony', nonce],
    ]);
    expect(stolen.body).toContain(says('passkey-stale'));
  });

  test('asks one who has a PIN for it first', async () => {
    await enrol(house.rig, 'he-xiumei', '482915');
    const browser = house.browser();
    await browser.signIn('he-xiumei');
    await browser.open('/passkeys');
    expect(browser.page).toContain('name="_pin"');
    await browser.post('/passkeys/begin', [['_pin', '907361']]);
    expect(browser.page).toContain('还可以再输4次');
    await browser.post('/passkeys/begin', [['_pin', '482915']]);
    expect(browser.page).toContain('data-ceremony="register"');
  });

  test('takes ten and no more: passkey-many', async () => {
    for (let n = 0; n < 10; n += 1) {
      // One after the other, as a person would.
      // eslint-disable-next-line no-await-in-loop
      await house.registered('du-juan');
    }
    const { reply } = await house.registered('du-juan');
    expect(reply.body).toContain(new Problem('passkey-many', { max: 10 }).in('zh'));
  });

  test('takes nothing that is no passkey', async () => {
    const browser = house.browser();
    await browser.signIn(head);
    await browser.open('/passkeys');
    const junk = ['', '{', '[]', '{"id":"x"}', `{"id":"x","response":{"clientDataJSON":"?"}}`];
    for (const registration of [...junk, 'x'.repeat(30_000)]) {
      // eslint-disable-next-line no-await-in-loop
      await browser.open('/passkeys');
      // eslint-disable-next-line no-await-in-loop
      const reply = await browser.post('/passkeys/add', [['_registration', registration]]);
      expect(reply.statusCode).toBe(422);
    }
  });
});
