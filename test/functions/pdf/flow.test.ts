import { describe, expect, test } from '@jest/globals';
import { openFonts } from '#functions/pdf/font/fonts.ts';
import { renderSheet } from '#functions/pdf/render-sheet.ts';
import type { Block, Sheet } from '#statemachines/sheet.ts';
import { readPdf } from './read-pdf.ts';
import { repairSlip } from './sheets/repair-slip.ts';

const fonts = openFonts();

const textsOf = async (blocks: readonly Block[], more: Partial<Sheet> = {}) => {
  const sheet: Sheet = { ...repairSlip, layout: 'own-pages', copies: [{ blocks }], ...more };
  return readPdf(await renderSheet(sheet, fonts)).texts;
};

const table = (rows: number): Block => ({
  kind: 'table',
  columns: [
    { heading: '项目名称', width: 3, align: 'left' },
    { heading: '金额', width: 1, align: 'figures' },
  ],
  rows: Array.from({ length: rows }, (_, index) => ({ cells: [`第${index + 1}项`, '1.00'] })),
  totals: [{ label: '合计', cells: [`${rows}.00`] }],
});

const opinion = (text: string): Block => ({
  kind: 'opinions',
  steps: [
    {
      step: '局长审批',
      signatures: [
        {
          opinion: text,
          outcome: '同意',
          post: '局长',
          name: '沈立群',
          signedAt: '2026-11-19 15:40',
        },
      ],
    },
  ],
});

test('headings stand again on every page', async () => {
  const texts = await textsOf([table(100)]);
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toContain('项目名称');
});

/** Around the length at which a table fills the first page. */
const lengths = Array.from({ length: 10 }, (_, index) => 14 + index);

test.each(lengths)('a total never stands alone (%i rows)', async (rows) => {
  const pages = await textsOf([table(rows)]);
  expect(pages.at(-1)).toMatch(/第\d+项[^]*合计/);
});

test('an opinion stays whole where a page can hold it', async () => {
  const pages = await textsOf([table(15), opinion(`${'意见'.repeat(150)}终`)]);
  expect(pages).toHaveLength(2);
  expect(pages[0]).not.toContain('意见');
  expect(pages[1]).toMatch(/局长审批[^]*终[^]*沈立群/);
});

test('an opinion that no page can hold flows on, its step named on each', async () => {
  const pages = await textsOf([opinion(`始${'意见，'.repeat(1500)}终`)]);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('局长审批');
  expect(pages[0]).toContain('始');
  expect(pages.at(-1)).toMatch(/终[^]*沈立群/);
});

test.each(lengths)('a heading goes with what it heads (%i rows before)', async (rows) => {
  const list: Block = {
    kind: 'list',
    title: '分办',
    numbered: true,
    items: ['甲股办理', '乙股办理'],
  };
  const pages = await textsOf([table(rows), list]);
  expect(pages.find((each) => each.includes('分办'))).toContain('甲股办理');
});

test('an amount is set smaller before it is torn apart', async () => {
  const [page] = await textsOf([
    {
      kind: 'table',
      columns: [
        { heading: '事项', width: 6, align: 'left' },
        { heading: '金额', width: 1, align: 'figures' },
      ],
      rows: [{ cells: ['水库除险加固', '1,234,567,890.50'] }],
    },
  ]);
  expect(page).toContain('\n1,234,567,890.50\n');
});

describe('copies', () => {
  const copies = [
    { name: '第一联　存根联', blocks: [table(1)] },
    { name: '第二联　修理厂联', blocks: [table(1)] },
  ];

  test('stand on one page with a line to cut along', async () => {
    const [page, ...rest] = await textsOf([], { layout: 'cut-apart', copies });
    expect(rest).toEqual([]);
    expect(page).toMatch(/存根联[^]*裁切线[^]*修理厂联/);
  });

  test('have pages of their own, counted for each', async () => {
    const pages = await textsOf([], { copies });
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toContain('第 1 页　共 1 页');
  });

  test('have pages of their own where one page cannot hold them', async () => {
    const long = copies.map((copy) => ({ ...copy, blocks: [table(12)] }));
    expect(await textsOf([], { layout: 'cut-apart', copies: long })).toHaveLength(2);
  });

  test('must be there', async () => {
    await expect(textsOf([], { copies: [] })).rejects.toThrow('at least one copy');
  });
});
