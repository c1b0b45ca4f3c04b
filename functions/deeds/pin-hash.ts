import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt at N = 2^16, r = 8: 190 ms of CPU and 64 MB a guess on a small cloud machine, at least 50 ms on any that is
 * sold today. Kept beside the hash, so that it can be raised; a PIN set earlier keeps its own until it is set anew.
 */
const cost = 16;

/** A salted hash of a PIN or of an enrolment code, as it is stored: `cost$salt$hash`, base64url. */
export async function slowHash(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, cost);
  return [String(cost), salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether it is the secret that was hashed; takes as long whether or not. */
export async function isSlowHashOf(stored: string, secret: string): Promise<boolean> {
  const [exponent = '', salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const found = await derive(secret, Buffer.from(salt, 'base64url'), Number(exponent));
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

const derive = (secret: string, salt: Buffer, exponent: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** exponent;
    // Node allows 32 MB unless told otherwise; scrypt takes 128 · N · r bytes.
    scrypt(secret, salt, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
