import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, allows: ['take-back'] },
    { ...tell, steps: [{ ...tell.steps[0], allows: ['take-back'] }] },
    { ...pay, allows: ['take-back'] },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'take-back-unfit',
    path: 'steps[1].steps[0].allows[0]',
    says: {
      zh: '同时办理的环节不能拿回，否则别人的办理会一起作废。请去掉take-back。',
      en: 'Beside others nothing is taken back, or their work would go with it. Take take-back out.',
    },
  },
  {
    rule: 'take-back-unfit',
    path: 'steps[2].allows[0]',
    says: {
      zh: '已经盖章、付款、公布的，拿不回来。请去掉take-back。',
      en: 'What has been sealed, paid or published cannot be taken back. Take take-back out.',
    },
  },
];
