import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [{ ...approve, when: 'total >' }, tell, pay, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'formula-unreadable',
    path: 'steps[0].when',
    says: {
      zh: '“total >”不是JSONata表达式。请检查括号、引号和运算符。',
      en: '“total >” is not JSONata. Check its brackets, quotes and operators.',
    },
  },
];
