import { expect, test } from '@jest/globals';
import { valueText } from '#statemachines/derive/form/value-text.ts';
import type { SimpleField } from '#statemachines/fields.ts';
import { demoToday } from '../../rig/demo-today.ts';

const counted = (zh: string, en: string): SimpleField => ({
  kind: 'number',
  min: 0,
  max: 9,
  unit: { zh, en },
  label: { zh: '数', en: 'Count' },
});

test.each([
  [1, '份', 'copies', '1份', '1 copy'],
  [2, '份', 'copies', '2份', '2 copies'],
  [1, '天', 'days', '1天', '1 day'],
  [0, '人', 'persons', '0人', '0 persons'],
])('%d %s', (value, zh, en, chinese, english) => {
  const field = counted(zh, en);
  expect(valueText(field, value, demoToday, 'zh')).toBe(chinese);
  expect(valueText(field, value, demoToday, 'en')).toBe(english);
});
