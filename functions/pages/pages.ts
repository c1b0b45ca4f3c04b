import { apiRoutes } from '../api/api-routes.ts';
import { allDeeds } from '../deeds/all-deeds.ts';
import { masking } from '../deeds/masking.ts';
import { frontOf } from '../front-of.ts';
import type { Host, LambdaHandler } from '../host.ts';
import { officeDoor } from '../office/office-door.ts';
import { variables } from '../names.ts';
import { slipPrinter } from '../pdf/render-record.ts';
import type { World } from '../world.ts';
import { archiveRoutes } from './archive-routes.ts';
import { bookingRoutes } from './booking-routes.ts';
import { circulatingRoutes } from './circulating/circulating-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { fillRoutes } from './fill-routes.ts';
import { filingRoutes } from './filing-routes.ts';
import { overdueRoutes } from './overdue-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { labelRoutes } from './papers/label-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import type { Shop } from './reader.ts';
import { registerRoutes } from './register-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { verifyRoutes } from './verify-routes.ts';

/** Everything for people who are signed in, and the API. */
export function pages(world: World, host: Host): LambdaHandler {
  const front = frontOf(world, host);
  const { browser, bearer, once } = front;
  const deeds = allDeeds(world, slipPrinter(world, host.environment[variables.fontDir]));
  const shop: Shop = { world, deeds, browser };
  return front.endpoint([
    ...apiRoutes({
      deeds: masking(world, deeds),
      bearer,
      once,
      baseUrl: world.baseUrl,
      office: () => world.office.load(),
    }),
    ...front.signInRoutes(),
    ...deskRoutes(shop),
    ...overdueRoutes(shop),
    ...bookingRoutes(shop),
    ...filingRoutes(shop),
    ...requestRoutes(shop),
    ...stepRoutes(shop),
    ...circulatingRoutes(shop),
    ...archiveRoutes(shop),
    ...fillRoutes(shop),
    ...registerRoutes(shop),
    ...paperRoutes(shop),
    ...labelRoutes(shop),
    ...pinRoutes(shop),
    ...passkeyRoutes(shop),
    officeDoor(browser),
    ...verifyRoutes(shop),
  ]);
}
