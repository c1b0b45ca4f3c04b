import { expect, test } from '@jest/globals';
import { postIn } from '#functions/views/post-in.ts';
import { demoToday } from '../../rig/demo-today.ts';

const by = { person: 'ma-jun', name: '马骏', post: '工程建设股股长' };

test('a post stands as it was recorded, and in English for those who read English', () => {
  expect(postIn(demoToday, by, 'zh')).toBe('工程建设股股长');
  expect(postIn(demoToday, by, 'en')).toBe('Section chief, Engineering section');
  expect(postIn(demoToday, { ...by, post: '原股长' }, 'en')).toBe('原股长');
});
