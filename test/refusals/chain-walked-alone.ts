import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  separate: ['approve', 'pay'].map((step) => ({
    steps: ['start', step],
    why: { zh: '分开', en: 'Apart' },
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'chain-walked-alone',
    path: 'steps[2]',
    says: {
      zh: '同一个人可以先办“审批”再办“付款”。请在separate里把两者写在一起。',
      en: 'One person could do “Approve” and then “Pay”. Name both in one set of separate.',
    },
  },
];
