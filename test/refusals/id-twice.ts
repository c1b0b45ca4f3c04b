import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  risks: [...sound.risks, ...sound.risks],
  guards: ['enough', 'enough'].map((id) => ({
    id,
    at: ['approve'],
    holds: 'total > 0',
    says: { zh: '请填票据。', en: 'Enter the bills.' },
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'id-twice',
    path: 'guards[1].id',
    says: {
      zh: '编号“enough”用了两次。请改成别处没有用过的编号。',
      en: 'The id “enough” is used twice. Give it one that nothing else has.',
    },
  },
  {
    rule: 'id-twice',
    path: 'risks[1].id',
    says: {
      zh: '编号“false-claim”用了两次。请改成别处没有用过的编号。',
      en: 'The id “false-claim” is used twice. Give it one that nothing else has.',
    },
  },
];
