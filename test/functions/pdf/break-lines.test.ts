import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openFonts } from '#functions/pdf/font/fonts.ts';
import { breakLines } from '#functions/pdf/layout/break-lines.ts';
import { mayBreak, pieces } from '#functions/pdf/layout/kinsoku.ts';
import { widthOf } from '#functions/pdf/layout/measure.ts';
import { styles } from '#functions/pdf/layout/styles.ts';

const fonts = openFonts();
const style = { ...styles.value, size: 10, leading: 16 };
/** Lines of so many full-width characters. */
const lines = (text: string, characters: number): readonly string[] =>
  breakLines(fonts, text, style, { width: characters * 10 }).map((line) => line.text);

describe('no line begins or ends with the wrong mark', () => {
  test.each([
    ['a full stop hangs its empty half over the margin', '甲乙丙丁戊。', 5.5, ['甲乙丙丁戊。']],
    ['a full stop takes the character before it along', '甲乙丙丁戊。', 5, ['甲乙丙丁', '戊。']],
    ['a comma', '甲乙丙丁戊，己', 5, ['甲乙丙丁', '戊，己']],
    ['a list comma', '甲乙丙丁戊、己', 5, ['甲乙丙丁', '戊、己']],
    ['a closing bracket and stop together', '甲乙丙（丁）。戊', 5, ['甲乙丙', '（丁）。戊']],
    ['a closing title mark', '甲乙《丙丁》戊己', 5, ['甲乙《丙', '丁》戊己']],
    ['an opening bracket moves on', '甲乙丙丁（戊）', 5, ['甲乙丙丁', '（戊）']],
    ['an opening title mark moves on', '甲乙丙丁《戊》', 5, ['甲乙丙丁', '《戊》']],
    ['an opening quotation mark moves on', '甲乙丙丁“戊”', 5, ['甲乙丙丁', '“戊”']],
    ['a dash stays in one piece', '甲乙丙丁——戊', 5, ['甲乙丙', '丁——戊']],
    ['an ellipsis stays in one piece', '甲乙丙……丁戊', 4, ['甲乙', '丙……丁', '戊']],
    ['a percent sign stays with its number', '甲乙丙12.5%丁', 5, ['甲乙丙', '12.5%丁']],
    ['a currency sign stays with its amount', '甲乙丙丁￥1,234.50', 5, ['甲乙丙丁', '￥1,234.50']],
    ['the year of a document', '甲乙丙水办〔2024〕15号', 6.5, ['甲乙丙水办', '〔2024〕15号']],
  ] as const)('%s', (_name, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });
});

describe('what stays whole', () => {
  test.each([
    ['a word', '型号Noto字体', 4, ['型号', 'Noto字', '体']],
    ['an amount', '合计1,234,567.50元', 6.5, ['合计', '1,234,567.50', '元']],
    ['a date and a time', '于2026-11-22 10:30到', 7, ['于2026-11-22', '10:30到']],
    ['an address of mail', '发a.b@c.example查', 7.7, ['发', 'a.b@c.example', '查']],
    ['a plate behind its dot', '车皖Z·20581', 4, ['车皖', 'Z·20581']],
    ['words in a sentence', 'hello wide world', 5.5, ['hello wide', 'world']],
  ] as const)('%s', (_name, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('what is wider than the line breaks anywhere', () => {
    expect(lines('0123456789abcdef'.repeat(4), 10).join('')).toBe('0123456789abcdef'.repeat(4));
    expect(lines('。'.repeat(30), 4).every((line) => line.length <= 9)).toBe(true);
  });
});

test('marks that meet share the space between them', () => {
  expect(widthOf(fonts, '》，', style)).toBeCloseTo(15);
  expect(widthOf(fonts, '）（', style)).toBeCloseTo(15);
  expect(widthOf(fonts, '（《', style)).toBeCloseTo(15);
  expect(widthOf(fonts, '甲，', style)).toBeCloseTo(20);
});

test('figures in a column have digits of one width', () => {
  const tabular = { ...style, tabular: true };
  expect(widthOf(fonts, '1,111.11', tabular)).toBeCloseTo(widthOf(fonts, '8,888.88', tabular));
  expect(widthOf(fonts, '1,111.11', style)).toBeLessThan(widthOf(fonts, '8,888.88', style));
});

const written = fc.string({
  unit: fc.constantFrom(...Array.from('甲乙丙𬭎。，、）》（《“”…—12a.,-:/ ￥%〔〕')),
  maxLength: 120,
});

const squashed = (each: string): string => each.replaceAll(' ', '');

test('any text keeps its characters, its measure, and the rules where a break was possible', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 3, max: 20 }), (text, width) => {
      const broken = breakLines(fonts, text, style, { width: width * 10 });
      expect(squashed(broken.map((line) => line.text).join(''))).toBe(squashed(text));
      for (const line of broken) expect(line.width).toBeLessThanOrEqual(width * 10 + 5.02);
    }),
    { numRuns: 300 },
  );
});

test('pieces are words, numbers and single characters', () => {
  expect(pieces('共3台，GB/T 9704-2012')).toEqual([
    '共',
    '3',
    '台',
    '，',
    'GB/T',
    ' ',
    '9704-2012',
  ]);
  expect(mayBreak('甲', '乙')).toBe(true);
  expect(mayBreak('甲', '。')).toBe(false);
  expect(mayBreak('（', '甲')).toBe(false);
});
