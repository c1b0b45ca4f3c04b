import { Problem } from '#domain/problem.ts';
import type { StepKey } from '#domain/request.ts';
import { statementOf } from '#domain/statement.ts';
import type { Passkey } from '../stores/passkeys.ts';
import type { World } from '../world.ts';
import { consumed, partyOf } from './ceremonies.ts';
import type { Choice } from './deeds.ts';
import type { Proof } from './proof.ts';
import type { RelyingParty } from './relying-party.ts';
import { readAssertion } from './webauthn-json.ts';

/** Who decides what, where. */
export interface Signing {
  readonly person: string;
  readonly request: string;
  readonly key: StepKey;
  readonly choice: Choice;
}

/** What the passkey is to sign, and the challenge that stands for it (base64url). */
export function challengeFor(world: World, signing: Signing, nonce: string) {
  const { person, request, key, choice } = signing;
  const { act, opinion, handwriting, controls, to, resume, phone, document, answers, attachments } =
    choice;
  const statement = statementOf(
    {
      ...key,
      request,
      person,
      act,
      opinion: opinion.trim(),
      ...(handwriting === undefined ? {} : { handwriting }),
      controls: [...new Set(controls)],
      ...(to === undefined ? {} : { to }),
      ...(resume === undefined ? {} : { resume }),
      ...(phone === undefined ? {} : { phone }),
      document,
      answers,
      files: attachments.map(({ sha256, rule }) => `${sha256} ${rule}`),
    },
    nonce,
    world.digest,
  );
  const challenge = Buffer.from(world.digest(statement), 'hex').toString('base64url');
  return { statement, challenge };
}

/**
 * Verifies a passkey's signature over exactly this decision; what it uses up goes into the decision's transaction. Throws
 * `passkey-unknown` for one that is not (or no longer) the person's, `passkey-invalid` for a signature over anything else,
 * made elsewhere, or by a counter that went back; `passkey-stale`, in the transaction, for a ceremony used or too old.
 */
export async function provePasskey(
  world: World,
  signing: Signing,
  sent: { readonly nonce: string; readonly assertion: string },
): Promise<Proof> {
  const party = partyOf(world);
  const response = readAssertion(sent.assertion);
  const { person } = signing;
  const passkey = (await world.passkeys.list(person)).find(({ id }) => id === response.id);
  if (passkey === undefined) throw unknown();
  const { statement, challenge } = challengeFor(world, signing, sent.nonce);
  const counter = await verify(party, passkey, response, challenge);
  const { nonce } = sent;
  return {
    strength: 'passkey',
    signedWith: {
      kind: 'passkey',
      assertion: {
        credential: passkey.id,
        publicKey: passkey.publicKey,
        statement,
        authenticatorData: response.response.authenticatorData,
        clientDataJSON: response.response.clientDataJSON,
        signature: response.response.signature,
      },
    },
    writes: [
      consumed(world, { nonce, person, kind: 'sign' }),
      world.passkeys.used(passkey, counter, unknown),
    ],
  };
}

const unknown = () => new Problem('passkey-unknown', {});

/** The counter after this signature. */
async function verify(
  { id: rpId, origin }: RelyingParty,
  passkey: Passkey,
  response: ReturnType<typeof readAssertion>,
  challenge: string,
): Promise<number> {
  // Loaded where it is needed: most visits sign nothing, and the library is large.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    });
    if (verified) return authenticationInfo.newCounter;
  } catch (cause) {
    // The library throws plain errors for everything that does not fit: all of them are the sender's.
    throw new Problem('passkey-invalid', {}, { cause });
  }
  throw new Problem('passkey-invalid', {});
}
