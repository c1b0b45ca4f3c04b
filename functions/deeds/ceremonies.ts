import { Problem } from '#domain/problem.ts';
import type { Ceremony } from '../stores/passkeys.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { relyingParty, type RelyingParty } from './relying-party.ts';

/** How long a signature or a registration may take from its page to its post. */
const ceremonyMinutes = 10;

/** Begins a ceremony: the nonce that it must bring back. */
export async function beginCeremony(
  world: World,
  person: string,
  kind: Ceremony['kind'],
): Promise<string> {
  const nonce = world.random(32);
  const until = new Date(Date.parse(world.now()) + ceremonyMinutes * 60_000).toISOString();
  await world.passkeys.begin({ nonce, person, kind, until });
  return nonce;
}

/** Uses a ceremony up in the transaction of what it was for; `passkey-stale` where it was used already, or is too old. */
export const consumed = (world: World, ceremony: Omit<Ceremony, 'until'>): Write =>
  world.passkeys.consume(ceremony, world.now(), () => new Problem('passkey-stale', {}));

/** Throws `passkey-unknown` where the office has no name that a passkey could be bound to. */
export function partyOf({ baseUrl }: World): RelyingParty {
  const party = relyingParty(baseUrl);
  if (party === undefined) throw new Problem('passkey-unknown', {});
  return party;
}
