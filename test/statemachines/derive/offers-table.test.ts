import { expect, test } from '@jest/globals';
import { linesTable } from '#statemachines/derive/sheet/lines-table.ts';
import { purchaseFields } from '#statemachines/routes/assets/purchase.ts';
import { demoOffice } from '#local/demo-office.ts';
import { officeOn } from '#domain/office.ts';

const office = officeOn(demoOffice, '2026-12-04');
const rows = [
  { key: 'r1', supplier: '皖测仪器有限公司', price: 1_850_000 },
  { key: 'r2', supplier: '江淮水文仪器经营部', price: 1_910_000 },
];

test('quotes, of which one is taken, are never added up', () => {
  const field = purchaseFields.quotes;
  expect(linesTable({ field, rows, totalElsewhere: false }, office).totals).toEqual([]);
  const { oneOf: _, ...summed } = field;
  expect(linesTable({ field: summed, rows, totalElsewhere: true }, office).totals).toEqual([
    { label: '合计', cells: ['37,600.00'] },
  ]);
});
