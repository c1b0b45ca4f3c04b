import type { OfficeData } from '#domain/office.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { demoOffice } from '#local/demo-office.ts';

const switched = routes.filter(({ settings }: Route) => Object.hasOwn(settings, 'enabled'));

/** The demo's office with every route in use, those too that are off until an office wants them. */
export const everyRouteOn: OfficeData = {
  ...demoOffice,
  settings: {
    ...demoOffice.settings,
    ...Object.fromEntries(switched.map(({ id }) => [`${id}.enabled`, true])),
  },
};
