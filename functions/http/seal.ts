import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

type Fields = Readonly<Record<string, string>>;

interface Opened {
  readonly fields: Fields;
  /** When it ended or will end; whether that matters is the reader's business. */
  readonly expires: Date;
}

/** Closes what we hand to a browser and want back unread and unchanged: AES-256-GCM. */
export interface Sealer {
  /** `purpose` keeps a form's seal from passing for a cookie's. */
  seal(purpose: string, fields: Fields, expires: Date): string;
  /** What was sealed for this purpose, expired or not; undefined when it was not us or has been touched. */
  open(purpose: string, sealed: string): Opened | undefined;
}

/**
 * Reads `SEAL_KEY`: 32-byte keys in base64url, separated by commas. The first seals, all of them open, so a key is
 * changed by putting the new one in front and dropping the old one a day later. A key's id is its hash's beginning.
 */
export function sealer(sealKey: string): Sealer {
  const keys = sealKey.split(',').map(readKey);
  const [first] = keys;
  if (first === undefined) throw new Error('SEAL_KEY is empty');

  return {
    seal(purpose, fields, expires) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(bound(purpose, first.id));
      const plain = JSON.stringify([Math.floor(expires.getTime() / 1000), fields]);
      const box = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
      return `${first.id}.${Buffer.concat([box, cipher.getAuthTag()]).toString('base64url')}`;
    },

    open(purpose, sealed) {
      const [id = '', text = ''] = sealed.split('.');
      const key = keys.find((each) => each.id === id)?.key;
      const box = Buffer.from(text, 'base64url');
      // The same bytes have several base64url spellings; only ours passes.
      if (key === undefined || box.length < 28 || `${id}.${box.toString('base64url')}` !== sealed)
        return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12))
        .setAAD(bound(purpose, id))
        .setAuthTag(box.subarray(-16));
      return unpack(() =>
        Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]).toString(),
      );
    },
  };
}

const bound = (purpose: string, id: string) => Buffer.from(`qianban|${id}|${purpose}`);

function readKey(text: string): { readonly id: string; readonly key: Buffer } {
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== 32) throw new Error('SEAL_KEY must hold keys of 32 bytes in base64url');
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
}

function unpack(decrypt: () => string): Opened | undefined {
  let plain: string;
  try {
    plain = decrypt();
  } catch {
    return undefined;
  }
  const value: unknown = JSON.parse(plain);
  if (!Array.isArray(value)) return undefined;
  const [seconds, fields]: readonly unknown[] = value;
  if (typeof seconds !== 'number' || !isFields(fields)) return undefined;
  return { fields, expires: new Date(seconds * 1000) };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((field) => typeof field === 'string');
