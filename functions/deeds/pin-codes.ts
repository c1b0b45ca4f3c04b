import { personOf } from '#domain/office.ts';
import { enrolmentMinutes, type PinCodeIssued } from '#domain/pin.ts';
import { Problem } from '#domain/problem.ts';
import type { World } from '../world.ts';
import type { Actor } from './deeds.ts';
import { newCode, readCode } from './enrolment-code.ts';
import { notices } from './notices.ts';
import { administered, unlessBusy, write } from './office-deeds.ts';
import { slowHash } from './pin-hash.ts';

/**
 * Makes the code by which a person sets a PIN, for an administrator who has that person in front of him; the office's
 * trail says who gave it to whom, not what it was. Throws `not-allowed`, `nothing-here` and `own-pin-code`.
 */
export const issuePinCode = (world: World, actor: Actor, person: string): Promise<string> =>
  unlessBusy(async () => {
    const office = await administered(world, actor);
    if (personOf(office, person)?.active !== true) throw new Problem('nothing-here', {});
    if (person === actor.person) throw new Problem('own-pin-code', {});
    const code = newCode();
    const at = world.now();
    const until = new Date(Date.parse(at) + enrolmentMinutes * 60_000).toISOString();
    const event: PinCodeIssued = { type: 'pin-code-issued', at, person, by: actor.person };
    // Whoever lets himself be given somebody else's code is found out by the mail.
    const mail = notices(world, [{ kind: 'pin-code', about: person, to: person }]);
    const hash = await slowHash(readCode(code));
    await write(world, actor, event, [world.pins.enrol(person, { hash, until }), ...mail.writes]);
    await mail.wake();
    return code;
  });
