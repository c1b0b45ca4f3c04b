import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { sentences } from '#domain/sentences.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.includes('refusals-http/codes.test'))
    .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
    .join('\n');

const tests = read('test/**/*.test.ts');
const table = read('docs/refusals.md');
const product = read('{domain,statemachines,functions}/**/*.ts');

describe.each(Object.keys(sentences))('%s', (code) => {
  test('is given somewhere, in a test, and in the table of refusals', () => {
    expect(product).toMatch(new RegExp(`Problem\\(\\s*'${code}'`, 'u'));
    expect(tests).toMatch(new RegExp(`['"\`]${code}['"\`]`, 'u'));
    expect(table).toContain(`| \`${code}\` `);
  });
});

test('every test that the table names is there', () => {
  const named = [...table.matchAll(/`(test\/[\w./-]+)`/gu)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(20);
  for (const file of new Set(named)) expect(globSync(file, { cwd: root })).toEqual([file]);
});
