import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** How a ceremony may be bent. */
export interface Bent {
  readonly origin?: string;
  readonly rpId?: string;
  readonly counter?: number;
  /** The user was not verified, only present. */
  readonly unverified?: boolean;
}

/** A passkey in software (ES256, no attestation), as a phone or a security key would answer. */
export function authenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;

  function dataFor(type: string, challenge: string, bent: Bent) {
    const from = bent.origin ?? origin;
    const clientData = { type, challenge, origin: from, crossOrigin: false };
    const rpId = bent.rpId ?? new URL(from).hostname;
    counter = bent.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags =
      (bent.unverified === true ? 0x01 : 0x05) | (type === 'webauthn.create' ? 0x40 : 0);
    return {
      client: Buffer.from(JSON.stringify(clientData)),
      head: Buffer.concat([sha256(rpId), Buffer.from([flags]), count]),
    };
  }

  return {
    id: id.toString('base64url'),
    /** What `navigator.credentials.create` gives, as the page sends it. */
    register(challenge: string, bent: Bent = {}): string {
      const { client, head } = dataFor('webauthn.create', challenge, bent);
      const length = Buffer.from([0, id.length]);
      const key = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'));
      const authData = Buffer.concat([head, Buffer.alloc(16), length, id, key]);
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        word('fmt'),
        word('none'),
        word('attStmt'),
        Buffer.from([0xa0]),
        word('authData'),
        bytes(authData),
      ]);
      return sent(id, { attestationObject, clientDataJSON: client });
    },
    /** What `navigator.credentials.get` gives, as the page sends it. */
    sign(challenge: string, bent: Bent = {}): string {
      const { client, head } = dataFor('webauthn.get', challenge, bent);
      const signature = sign('sha256', Buffer.concat([head, sha256(client)]), privateKey);
      return sent(id, { authenticatorData: head, clientDataJSON: client, signature });
    },
  };
}

const sent = (id: Buffer, response: Readonly<Record<string, Buffer>>): string =>
  JSON.stringify({
    id: id.toString('base64url'),
    response: Object.fromEntries(
      Object.entries(response).map(([name, value]) => [name, value.toString('base64url')]),
    ),
  });

const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/** CBOR, as much of it as a passkey needs: short texts, byte strings, and the map of an ES256 key. */
const word = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
const bytes = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x59, content.length >> 8, content.length & 0xff]), content]);
const short = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x58, content.length]), content]);
const coseKey = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    short(x),
    Buffer.from([0x22]),
    short(y),
  ]);
