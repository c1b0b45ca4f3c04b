import type { Route } from '../route.ts';
import { vehicleRepair } from './vehicles/vehicle-repair.ts';

/** Every route there is: an explicit list, so that a reader sees the catalogue and a search finds it. */
export const routes: readonly Route[] = [vehicleRepair];

export const routeOf = (id: string): Route | undefined => routes.find((route) => route.id === id);
