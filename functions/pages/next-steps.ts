import { dateIn } from '#domain/dates.ts';
import { holders, type Office, ownerTitle, postTitle } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject, Language } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import { rootNames } from '#statemachines/data/root-names.ts';
import { lineFrom, mainLine } from '#statemachines/derive/chart/main-line.ts';
import { signingWords } from '#statemachines/derive/signing-words.ts';
import { containerOf } from '#statemachines/flow.ts';
import { ownerOf } from '#statemachines/owner.ts';
import type { Owner, Route, Step } from '#statemachines/route.ts';
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
 * The steps after `from` (or all, after `start`) if everybody agrees, in words. One that the data already rules out is
 * left out; one that hangs on what is not known yet is named with its condition.
 */
export async function nextSteps(ahead: Ahead, from: string): Promise<readonly NextStep[]> {
  const { route } = ahead;
  const rest =
    from === 'start' ? mainLine(route) : lineFrom(route, containerOf(route, from)).slice(1);
  const steps = await Promise.all(rest.map((step) => nextStep(ahead, step)));
  return steps.flat();
}

/** One step to come, or nothing where it will be passed over. */
export async function nextStep(ahead: Ahead, step: Step): Promise<readonly NextStep[]> {
  const { route, state, language } = ahead;
  const title = step.title[language];
  if (step.kind === 'system') return [{ who: '', title }];
  const { when } = step;
  const applies =
    when === undefined || (await holds(when, state.data, { settings: state.settings }));
  if (!applies && when !== undefined && isSettled(route, when, state.data)) return [];
  const unless = applies ? undefined : (step.whenSays?.[language] ?? '');
  const condition = unless === undefined || unless === '' ? {} : { unless };
  if (step.kind === 'together' || step.kind === 'distribute') {
    return [{ who: '', title, ...condition }];
  }
  const single = step.joint === undefined;
  const who =
    single && applies && isNameable(ahead, step.by) ? await ownerWords(ahead, step.id) : undefined;
  const posts = (post: string) => postTitle(ahead.office, post);
  return [{ who: who ?? signingWords(route, step, language, posts), title, ...condition }];
}

/** Whether a condition reads nothing but settings and what was asked, and answered, at the start. */
export function isSettled(route: Route, when: string, data: JsonObject): boolean {
  const { asks } = route.start;
  const isAnswered = (name: string): boolean =>
    Object.hasOwn(asks, name) && (asks[name] === 'optional' || data[name] !== undefined);
  return rootNames(when).every((name) => name === 'setting' || isAnswered(name));
}

/** Whether everything is known on which it hangs who owns a step: on an empty form much is not. */
function isNameable({ state }: Ahead, by: Owner): boolean {
  const known = (name: string): boolean => name === 'setting' || state.data[name] !== undefined;
  if (!('first' in by)) return !('field' in by) || known(by.field);
  return by.first.every(({ when }) => when === undefined || rootNames(when).every(known));
}

/** The owner's name where one person alone can be meant, else the post. */
async function ownerWords(ahead: Ahead, step: string): Promise<string> {
  const { route, state, office, language, now } = ahead;
  const facts = factsFrom(state.data, state.settings);
  const today = dateIn(office.zone, now);
  const owner = await ownerOf(route, step, '', state, office, today, facts);
  const [only, ...others] = holders(office, owner);
  return only !== undefined && others.length === 0
    ? only.name
    : ownerTitle(office, owner)[language];
}
