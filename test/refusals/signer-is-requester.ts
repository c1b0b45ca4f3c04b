import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  separate: [
    { steps: ['approve', 'pay'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['start', 'pay'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['start', 'approve'], why: { zh: '分开', en: 'Apart' } },
  ],
  steps: [{ ...approve, by: { first: [{ who: { requester: true } }] } }, tell, pay, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'signer-is-requester',
    path: 'steps[0].by',
    says: {
      zh: '申请人不能审批自己的申请，这一步永远没有人能办。请改由别的岗位办理。',
      en: 'Nobody signs their own request, so nobody could ever do this. Give it to a post.',
    },
  },
];
