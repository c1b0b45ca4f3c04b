import type { Route } from '#statemachines/route.ts';

/** The catalogue with the director's approval of a repair at the highest tier: the step that passkeys are tried on. */
export const highestTier = (route: Route): Route =>
  route.id === 'vehicle-repair'
    ? {
        ...route,
        steps: route.steps.map((step) =>
          step.id === 'director' && step.kind === 'sign'
            ? { ...step, tier: 'passkey', allows: ['handwriting'] }
            : step,
        ),
      }
    : route;
