import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    approve,
    { ...tell, id: 'tell-none', steps: [] },
    { id: 'both', kind: 'together', title: { zh: '同时', en: 'Both' }, branches: [[], [tell]] },
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'container-empty',
    path: 'steps[1].steps',
    says: {
      zh: '“告知各部门”里没有环节，会自动通过。请写上由谁办理，或把它删去。',
      en: '“Departments told” has no steps here and would pass by itself. Say who does what, or remove it.',
    },
  },
  {
    rule: 'container-empty',
    path: 'steps[2].branches[0]',
    says: {
      zh: '“同时”里没有环节，会自动通过。请写上由谁办理，或把它删去。',
      en: '“Both” has no steps here and would pass by itself. Say who does what, or remove it.',
    },
  },
];
