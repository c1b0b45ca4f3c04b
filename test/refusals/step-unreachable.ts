import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [{ ...approve, agree: { ...approve.agree, goTo: 'pay' } }, tell, pay, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'step-unreachable',
    path: 'steps[1]',
    says: {
      zh: '走不到环节“告知各部门”。请让前面的环节接到它，或把它删去。',
      en: 'No path leads to the step “Departments told”. Let an earlier step go there, or remove it.',
    },
  },
];
