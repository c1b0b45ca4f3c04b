import { openSteps, type RequestState } from '#domain/request.ts';
import type { JsonObject, Text } from '#domain/words.ts';
import type { Known } from '#statemachines/answers.ts';
import { isPartOf } from '#statemachines/derive/part-of.ts';
import { showFields } from '#statemachines/derive/form/show-fields.ts';
import { humanStep, outcomesIn, revise } from '#statemachines/flow.ts';
import { rootNames } from '#statemachines/data/root-names.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { knownOf } from '#statemachines/acts/facts.ts';
import { numberRows } from '../views/number-rows.ts';
import { offersFor } from '../deeds/offers.ts';
import type { World } from '../world.ts';
import { freeThings } from './free-things.ts';
import type { Reader } from './reader.ts';

/** A request with the definition it keeps, as somebody reads it. */
export interface Matter extends Reader {
  readonly state: RequestState;
  readonly route: Route;
  readonly known: Known;
  /** Which vehicles, drivers or rooms are free at the time that was filed, by the field that names one. */
  readonly free: Readonly<Record<string, Text>>;
}

export async function matterOf(world: World, reader: Reader, state: RequestState): Promise<Matter> {
  const route = await world.routes.at(state.route, state.hash);
  const { data, id: request } = state;
  const free =
    state.status === 'running'
      ? await freeThings(world, reader.office, { route, data, request })
      : {};
  const about = { route, request: state.id, requester: state.requester.person, data: state.data };
  const offers = await offersFor(world, about, askedNow(route, state), {}, true);
  return {
    ...reader,
    state,
    route,
    known: knownOf(reader.office, state.settings, reader.now, offers),
    free,
  };
}

/** The fields that open steps ask for, whatever is decided there. */
const askedNow = (route: Route, { steps }: RequestState): readonly string[] =>
  openSteps({ steps }).flatMap(({ step: id }) => {
    if (id === revise) return Object.keys(route.start.asks);
    const step = humanStep(route, id);
    return step === undefined
      ? []
      : [step, ...outcomesIn(step)].flatMap(({ asks }) => Object.keys(asks ?? {}));
  });

/** The numbers given and the form as it is known now, without what a step hides and what it asks for itself. */
export function content(
  { state, route, known, language }: Matter,
  step?: string,
  except: readonly string[] = [],
): Html {
  const hidden = new Set([
    ...(step === undefined ? [] : (humanStep(route, step)?.hides ?? [])),
    ...except,
  ]);
  const ids = Object.keys(route.fields).filter(
    (id) =>
      !hidden.has(id) &&
      route.fields[id]?.inner !== true &&
      state.data[id] !== undefined &&
      !isIdle(route, id, state.data) &&
      !isRepeated(route, id, state.data) &&
      !isPartOf(route, id) &&
      !isAmountAgain(route, id, state.data) &&
      !isUnderLines(route, id, hidden),
  );
  const fields = showFields(route, ids, state.data, known, language);
  return markup`${numberRows({ route, state }, language)}${fields}`;
}

/** The amount of the whole, or a department that was worked out, where the field it was taken from says it too. */
function isRepeated(route: Route, id: string, data: JsonObject): boolean {
  const field = route.fields[id];
  const isTaken = id === route.amount || (field?.kind === 'department' && field.calc !== undefined);
  const same = id === route.amount ? 'money' : field?.kind;
  return (
    isTaken &&
    Object.entries(route.fields).some(
      ([other, { kind }]) => other !== id && kind === same && data[other] === data[id],
    )
  );
}

/** A sum that is calculated from the amount and is the amount again. */
function isAmountAgain({ fields, amount = '' }: Route, id: string, data: JsonObject): boolean {
  const { kind, calc } = fields[id] ?? {};
  const isSame = kind === 'money' && data[id] === data[amount];
  return isSame && calc !== undefined && rootNames(calc).includes(amount);
}

/** What the last line of a table that is shown says already. */
function isUnderLines({ fields }: Route, id: string, hidden: ReadonlySet<string>): boolean {
  const [, lines = ''] = /^\$sum\((\w+)\.\w+\)$/u.exec(fields[id]?.calc ?? '') ?? [];
  return fields[lines]?.kind === 'lines' && !hidden.has(lines);
}

/** A sum of nothing yet says nothing; nor does it that nothing came before. */
const isIdle = ({ amount, fields, earlier = [] }: Route, id: string, data: JsonObject): boolean =>
  data[id] === 0 &&
  id !== amount &&
  (fields[id]?.calc !== undefined || earlier.some(({ into }) => into?.field === id));
