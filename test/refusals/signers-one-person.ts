import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, sound, withStep } from './sound.ts';

export const route: Route = withStep(
  {
    ...signing,
    joint: {
      ...both,
      how: 'in-order',
      signers: [
        { requester: true },
        { overseeing: 'requester' },
        { post: 'proofreader' },
        { post: 'proofreader' },
        { overseeing: 'requester' },
        { field: 'witness' },
        { field: 'witness' },
      ],
    },
    asks: { witness: 'required' },
  },
  {
    ...sound,
    fields: {
      ...sound.fields,
      witness: { kind: 'person', label: { zh: '见证人', en: 'Witness' } },
    },
  },
);

export const faults: readonly RouteFault[] = [
  {
    rule: 'signers-one-person',
    path: 'steps[1].joint.signers[0]',
    says: {
      zh: '申请人不能签署自己的申请，这一个位置永远没有人能签。请改为别的岗位。',
      en: 'Nobody signs their own request, so this place could never be filled. Name a post instead.',
    },
  },
  {
    rule: 'signers-one-person',
    path: 'steps[1].joint.signers[4]',
    says: {
      zh: '同一个人写了两次，一个人不能签两次。请写上另一个人或岗位。',
      en: 'This is the same person twice, and nobody signs twice. Name another person or post.',
    },
  },
  {
    rule: 'signers-one-person',
    path: 'steps[1].joint.signers[6]',
    says: {
      zh: '同一个人写了两次，一个人不能签两次。请写上另一个人或岗位。',
      en: 'This is the same person twice, and nobody signs twice. Name another person or post.',
    },
  },
];
