import { afterAll, expect, test } from '@jest/globals';
import { AwsSolutionsChecks } from 'cdk-nag';
import { synthesized, takeAway } from './synthesized.ts';

afterAll(takeAway);

test('cdk-nag finds nothing that is not accepted with a reason', () => {
  const { messages } = synthesized({ aspect: new AwsSolutionsChecks() });
  expect(messages).toEqual([]);
});
