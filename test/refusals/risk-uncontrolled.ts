import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  risks: sound.risks.map((risk) => ({ ...risk, controls: [] })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'risk-uncontrolled',
    path: 'risks[0].controls',
    says: {
      zh: '高风险“虚报”没有防控措施。请写上办理人须逐项核对的措施。',
      en: 'The high risk “False claim” has no control. Write what must be checked before agreeing.',
    },
  },
];
