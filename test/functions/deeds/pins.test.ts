import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { issuePinCode } from '#functions/deeds/pin-codes.ts';
import { isSlowHashOf, slowHash } from '#functions/deeds/pin-hash.ts';
import { requirePin, setPin } from '#functions/deeds/pins.ts';
import { officeDeeds } from '#functions/deeds/office-deeds.ts';
import { allRows } from '../../rig/all-rows.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';

const clock = { now: Date.parse('2026-11-20T02:00:00Z') };
const admin = 'tang-li';
const head = 'shen-liqun';
const pin = '482915';
const wrong = '907361';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ now: () => new Date(clock.now) });
});
afterAll(() => rig.close());

const code = () => issuePinCode(rig.world, rig.as(admin), head);
const set = (given: string, typed = pin, again = typed) =>
  setPin(rig.world, rig.as(head), { code: given, pin: typed, again });
const tryPin = (typed: string) => codeOf(requirePin(rig.world, head, typed));

describe('a code for setting a PIN', () => {
  test('sets it once', async () => {
    const given = await code();
    expect(given).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/u);
    expect(await codeOf(set(given.toLowerCase().replace('-', ' ')))).toBe('done');
    expect(await tryPin(pin)).toBe('done');
    expect(await codeOf(set(given, wrong))).toBe('pin-code');
    expect(await tryPin(pin)).toBe('done');
  });

  test('is good for ten minutes', async () => {
    const given = await code();
    clock.now += 10 * 60_000;
    expect(await codeOf(set(given))).toBe('pin-code');
  });

  test('is voided by the next one', async () => {
    const [first, second] = [await code(), await code()];
    expect(await codeOf(set(first))).toBe('pin-code');
    expect(await codeOf(set(second))).toBe('done');
  });

  test('takes five tries at once, however many come', async () => {
    const given = await code();
    const tries = Array.from({ length: 20 }, () => codeOf(set('AAAAA-AAAAA')));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['pin-code']));
    expect(await codeOf(set(given))).toBe('pin-code');
  });

  test('loses no try to a PIN that will not do', async () => {
    const given = await code();
    const slips = Array.from({ length: 6 }, async () => codeOf(set(given, '123456')));
    expect(new Set(await Promise.all(slips))).toEqual(new Set(['pin-unfit']));
    expect(await codeOf(set(given, pin, wrong))).toBe('pin-unfit');
    expect(await codeOf(set(given))).toBe('done');
  });

  test('is no use to anybody else', async () => {
    const given = await code();
    const other = setPin(rig.world, rig.as('luo-qiming'), { code: given, pin, again: pin });
    expect(await codeOf(other)).toBe('pin-code');
  });

  test('is given by an administrator, and not to himself', async () => {
    const { world } = rig;
    expect(await codeOf(issuePinCode(world, rig.as(head), head))).toBe('not-allowed');
    expect(await codeOf(issuePinCode(world, rig.as(admin), admin))).toBe('own-pin-code');
    expect(await codeOf(issuePinCode(world, rig.as(admin), 'nobody'))).toBe('nothing-here');
  });

  test('is told in the office’s trail and to the person, and stands nowhere', async () => {
    const given = await code();
    await rig.quiet();
    const [latest] = await officeDeeds(rig.world).history(rig.as(admin));
    expect(latest).toMatchObject({ type: 'pin-code-issued', person: head, by: admin });
    expect(rig.sent.at(-1)).toMatchObject({ subject: `pin-code ${head}` });
    const rows = await allRows(rig);
    expect(rows).not.toContain(given);
    expect(rows).not.toContain(given.replace('-', ''));
  });
});

describe('guessing a PIN', () => {
  beforeEach(async () => {
    await set(await code());
    await rig.quiet();
    rig.sent.length = 0;
  });

  test('five wrong ones freeze it; the person and the administrators are told', async () => {
    expect(await left(wrong)).toEqual([4, 3, 2, 1]);
    expect(await tryPin(wrong)).toBe('pin-frozen');
    expect(await tryPin(pin)).toBe('pin-frozen');
    expect(await rig.world.pins.standing(head)).toBe('frozen');
    await rig.quiet();
    const addresses = rig.office.persons
      .filter(({ id }) => [head, admin, 'sun-xiaolin'].includes(id))
      .map(({ email }) => email);
    expect(rig.sent.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
    expect(new Set(rig.sent.map(({ subject }) => subject))).toEqual(
      new Set([`pin-frozen ${head}`]),
    );
  });

  test('only setting it anew in person thaws it', async () => {
    await left(wrong);
    await tryPin(wrong);
    clock.now += 365 * 86_400_000;
    expect(await tryPin(pin)).toBe('pin-frozen');
    await set(await code());
    expect(await tryPin(pin)).toBe('done');
  });

  test('a right one in between makes the tries whole again', async () => {
    expect(await left(wrong)).toEqual([4, 3, 2, 1]);
    expect(await tryPin(pin)).toBe('done');
    expect(await left(wrong)).toEqual([4, 3, 2, 1]);
    expect(await tryPin(pin)).toBe('done');
  });

  test('fifty at once get five tries between them', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => tryPin(wrong)));
    expect(answers.filter((answer) => answer === 'pin-wrong')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'pin-frozen')).toHaveLength(46);
    expect(await tryPin(pin)).toBe('pin-frozen');
    await rig.quiet();
    // Frozen once, told once: the person and two administrators.
    expect(rig.sent).toHaveLength(3);
  });

  test('what is no PIN costs no try', async () => {
    const slips = await Promise.all(['', '12345', 'abcdef', '1234567'].map(tryPin));
    expect(slips).toEqual(['pin-unfit', 'pin-unfit', 'pin-unfit', 'pin-unfit']);
    expect(await left(wrong)).toEqual([4, 3, 2, 1]);
  });

  test('a fifth try whose process died is written down by the next one', async () => {
    await left(wrong);
    await rig.world.pins.take(head, rig.world.now());
    clock.now += 61_000;
    expect(await tryPin(pin)).toBe('pin-frozen');
    await rig.quiet();
    expect(rig.sent).toHaveLength(3);
  });
});

test('who has no PIN is told so', async () => {
  expect(await codeOf(requirePin(rig.world, 'luo-qiming', pin))).toBe('pin-unset');
});

test('a guess costs at least 50 milliseconds of CPU, and every PIN has its own salt', async () => {
  const one = await slowHash(pin);
  const before = process.cpuUsage();
  expect(await isSlowHashOf(one, pin)).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeGreaterThan(50);
  expect(await isSlowHashOf(one, wrong)).toBe(false);
  expect(await slowHash(pin)).not.toBe(one);
});

/** The tries left after each of four wrong guesses. */
async function left(typed: string): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const _ of [1, 2, 3, 4]) {
    // One after the other: each costs a try.
    // eslint-disable-next-line no-await-in-loop
    counts.push(await triesLeft(requirePin(rig.world, head, typed)));
  }
  return counts;
}

const triesLeft = async (work: Promise<void>): Promise<number> => {
  const problem: unknown = await work.catch((error: unknown) => error);
  const details: object = problem instanceof Problem ? problem.details : {};
  return 'left' in details && typeof details.left === 'number' ? details.left : -1;
};

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}
