import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, record, signing, sound, withStep } from './sound.ts';

export const route: Route = {
  ...withStep(signing),
  steps: [
    ...sound.steps.filter(({ id }) => id !== 'record'),
    { ...signing, joint: { ...both, signers: [{ post: 'head' }] } },
    {
      ...signing,
      id: 'led',
      joint: { ...both, how: 'lead', signers: [{ post: 'head' }] },
    },
    record,
  ],
  separate: [
    {
      steps: ['start', 'approve', 'pay', 'signing', 'led'],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'signers-too-few',
    path: 'steps[3].joint.signers',
    says: {
      zh: '联合签署至少要有两个签署人。请补上另一个，或删去joint，由by一人办理。',
      en: 'Joint signing needs two signers at least. Add another, or drop joint and leave the step to its owner.',
    },
  },
  {
    rule: 'signers-too-few',
    path: 'steps[4].joint.signers',
    says: {
      zh: '主办之外没有协办。请写上协办的岗位，或删去joint。',
      en: 'Nobody assists the lead here. Name the assistants, or drop joint.',
    },
  },
];
