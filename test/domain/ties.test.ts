import { describe, expect, test } from '@jest/globals';
import { array, assert, integer, property, record } from 'fast-check';
import { Problem } from '#domain/problem.ts';
import {
  type Drawn,
  drawn,
  drawnOf,
  isFor,
  leftOf,
  type Offered,
  offeredAnew,
} from '#domain/ties.ts';
import { offered } from '../rig/offered.ts';

const claim = (request: string, more: Partial<Drawn> = {}): Drawn => ({
  request,
  route: 'claim',
  number: `报销${request}`,
  headline: '出差',
  ...more,
});

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

/** What is offered afterwards; undefined where it was refused. */
const drawOr = (...given: Parameters<typeof drawn>): Offered | undefined => {
  try {
    return drawn(...given);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};

describe('drawing', () => {
  test.each<[string, Parameters<typeof drawn>, string]>([
    ['up to the last fen', [offered(), 'a', claim('a', { amount: 100_000 })], 'done'],
    ['a fen more', [offered(), 'a', claim('a', { amount: 100_001 })], 'drawn-too-much'],
    [
      'the same again',
      [
        offered({ draws: [claim('a', { amount: 100_000 })], amount: 1 }),
        'a',
        claim('a', { amount: 100_000 }),
      ],
      'done',
    ],
    [
      'the whole where another draws',
      [offered({ draws: [claim('b', { amount: 1 })] }), 'a', claim('a', { whole: true })],
      'drawn-too-much',
    ],
    [
      'a fen where another has the whole',
      [offered({ draws: [claim('b', { whole: true })] }), 'a', claim('a', { amount: 1 })],
      'drawn-too-much',
    ],
    [
      'by name, where another has the whole',
      [offered({ draws: [claim('b', { whole: true })] }), 'a', claim('a')],
      'done',
    ],
    [
      'on what does not stand',
      [offered({ stands: false }), 'a', claim('a', { amount: 1 })],
      'offer-gone',
    ],
    ['nothing any more', [offered({ stands: false }), 'a', undefined], 'done'],
  ])('%s', (_name, given, code) => {
    expect(codeOf(() => drawn(...given))).toBe(code);
  });

  test('never comes to more than there is, whoever draws and gives back in whatever order', () => {
    const step = record({
      who: integer({ min: 0, max: 4 }),
      amount: integer({ min: 0, max: 700 }),
    });
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        let now = offered({ amount: 1000 });
        for (const { who, amount } of steps) {
          const request = String(who);
          const draw = amount === 0 ? undefined : claim(request, { amount });
          const fits = drawnOf(now, request) + amount <= 1000;
          const is = drawOr(now, request, draw);
          expect([is !== undefined, drawnOf(is ?? now) + leftOf(is ?? now)]).toEqual([fits, 1000]);
          now = is ?? now;
        }
      }),
    );
  });
});

describe('who is offered something', () => {
  const own = offered({ to: ['driver'], named: ['driver', 'traveller'] });
  test.each([
    ['draws, being named for it', own, 'driver', 'sum', true],
    ['draws, not being named for it', own, 'traveller', 'sum', false],
    ['names it, being on it', own, 'traveller', undefined, true],
    ['names it, not being on it', own, 'stranger', undefined, false],
    [
      'names what only some may draw on',
      offered({ to: ['driver'] }),
      'traveller',
      undefined,
      false,
    ],
    ['names what everybody may draw on', offered(), 'stranger', undefined, true],
  ] as const)('%s', (_what, what, person, draws, may) => {
    expect(isFor(what, person, draws)).toBe(may);
  });
});

describe('an offer that changes', () => {
  const { draws: _draws, ...now } = offered();
  const low = { ...now, amount: 40_000 };
  test.each<[string, readonly Drawn[], typeof now, string]>([
    ['is lowered to what is drawn', [claim('a', { amount: 40_000 })], low, 'done'],
    ['is lowered below it', [claim('a', { amount: 40_001 })], low, 'offer-drawn'],
    [
      'ends while it is drawn on',
      [claim('a', { amount: 1 })],
      { ...now, stands: false },
      'offer-drawn',
    ],
    [
      'ends while it is taken whole',
      [claim('a', { whole: true })],
      { ...now, stands: false },
      'offer-drawn',
    ],
    ['is lowered while it is taken whole', [claim('a', { whole: true })], low, 'done'],
    ['ends while it is only named', [claim('a')], { ...now, stands: false }, 'done'],
    ['ends while nobody draws', [], { ...now, stands: false }, 'done'],
  ])('%s', (_name, draws, next, code) => {
    expect(codeOf(() => offeredAnew(offered({ draws }), next))).toBe(code);
  });
});
