import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  separate: [{ steps: ['approve', 'pay'], why: { zh: '分开', en: 'Apart' } }],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'start-not-apart',
    path: 'steps[0]',
    says: {
      zh: '“审批”没有与申请分开。请在separate里与start写在一起并说明理由。',
      en: '“Approve” is not kept apart from asking. Name it with start in separate, and say why.',
    },
  },
  {
    rule: 'start-not-apart',
    path: 'steps[2]',
    says: {
      zh: '“付款”没有与申请分开。请在separate里与start写在一起并说明理由。',
      en: '“Pay” is not kept apart from asking. Name it with start in separate, and say why.',
    },
  },
];
