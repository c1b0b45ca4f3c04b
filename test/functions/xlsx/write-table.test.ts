import { describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Json } from '#domain/words.ts';
import { asTyped, harmless } from '#functions/xlsx/harmless.ts';
import { writeTable } from '#functions/xlsx/write-table.ts';

const columns = [
  { title: { zh: '流水号', en: 'Serial' }, value: '' },
  { title: { zh: '付款日期', en: 'Paid on' }, value: '', kind: 'date' },
  { title: { zh: '次数', en: 'Times' }, value: '', kind: 'number', sum: true },
  { title: { zh: '付款金额（元）', en: 'Paid (yuan)' }, value: '', kind: 'money', sum: true },
  { title: { zh: '事由', en: 'Reason' }, value: '' },
] as const;
const table = (rows: readonly (readonly Json[])[], sums = true) => ({
  title: '付款台账',
  about: '青山县水利局 R&D',
  columns,
  rows: rows.map((cells) => ({ cells })),
  sums,
  language: 'zh' as const,
});
const sheetOf = async (rows: readonly (readonly Json[])[], sums?: boolean) => {
  const book = await readXlsx(await writeTable(table(rows, sums)), { readStyles: true });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('a workbook has a sheet');
  return sheet;
};

describe('a register as a workbook', () => {
  test('has Chinese heads, figures as figures, money with two decimals and days as days', async () => {
    const sheet = await sheetOf([
      ['报销2026-0001', '2026-11-23', 3, 123_456, '办公用品'],
      ['报销2026-0002', '2026-12-01', 1, 4, null],
      ['报销2026-0003', null, null, 999_999_999_999_999, ['一', '二']],
    ]);
    expect(sheet.name).toBe('付款台账');
    expect(sheet.rows.slice(0, 4)).toEqual([
      ['流水号', '付款日期', '次数', '付款金额（元）', '事由'],
      ['报销2026-0001', new Date('2026-11-23T00:00:00Z'), 3, 1234.56, '办公用品'],
      ['报销2026-0002', new Date('2026-12-01T00:00:00Z'), 1, 0.04, null],
      ['报销2026-0003', null, null, 9_999_999_999_999.99, '一、二'],
    ]);
    expect(sheet.cells?.get('1,3')?.style?.numFmt).toBe('#,##0.00');
    expect(sheet.cells?.get('1,1')?.style?.numFmt).toBe('yyyy-mm-dd');
  });

  test('adds up at the foot what the register adds up, unless a program reads it', async () => {
    const rows = [
      ['报销2026-0001', '2026-11-23', 3, 10, ''],
      ['报销2026-0002', '2026-11-24', 4, 20, ''],
    ];
    expect((await sheetOf(rows)).rows.at(-1)?.slice(0, 4)).toEqual(['合计', null, 7, 0.3]);
    expect((await sheetOf(rows, false)).rows).toHaveLength(3);
    expect((await sheetOf([])).rows).toHaveLength(1);
  });

  test('gives a long text room, and no column more than fifty', async () => {
    const sheet = await sheetOf([['x', null, null, 1, '因防汛抢险购置编织袋等应急物资'.repeat(4)]]);
    const widths = (sheet.columns ?? []).map(({ width }) => width);
    expect(widths[0]).toBe(10);
    expect(widths[4]).toBe(50);
  });
});

const dangerous = [
  '=HYPERLINK("http://x","点我")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＠x',
] as const;

describe('a text that looks like a formula', () => {
  test.each(dangerous)('stays a text: %j', async (text) => {
    const [, row] = (await sheetOf([[text, null, null, 1, text]])).rows;
    expect(String(row?.[0])).toMatch(/^'/u);
    expect(harmless(text)).toBe(`'${text}`);
    expect(asTyped(harmless(text))).toBe(text);
  });

  test.each(['_x003D_1+1', '_x000A_', '_x005F_x', 'a_x003d_b'])(
    'is not read from what looks like the code of a character: %s',
    async (text) => {
      const [, row] = (await sheetOf([[text, null, null, 1, text]])).rows;
      expect(row?.[0]).toBe(text);
    },
  );

  test('is not what an ordinary text is', () => {
    for (const text of ['办公用品', '皖Z·20581', "'tis", '1=1', '']) {
      expect(harmless(text)).toBe(text);
      expect(asTyped(text)).toBe(text);
    }
  });
});
