import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  risks: sound.risks.map((risk) => ({ ...risk, owner: 'everybody' })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'risk-owner-unknown',
    path: 'risks[0].owner',
    says: {
      zh: '没有岗位“everybody”可以负责。请写posts.ts里的岗位。',
      en: 'There is no post “everybody” to answer for it. Name one of posts.ts.',
    },
  },
];
