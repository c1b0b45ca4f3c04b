import { createHash, randomUUID } from 'node:crypto';
import type { ExpressionFunctions } from '#statemachines/expression-functions.ts';

const algorithms = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

/** The functions of the service's dialect that draw on chance or on cryptography. */
export const serviceFunctions: ExpressionFunctions = {
  hash: {
    signature: '<ss:s>',
    run: (text: string, algorithm: string) => {
      const name = algorithms.get(algorithm);
      if (name === undefined) {
        throw new RangeError(`$hash: the algorithm is one of ${[...algorithms.keys()].join(', ')}`);
      }
      return createHash(name).update(text).digest('hex');
    },
  },
  uuid: { signature: '<:s>', run: () => randomUUID() },
  random: {
    signature: '<n?:n>',
    run: (seed?: number) => (seed === undefined ? Math.random() : seeded(seed)),
  },
};

/** The same seed gives the same number, from 0 up to 1; not the number that the service would give. */
function seeded(seed: number): number {
  return createHash('sha256').update(String(seed)).digest().readUInt32BE() / 2 ** 32;
}
