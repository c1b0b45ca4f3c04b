import { type RequestState, type StepRow, unsigned } from '#domain/request.ts';
import type { Expression } from '#domain/words.ts';
import type { BranchStep, HumanStep, Outcome, Route, Step } from './route.ts';

/**
 * What comes next, by the facts alone. The derived machine must say the same step for step; where the two differ the
 * facts win, because the machine can always be rebuilt from them.
 */

/** Answers a route's conditions from a request's data and frozen settings. */
export interface Facts {
  holds(expression: Expression): Promise<boolean>;
  list(expression: Expression): Promise<readonly string[]>;
}

/** Where the requester mends what was returned: a step every route has. */
export const revise = 'revise';
/** Where the record is made, and after it. */
export const recording = 'record';
/** 补签: where a request waits for leaders to sign for their word by telephone before it is archived. */
export const countersign = 'countersign';

/** 延期: where somebody decides about more time for a step, beside the main line. */
export const extension = 'extension';

/** What the machine is told of it; no field's name begins so. */
export const unsignedFact = '_unsigned';

/** Whether a route takes a word by telephone, or one written on paper, anywhere. */
export const takesPhone = (route: Route): boolean =>
  humanSteps(route.steps).some(
    ({ phone, handwritten }) => phone !== undefined || handwritten !== undefined,
  );

/** A step waiting for a person; `item` is '' outside a distribution. */
export interface Place {
  readonly step: string;
  readonly item: string;
}

/** What has been done so far: branches that are complete already are gone through, not waited at. */
export type Visit = Pick<RequestState, 'round' | 'steps'>;

/** The top-level step after `from` (or the first, after `start`) at which something waits; the record at the end. */
export async function following(
  route: Route,
  from: string,
  facts: Facts,
  visit: Visit,
): Promise<string> {
  const { steps } = route;
  const index = steps.findIndex(({ id }) => id === from);
  const left = steps[index];
  const next =
    left !== undefined && 'next' in left && left.next !== undefined
      ? steps.findIndex(({ id }) => id === left.next)
      : index + 1;
  return landing(route, next, facts, visit);
}

/** The step itself when something waits there, else the next that does: where a jump to `step` comes down. */
export const landingAt = (
  route: Route,
  step: string,
  facts: Facts,
  visit: Visit,
): Promise<string> =>
  landing(
    route,
    route.steps.findIndex(({ id }) => id === step),
    facts,
    visit,
  );

async function landing(route: Route, index: number, facts: Facts, visit: Visit): Promise<string> {
  const step = route.steps[index];
  if (step === undefined || step.kind === 'system') {
    return unsigned(visit.steps).length > 0 ? countersign : recording;
  }
  if (step.when !== undefined && !(await facts.holds(step.when))) {
    return following(route, step.id, facts, visit);
  }
  const branches = step.kind === 'together' || step.kind === 'distribute';
  const passed = branches && (await waiting(route, { ...visit, at: step.id }, facts)).complete;
  return passed ? following(route, step.id, facts, visit) : step.id;
}

/** The top-level step that contains a human step, itself for a top-level one. */
export const containerOf = (route: Route, step: string): Step | undefined =>
  route.steps.find((candidate) => humanSteps([candidate]).some(({ id }) => id === step));

/** Every human step in reading order, inside branches too. */
export const humanSteps = (steps: readonly (Step | BranchStep)[]): readonly HumanStep[] =>
  steps.flatMap((step) => {
    switch (step.kind) {
      case 'together':
        return step.branches.flatMap((branch) => humanSteps(branch));
      case 'distribute':
        return humanSteps(step.steps);
      case 'system':
        return [];
      case 'sign':
      case 'handle':
      case 'read':
      case 'stamp':
      case 'settle':
      case 'publish':
        return [step];
    }
  });

/** Every way to decide a step. */
export const outcomesIn = ({ agree, refuse, others }: HumanStep): readonly Outcome[] => [
  agree,
  ...(refuse === undefined ? [] : [refuse]),
  ...(others ?? []),
];

export const humanStep = (route: Route, id: string): HumanStep | undefined =>
  humanSteps(route.steps).find((step) => step.id === id);

/** The places that wait for a person now, and whether the step at `state.at` has nothing left to wait for. */
export async function waiting(
  route: Route,
  state: Pick<RequestState, 'at' | 'round' | 'steps'>,
  facts: Facts,
): Promise<{ readonly places: readonly Place[]; readonly complete: boolean }> {
  if (state.at === revise) return { places: [{ step: revise, item: '' }], complete: false };
  if (state.at === countersign) {
    const complete = unsigned(state.steps).length === 0;
    return { places: complete ? [] : [{ step: countersign, item: '' }], complete };
  }
  const step = route.steps.find(({ id }) => id === state.at);
  if (step === undefined || step.kind === 'system') return { places: [], complete: false };
  if (step.kind !== 'together' && step.kind !== 'distribute') {
    return { places: [{ step: step.id, item: '' }], complete: false };
  }
  const keeps = step.keeps === true;
  const done = new Set(
    state.steps
      .filter((row) => isDone(row) && (keeps || row.round === state.round))
      .map(({ step: id, item }) => `${id} ${item}`),
  );
  return within(step, '', done, facts);
}

/** Done for good: a row whose decision jumped elsewhere has to be done again. */
const isDone = (row: StepRow): boolean => row.state === 'done' && row.decision?.goTo === undefined;

interface Waiting {
  readonly places: readonly Place[];
  readonly complete: boolean;
}
const nothing: Waiting = { places: [], complete: true };

async function within(
  step: Step | BranchStep,
  item: string,
  done: ReadonlySet<string>,
  facts: Facts,
): Promise<Waiting> {
  if (step.kind === 'system') return nothing;
  if (step.when !== undefined && !(await facts.holds(step.when))) return nothing;
  if (step.kind === 'together') {
    return sideBySide(step.branches.map((branch) => sequence(branch, item, done, facts)));
  }
  if (step.kind === 'distribute') {
    const items = await facts.list(step.items);
    return sideBySide(items.map((key) => sequence(step.steps, key, done, facts)));
  }
  return done.has(`${step.id} ${item}`)
    ? nothing
    : { places: [{ step: step.id, item }], complete: false };
}

async function sideBySide(branches: readonly Promise<Waiting>[]): Promise<Waiting> {
  const all = await Promise.all(branches);
  return {
    places: all.flatMap(({ places }) => places),
    complete: all.every(({ complete }) => complete),
  };
}

async function sequence(
  steps: readonly BranchStep[],
  item: string,
  done: ReadonlySet<string>,
  facts: Facts,
): Promise<Waiting> {
  const [first, ...rest] = steps;
  if (first === undefined) return nothing;
  const here = await within(first, item, done, facts);
  return here.complete ? sequence(rest, item, done, facts) : here;
}

/**
 * Where a finished place takes the flow: undefined while siblings inside its branch still work. `rows` is the state
 * with the decision already in it.
 */
export async function onward(
  route: Route,
  state: Pick<RequestState, 'at' | 'round' | 'steps'>,
  facts: Facts,
): Promise<string | undefined> {
  const step = route.steps.find(({ id }) => id === state.at);
  if (step?.kind === 'together' || step?.kind === 'distribute') {
    const { complete } = await waiting(route, state, facts);
    if (!complete) return undefined;
  }
  return following(route, state.at, facts, state);
}

/** Human steps a request can be sent back to from `step`: those done before it at the top level, oldest first. */
export function earlierSteps(
  route: Route,
  state: Pick<RequestState, 'steps'>,
  step: string,
): readonly HumanStep[] {
  const container = containerOf(route, step);
  const order = route.steps.findIndex(({ id }) => id === container?.id);
  const done = new Set(state.steps.filter((row) => row.state === 'done').map((row) => row.step));
  return route.steps
    .slice(0, Math.max(order, 0))
    .flatMap((candidate) =>
      candidate.kind === 'together' || candidate.kind === 'distribute'
        ? []
        : humanSteps([candidate]),
    )
    .filter(({ id }) => done.has(id));
}
