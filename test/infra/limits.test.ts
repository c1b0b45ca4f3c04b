import { afterAll, expect, test } from '@jest/globals';
import { families } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { synthesized, takeAway } from './synthesized.ts';

afterAll(takeAway);

test('250 routes stay below what one stack may hold', () => {
  // As uneven as the source documents: every third route is of one family.
  const many = Array.from({ length: 250 }, (_, at) => {
    const [model] = routes.slice(at % routes.length);
    const family = at % 3 === 0 ? 'licensing' : families[at % families.length];
    if (model === undefined || family === undefined) throw new Error('there are routes');
    return { ...model, family, id: `${model.id}-${String(at)}` };
  });
  const { templates } = synthesized({ routes: many });
  const machines = templates.flatMap(({ resources }) =>
    Object.values(resources).filter(({ Type }) => Type === 'AWS::StepFunctions::StateMachine'),
  );
  expect(machines).toHaveLength(250);
  for (const { file, text, resources } of templates) {
    expect([file, Object.keys(resources).length < 400]).toEqual([file, true]);
    expect([file, text.length < 800_000]).toEqual([file, true]);
  }
});
