import { dateIn } from '#domain/dates.ts';
import { holders, type Office, ownerTitle, postTitle } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import { rootNames } from '#statemachines/data/root-names.ts';
import { lineFrom, mainLine } from '#statemachines/derive/chart/main-line.ts';
import { signingWords } from '#statemachines/derive/signing-words.ts';
import { containerOf, humanSteps } from '#statemachines/flow.ts';
import { ownerOf } from '#statemachines/owner.ts';
import type { BranchStep, HumanStep, Outcome, Route, Step } from '#statemachines/route.ts';
import type { Owner } from '#statemachines/who.ts';
import { factsFrom } from '#statemachines/acts/facts.ts';
import type { NextStep } from '../views/way-on.ts';

/** What the way ahead is read from: a request, or a draft that is none yet. */
export interface Ahead {
  readonly route: Route;
  readonly office: Office;
  readonly state: Pick<RequestState, 'requester' | 'steps' | 'data' | 'settings'>;
  readonly language: Language;
  readonly now: string;
}

/**
 * The steps after `from` (or all, after `start`) if everybody agrees, in words: first those of its own branch, for the
 * same `item`. One that the data already rules out is left out; one that hangs on what is not known yet is named with
 * its condition.
 */
export async function nextSteps(
  ahead: Ahead,
  from: string,
  item = '',
): Promise<readonly NextStep[]> {
  const { route } = ahead;
  const line = lineAt(route, from);
  const container = containerOf(route, from);
  const inside = container === undefined ? [] : (afterInBranch([container], from) ?? []);
  const steps = await Promise.all([
    ...inside.map((step) => nextStep(ahead, step, line, item)),
    ...line.filter(({ id }) => id !== container?.id).map((step) => nextStep(ahead, step, line, '')),
  ]);
  return steps.flat();
}

/** What still comes when everybody agrees, with the step (or what contains it) where a request stands. */
export const lineAt = (route: Route, from: string): readonly Step[] =>
  from === 'start' ? mainLine(route) : lineFrom(route, containerOf(route, from));

/** The steps after one before its branch meets the others again; undefined where it is not among these. */
function afterInBranch(
  steps: readonly (Step | BranchStep)[],
  from: string,
): readonly (Step | BranchStep)[] | undefined {
  for (const [index, step] of steps.entries()) {
    const rest = steps.slice(index + 1);
    if (step.id === from) return rest;
    const branches =
      step.kind === 'together' ? step.branches : step.kind === 'distribute' ? [step.steps] : [];
    for (const branch of branches) {
      const inner = afterInBranch(branch, from);
      if (inner !== undefined) return [...inner, ...rest];
    }
  }
  return undefined;
}

/** One step to come, or nothing where it will be passed over. */
export async function nextStep(
  ahead: Ahead,
  step: Step | BranchStep,
  line: readonly Step[],
  item = '',
): Promise<readonly NextStep[]> {
  const { route, state, language } = ahead;
  const title = step.title[language];
  if (step.kind === 'system') return [{ who: '', title }];
  const { when } = step;
  const applies =
    when === undefined || (await holds(when, state.data, { settings: state.settings }));
  if (!applies && when !== undefined && (await isSettled(route, when, state, line))) return [];
  const unless = applies ? undefined : (step.whenSays?.[language] ?? '');
  const condition = unless === undefined || unless === '' ? {} : { unless };
  if (step.kind === 'together' || step.kind === 'distribute') {
    return [{ who: '', title, ...condition }];
  }
  const single = step.joint === undefined;
  const who =
    single && applies && isNameable(ahead, step.by)
      ? await ownerWords(ahead, step.id, item)
      : undefined;
  const posts = (post: string) => postTitle(ahead.office, post);
  return [{ who: who ?? signingWords(route, step, language, posts), title, ...condition }];
}

/**
 * Whether a condition reads nothing but settings, answers of the start, questions that were not asked there, and what no
 * step of the line ahead can change.
 */
export async function isSettled(
  route: Route,
  when: string,
  { data, settings }: Pick<RequestState, 'data' | 'settings'>,
  line: readonly Step[],
): Promise<boolean> {
  const open = new Set(humanSteps(line).flatMap(answersOf));
  const { asks } = route.start;
  const all = async (expression: string): Promise<boolean> =>
    (await Promise.all(rootNames(expression).map(settled))).every((one) => one);
  const unasked = async (name: string): Promise<boolean> => {
    const asked = route.fields[name]?.when;
    return asked !== undefined && (await all(asked)) && !(await holds(asked, data, { settings }));
  };
  const settled = async (name: string): Promise<boolean> => {
    if (name === 'setting') return true;
    if (Object.hasOwn(asks, name))
      return asks[name] === 'optional' || data[name] !== undefined || unasked(name);
    const calc = route.fields[name]?.calc;
    return calc === undefined ? !open.has(name) : all(calc);
  };
  return all(when);
}

/** The fields that a step may give a value to. */
function answersOf({ asks, agree, refuse, others = [] }: HumanStep): readonly string[] {
  const outcomes: readonly (Outcome | undefined)[] = [agree, refuse, ...others];
  return [
    ...Object.keys(asks ?? {}),
    ...outcomes.flatMap((outcome) => [
      ...Object.keys(outcome?.asks ?? {}),
      ...Object.keys(outcome?.sets ?? {}),
    ]),
  ];
}

/** Whether everything is known on which it hangs who owns a step: on an empty form much is not. */
function isNameable({ state }: Ahead, by: Owner): boolean {
  const known = (name: string): boolean => name === 'setting' || state.data[name] !== undefined;
  if ('keeping' in by) return known(by.keeping);
  if (!('first' in by)) return !('field' in by) || known(by.field);
  return by.first.every(
    ({ when, who }) =>
      (when === undefined || rootNames(when).every(known)) &&
      (!('approving' in who) || known(who.approving)),
  );
}

/** The owner's name where one person alone can be meant, else the post. */
async function ownerWords(ahead: Ahead, step: string, item: string): Promise<string> {
  const { route, state, office, language, now } = ahead;
  const facts = factsFrom(state.data, state.settings);
  const today = dateIn(office.zone, now);
  const owner = await ownerOf(route, step, item, state, office, today, facts);
  const [only, ...others] = holders(office, owner);
  return only !== undefined && others.length === 0
    ? only.name
    : ownerTitle(office, owner)[language];
}
