import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

const folder = join(import.meta.dirname, 'golden');

/**
 * Compares with the file a reviewer approved, `test/golden/<path>`. `npm run golden` writes the files anew; nothing
 * else does, so that a missing file is a failure and not a pass.
 */
export function expectGolden(path: string, text: string): void {
  const file = join(folder, path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
