import { describe, expect, test } from '@jest/globals';
import { compile, evaluationLimits, ExpressionError } from '#statemachines/jsonata.ts';
import { serviceFunctions } from '#local/states/machine/service-functions.ts';
import { cpuTimer } from '../../rig/cpu-time.ts';

const evaluate = (source: string, bindings: Record<string, unknown> = {}, input?: unknown) =>
  compile(source, serviceFunctions)(bindings, input);

describe('an expression', () => {
  test.each<[string, unknown]>([
    ['$partition([1, 2, 3, 4, 5], 2)', [[1, 2], [3, 4], [5]]],
    ['$range(0, 10, 5)', [0, 5, 10]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$parse(\'{"a": [1]}\').a', [1]],
    ["$hash('a', 'MD5')", '0cc175b9c0f1b6a831c399e269772661'],
    ["$hash('a', 'SHA-1')", '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ["$length($hash('a', 'SHA-512'))", 128],
    ['$random(7) = $random(7)', true],
    ['$random() < 1', true],
    ['$length($uuid())', 36],
    ['$v.name', 'x'],
    ['amount > 10', true],
    ['$nothing', undefined],
    ['[$v.name]', ['x']],
  ])('%s', async (source, value) => {
    expect(await evaluate(source, { v: { name: 'x' } }, { amount: 11 })).toEqual(value);
  });

  test.each<[string, string]>([
    ['function($x) { $x }', 'NotData'],
    ['{ "f": $sum }', 'NotData'],
    ['/a/', 'NotData'],
    ['1 + "a"', 'T2002'],
    ['$range(1, 1001, 1)', ''],
    ['$range(1, 2, 0)', ''],
    ['$partition([1], 0)', ''],
    ["$hash('a', 'CRC')", ''],
    ["$parse('{')", ''],
    ['$nosuch()', 'T1006'],
  ])('%s fails', async (source, code) => {
    await expect(evaluate(source)).rejects.toMatchObject({ name: 'ExpressionError', code });
  });

  test.each(['1 +', '$eval("1")', '$map(["1"], $eval)', 'a ?? b', 'a ?: b'])(
    '%s cannot be read',
    (source) => {
      expect(() => compile(source)).toThrow(ExpressionError);
    },
  );

  test.each([
    '( $f := function($n) { 1 + $f($n + 1) }; $f(1) )',
    '( $f := function($n) { $f($n + 1) }; $f(1) )',
    '( $f := function($n) { [$f($n), $f($n)] }; $f(1) )',
    '$sum($map([1..1000000], function($n) { $n }))',
  ])('%s gives up', async (source) => {
    const spent = cpuTimer();
    await expect(evaluate(source)).rejects.toMatchObject({ code: 'Q0001' });
    expect(spent()).toBeLessThan(evaluationLimits.milliseconds * 2);
  });

  test('cannot reach its budget or leave anything behind for the next evaluation', async () => {
    const expression = compile('( $seen := $v; $seen )');
    expect(await Promise.all([expression({ v: 1 }), expression({ v: 2 })])).toEqual([1, 2]);
    expect(await compile('$exists($seen)')({})).toBe(false);
  });
});
