import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, agree: { ...pay.agree, issues: ['pay-slip'] } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'slip-unnumbered',
    path: 'steps[2].agree.issues',
    says: {
      zh: '开出“pay-slip”时还没有编号“slip”。请在同一项的numbers里写上。',
      en: '“pay-slip” is issued without its number “slip”. Name it in numbers of the same outcome.',
    },
  },
];
