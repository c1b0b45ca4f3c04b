import { describe, expect, test } from '@jest/globals';
import { formFields } from '#statemachines/derive/form.ts';
import { showFields } from '#statemachines/derive/form/show-fields.ts';
import { render } from '#statemachines/html.ts';
import type { Asks, HumanStep, Outcome, Route, Step } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { expectGolden } from '../../golden.ts';
import { knownFor, sampleData } from '../sample-data.ts';

/** Every form of a route by the name of its golden file: filing, and each outcome of each step that asks. */
function formsOf(route: Route): readonly (readonly [string, Asks])[] {
  const steps = route.steps.flatMap(humanSteps).flatMap((step) => {
    const others: readonly (Outcome & { readonly id?: string })[] = step.others ?? [];
    return [step.agree, ...others].map((outcome: Outcome & { readonly id?: string }) => {
      const name = outcome.id === undefined ? step.id : `${step.id}-${outcome.id}`;
      return [name, { ...step.asks, ...outcome.asks }] as const;
    });
  });
  return [['start', route.start.asks] as const, ...steps].filter(
    ([, asks]) => Object.keys(asks).length > 0,
  );
}

function humanSteps(step: Step): readonly HumanStep[] {
  if (step.kind === 'system') return [];
  if (step.kind === 'together') return step.branches.flat().flatMap(humanSteps);
  return step.kind === 'distribute' ? step.steps : [step];
}

describe.each(routes.map((route) => [route.id, route] as const))('%s', (id, route) => {
  const known = knownFor(route);

  test.each(
    formsOf(route).flatMap(([name, asks]) =>
      (['zh', 'en'] as const).map((language) => [name, language, asks] as const),
    ),
  )('asks at %s in %s what a reviewer read', async (name, language, asks) => {
    const previous = name === 'start' ? {} : await sampleData(route);
    const unasked = Object.fromEntries(
      Object.entries(previous).filter(([field]) => !Object.hasOwn(asks, field)),
    );
    const form = render(
      await formFields(route, asks, { values: {}, previous: unasked, known, language }),
    );
    expectGolden(`${id}/form-${name}.${language}.html`, form);
  });

  test.each(['zh', 'en'] as const)('shows its data in %s', async (language) => {
    const shown = showFields(
      route,
      Object.keys(route.fields),
      await sampleData(route),
      known,
      language,
    );
    expectGolden(`${id}/data.${language}.html`, render(shown));
  });

  test('every label belongs to one control, and every id is there once', async () => {
    const values = await sampleData(route);
    const forms = await Promise.all(
      formsOf(route).map(([, asks]) => formFields(route, asks, { values, known, language: 'zh' })),
    );
    for (const form of forms.map(render)) {
      const ids = [...form.matchAll(/ id="([^"]*)"/gu)].map(([, found]) => found);
      const labels = [...form.matchAll(/ for="([^"]*)"/gu)].map(([, found]) => found);
      expect(new Set(ids).size).toBe(ids.length);
      expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
    }
  });
});
