import type { Route } from '../http/route.ts';
import type { OfficeShop } from './admin.ts';
import { changeRoutes } from './change-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { pinCodeRoutes } from './pin-code-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { thingsRoutes } from './things-routes.ts';
import { troubleRoutes } from './trouble-routes.ts';

/** The administrators' pages. Each read and each act asks again whether the person is one. */
export const officeRoutes = (shop: OfficeShop): readonly Route[] => [
  ...peopleRoutes(shop),
  // Before the changes, whose path takes any word.
  ...pinCodeRoutes(shop),
  ...changeRoutes(shop),
  ...settingsRoutes(shop),
  ...thingsRoutes(shop),
  ...proposalRoutes(shop),
  ...historyRoutes(shop),
  ...troubleRoutes(shop),
];
