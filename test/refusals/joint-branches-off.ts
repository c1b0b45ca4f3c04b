import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, withStep } from './sound.ts';

export const route: Route = withStep({
  ...signing,
  joint: both,
  others: [{ id: 'skip', title: { zh: '略过', en: 'Skip' }, opinion: 'optional', goTo: 'pay' }],
});

export const faults: readonly RouteFault[] = [
  {
    rule: 'joint-branches-off',
    path: 'steps[1].others',
    says: {
      zh: '几个人签署的环节只有同意、退回、不同意，不能另设去向。请把others放到由一个人办理的环节。',
      en: 'A step that several sign can be agreed to, returned or refused, nothing else. Put others at a step with one owner.',
    },
  },
];
