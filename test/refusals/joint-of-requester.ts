import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, both, pay, record, signing, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    approve,
    {
      ...tell,
      steps: [
        ...tell.steps,
        { ...signing, id: 'confirm', kind: 'read', by: { requester: true }, joint: both },
      ],
    },
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'joint-of-requester',
    path: 'steps[1].steps[1].by',
    says: {
      zh: '分送中由申请人本人办理的环节不能再由几个人签署。请改由某个岗位办理。',
      en: 'Inside a distribution a step of the requester’s own is not signed jointly. Give it to a post.',
    },
  },
];
