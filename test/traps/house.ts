import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import type { Route } from '#statemachines/route.ts';
import type { Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { chance } from '../rig/random.ts';
import { file } from '../rig/walk.ts';

/** Sees every request: the discipline inspector of the demo office. */
export const inspector = 'gao-zhenhua';

export function smallRoute(id: string): Route {
  const route = smallRoutes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route;
}

/** A request of a route, filed by somebody who signs nothing in it, with its first step open. */
export async function filed(
  rig: Rig,
  route: Route,
  seed = 1,
): Promise<{ readonly state: RequestState; readonly row: StepRow }> {
  const { id } = await file(
    rig,
    { ...route, start: { ...route.start, posts: ['driver'] } },
    chance(seed),
  );
  return now(rig, id);
}

/** A request as it stands once everything that was due has been done, and its first open step. */
export async function now(
  rig: Rig,
  id: string,
): Promise<{ readonly state: RequestState; readonly row: StepRow }> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as(inspector), id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error(`nothing is open in ${id}: ${state.status}`);
  return { state, row };
}

export const choice = (state: RequestState, act: string, more: Partial<Choice> = {}): Choice => ({
  act,
  opinion: `${act}。`,
  controls: [],
  answers: {},
  document: state.document,
  attachments: [],
  ...more,
});

/** The refusal's code, or `done`. */
export async function coded(work: Promise<unknown>): Promise<ProblemCode | 'done'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
