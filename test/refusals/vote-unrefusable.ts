import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, withStep } from './sound.ts';

export const route: Route = withStep({
  ...signing,
  joint: { ...both, how: 'quorum', quorum: { moreThan: [1, 2] } },
});

export const faults: readonly RouteFault[] = [
  {
    rule: 'vote-unrefusable',
    path: 'steps[1].refuse',
    says: {
      zh: '票签须能投不同意票。请写上refuse，以及不通过时怎样办。',
      en: 'Whoever votes can vote against it. Write refuse, and what follows when it is not carried.',
    },
  },
];
