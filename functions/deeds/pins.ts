import { isPin, pinTries, readPin, requireGoodPin } from '#domain/pin.ts';
import { Problem } from '#domain/problem.ts';
import { transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { stillHimself } from './acting.ts';
import { administrators } from './administrators.ts';
import type { Actor } from './deeds.ts';
import { type Notice, notices } from './notices.ts';
import { isSlowHashOf, slowHash } from './pin-hash.ts';
import { readCode } from './enrolment-code.ts';

/** A try was taken and nobody came back to say how it went: whoever held it is dead. */
const deadAfter = 60_000;

/**
 * Holds a person to their PIN. The try is counted before anybody looks at it. Throws `pin-unset`, `pin-unfit` for what
 * is no PIN at all (no try is lost), `pin-wrong` with the tries left, and `pin-frozen`.
 */
export async function requirePin(world: World, person: string, typed: string): Promise<void> {
  const pin = readPin(typed);
  if (!isPin(pin)) throw new Problem('pin-unfit', { says: notSix });
  const now = world.now();
  const taken = await world.pins.take(person, now);
  if (taken.state === 'none') throw new Problem('pin-unset', {});
  if (taken.state === 'spent') {
    const isForgotten = Date.parse(taken.triedAt) + deadAfter <= Date.parse(now);
    if (!taken.told && isForgotten) await freeze(world, person);
    throw new Problem('pin-frozen', {});
  }
  if (await isSlowHashOf(taken.hash, pin)) {
    await world.pins.passed(person, taken.hash);
    return;
  }
  const left = pinTries - taken.tries;
  if (left > 0) throw new Problem('pin-wrong', { left });
  await freeze(world, person);
  throw new Problem('pin-frozen', {});
}

/** Writes the freezing down and tells the person and the administrators, once. */
async function freeze(world: World, person: string): Promise<void> {
  const office = await world.office.load();
  const told = [...new Set([person, ...administrators(office)])].slice(0, mostTold);
  const mail = notices(
    world,
    told.map((to): Notice => ({ kind: 'pin-frozen', about: person, to })),
  );
  const known = new Problem('pin-frozen', {});
  await transact(world.db, [world.pins.freeze(person, world.now(), () => known), ...mail.writes]);
  await mail.wake();
}

/** An act writes at most 25 items. */
const mostTold = 20;

/**
 * Sets the PIN of one who signed in and holds the code that an administrator gave in person; a frozen one is thawed.
 * Throws `pin-code` for a code that is wrong, used or older than ten minutes, and `pin-unfit`.
 */
export async function setPin(
  world: World,
  actor: Actor,
  given: { readonly code: string; readonly pin: string; readonly again: string },
): Promise<void> {
  const pin = readPin(given.pin);
  // Before the code: what is mended on the page must not use up the code's tries.
  requireGoodPin(pin);
  if (readPin(given.again) !== pin) throw new Problem('pin-unfit', { says: differs });
  const { person } = actor;
  const at = world.now();
  const code = await world.pins.takeCode(person, at);
  if (code === undefined || !(await isSlowHashOf(code, readCode(given.code))))
    throw new Problem('pin-code', {});
  const mail = notices(world, [{ kind: 'pin-set', about: person, to: person }]);
  await transact(world.db, [
    ...world.pins.set(person, { code, hash: await slowHash(pin), at }, codeGone),
    stillHimself(world, actor),
    ...mail.writes,
  ]);
  await mail.wake();
}

/** Another window has used it up meanwhile. */
const codeGone = () => new Problem('pin-code', {});

const notSix = {
  zh: '签批密码是六位数字，请重新输入。这次不计入错误次数。',
  en: 'A PIN is six digits; enter it again. No try was lost.',
};
const differs = {
  zh: '两次输入的签批密码不一样，请重新输入。',
  en: 'The two PINs differ; enter them again.',
};
