import { characters } from '#domain/characters.ts';
import type { Office } from '#domain/office.ts';
import type { Expression, Json, JsonObject, Language } from '#domain/words.ts';
import { officeNames } from './acts/office-facts.ts';
import { calculate } from './data/calculate.ts';
import { officeWords } from './data/office-words.ts';
import { everyName, rootNames } from './data/root-names.ts';
import { asKept } from './data/rows.ts';
import { compile, type Evaluate, ExpressionError } from './jsonata.ts';
import type { Register } from './results.ts';
import type { Route, Step } from './route.ts';
import type { Guard } from './safeguards.ts';

/** What expressions see beside the data: the request's frozen settings as `setting`, its own facts as `request`. */
export interface Context {
  readonly settings: JsonObject;
  /** Such as `{serial, requester}` in registers. */
  readonly request?: JsonObject;
}

const compiled = new Map<Expression, Evaluate>();

function evaluator(expression: Expression): Evaluate {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const fresh = compile(expression);
  compiled.set(expression, fresh);
  return fresh;
}

/**
 * What an expression gives over a request's data, as plain JSON; undefined where it finds nothing. A list of one may
 * come as its only item: say with `applySets` or `itemsOf` what is to be a list. Rejects with `ExpressionError`.
 */
export const evaluate = (
  expression: Expression,
  data: JsonObject,
  context: Context,
): Promise<Json | undefined> => evaluator(expression)({}, withContext(data, context));

/** Whether a condition holds: only the boolean true does. */
export const holds = async (
  expression: Expression,
  data: JsonObject,
  context: Context,
): Promise<boolean> => (await evaluate(expression, data, context)) === true;

/** The keys of a distribution, each once, in order. */
export async function itemsOf(
  expression: Expression,
  data: JsonObject,
  context: Context,
): Promise<readonly string[]> {
  const found = await evaluate(expression, data, context);
  const list = Array.isArray(found) ? found : [found];
  return [...new Set(list.filter((item) => typeof item === 'string'))];
}

/**
 * The data with every calculated field and column filled anew. A column's expression sees its row, under that the row
 * it comes from (`rowsFrom`), and the whole form as `form`. A value that cannot be calculated yet is left out.
 */
export const calculated = (route: Route, data: JsonObject, context: Context): Promise<JsonObject> =>
  calculate(route, data, (expression, input) => evaluate(expression, input, context));

/** The data after the `sets` of an outcome, all read from the data before, and calculated. */
export async function applySets(
  route: Route,
  sets: Readonly<Record<string, Expression>>,
  data: JsonObject,
  context: Context,
): Promise<JsonObject> {
  const values = await Promise.all(
    Object.entries(sets).map(async ([id, expression]) => {
      const field = route.fields[id];
      const value = await evaluate(expression, data, context);
      return [id, field === undefined ? value : asKept(field, value)] as const;
    }),
  );
  const kept = Object.entries(data).filter(([id]) => !Object.hasOwn(sets, id));
  const given = values.flatMap(([id, value]) =>
    value === undefined ? [] : [[id, value] as const],
  );
  return calculated(route, Object.fromEntries([...kept, ...given]), context);
}

/**
 * What the machine's conditions read, and nothing more: the fields named at the root of every step's `when` and of
 * every distribution's `items`, and `setting` if one of them reads it. Fields without a value are left out, and so are
 * the office's own facts: no condition reads them, and the machine would carry them through every state.
 */
export function factsOf(route: Route, data: JsonObject, settings: JsonObject): JsonObject {
  const names = factNames(route);
  const setting = Object.fromEntries(
    Object.entries(settings).filter(([name]) => !officeNames.has(name)),
  );
  const all: JsonObject = { ...data, setting };
  return names.has(everyName)
    ? all
    : Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

const factNamesByRoute = new WeakMap<Route, ReadonlySet<string>>();

function factNames(route: Route): ReadonlySet<string> {
  const known = factNamesByRoute.get(route);
  if (known !== undefined) return known;
  const names = new Set(route.steps.flatMap(conditionsOf).flatMap(rootNames));
  factNamesByRoute.set(route, names);
  return names;
}

function conditionsOf(step: Step): readonly Expression[] {
  if (step.kind === 'system') return [];
  const own = step.when === undefined ? [] : [step.when];
  if (step.kind === 'together') return [...own, ...step.branches.flat().flatMap(conditionsOf)];
  if (step.kind === 'distribute') return [...own, step.items, ...step.steps.flatMap(conditionsOf)];
  return own;
}

/** The guards of a step (or of `start`) that do not hold. */
export async function brokenGuards(
  route: Route,
  at: string,
  data: JsonObject,
  context: Context,
): Promise<readonly Guard[]> {
  const asked = route.guards.filter((guard) => guard.at.includes(at));
  const kept = await Promise.all(asked.map((guard) => holds(guard.holds, data, context)));
  return asked.filter((_guard, index) => kept[index] !== true);
}

/** The office's words are for people: conditions, which the machine evaluates too, do not have them. */
export interface OfficeContext extends Context {
  readonly office: Office;
  readonly language?: Language;
}

const inWords = (
  route: Route,
  expression: Expression,
  data: JsonObject,
  context: OfficeContext,
): Promise<Json | undefined> =>
  evaluator(expression)(
    officeWords(route, context.office, context.language),
    withContext(data, context),
  );

/** The line that names a request; the route's title where its expression gives none. At most 120 characters. */
export async function headline(
  route: Route,
  data: JsonObject,
  context: OfficeContext,
): Promise<string> {
  const said = await inWords(route, route.headline, data, context);
  const line =
    typeof said === 'string'
      ? said.replaceAll(/\s+/gu, ' ').replaceAll(stopsInside, '').trim()
      : '';
  if (line === '') return route.title[context.language ?? 'zh'];
  const seen = characters(line);
  return seen.length > 120 ? `${seen.slice(0, 119).join('')}…` : line;
}

/** Where an answer ended as a sentence and the line goes on: 退款收回：开票单位退回多收的款。，130.00元. */
const stopsInside = /[。．]+\s*(?=[，、；：。（）「」“”])/gu;

/** One row of a register, a value for each column; null where there is none, or where it cannot be told. */
export const registerRow = (
  route: Route,
  register: Register,
  data: JsonObject,
  context: OfficeContext,
): Promise<readonly Json[]> =>
  Promise.all(
    register.columns.map(
      async ({ value }) => (await unlessBroken(inWords(route, value, data, context))) ?? null,
    ),
  );

/** What an expression gives, and nothing where it fails over these data: a row never stands in an act's way. */
export const unlessBroken = async (given: Promise<Json | undefined>): Promise<Json | undefined> => {
  try {
    return await given;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
};

const withContext = (data: JsonObject, { settings, request }: Context): JsonObject => ({
  ...data,
  setting: settings,
  request: request ?? {},
});
