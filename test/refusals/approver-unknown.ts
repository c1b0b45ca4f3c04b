import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  slips: sound.slips.map((slip) => ({
    ...slip,
    approvedAt: ['approve', 'sign'],
    opinionsOf: ['nod'],
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'approver-unknown',
    path: 'slips[0].approvedAt[1]',
    says: {
      zh: '没有环节“sign”。请先写上，或改成已有的。',
      en: 'There is no step “sign”. Define it, or name one that exists.',
    },
  },
  {
    rule: 'approver-unknown',
    path: 'slips[0].opinionsOf[0]',
    says: {
      zh: '没有环节“nod”。请先写上，或改成已有的。',
      en: 'There is no step “nod”. Define it, or name one that exists.',
    },
  },
];
