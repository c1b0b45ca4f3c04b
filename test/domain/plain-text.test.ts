import { expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { textTrouble } from '#domain/plain-text.ts';

test.each<[string, string | undefined]>([
  ['同意。', undefined],
  ['第一行\n第二行', undefined],
  ['秘密★1年', 'secrecy-mark'],
  ['机密 ★', 'secrecy-mark'],
  ['绝密☆长期', 'secrecy-mark'],
  ['保守秘密，人人有责', undefined],
  ['同意\u202E', 'unseen-character'],
  ['同意\uFEFF', 'unseen-character'],
  ['同意\u0007', 'unseen-character'],
  ['同意\uE000', 'unseen-character'],
  ['同意\u{E0101}', 'unseen-character'],
  ['同意👍', 'emoji'],
  ['同意❤\uFE0F', 'emoji'],
  ['ᠠ', 'unprintable'],
])('%j has %s', (text, code) => {
  expect(textTrouble(text, true)?.code).toBe(code);
});

test('one line is one line', () => {
  expect(textTrouble('一\n二', false)?.code).toBe('one-line');
});

test('never throws, and says it in both languages', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const says = textTrouble(text, true)?.says ?? { zh: '好。', en: 'Fine.' };
      expect([says.zh.endsWith('。'), says.en.endsWith('.')]).toEqual([true, true]);
    }),
  );
});
