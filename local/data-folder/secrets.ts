import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { isFields, readJson, type Fields } from './read-json.ts';
import { writeDurably } from './write-durably.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What only this machine knows. Generated once; whoever reads the file can act as the office. */
export interface Secrets {
  /** 32 bytes, base64url: seals cookies and links. */
  readonly sealKey: string;
  readonly clientSecret: string;
  readonly cookieKey: string;
  readonly credentials: Credentials;
  /** The sign-in service's private RSA key as a JWK. */
  readonly signingKey: Fields;
}

/** Reads the secrets, or makes them in a folder that has none; throws a `Refusal` when the file is unreadable. */
export function openSecrets(file: string): Secrets {
  if (!existsSync(file)) writeDurably(file, JSON.stringify(newSecrets(), null, 2), 0o600);
  const secrets = readSecrets(readJson(file));
  if (secrets !== undefined) return secrets;
  throw new Refusal({
    zh: `${file} 损坏，已发出的链接和登录都靠它。请从备份取回这个文件。`,
    en: `${file} is damaged; links and sign-ins depend on it. Bring this file back from a backup.`,
  });
}

function newSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('base64url');
  return {
    sealKey: secret(),
    clientSecret: secret(),
    cookieKey: secret(),
    credentials: {
      accessKeyId: `QB${randomBytes(9).toString('hex').toUpperCase()}`,
      secretAccessKey: secret(),
    },
    signingKey: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
  };
}

const secret = () => randomBytes(32).toString('base64url');

function readSecrets(fields: Fields | undefined): Secrets | undefined {
  const { sealKey, clientSecret, cookieKey, credentials, signingKey } = fields ?? {};
  if (!isText(sealKey) || !isText(clientSecret) || !isText(cookieKey)) return undefined;
  if (!isFields(credentials) || !isFields(signingKey)) return undefined;
  const { accessKeyId, secretAccessKey } = credentials;
  if (!isText(accessKeyId) || !isText(secretAccessKey)) return undefined;
  const keys = { sealKey, clientSecret, cookieKey };
  return { ...keys, credentials: { accessKeyId, secretAccessKey }, signingKey };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
