import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  withdrawUntil: ['payment'],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'withdrawal-unknown',
    path: 'withdrawUntil[0]',
    says: {
      zh: '没有环节“payment”。请写办完以后就不能撤回的环节。',
      en: 'There is no step “payment”. Name the step after which nothing can be withdrawn.',
    },
  },
];
