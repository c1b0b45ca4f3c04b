import { expect, test } from '@jest/globals';
import { insteadFaults } from '#domain/office-check/duties.ts';
import { approvingPosts } from '#functions/deeds/route-posts.ts';
import { routes } from '#statemachines/routes/index.ts';
import { demoToday } from '../../rig/demo-today.ts';

test('every post that approves money or seals has another that decides instead, in the demo office', () => {
  const approving = approvingPosts(routes);
  expect(approving).toContain('head');
  expect(approving).toContain('finance-deputy');
  expect(insteadFaults(demoToday, approving)).toEqual([]);
});
