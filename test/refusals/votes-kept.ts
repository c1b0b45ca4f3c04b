import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, withStep } from './sound.ts';

export const route: Route = withStep({
  ...signing,
  joint: { ...both, how: 'any', afterReturn: 'keeps' },
});

export const faults: readonly RouteFault[] = [
  {
    rule: 'votes-kept',
    path: 'steps[1].joint.afterReturn',
    says: {
      zh: '票签、或签退回后须重新签署，不能沿用原来的票。请改为discards。',
      en: 'After a return a vote, or the first of several, starts afresh; earlier words do not carry over. Write discards.',
    },
  },
];
