import { expect, test } from '@jest/globals';
import { registerTable } from '#functions/views/register-table.ts';
import { render } from '#statemachines/html.ts';

const shown = (...cells: readonly string[]): string =>
  render(
    registerTable({
      register: {
        title: { zh: '付款台账', en: 'Payments' },
        columns: [
          { title: { zh: '付款日期', en: 'Paid on' }, value: 'paidOn', kind: 'date' },
          { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
          { title: { zh: '收款人', en: 'Payee' }, value: 'payee' },
        ],
      },
      lines: [{ request: 'r1', on: '2026-12-02', cells }],
      openable: new Set(['r1']),
      language: 'zh',
    }),
  );

test('a row leads to its request by the number that people know it by', () => {
  const table = shown('2026-12-02', '报销2026-0001', '宏图文印社');
  expect(table).toContain('<a href="/requests/r1">报销2026-0001</a>');
  expect(table.match(/<a /gu)).toHaveLength(1);
});

test('a row without a number leads there by what it says first', () => {
  expect(shown('2026-12-02', '', '宏图文印社')).toContain('<a href="/requests/r1">2026-12-02</a>');
});

test('numbers of papers and plates stay on one line, words may break', () => {
  expect(shown('', '维修2026-0001', '')).toContain('class="nb" data-label="流水号"');
  expect(shown('', '', '皖Z·20581')).toContain('class="nb" data-label="收款人"');
  expect(shown('', '', '青山县顺达汽车修理厂')).not.toContain('class="nb" data-label="收款人"');
});
