import { expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';

const rules = routes.flatMap(({ id, numbers }) => numbers.map((rule) => ({ route: id, rule })));

test('numbers that look alike are counted together, so that none comes twice', () => {
  const alone = rules.filter(({ rule }) => rule.per === undefined);
  const alike = alone.filter(({ route, rule }) =>
    alone.some(
      (other) =>
        other.rule.pattern === rule.pattern &&
        (other.route !== route || other.rule.id !== rule.id) &&
        (rule.series === undefined || other.rule.series !== rule.series),
    ),
  );
  expect(alike.map(({ route, rule }) => `${route} ${rule.pattern}`)).toEqual([]);
});
