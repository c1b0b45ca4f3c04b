import { openSteps } from '#domain/request.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { chance } from '../rig/random.ts';
import { act } from '../rig/walk.ts';
import type { OpenOffice } from './open-office.ts';
import { fileSound, soundForm } from './sound-forms.ts';

/** A request of a route, standing at a step: everybody before it agreed. */
export async function filedAt(office: OpenOffice, route: string, step: string): Promise<string> {
  const id = await fileSound(await office.as(soundForm(route).person), route);
  return walkedTo(office, id, step);
}

/** The request, agreed to by everybody until it stands at the step. */
export async function walkedTo(office: OpenOffice, id: string, step: string): Promise<string> {
  const state = await office.settled(id);
  const [row] = openSteps(state);
  const route = routeOf(state.route);
  if (row === undefined || route === undefined) throw new Error(`${id} never came to ${step}`);
  if (row.step === step) return id;
  await act(office.rig, route, state, row, 'agree', chance(1));
  return walkedTo(office, id, step);
}
