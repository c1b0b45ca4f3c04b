import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Secrets } from '../data-folder/secrets.ts';
import { client } from './person.ts';

export const lifetimeSeconds = 3600;

/** Makes a bearer token of the kind a program gets by signing in as this person; good for an hour. */
export async function demoToken(
  person: string,
  { baseUrl, secrets, now }: { baseUrl: string; secrets: Secrets; now: () => Date },
): Promise<string> {
  const at = Math.floor(now().getTime() / 1000);
  const { kid } = secrets.signingKey;
  return new SignJWT({ client_id: client.id, scope: client.scope, jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: String(kid) })
    .setIssuer(`${baseUrl}/oidc`)
    .setSubject(person)
    .setAudience(baseUrl)
    .setIssuedAt(at)
    .setExpirationTime(at + lifetimeSeconds)
    .sign(await importJWK(secrets.signingKey, 'RS256'));
}
