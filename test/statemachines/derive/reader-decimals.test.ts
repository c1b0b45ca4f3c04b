import { describe, expect, test } from '@jest/globals';
import { asKept } from '#statemachines/data/rows.ts';
import { valueText } from '#statemachines/derive/form/value-text.ts';
import { readNumber } from '#statemachines/derive/reader/read-number.ts';
import { demoToday } from '../../rig/demo-today.ts';

const litres = {
  kind: 'number',
  min: 0,
  max: 20_000,
  decimals: 2,
  unit: { zh: '升', en: 'l' },
  label: { zh: '加油量', en: 'Fuel' },
} as const;
const known = { office: demoToday, settings: {}, today: '2026-11-23' };
const read = (raw: unknown) => readNumber(litres, raw, 'litres', known);

describe('a number with decimals', () => {
  test.each([
    ['38.52', 38.52],
    ['３８．５升', 38.5],
    ['1,038.52', 1038.52],
    ['40', 40],
    [38.52, 38.52],
    ['0.07', 0.07],
  ])('%j is %j', (raw, value) => {
    expect(read(raw)).toEqual({ value });
  });

  test.each(['38.525', '1e2', 38.525, '3.', '.5', Number.NaN, Number.POSITIVE_INFINITY])(
    '%j is refused',
    (raw) => {
      expect(read(raw)).toMatchObject({ faults: [{ code: 'not-a-number' }] });
    },
  );

  test('what is calculated keeps as many places', () => {
    expect(asKept(litres, 0.1 + 0.2)).toBe(0.3);
    expect(asKept(litres, 10 / 3)).toBe(3.33);
  });

  test('is grouped before the point alone', () => {
    expect(valueText(litres, 12_345.67, demoToday, 'zh')).toBe('12,345.67升');
    expect(valueText(litres, 0.07, demoToday, 'en')).toBe('0.07 l');
  });
});
