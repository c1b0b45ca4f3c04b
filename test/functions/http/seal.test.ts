import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sealer } from '#functions/http/seal.ts';

const newKey = () => randomBytes(32).toString('base64url');
const later = new Date('2026-11-20T08:10:00Z');

describe('a seal', () => {
  const key = newKey();
  const box = sealer(key);
  const sealed = box.seal('link', { hash: '中' }, later);

  test('gives back what was sealed, with its end', () => {
    expect(box.open('link', sealed)).toEqual({ fields: { hash: '中' }, expires: later });
  });

  test('is never the same twice', () => {
    expect(box.seal('link', { hash: '中' }, later)).not.toBe(sealed);
  });

  test('does not open after any single character is changed', () => {
    const opened = Array.from({ length: sealed.length }, (_, at) => at).filter((at) => {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      return box.open('link', sealed.slice(0, at) + other + sealed.slice(at + 1)) !== undefined;
    });
    expect(opened).toEqual([]);
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['a dot', '.'],
    ['an unknown key', sealed.replace(/^[^.]+/, 'ffffffff')],
    ['a piece cut off', sealed.slice(0, -4)],
    ['a piece put on', `${sealed}AAAA`],
    ['another spelling of the same bytes', `${sealed}=`],
  ])('does not open %s', (_what, text) => {
    expect(box.open('link', text)).toBeUndefined();
  });

  test('serves one purpose only', () => {
    expect(box.open('form', sealed)).toBeUndefined();
  });
});

describe('keys', () => {
  const [before, after] = [newKey(), newKey()];
  const sealed = sealer(before).seal('link', { hash: 'x' }, later);

  test('an old key still opens while it is listed, and the new one seals', () => {
    const both = sealer(`${after},${before}`);
    expect(both.open('link', sealed)?.fields).toEqual({ hash: 'x' });
    expect(sealer(after).open('link', both.seal('link', {}, later))).toBeDefined();
  });

  test('a dropped key opens nothing', () => {
    expect(sealer(after).open('link', sealed)).toBeUndefined();
  });

  test.each(['', 'short', `${newKey()},`])('SEAL_KEY %j is refused', (key) => {
    expect(() => sealer(key)).toThrow(/SEAL_KEY/);
  });
});
