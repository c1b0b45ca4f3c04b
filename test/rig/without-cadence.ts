import type { Route } from '#statemachines/route.ts';

/** A route that opens nothing by itself, for tests that watch every mail. */
export const withoutCadence = (route: Route): Route => {
  const { every: _every, ...start } = route.start;
  return { ...route, start };
};
