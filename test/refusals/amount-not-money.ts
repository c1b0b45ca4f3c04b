import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  amount: 'subject',
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'amount-not-money',
    path: 'amount',
    says: {
      zh: '“subject”不是金额字段。请写kind为money的字段，或删去amount。',
      en: '“subject” is not a money field. Name one of kind money, or drop amount.',
    },
  },
];
