import { officeDeeds } from '../deeds/office-deeds.ts';
import { frontOf } from '../front-of.ts';
import type { Host, LambdaHandler } from '../host.ts';
import type { World } from '../world.ts';
import { awayRoutes } from './away-routes.ts';
import { officeRoutes } from './office-routes.ts';

/** What changes the office: everything below `/office`, for administrators, and everybody's own absence. */
export function office(world: World, host: Host): LambdaHandler {
  const front = frontOf(world, host);
  const { browser } = front;
  return front.endpoint([
    ...officeRoutes({ world, browser, deeds: officeDeeds(world) }),
    ...awayRoutes({ world, browser }),
  ]);
}
