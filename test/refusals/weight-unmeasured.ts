import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    approve,
    tell,
    { ...pay, weighty: { amount: 'subject', from: { setting: 'signDays' } } },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'weight-unmeasured',
    path: 'steps[2].weighty',
    says: {
      zh: '按金额提高要求的环节，tier须为passkey。请改tier，或去掉weighty。',
      en: 'A step that demands more from a sum on has the tier passkey. Change the tier, or drop weighty.',
    },
  },
  {
    rule: 'weight-unmeasured',
    path: 'steps[2].weighty.amount',
    says: {
      zh: '没有金额字段“subject”。请写一个金额字段。',
      en: 'There is no money field “subject”. Name one.',
    },
  },
  {
    rule: 'weight-unmeasured',
    path: 'steps[2].weighty.from',
    says: {
      zh: '起点须是金额：写多少分，或以分为单位的数字设置。',
      en: 'It begins at a sum: write it in fen, or name a number setting whose unit is fen.',
    },
  },
];
