import { expect, test } from '@jest/globals';
import { archivePage } from '#functions/views/archive-page.ts';
import { demoToday } from '../../rig/demo-today.ts';

const row = {
  id: 'r1',
  route: 'travel-claim',
  headline: '赴合肥市培训',
  serial: '差旅2026-0001',
  requester: '石䶮',
  department: 'water-resources',
  status: 'closed' as const,
  submittedAt: '2026-11-10T02:00:00.000Z',
};
const shown = (route = 'travel-claim'): string =>
  archivePage({
    language: 'zh',
    office: demoToday,
    here: '/archive',
    filter: {},
    routes: [{ id: 'travel-claim', title: '差旅费报销' }],
    rows: [
      { ...row, outcome: 'done', amount: 222_600 },
      { ...row, id: 'r2', route, outcome: 'done', amount: 106_000 },
      { ...row, id: 'r3', outcome: 'refused', amount: 50_000 },
    ],
    seesAll: true,
  });

test('what was done of one kind is added up', () => {
  expect(shown()).toContain('查得3件，办结合计3,286.00元');
});

test('different kinds are not: a claim is money of its approval', () => {
  expect(shown('travel-order')).toContain('查得3件</h2>');
  expect(shown('travel-order')).not.toContain('合计');
});
