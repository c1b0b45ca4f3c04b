import { describe, expect, test } from '@jest/globals';
import { isPin, readPin, requireGoodPin } from '#domain/pin.ts';
import { Problem } from '#domain/problem.ts';

describe('a PIN that is being set', () => {
  test.each(['482915', '907361', '356108', '715260'])('%s is taken', (pin) => {
    expect(() => requireGoodPin(pin)).not.toThrow();
  });

  test.each([
    ['five digits', '48291'],
    ['seven digits', '4829150'],
    ['letters', '48a915'],
    ['nothing', ''],
    ['one digit six times', '777777'],
    ['two digits only', '848484'],
    ['two digits, mixed', '668866'],
    ['rising', '345678'],
    ['rising over nine', '789012'],
    ['falling', '876543'],
    ['falling over nought', '210987'],
    ['three digits twice', '482482'],
    ['a day of birth', '980214'],
    ['a year and month', '199811'],
    ['a year and month to come', '203512'],
    ['a way over the keys', '147258'],
  ])('is refused: %s', (_what, pin) => {
    expect(refusalOf(pin)).toBe('pin-unfit');
  });

  test('rules leave more than nine in ten of all PINs', () => {
    const all = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0'));
    const kept = all.filter((pin) => refusalOf(pin) === undefined).length;
    expect(kept / all.length).toBeGreaterThan(0.94);
  });
});

test('Chinese keyboards write wide digits and leave spaces', () => {
  expect(readPin('４８２ ９１５ ')).toBe('482915');
  expect(isPin(readPin('４８２９１五'))).toBe(false);
});

function refusalOf(pin: string): string | undefined {
  try {
    requireGoodPin(pin);
  } catch (error) {
    return error instanceof Problem ? error.code : 'broken';
  }
  return undefined;
}
