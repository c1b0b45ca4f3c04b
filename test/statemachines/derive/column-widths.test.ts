import { expect, test } from '@jest/globals';
import { type Fitting, fitted } from '#statemachines/derive/sheet/column-widths.ts';
import type { Column } from '#statemachines/sheet.ts';

const column = (width: number): Column => ({ heading: '', width, align: 'left' });
const number: Fitting = { column: column(34), gives: 'nothing' };
const some = (width: number, least = 0): Fitting => ({
  column: column(width),
  gives: 'some',
  least,
});
const words = (longNumber = 0): Fitting => ({
  column: column(130),
  gives: 'words',
  number: longNumber,
});
const widths = (columns: readonly Fitting[]) => fitted(columns).map(({ width }) => width);
const sum = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);

test('what is over goes to the words, not to the numbers of the lines', () => {
  expect(widths([number, words(), some(74)])).toEqual([34, 360, 74]);
  expect(widths([number, some(60), some(60)])).toEqual([34, 217, 217]);
});

test('words give way before a number in one line, and before anything else', () => {
  const [first, bill, invoice, amount] = widths([
    { ...number, column: column(146) },
    words(),
    words(128),
    some(74),
  ]);
  expect([first, amount]).toEqual([146, 74]);
  expect(invoice).toBeGreaterThanOrEqual(128);
  expect(bill).toBeLessThan(130);
});

test('where it is crowded a long number is parted, a name or a heading of two characters not', () => {
  const crowded = [
    number,
    some(60, 42),
    some(80, 52),
    { ...number, column: column(68) },
    some(48, 31),
    words(128),
    some(74),
    some(74),
    some(74),
  ];
  const found = widths(crowded);
  expect(sum(found)).toBeLessThanOrEqual(468);
  expect(found[1]).toBeGreaterThanOrEqual(42);
  expect(found[3]).toBe(68);
  expect(found[4]).toBeGreaterThanOrEqual(31);
  expect(found[5]).toBeGreaterThanOrEqual(70);
});
