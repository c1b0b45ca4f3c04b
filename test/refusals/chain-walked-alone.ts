import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, both, pay, record, signing, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  // One and the same post owns approval and joint signing, and its other signer could have approved as well.
  steps: [approve, { ...signing, joint: both }, tell, pay, record],
  separate: [
    ['start', 'approve'],
    ['start', 'pay'],
    ['start', 'signing'],
    ['signing', 'pay'],
  ].map((steps) => ({
    steps,
    why: { zh: '分开', en: 'Apart' },
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'chain-walked-alone',
    path: 'steps[1]',
    says: {
      zh: '同一个人可以先办“审批”再办“会签”。请在separate里把两者写在一起。',
      en: 'One person could do “Approve” and then “Sign jointly”. Name both in one set of separate.',
    },
  },
  {
    rule: 'chain-walked-alone',
    path: 'steps[3]',
    says: {
      zh: '同一个人可以先办“审批”再办“付款”。请在separate里把两者写在一起。',
      en: 'One person could do “Approve” and then “Pay”. Name both in one set of separate.',
    },
  },
];
