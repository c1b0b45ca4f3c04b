import { describe, expect, test } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { capitals, mostFen, parseYuan, yuan } from '#domain/money.ts';

describe('parseYuan', () => {
  test.each([
    ['1,188.50', 118_850],
    ['1188.5', 118_850],
    ['１，１８８．５０', 118_850],
    ['￥1,188.50元', 118_850],
    [' 0 ', 0],
    ['0.01', 1],
    ['007', 700],
    ['12,345,678.90', 1_234_567_890],
    ['9999999999999.99', mostFen],
  ])('reads %s', (typed, fen) => {
    expect(parseYuan(typed)).toEqual({ fen });
  });

  test.each([
    ['580.005', 'decimals'],
    ['-5', 'negative'],
    ['－５', 'negative'],
    ['10000000000000', 'too-large'],
    ['9'.repeat(400), 'too-large'],
    ['1,5', 'not-money'],
    ['1,18.5', 'not-money'],
    ['1e5', 'not-money'],
    ['0x10', 'not-money'],
    ['.5', 'not-money'],
    ['5.', 'not-money'],
    ['', 'not-money'],
    ['一百', 'not-money'],
    ['1 元 2', 'not-money'],
    ['Infinity', 'not-money'],
    ['1.2.3', 'not-money'],
  ])('refuses %s as %s', (typed, wrong) => {
    expect(parseYuan(typed)).toEqual({ wrong });
  });

  test('reads back every amount it writes', () => {
    assert(
      property(integer({ min: 0, max: mostFen }), (fen) => {
        expect(parseYuan(yuan(fen))).toEqual({ fen });
      }),
    );
  });
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [118_850, '1,188.50'],
  [-118_850, '-1,188.50'],
  [100_000_000, '1,000,000.00'],
])('yuan(%s) is %s', (fen, text) => {
  expect(yuan(fen)).toBe(text);
});

describe('capitals', () => {
  test.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [118_850, '壹仟壹佰捌拾捌元伍角整'],
    [60_850, '陆佰零捌元伍角整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1_000, '壹拾元整'],
    [100_000, '壹仟元整'],
    [1_000_100, '壹万零壹元整'],
    [1_001_000, '壹万零壹拾元整'],
    [10_001_000, '壹拾万零壹拾元整'],
    [11_000_000, '壹拾壹万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_010_000_100, '壹亿零壹拾万零壹元整'],
    [10_100_000_000, '壹亿零壹佰万元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [123_000_000_000_000, '壹万贰仟叁佰亿元整'],
    [100_000_000_000_100, '壹万亿零壹元整'],
    [-118_850, '负壹仟壹佰捌拾捌元伍角整'],
  ])('says %s fen as %s', (fen, words) => {
    expect(capitals(fen)).toBe(words);
  });

  test('never says a zero twice, never ends in one, and says different amounts differently', () => {
    const amount = integer({ min: 1, max: mostFen });
    assert(
      property(amount, amount, (one, other) => {
        expect(capitals(one)).not.toMatch(/零零|零元|零万|零亿|零$/u);
        expect(capitals(one) === capitals(other)).toBe(one === other);
      }),
    );
  });

  test('refuses a part of a fen', () => {
    expect(() => capitals(0.5)).toThrow(RangeError);
  });
});
