import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Bent } from '../../rig/authenticator.ts';
import { hiddenOf, inputsOf } from '../http/front-harness.ts';
import type { Browser } from '../pages/page-house.ts';
import {
  decision,
  type Device,
  head,
  type HighHouse,
  openHighHouse,
  optionsOn,
  says,
} from './high-house.ts';

let house: HighHouse;
beforeAll(async () => {
  house = await openHighHouse();
});
afterAll(() => house.close());

/** Posts the decision, and what the device signs on the page that follows; `fields` bend what is posted. */
async function signed(
  browser: Browser,
  device: Device,
  bent: Bent = {},
  fields: readonly (readonly [string, string])[] = [],
) {
  await browser.post('/a/step', decision);
  const assertion = device.sign(optionsOn(browser.page).challenge, bent);
  return browser.post('/a/step', [['_assertion', assertion], ...fields]);
}

describe('deciding with a passkey', () => {
  let device: Device;
  beforeEach(async () => {
    await house.forget(head);
    ({ device } = await house.registered());
  });

  test('shows what is signed, takes it, and the trail holds all that it takes to verify it', async () => {
    const { id, browser } = await house.atDirector();
    await browser.post('/a/step', decision);
    expect(browser.page).toContain('用通行密钥签名：');
    expect(browser.page).toContain('同意，旧件带回。');
    expect(await house.at(id)).toBe('director');
    await browser.post('/a/step', [['_assertion', device.sign(optionsOn(browser.page).challenge)]]);
    expect(browser.page).toContain('已提交：同意');
    const trail = await house.rig.deeds.trail(house.rig.as(head), id);
    const event = trail.find((one) => one.type === 'decided' && one.step === 'director');
    const decided = event?.type === 'decided' ? event.decision : undefined;
    const assertion = decided?.signedWith?.assertion;
    expect(decided?.signedWith?.kind).toBe('passkey');
    const { statement = '', clientDataJSON = '', authenticatorData = '' } = assertion ?? {};
    const client = Buffer.from(clientDataJSON, 'base64url');
    const { challenge } = JSON.parse(client.toString());
    expect(challenge).toBe(createHash('sha256').update(statement).digest('base64url'));
    expect(JSON.parse(statement)).toMatchObject({
      request: id,
      step: 'director',
      person: head,
      act: 'agree',
      opinion: decided?.opinion,
      controls: decided?.controls,
      document: decided?.document,
    });
    const covered = Buffer.concat([
      Buffer.from(authenticatorData, 'base64url'),
      createHash('sha256').update(client).digest(),
    ]);
    const signature = Buffer.from(assertion?.signature ?? '', 'base64url');
    const key = keyOf(Buffer.from(assertion?.publicKey ?? '', 'base64url'));
    expect(verify('sha256', covered, key, signature)).toBe(true);
  });

  test('a box left unticked is said before anybody signs', async () => {
    const { browser } = await house.atDirector();
    await browser.post(
      '/a/step',
      decision.filter(([name]) => name !== 'control'),
    );
    expect(browser.page).toContain('同意以前须逐项核对并打勾');
    expect(browser.page).not.toContain('data-ceremony');
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ['one letter of the opinion', [['opinion', '同意，旧件带走。']]],
    ['what was written by hand', [['handwriting', '100,100 300,300']]],
    ['the act', [['action', 'refuse']]],
    ['the ceremony', [['_ceremony', 'x'.repeat(43)]]],
  ])('refuses it with %s changed after the signature: passkey-invalid', async (_what, fields) => {
    const { id, browser } = await house.atDirector();
    const { statusCode } = await signed(browser, device, {}, fields);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain(says('passkey-invalid'));
    expect(await house.at(id)).toBe('director');
  });

  test.each<[string, Bent]>([
    ['a wrong origin', { origin: 'http://localhost:9999' }],
    ['a wrong party', { rpId: 'example.com' }],
    ['a counter that went back', { counter: 1 }],
    ['a user who was not verified', { unverified: true }],
  ])('refuses %s', async (_what, bent) => {
    const { id, browser } = await house.atDirector();
    const { statusCode } = await signed(browser, device, bent);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain(says('passkey-invalid'));
    expect(await house.at(id)).toBe('director');
  });

  test('refuses a signature made for another request', async () => {
    const one = await house.atDirector();
    const other = await house.atDirector();
    await one.browser.post('/a/step', decision);
    const { challenge } = optionsOn(one.browser.page);
    const { _ceremony: nonce = '' } = inputsOf(one.browser.page);
    await other.browser.post('/a/step', decision);
    const { statusCode } = await other.browser.post('/a/step', [
      ['_assertion', device.sign(challenge)],
      ['_ceremony', nonce],
    ]);
    expect(statusCode).toBe(422);
    expect(await house.at(other.id)).toBe('director');
  });

  test('refuses a page older than ten minutes: passkey-stale', async () => {
    const { id, browser } = await house.atDirector();
    await browser.post('/a/step', decision);
    const assertion = device.sign(optionsOn(browser.page).challenge);
    house.clock.now += 10 * 60_000;
    const { statusCode } = await browser.post('/a/step', [['_assertion', assertion]]);
    expect(statusCode).toBe(409);
    expect(browser.page).toContain(says('passkey-stale'));
    expect(await house.at(id)).toBe('director');
  });

  test('a signature sent once more, by a copied page, decides nothing again', async () => {
    const { id, browser } = await house.atDirector();
    await browser.post('/a/step', decision);
    const page = browser.page;
    const assertion = device.sign(optionsOn(page).challenge);
    const send = (key: string) =>
      browser.post('/a/step', [
        ...hiddenOf(page).filter(([name]) => name !== '_key'),
        ['_assertion', assertion],
        ['_key', key],
      ]);
    const replies = await Promise.all(['a', 'b', 'c'].map((key) => send(key.repeat(8))));
    const trail = await house.rig.deeds.trail(house.rig.as(head), id);
    expect(trail.filter((one) => one.type === 'decided' && one.step === 'director')).toHaveLength(
      1,
    );
    expect(replies.filter(({ body }) => body.includes('已提交：同意'))).not.toHaveLength(0);
  });

  test('refuses a passkey that was removed meanwhile: passkey-unknown', async () => {
    const { id, browser } = await house.atDirector();
    await house.registered();
    await browser.post('/a/step', decision);
    const assertion = device.sign(optionsOn(browser.page).challenge);
    const own = house.browser();
    await own.signIn(head);
    await own.open('/passkeys');
    await own.post('/passkeys/remove', [['passkey', device.id]]);
    const { statusCode } = await browser.post('/a/step', [['_assertion', assertion]]);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain(says('passkey-unknown'));
    expect(await house.at(id)).toBe('director');
  });

  test('refuses another person’s passkey', async () => {
    const { id, browser } = await house.atDirector();
    const { device: foreign } = await house.registered('luo-qiming');
    const { statusCode } = await signed(browser, foreign);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain(says('passkey-unknown'));
    expect(await house.at(id)).toBe('director');
  });

  test('signing in is not enough, and a program is told what is', async () => {
    const { id } = await house.atDirector();
    const { rig } = house;
    const state = await rig.deeds.request(rig.as(head), id);
    const choice = {
      act: 'agree',
      opinion: '同意。',
      controls: ['private-car#0', 'repair-first#0'],
      answers: {},
      document: state.document,
      attachments: [],
    };
    const key = { step: 'director', item: '', round: state.round };
    await expect(rig.deeds.decide(rig.as(head), id, key, choice)).rejects.toMatchObject({
      code: 'passkey-needed',
    });
  });
});

/** The public key of a COSE ES256 map as `authenticator` writes it: x and y are its last two byte strings. */
function keyOf(cose: Buffer) {
  const x = cose.subarray(-67, -35).toString('base64url');
  const y = cose.subarray(-32).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
