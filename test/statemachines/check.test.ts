import { describe, expect, test } from '@jest/globals';
import type { RouteFault } from '#statemachines/check/route-fault.ts';
import { check, rules } from '#statemachines/check.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { sound } from '../refusals/sound.ts';

/** One file per rule, named by it: a route that breaks that rule alone, and exactly what is said of it. */
interface Refusal {
  readonly route: Route;
  readonly faults: readonly RouteFault[];
}

describe('every route of the catalogue', () => {
  test.each(routes.map((route) => [route.id, route] as const))('%s is clean', (_id, route) => {
    expect(check(route)).toEqual([]);
  });

  test('survives being stored', () => {
    expect(JSON.parse(JSON.stringify(routes))).toEqual(routes);
  });
});

describe('a route', () => {
  test('with nothing wrong is not refused', () => {
    expect(check(sound)).toEqual([]);
  });

  test.each(Object.keys(rules))('is refused: %s', async (rule) => {
    const { route, faults }: Refusal = await import(`../refusals/${rule}.ts`);
    expect(faults.map((fault) => fault.rule)).toContain(rule);
    expect(check(route)).toEqual(faults);
  });

  test('is told everything at once', () => {
    const broken = { ...sound, amount: 'subject', withdrawUntil: ['nothing'], headline: '(' };
    expect(check(broken).map(({ path }) => path)).toEqual([
      'withdrawUntil[0]',
      'amount',
      'headline',
    ]);
  });
});
