import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, by: { first: [{ when: 'total > 9', who: { post: 'head' } }] } },
    tell,
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'owner-uncertain',
    path: 'steps[0].by.first',
    says: {
      zh: '各条件都不成立时无人办理。请在最后加一个没有条件的岗位。',
      en: 'If no condition holds, nobody owns this. End the list with an owner without a condition.',
    },
  },
];
