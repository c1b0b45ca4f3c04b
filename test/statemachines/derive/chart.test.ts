import { describe, expect, test } from '@jest/globals';
import { chart } from '#statemachines/derive/chart.ts';
import { routes } from '#statemachines/routes/index.ts';
import { expectGolden } from '../../golden.ts';
import { halfWay } from './half-way.ts';

const languages = ['zh', 'en'] as const;
const cases = routes.flatMap((route) =>
  languages.map((language) => [route.id, language, route] as const),
);

const words = (svg: string): string => svg.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s/gu, '');

describe('the flow chart of', () => {
  test.each(cases)('%s in %s is the one a reviewer saw', (id, language, route) => {
    expectGolden(`${id}/chart.${language}.svg`, `${chart(route, language)}\n`);
  });

  test.each(cases)('%s in %s with its position', (id, language, route) => {
    const live = chart(route, language, halfWay(route, language));
    expectGolden(`${id}/chart-half-way.${language}.svg`, `${live}\n`);
  });
});

test.each([
  ['travel-order', '没有出行的，作废', 'No journey was made: void'],
  ['vehicle-dispatch', '不再用车的，作废', 'No vehicle needed: void'],
  ['classified-document', '登记有误的，作废', 'Entered by mistake: void'],
])('%s says where it may end as void', (id, zh, en) => {
  const route = routes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no ${id}`);
  expect(words(chart(route, 'zh'))).toContain(zh);
  expect(words(chart(route, 'en'))).toContain(en.replaceAll(' ', ''));
});

describe('a live chart', () => {
  const [route] = routes;
  if (route === undefined) throw new Error('the catalogue is empty');

  test('leaves out what the data passes over', () => {
    const live = { ...halfWay(route, 'zh'), skipped: ['retro-read'] };
    expect(chart(route, 'zh', halfWay(route, 'zh'))).toContain('领导补阅');
    expect(chart(route, 'zh', live)).not.toContain('领导补阅');
  });

  test('of a closed request shows what was done, and no way back', () => {
    const live = halfWay(route, 'zh');
    const closed = chart(route, 'zh', {
      ...live,
      state: {
        ...live.state,
        at: 'end',
        status: 'closed',
        outcome: 'done',
        closedAt: '11-28 09:00',
      },
    });
    expect(closed).toContain('全部办结');
    expect(closed).not.toContain('研究答复');
    expect(closed).not.toContain('>退<');
  });

  test('while the requester mends it says so', () => {
    const live = halfWay(route, 'zh');
    const mending = chart(route, 'zh', { ...live, state: { ...live.state, at: 'revise' } });
    expect(mending).toContain('周建平修改中');
  });
});

test('labels longer than their ways do not run into one another', () => {
  const journey = routes.find(({ id }) => id === 'travel-order');
  if (journey === undefined) throw new Error('no journeys');
  const { state, ...half } = halfWay(journey, 'en');
  const steps = state.steps
    .filter((row) => row.state === 'open')
    .map((row) => ({ ...row, step: 'deputy' }));
  const live = chart(journey, 'en', {
    ...half,
    skipped: ['review', 'head'],
    state: { ...state, at: 'deputy', steps },
  });
  const places = [
    ...live.matchAll(/translate\((?<x>[\d.]+) [\d.]+\) rotate\(-90\)">(?<label>[^<]+)/gu),
  ];
  const lanes = new Map(places.map(({ groups }) => [groups?.['label'], groups?.['x']]));
  expect([...lanes.keys()]).toEqual(['Return', 'Change the journey']);
  expect(new Set(lanes.values()).size).toBe(2);
});
