import { Problem } from '#domain/problem.ts';
import type { Passkey } from '../stores/passkeys.ts';
import { transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { stillHimself } from './acting.ts';
import { consumed, partyOf } from './ceremonies.ts';
import type { Actor } from './deeds.ts';
import { notices } from './notices.ts';
import { requirePin } from './pins.ts';
import { relyingParty, type RelyingParty } from './relying-party.ts';
import { readRegistration } from './webauthn-json.ts';

/** More than anybody carries; a list stays a list. */
const mostPasskeys = 10;

/** The options of a registration as the browser takes them, for a ceremony begun with this nonce. */
export async function registrationOptions(
  world: World,
  actor: Actor,
  nonce: string,
): Promise<object | undefined> {
  const party = relyingParty(world.baseUrl);
  const office = await world.office.load();
  const person = office.persons.find(({ id }) => id === actor.person);
  if (party === undefined || person === undefined) return undefined;
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const known = await world.passkeys.list(actor.person);
  return generateRegistrationOptions({
    rpName: office.name.zh,
    rpID: party.id,
    userName: person.name,
    userDisplayName: person.name,
    // The device shows the name; this only tells accounts apart and says nothing about the person.
    userID: new Uint8Array(Buffer.from(world.digest(`passkey ${person.id}`), 'hex')),
    challenge: new Uint8Array(Buffer.from(nonce, 'base64url')),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** Whoever has a PIN shows it before a passkey is added: a session left open must not become a signature. */
export async function requireOwnPin(world: World, { person }: Actor, typed: string): Promise<void> {
  if ((await world.pins.standing(person)) !== 'none') await requirePin(world, person, typed);
}

/** Takes a new passkey in and tells the person by mail. Throws `passkey-invalid`, `passkey-stale`, `passkey-many`. */
export async function addPasskey(
  world: World,
  actor: Actor,
  sent: { readonly nonce: string; readonly registration: string; readonly name: string },
): Promise<void> {
  const { nonce, name } = sent;
  const { person } = actor;
  const passkey = { ...(await registered(partyOf(world), sent)), person, name: nameOf(name) };
  const known = await world.passkeys.list(person);
  if (known.length >= mostPasskeys) throw new Problem('passkey-many', { max: mostPasskeys });
  const mail = notices(world, [{ kind: 'passkey-added', about: person, to: person }]);
  await transact(world.db, [
    consumed(world, { nonce, person, kind: 'add' }),
    world.passkeys.add({ ...passkey, addedAt: world.now() }, taken),
    stillHimself(world, actor),
    ...mail.writes,
  ]);
  await mail.wake();
}

async function registered(
  { id: rpId, origin }: RelyingParty,
  { nonce, registration }: { readonly nonce: string; readonly registration: string },
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'>> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const response = readRegistration(registration);
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: nonce,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new Problem('passkey-invalid', {}, { cause });
  });
  if (!verified.verified) throw new Problem('passkey-invalid', {});
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transports ?? [],
  };
}

const unknown = () => new Problem('passkey-unknown', {});
/** The device offered one that it had registered already. */
const taken = () => new Problem('passkey-invalid', {});

/** What the person calls it: a line of at most thirty characters. */
const nameOf = (typed: string): string => {
  const name = Array.from(typed.replaceAll(/[\s\p{C}]+/gu, ' ').trim())
    .slice(0, 30)
    .join('');
  return name === '' ? '通行密钥' : name;
};

/** Takes a passkey away and tells the person by mail. Throws `passkey-unknown`. */
export async function removePasskey(world: World, actor: Actor, id: string): Promise<void> {
  const { person } = actor;
  const mail = notices(world, [{ kind: 'passkey-removed', about: person, to: person }]);
  await transact(world.db, [
    world.passkeys.remove(person, id, unknown),
    stillHimself(world, actor),
    ...mail.writes,
  ]);
  await mail.wake();
}
