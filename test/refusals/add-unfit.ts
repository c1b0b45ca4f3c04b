import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, withStep } from './sound.ts';

export const route: Route = withStep({
  ...signing,
  joint: { ...both, how: 'any' },
  allows: ['ask', 'add'],
});

export const faults: readonly RouteFault[] = [
  {
    rule: 'add-unfit',
    path: 'steps[1].allows[1]',
    says: {
      zh: '票签的成员、或签的签署人不能中途增加。请去掉add。',
      en: 'Nobody joins a vote, or signers of whom any one is enough, on the way. Take add out.',
    },
  },
];
