import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    approve,
    tell,
    {
      ...signing,
      kind: 'read',
      joint: { ...both, signers: [{ post: 'head' }, { post: 'section-chief', of: 'item' }] },
    },
    { ...pay, by: { post: 'cashier', of: 'item' } },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'item-outside',
    path: 'steps[2].joint.signers[1].of',
    says: {
      zh: '这个环节不在分送之内，没有“本部门”可言。请改为申请人的部门或某个部门字段。',
      en: 'This step is not inside a distribution, so there is no item. Name the requester’s department or a field.',
    },
  },
  {
    rule: 'item-outside',
    path: 'steps[3].by.of',
    says: {
      zh: '这个环节不在分送之内，没有“本部门”可言。请改为申请人的部门或某个部门字段。',
      en: 'This step is not inside a distribution, so there is no item. Name the requester’s department or a field.',
    },
  },
];
