import type { Decided, RequestEvent } from '#domain/events.ts';
import type { Office } from '#domain/office.ts';
import type { Decision } from '#domain/decision.ts';
import type { RequestState } from '#domain/request.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { outcomeTitle } from '../../outcome-title.ts';
import { outcomeOf, titleOf } from '../../terms.ts';
import { humanStep, revise } from '../../flow.ts';
import type { Asks, HumanStep, Route } from '../../route.ts';
import { itemWords } from '../item-words.ts';

/** Everything a record is written from. */
export interface CaseFile {
  readonly route: Route;
  readonly state: RequestState;
  readonly trail: readonly RequestEvent[];
  readonly office: Office;
}

/** A step as the record names it: `承办（水政股）` inside a distribution. */
export function stepWords(file: CaseFile, step: string, item: string): string {
  const title = titleOf(file.route, step).zh;
  const name = itemWords(file, { step, item }, 'zh');
  return name === '' ? title : `${title}（${name}）`;
}

/** What a decision was called: 同意, 退回, 重报… */
export const outcomeWords = ({ route, state }: CaseFile, event: Decided): string =>
  outcomeTitle(route, state, event)?.zh ?? event.decision.act;

/** The fields that a decision was asked for. */
export function askedBy(route: Route, step: string, { act }: Pick<Decision, 'act'>): Asks {
  if (step === revise) return route.start.asks;
  const human: HumanStep | undefined = humanStep(route, step);
  if (human === undefined || act === 'return') return {};
  return { ...human.asks, ...outcomeOf(human, act)?.asks };
}

export const decisionsOf = ({ trail }: CaseFile): readonly Decided[] =>
  trail.filter((event) => event.type === 'decided');

/**
 * The value that the record shows for a field: the form's; for a step beside others, whose answers stay with its own
 * row, the last that was given.
 */
export function valueOf(file: CaseFile, data: JsonObject, field: string): Json | undefined {
  const own = data[field];
  if (own !== undefined) return own;
  const given = decisionsOf(file).findLast(
    ({ item, decision }) => item === '' && decision.answers?.[field] !== undefined,
  );
  return given?.decision.answers?.[field];
}

/** What filing is called: registering, where it gives a number of its own to what came from outside. */
export const filing = ({ start }: Route): { readonly by: string; readonly done: string } =>
  start.numbers === undefined
    ? { by: start.filer?.zh ?? '申请人', done: '提交' }
    : { by: '登记人', done: '登记' };

/** When the request came to its end, or the last that happened to it: never a clock of our own. */
export const endedAt = ({ state, trail }: CaseFile): string =>
  state.closedAt ??
  trail.findLast(({ type }) => type === 'decided' || type === 'withdrawn')?.at ??
  state.submittedAt;
