import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { Problem } from '#domain/problem.ts';
import type { Actor } from '#functions/deeds/deeds.ts';
import type { People } from '../people.ts';
import type { Provider } from './provider.ts';

export interface BearerPorts {
  readonly provider: Provider;
  readonly people: People;
  readonly clientId: string;
  readonly now: () => Date;
}

const scope = 'qianban';

/** Only signatures: no `none`, and no shared secret that could be a public key in disguise. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

/**
 * Reads `Authorization: Bearer …` into the person it stands for. Access tokens name their client in `client_id` and
 * carry no `aud` (Cognito's way). Throws `sign-in-needed` for anything but a good token, `account-unknown` for a good
 * one of a stranger.
 */
export function bearer({ provider, people, clientId, now }: BearerPorts) {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  async function verify(token: string): Promise<JWTPayload> {
    const { issuer, jwks_uri: address } = (await provider.configuration()).serverMetadata();
    if (address === undefined) throw new Error('the issuer names no keys');
    keys ??= createRemoteJWKSet(new URL(address));
    const options = { issuer, algorithms, requiredClaims: ['exp', 'sub'], currentDate: now() };
    const { payload } = await jwtVerify(token, keys, options).catch(refused);
    return payload;
  }

  return async (authorization: string | null): Promise<Actor> => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Problem('sign-in-needed', {});
    const { iss = '', sub = '', ...claims } = await verify(token);
    if (claims['client_id'] !== clientId || !hasScope(claims['scope']) || isIdToken(claims))
      throw new Problem('sign-in-needed', {});
    const person = await people.personFor(iss, sub);
    const epoch = person === undefined ? undefined : await people.epochOf(person);
    if (person === undefined || epoch === undefined) throw new Problem('account-unknown', {});
    return { person, strength: 'sign-in', epoch };
  };
}

export type Bearer = ReturnType<typeof bearer>;

/** Cognito writes custom scopes as `resource/scope`. */
const hasScope = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.split(' ').some((each) => each === scope || each.startsWith(`${scope}/`));

const isIdToken = (claims: JWTPayload): boolean =>
  'token_use' in claims && claims['token_use'] !== 'access';

/** The provider's keys could not be had: no answer, no 200, no key set. */
const keysTrouble: ReadonlySet<string> = new Set([
  'ERR_JWKS_TIMEOUT',
  'ERR_JWKS_INVALID',
  'ERR_JOSE_GENERIC',
]);

/** A token that does not verify is a refusal; keys that cannot be fetched are a breakdown. */
function refused(cause: unknown): never {
  if (cause instanceof errors.JOSEError && !keysTrouble.has(cause.code))
    throw new Problem('sign-in-needed', {}, { cause });
  throw cause;
}
