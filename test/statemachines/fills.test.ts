import { describe, expect, test } from '@jest/globals';
import { differenceOf, readFill } from '#statemachines/fills.ts';
import type { Fills } from '#statemachines/results.ts';

const register = {
  columns: [
    { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
    { title: { zh: '金额', en: 'Amount' }, value: 'row.sum', kind: 'money' as const },
    { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
  ],
};
const fills: Fills = {
  title: { zh: '导入记账凭证号', en: 'Import voucher numbers' },
  step: 'book',
  names: { column: 0 },
  same: [{ column: 1 }],
  into: { voucherNo: { column: 2 } },
};
const read = (...lines: readonly (readonly string[])[]) =>
  readFill(register, fills, [['流水号', '金额', '记账凭证号'], ...lines]);
const faults = (...lines: readonly (readonly string[])[]) =>
  read(...lines).map(({ fault }) => fault?.zh ?? '');

describe('a request with two rows', () => {
  const out = ['更正2026-0002', '-580.00', '记-0142'];
  const into = ['更正2026-0002', '580.00', '记-0142'];

  test('may come back with both, under one voucher number', () => {
    expect(faults(out, into)).toEqual(['', '']);
  });

  test('is refused where they bear two voucher numbers, or one row stands twice', () => {
    const [first, second] = faults(out, ['更正2026-0002', '580.00', '记-0143']);
    expect(first).toContain('写了两次（另在第3行）');
    expect(second).toContain('写了两次（另在第2行）');
    expect(faults(out, out)[0]).toContain('写了两次');
  });

  test('is compared with each of its rows', () => {
    const rows = [
      ['更正2026-0002', -58_000, ''],
      ['更正2026-0002', 58_000, ''],
    ];
    const [one, other, wrong] = read(out, into, ['更正2026-0003', '58.00', '记-0143']);
    if (one === undefined || other === undefined || wrong === undefined) throw new Error('lost');
    expect(differenceOf(register, one, rows)).toBeUndefined();
    expect(differenceOf(register, other, rows)).toBeUndefined();
    expect(differenceOf(register, wrong, rows)?.zh).toContain('应为“-580.00”');
  });
});
