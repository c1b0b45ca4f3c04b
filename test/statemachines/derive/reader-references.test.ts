import { describe, expect, test } from '@jest/globals';
import type { Drawn, Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import type { ReferencesField } from '#statemachines/fields.ts';
import type { Route } from '#statemachines/route.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { offered } from '../../rig/offered.ts';
import { sampleRoute } from '../sample-route.ts';

const other: Drawn = {
  request: 'claim-1',
  route: 'sample',
  number: '报销2026-0007',
  headline: '合肥出差',
  amount: 40_000,
};
const mine: Drawn = { ...other, request: 'mine', number: '报销2026-0008', amount: 60_000 };

type Draws = NonNullable<ReferencesField['draws']> | 'name';

const route = (draws: Draws): Route => {
  const { draws: _draws, ...field } = sampleRoute.fields.earlier;
  return {
    ...sampleRoute,
    fields: {
      ...sampleRoute.fields,
      earlier: { ...field, max: 2, ...(draws === 'name' ? {} : { draws }) },
    },
  };
};

const read = async (
  raw: unknown,
  offers: readonly Offered[],
  draws: Draws = 'sum',
  previous: JsonObject = {},
) =>
  readAnswers(
    route(draws),
    { earlier: 'optional' },
    previous,
    { earlier: raw },
    {
      office: demoToday,
      settings: {},
      today: '2026-11-23',
      offers: { requester: 'zhou-jianping', request: 'mine', offered: offers },
    },
  );

const faultsOf = async (...given: Parameters<typeof read>) => {
  const reading = await read(...given);
  return reading.ok ? [] : reading.faults.map(({ at, code, says }) => `${at} ${code} ${says.zh}`);
};

const asked = (amount = 60_000) => [{ request: '样例2026-0001', amount }];

describe('a reference is refused', () => {
  test.each<[string, readonly Offered[], string]>([
    [
      'to what nobody knows',
      [],
      '.request reference-unknown 请核对编号：没有查到“样例2026-0001”。',
    ],
    [
      'to another kind of request',
      [offered({ route: 'seal-use' })],
      '.request reference-other-route 请另选一张：样例2026-0001不是这里可以引用的单据。',
    ],
    [
      'to what is not approved, or is void',
      [offered({ stands: false })],
      '.request reference-not-offered 请另选一张：样例2026-0001还没有批准，或者已经作废、不再有效。',
    ],
    [
      'to what is for others',
      [offered({ to: ['tian-ji'] })],
      '.request reference-not-for-you 请另选一张，或请单上的人来办：样例2026-0001上没有您。',
    ],
    [
      'to itself',
      [offered({ request: 'mine' })],
      '.request reference-itself 请另选一张：不能引用自己。',
    ],
    [
      'for more than is left',
      [offered({ draws: [{ ...other, amount: 50_000 }] })],
      '.amount over-balance 请改为不超过500.00元：样例2026-0001只余这些，已由报销2026-0007列支。',
    ],
    [
      'where nothing is left',
      [offered({ draws: [{ ...other, amount: 100_000 }] })],
      '.amount over-balance 请另选一张：样例2026-0001没有余额了，已由报销2026-0007列支。',
    ],
  ])('%s', async (_name, offers, fault) => {
    expect(await faultsOf(asked(), offers)).toEqual([`earlier.0${fault}`]);
  });

  test('as a whole where somebody draws on it, who is named', async () => {
    const taken = [offered({ draws: [{ ...other, whole: true }] })];
    const says = '请另选一张：样例2026-0001已由报销2026-0007列用。';
    expect(await faultsOf('order-1', taken, 'whole')).toEqual([
      `earlier.0.request reference-drawn ${says}`,
    ]);
    expect(await faultsOf(asked(1), taken)).toEqual([`earlier.0.request reference-drawn ${says}`]);
  });

  test('twice, by its number and by its id', async () => {
    const twice = [...asked(1), { request: 'order-1', amount: 2 }];
    expect(await faultsOf(twice, [offered()])).toEqual([
      'earlier.1.request key-twice 请删去重复的编号。',
    ]);
  });

  test('without its amount', async () => {
    expect(await faultsOf(['order-1'], [offered()])).toEqual([
      'earlier.0.amount missing 请填从中列支的金额（元）。',
    ]);
  });
});

describe('a reference is taken', () => {
  test('up to the last fen beside what others draw', async () => {
    const reading = await read(asked(60_000), [offered({ draws: [other] })]);
    expect(reading).toMatchObject({ ok: true, data: { earlier: [{ amount: 60_000 }] } });
  });

  test('by name alone, however much is drawn on it', async () => {
    const all = [offered({ draws: [{ ...other, whole: true }] })];
    const reading = await read(['order-1'], all, 'name');
    expect(reading).toMatchObject({ ok: true, data: { earlier: [{ request: 'order-1' }] } });
  });

  test('with its key and what it carried as they were, when the form is mended', async () => {
    const previous = {
      earlier: [
        {
          key: 'r7',
          request: 'order-1',
          number: '旧号',
          headline: '旧',
          of: { old: 1 },
          amount: 60_000,
        },
      ],
    };
    // What it draws itself is free to it, and what was offered when it drew stays good.
    const offers = [offered({ draws: [other, mine], stands: false, to: ['tian-ji'] })];
    const reading = await read(asked(60_000), offers, 'sum', previous);
    expect(reading).toMatchObject({ ok: true, data: previous });
  });
});
