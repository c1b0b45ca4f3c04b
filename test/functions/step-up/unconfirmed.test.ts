import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { askSecond, confirmSecond } from '#functions/deeds/second-person.ts';
import { transact } from '#functions/stores/table.ts';
import type { Unconfirmed } from '#functions/stores/unconfirmed.ts';
import { allRows } from '../../rig/all-rows.ts';
import { head } from './high-house.ts';
import { openSecondHouse, pin, second, type SecondHouse } from './second-house.ts';

let house: SecondHouse;
beforeAll(async () => {
  house = await openSecondHouse();
});
afterAll(() => house.close());
beforeEach(() => house.fresh());

const confirm = (request: string, id: string, person = second) =>
  codeOf(confirmSecond(house.rig.world, house.rig.as(person), request, id));

/** What is kept, bent: as if the world had moved meanwhile. */
async function bend(request: string, id: string, over: Partial<Unconfirmed>): Promise<void> {
  const { world } = house.rig;
  const found = await world.unconfirmed.read(request, id);
  const rows = found === undefined ? [] : [world.unconfirmed.keep({ ...found, ...over })];
  await transact(world.db, rows);
}

describe('nothing is confirmed', () => {
  test('by anybody else, the signer included', async () => {
    const { request, id } = await house.asked();
    expect(await confirm(request, id, head)).toBe('confirm-gone');
    expect(await confirm(request, id, 'ouyang-kun')).toBe('confirm-gone');
    expect(await confirm(request, 'nothing')).toBe('confirm-gone');
  });

  test('after the request was withdrawn', async () => {
    const { request, id } = await house.asked();
    await house.rig.deeds.withdraw(house.rig.as('zhou-jianping'), request, '车已报废');
    expect(await confirm(request, id)).toBe('confirm-gone');
  });

  test.each<[string, string, (kept: Unconfirmed) => Partial<Unconfirmed>]>([
    [
      'of a document that has changed since',
      'document-changed',
      ({ choice }) => ({ choice: { ...choice, document: 'older' } }),
    ],
    [
      'when the signer has lost what made him sign',
      'page-expired',
      ({ signer }) => ({ signer: { ...signer, epoch: 7 } }),
    ],
    ['at a step that was handed on meanwhile', 'confirm-gone', () => ({ stepEpoch: 7 })],
  ])('%s: %s', async (_what, code, over) => {
    const { request, id } = await house.asked();
    const kept = await house.rig.world.unconfirmed.read(request, id);
    if (kept !== undefined) await bend(request, id, over(kept));
    expect(await confirm(request, id)).toBe(code);
    expect(await house.decided(request)).toBeUndefined();
  });

  test('when the second person’s own epoch was raised', async () => {
    const { request, id } = await house.asked();
    const actor = { ...house.rig.as(second), epoch: 7 };
    expect(await codeOf(confirmSecond(house.rig.world, actor, request, id))).toBe('page-expired');
    expect(await house.decided(request)).toBeUndefined();
  });

  test('of what was replaced by a later decision', async () => {
    const first = await house.asked();
    await first.browser.open('/a/step');
    await first.browser.post('/a/step', [
      ['action', 'refuse'],
      ['opinion', '暂缓。'],
      ['_decide', '1'],
      ['_pin', pin],
      ['_second', second],
    ]);
    expect(first.browser.page).toContain('等罗启明确认：不同意');
    expect(await confirm(first.request, first.id)).toBe('confirm-gone');
  });

  test('and no PIN stands in what is kept', async () => {
    await house.asked();
    const rows = await allRows(house.rig);
    expect(rows).toContain('UNCONFIRMED#');
    expect(rows).not.toContain(pin);
  });
});

test('a program cannot ask a second person who is kept out', async () => {
  const { id: request } = await house.atDirector();
  const { rig } = house;
  const { document, round } = await rig.deeds.request(rig.as(head), request);
  const key = { step: 'director', item: '', round };
  const choice = {
    act: 'agree',
    opinion: '',
    controls: [],
    answers: {},
    document,
    attachments: [],
  };
  expect(await codeOf(askSecond(rig.world, rig.as(head), request, key, choice, head))).toBe(
    'second-unfit',
  );
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}
