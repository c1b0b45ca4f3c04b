import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  registers: [
    {
      id: 'claims',
      title: { zh: '台账', en: 'Register' },
      columns: [
        { title: { zh: '事项', en: 'Subject' }, value: 'subject', sum: true },
        { title: { zh: '金额', en: 'Amount' }, value: 'total', kind: 'money', sum: true },
      ],
      readers: ['finance', 'treasurer'],
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'register-unsound',
    path: 'registers[0].readers[1]',
    says: {
      zh: '没有岗位“treasurer”。请改成posts.ts里有的岗位。',
      en: 'There is no post “treasurer”. Name one of posts.ts.',
    },
  },
  {
    rule: 'register-unsound',
    path: 'registers[0].columns[0].sum',
    says: {
      zh: '只有金额和数字才能合计。请写kind为money或number，或者不要合计。',
      en: 'Only money and numbers are added up. Say that kind, or leave the sum out.',
    },
  },
];
