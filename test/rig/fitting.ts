import type { Fault } from '#domain/fault.ts';
import { Problem } from '#domain/problem.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { calculated } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';
import { candidates } from './answers.ts';
import { ticksFor } from './confirming.ts';
import type { Rig } from './open-rig.ts';

/** Gives answers until the route's rules are met: a broken rule's field is tried with other values that may fit. */
export async function fitting<Result>(
  { office }: Pick<Rig, 'office'>,
  route: Route,
  answers: JsonObject,
  data: JsonObject,
  attempt: (answers: JsonObject) => Promise<Result>,
): Promise<Result> {
  const left = new Map<string, Json[]>();
  const trying = async (given: JsonObject, last: string): Promise<Result> => {
    try {
      return await attempt(given);
    } catch (error) {
      const ticks = ticksFor(faultsIn(error));
      if (Object.keys(ticks).some((name) => !Object.hasOwn(given, name))) {
        return trying({ ...given, ...ticks }, last);
      }
      const field = brokenField(error) ?? last;
      if (field === '') throw error;
      const whole = await reckoned(route, { ...data, ...given });
      const values = left.get(field) ?? [
        ...candidates(route.fields[field], whole, office, given[field]),
      ];
      left.set(field, values);
      const value = values.shift();
      if (value === undefined) throw error;
      return trying({ ...given, [field]: value }, field);
    }
  };
  return trying(answers, '');
}

/** The form with its sums, though its rows have no keys yet. */
const reckoned = (route: Route, data: JsonObject): Promise<JsonObject> => {
  const keyed = Object.entries(data).map(([id, value]) => [
    id,
    route.fields[id]?.kind === 'lines' && Array.isArray(value)
      ? value.map((row: JsonObject, index) => ({ key: `r${String(index + 1)}`, ...row }))
      : value,
  ]);
  const settings = Object.entries(route.settings).map(([name, { value }]) => [name, value]);
  return calculated(route, Object.fromEntries(keyed), { settings: Object.fromEntries(settings) });
};

/** The field a rule was broken about, or whose thing is taken; undefined for any other failure. */
function brokenField(error: unknown): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const isOfField = error.code === 'guard-broken' || error.code === 'booked-already';
  if (isOfField && 'field' in error.details) return error.details.field;
  return faultsIn(error).find(
    ({ code }) => code === 'person-kept-apart' || code === 'seal-not-approved',
  )?.at;
}

const faultsIn = (error: unknown): readonly Fault[] =>
  error instanceof Problem && error.code === 'form-faults' && 'faults' in error.details
    ? error.details.faults
    : [];
