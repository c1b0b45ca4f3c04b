import { expect, test } from '@jest/globals';
import { calledAs } from '#functions/views/called-as.ts';

test('a post that says in whose stead somebody signs has no brackets within brackets', () => {
  expect(calledAs('罗启明', '分管财务副局长（代方志远）', 'zh')).toBe(
    '罗启明（分管财务副局长，代方志远）',
  );
  expect(calledAs('朱㛃', '水政股股长（主持工作）', 'zh')).toBe('朱㛃（水政股股长，主持工作）');
  expect(calledAs('沈立群', '局长', 'zh')).toBe('沈立群（局长）');
  expect(calledAs('沈立群', 'Director', 'en')).toBe('沈立群 (Director)');
});
