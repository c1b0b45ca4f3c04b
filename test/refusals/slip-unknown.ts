import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, agree: { ...pay.agree, issues: ['voucher'] } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'slip-unknown',
    path: 'steps[2].agree.issues[0]',
    says: {
      zh: '没有单据“voucher”。请先写上，或改成已有的。',
      en: 'There is no slip “voucher”. Define it, or name one that exists.',
    },
  },
];
