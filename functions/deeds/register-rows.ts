import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import { mayMoveRows, registerRows } from '#statemachines/registers.ts';
import type { Route } from '#statemachines/route.ts';
import { registerWrites } from '../stores/registers.ts';
import type { StandingRows } from '../stores/standing-rows.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** A request before and after an act, with where its rows stood. */
export interface Moved {
  readonly before: RequestState | undefined;
  readonly after: RequestState;
  readonly standing: StandingRows;
  readonly office: Office;
  /** The version that the request keeps. */
  readonly route: Route;
}

/** The writes by which registers follow an act, for its own transaction. */
export const rowWrites = async (world: World, moved: Moved): Promise<readonly Write[]> =>
  mayMoveRows(moved.before, moved.after) ? allRowWrites(world, moved) : [];

/** The same whatever the act changed: brings a request's rows to what today's registers say of it. */
export async function allRowWrites(
  world: World,
  { after, standing, office, route }: Omit<Moved, 'before'>,
): Promise<readonly Write[]> {
  const today = world.routes.current(after.route)?.route ?? route;
  const rows = await registerRows(today, after, office);
  return registerWrites(world.tables.facts, world.digest, after, standing, rows);
}
