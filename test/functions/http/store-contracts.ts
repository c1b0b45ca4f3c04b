import { describe, expect, test } from '@jest/globals';
import type { IdempotencyStore } from '#functions/stores/idempotency.ts';
import type { KeptFormStore } from '#functions/stores/kept-forms.ts';
import type { LinkStore } from '#functions/stores/links.ts';
import type { SessionStore } from '#functions/stores/sessions.ts';

export interface HttpStores {
  readonly sessions: SessionStore;
  readonly links: LinkStore;
  readonly keptForms: KeptFormStore;
  readonly idempotency: IdempotencyStore;
}

const at = (text: string): Date => new Date(`2026-11-20T${text}Z`);

const lease = (holder: string, until = at('08:00:20')) => ({ holder, content: 'c', until });

/** What every implementation of the HTTP side's stores keeps; each test gets empty ones. */
export function httpStoreContract(where: string, open: () => Promise<HttpStores>): void {
  describe(`sessions ${where}`, () => {
    const row = {
      person: 'p1',
      epoch: 3,
      strength: 'sign-in',
      createdAt: at('08:00:00'),
      seenAt: at('08:00:00.123'),
    } as const;

    test('are found as they were begun, until they end', async () => {
      const { sessions } = await open();
      await sessions.begin('h', row, at('16:00:00'));
      expect(await sessions.find('h')).toEqual(row);
      await sessions.end('h');
      expect(await sessions.find('h')).toBeUndefined();
    });

    test('note their use, but one that ended does not come back', async () => {
      const { sessions } = await open();
      await sessions.begin('h', row, at('16:00:00'));
      await sessions.touch('h', at('09:00:00'));
      expect(await sessions.find('h')).toEqual({ ...row, seenAt: at('09:00:00') });
      await sessions.end('h');
      await sessions.touch('h', at('10:00:00'));
      expect(await sessions.find('h')).toBeUndefined();
    });
  });

  describe(`links ${where}`, () => {
    test('are found as they were issued, and only by their hash', async () => {
      const { links } = await open();
      const row = {
        person: 'p1',
        request: 'r1',
        step: 'sign',
        item: '',
        round: 2,
        stepEpoch: 0,
        personEpoch: 1,
        issuedAt: at('08:00:00'),
        expiresAt: at('20:00:00'),
      };
      await links.issue('h', row);
      expect(await links.find('h')).toEqual(row);
      expect(await links.find('other')).toBeUndefined();
    });

    test('are mailed again twice in any five minutes, per person', async () => {
      const { links } = await open();
      const asked = ['08:00:00', '08:01:00', '08:04:59', '08:05:00', '08:05:30', '08:06:00'];
      const given: boolean[] = [];
      for (const time of asked) {
        // eslint-disable-next-line no-await-in-loop
        given.push(await links.mayRemail('p1', at(time)));
      }
      expect(given).toEqual([true, true, false, true, false, true]);
      expect(await links.mayRemail('p2', at('08:05:30'))).toBe(true);
    });
  });

  test(`kept forms ${where} are found as they were kept`, async () => {
    const { keptForms } = await open();
    const form = { page: '/a/step', person: 'p1', sealed: 'x', expiresAt: at('08:15:00') };
    await keptForms.keep('h', form);
    const { person: _person, ...anonymous } = form;
    await keptForms.keep('g', anonymous);
    expect([await keptForms.find('h'), await keptForms.find('g')]).toEqual([form, anonymous]);
    expect(await keptForms.find('f')).toBeUndefined();
  });

  describe(`keys ${where}`, () => {
    const running = { state: 'running', content: 'c' };

    test('are taken by one of fifty', async () => {
      const { idempotency } = await open();
      const holders = Array.from({ length: 50 }, (_, n) => lease(String(n)));
      const taken = await Promise.all(
        holders.map((each) => idempotency.take('k', each, at('08:00:00'))),
      );
      expect(taken.filter((each) => each.state === 'ours')).toHaveLength(1);
      expect(taken.find((each) => each.state !== 'ours')).toMatchObject({
        state: 'running',
        content: 'c',
      });
    });

    test('once done give the answer, and pass to nobody', async () => {
      const { idempotency } = await open();
      await idempotency.take('k', lease('a'), at('08:00:00'));
      await idempotency.finish('k', lease('a'), 'answer', at('08:00:01'));
      const done = { state: 'done', content: 'c', answer: 'answer' };
      expect(await idempotency.take('k', lease('b'), at('09:00:00'))).toMatchObject(done);
    });

    test('given back are free; given back by a stranger are not', async () => {
      const { idempotency } = await open();
      await idempotency.take('k', lease('a'), at('08:00:00'));
      await idempotency.release('k', lease('b'));
      expect(await idempotency.take('k', lease('c'), at('08:00:01'))).toMatchObject(running);
      await idempotency.release('k', lease('a'));
      expect(await idempotency.take('k', lease('c'), at('08:00:01'))).toEqual({ state: 'ours' });
    });

    test('let go pass on at once with the note, to the same content only', async () => {
      const { idempotency } = await open();
      await idempotency.take('k', lease('a'), at('08:00:00'));
      await idempotency.note('k', lease('a'), 'draft d1');
      await idempotency.suspend('k', lease('b'), at('08:00:01'));
      expect(await idempotency.take('k', lease('c'), at('08:00:01'))).toMatchObject(running);
      await idempotency.suspend('k', lease('a'), at('08:00:01'));
      const other = { ...lease('d'), content: 'other' };
      expect(await idempotency.take('k', other, at('08:00:02'))).toMatchObject(running);
      expect(await idempotency.take('k', lease('e'), at('08:00:02'))).toEqual({
        state: 'ours',
        note: 'draft d1',
      });
      await expect(idempotency.note('k', lease('a'), 'late')).rejects.toBeInstanceOf(Error);
    });

    test('pass on when the lease ends, and the first cannot finish any more', async () => {
      const { idempotency } = await open();
      await idempotency.take('k', lease('a'), at('08:00:00'));
      expect(await idempotency.take('k', lease('b'), at('08:00:19'))).toMatchObject(running);
      const heir = lease('b', at('08:00:40'));
      expect(await idempotency.take('k', heir, at('08:00:20'))).toEqual({ state: 'ours' });
      await idempotency.finish('k', lease('a'), 'late', at('08:00:21'));
      await idempotency.finish('k', heir, 'good', at('08:00:22'));
      expect(await idempotency.take('k', lease('c'), at('08:00:23'))).toMatchObject({
        answer: 'good',
      });
    });
  });
}
