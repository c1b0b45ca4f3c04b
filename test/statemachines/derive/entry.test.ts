import { describe, expect, test } from '@jest/globals';
import { entry } from '#statemachines/derive/entry.ts';
import { humanSteps } from '#statemachines/flow.ts';
import { routes } from '#statemachines/routes/index.ts';
import { expectGolden } from '../../golden.ts';

const cases = routes.map((route) => [route.id, route] as const);

describe('the catalogue entry of', () => {
  test.each(cases)('%s is the one a reviewer approved', (id, route) => {
    const found = entry(route, () => 'the hash of its definition');
    expectGolden(`${id}/entry.json`, `${JSON.stringify(found, null, 2)}\n`);
  });

  test.each(cases)('%s names every step once, with its limit', (_id, route) => {
    const { steps, limits, hash } = entry(route, (whole) => `hash of ${whole.id}`);
    const humans = humanSteps(route.steps);
    expect(steps.map(({ id }) => id)).toEqual([...humans.map(({ id }) => id), 'record']);
    expect(limits).toHaveLength(humans.filter(({ limit }) => limit !== undefined).length);
    expect(hash).toBe(`hash of ${route.id}`);
  });
});
