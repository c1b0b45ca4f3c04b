import { describe, expect, test } from '@jest/globals';
import type { RequestState, StepRow } from '#domain/request.ts';
import {
  earlierSteps,
  type Facts,
  following,
  landingAt,
  onward,
  recording,
  waiting,
} from '#statemachines/flow.ts';
import type { HumanStep, Route, Step } from '#statemachines/route.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';

const step = (id: string, over: Partial<HumanStep> = {}): HumanStep => ({
  id,
  kind: 'sign',
  title: { zh: id, en: id },
  by: { post: 'head' },
  tier: 'link',
  returns: true,
  agree: { title: { zh: '同意', en: 'Agree' }, opinion: 'optional' },
  ...over,
});
const record: Step = {
  id: 'record',
  kind: 'system',
  title: { zh: '归档', en: 'Archive' },
  does: 'record',
};
const routeOf = (...steps: readonly Step[]): Route => ({
  ...vehicleRepair,
  steps: [...steps, record],
});
/** Conditions are words: those listed hold. Lists are comma-separated words. */
const facts = (...holding: readonly string[]): Facts => ({
  holds: (expression) => Promise.resolve(holding.includes(expression)),
  list: (expression) => Promise.resolve(expression.split(',')),
});
const row = (id: string, item = '', over: Partial<StepRow> = {}): StepRow => ({
  n: 0,
  step: id,
  item,
  round: 1,
  owner: { post: 'head' },
  generation: 1,
  openedAt: '2026-11-17T09:00:00.000Z',
  epoch: 0,
  state: 'done',
  decision: {
    act: 'agree',
    opinion: '',
    person: 'p',
    name: 'p',
    post: 'p',
    at: '2026-11-17T10:00:00.000Z',
    controls: [],
    document: 'd',
  },
  ...over,
});
const at = (
  place: string,
  ...steps: readonly StepRow[]
): Pick<RequestState, 'at' | 'round' | 'steps'> => ({
  at: place,
  round: 1,
  steps,
});

const fresh = { round: 1, steps: [] };

describe('what follows', () => {
  const route = routeOf(
    step('a'),
    step('b', { when: 'big' }),
    step('c'),
    step('d', { next: 'f' }),
    step('e'),
    step('f'),
  );

  test.each<[string, string, readonly string[], string]>([
    ['the next step', 'c', [], 'd'],
    ['a step whose condition holds', 'a', ['big'], 'b'],
    ['the one after a step passed over', 'a', [], 'c'],
    ['the step that is named', 'd', [], 'f'],
    ['the record after the last', 'f', [], recording],
  ])('%s', async (_what, from, holding, to) => {
    expect(await following(route, from, facts(...holding), fresh)).toBe(to);
  });

  test('a jump to a step whose condition fails comes down on the next one', async () => {
    expect(await landingAt(route, 'b', facts(), fresh)).toBe('c');
  });
});

describe('side by side', () => {
  const route = routeOf(
    step('a'),
    {
      id: 'both',
      kind: 'together',
      title: { zh: '并行', en: 'Together' },
      branches: [
        [
          {
            id: 'departments',
            kind: 'distribute',
            title: { zh: '分发', en: 'Distribution' },
            items: 'x,y',
            steps: [step('sign-for'), step('handle', { when: 'work' })],
          },
        ],
        [step('back')],
      ],
    },
    step('clear'),
  );
  const places = async (state: ReturnType<typeof at>, ...holding: readonly string[]) =>
    (await waiting(route, state, facts(...holding))).places.map(
      ({ step: id, item }) => `${id}/${item}`,
    );

  test('every branch waits at its first step', async () => {
    expect(await places(at('both'), 'work')).toEqual(['sign-for/x', 'sign-for/y', 'back/']);
  });

  test('each item goes at its own pace', async () => {
    expect(await places(at('both', row('sign-for', 'x')), 'work')).toEqual([
      'handle/x',
      'sign-for/y',
      'back/',
    ]);
  });

  test('a step inside is passed over where its condition fails', async () => {
    expect(await places(at('both', row('sign-for', 'x')))).toEqual(['sign-for/y', 'back/']);
  });

  test('the flow goes on when the last branch is done, not before', async () => {
    const some = [row('sign-for', 'x'), row('sign-for', 'y')];
    expect(await onward(route, at('both', ...some), facts())).toBeUndefined();
    expect(await onward(route, at('both', ...some, row('back')), facts())).toBe('clear');
  });

  test('what was done in an earlier round is done again, unless the branches keep it', async () => {
    const earlier = { ...at('both', row('sign-for', 'x', { round: 1 })), round: 2 };
    expect(await places(earlier, 'work')).toContain('sign-for/x');
    const keeping: Route = {
      ...route,
      steps: route.steps.map((one) => (one.kind === 'together' ? { ...one, keeps: true } : one)),
    };
    const kept = await waiting(keeping, earlier, facts('work'));
    expect(kept.places).toContainEqual({ step: 'handle', item: 'x' });
  });

  test('branches that are complete already are gone through', async () => {
    const all = [row('a'), row('sign-for', 'x'), row('sign-for', 'y'), row('back')];
    expect(await following(route, 'a', facts(), { round: 1, steps: all })).toBe('clear');
    expect(await following(route, 'a', facts(), { round: 2, steps: all })).toBe('both');
  });

  test('a row that jumped away is not done', async () => {
    const returned = row('back', '', {
      decision: { ...(row('back').decision ?? never()), act: 'return', goTo: 'a' },
    });
    expect(await places(at('both', returned), 'work')).toContain('back/');
  });

  test('a return from inside leads to steps before it', () => {
    const ids = earlierSteps(route, at('both', row('a'), row('sign-for', 'x')), 'handle').map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['a']);
  });
});

const never = (): never => {
  throw new Error('a done row has a decision');
};
