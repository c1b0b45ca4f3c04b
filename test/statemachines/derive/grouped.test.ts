import { expect, test } from '@jest/globals';
import { grouped } from '#statemachines/derive/grouped.ts';

test.each([
  [2026, '2026'],
  [-9999, '-9999'],
  [86_420, '86,420'],
  [1_234_567.5, '1,234,567.5'],
  [38.52, '38.52'],
])('%s is written %s', (value, text) => {
  expect(grouped(value)).toBe(text);
});
