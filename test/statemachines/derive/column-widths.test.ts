import { expect, test } from '@jest/globals';
import { columnWidths, type Filled } from '#statemachines/derive/sheet/column-widths.ts';

const money = (...texts: readonly string[]): Filled => ({ kind: 'money', texts, sum: '2,100.00' });
const lodging: readonly Filled[] = [
  { kind: 'position', texts: ['1', '2'] },
  { kind: 'person', texts: ['石䶮', '田𠮷㐀'] },
  { kind: 'standard', texts: ['乌鲁木齐市'] },
  { kind: 'date', texts: ['2026-11-23'] },
  { kind: 'number', texts: ['3'] },
  { kind: 'text', texts: ['26652000000034560012'] },
  money('1,350.00'),
  money('1,050.00'),
  money('300.00'),
];
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

test('a table that fits is as wide as is comfortable', () => {
  expect(columnWidths(lodging.slice(0, 3))).toEqual([34, 60, 80]);
});

test('in a table of many columns names, days and sums stay whole, and words give way', () => {
  const [position = 0, person = 0, , date = 0, , , sum = 0] = columnWidths(lodging);
  expect(total(columnWidths(lodging))).toBeLessThanOrEqual(468);
  expect(position).toBeGreaterThanOrEqual(31);
  expect(person).toBeGreaterThanOrEqual(42);
  expect(date).toBeGreaterThanOrEqual(62);
  expect(sum).toBeGreaterThanOrEqual(50);
});

test('where even that is too much, everything shrinks alike', () => {
  const many = Array.from({ length: 14 }, () => money('1,000,000.00'));
  const widths = columnWidths(many);
  expect(total(widths)).toBeLessThanOrEqual(468);
  expect(new Set(widths).size).toBe(1);
});
