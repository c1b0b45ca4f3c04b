import { openSteps } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { chance } from '../rig/random.ts';
import { act } from '../rig/walk.ts';
import type { OpenOffice } from './open-office.ts';
import { fileSound, soundForm } from './sound-forms.ts';

const approved = new WeakMap<OpenOffice, Map<string, string>>();

/** What a sound form says of the request it must refer to: one of that office that everybody agreed to, filed once. */
export async function orders(office: OpenOffice, route: string): Promise<JsonObject> {
  const { order } = soundForm(route);
  if (order === undefined) return {};
  const known = approved.get(office) ?? new Map<string, string>();
  approved.set(office, known);
  const { person } = soundForm(order.route);
  const id =
    known.get(order.route) ??
    (await done(office, await fileSound(await office.as(person), order.route)));
  known.set(order.route, id);
  return { [order.field]: [{ request: id, amount: order.amount }] };
}

/** Everybody agrees, to the end. */
export async function done(office: OpenOffice, id: string): Promise<string> {
  const state = await office.settled(id);
  const [row] = openSteps(state);
  const route = routeOf(state.route);
  if (row === undefined || route === undefined) return id;
  await act(office.rig, route, state, row, 'agree', chance(1));
  return done(office, id);
}
