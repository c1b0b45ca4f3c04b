import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  standards: ['ranks'],
  steps: [
    { ...approve, when: '$exists(bills[amount > 9])' },
    { ...tell, when: '$exists(setting.rank)' },
    { ...pay, when: '$$.total > 9' },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'facts-too-big',
    path: 'steps[0].when',
    says: {
      zh: '条件不能读明细和标准表，也不能用$$。请先用calc算成一个字段，再在条件里读它。',
      en: 'A condition cannot read lines or tables or use $$. Calculate a field first and read that.',
    },
  },
  {
    rule: 'facts-too-big',
    path: 'steps[1].when',
    says: {
      zh: '条件不能读明细和标准表，也不能用$$。请先用calc算成一个字段，再在条件里读它。',
      en: 'A condition cannot read lines or tables or use $$. Calculate a field first and read that.',
    },
  },
  {
    rule: 'facts-too-big',
    path: 'steps[2].when',
    says: {
      zh: '条件不能读明细和标准表，也不能用$$。请先用calc算成一个字段，再在条件里读它。',
      en: 'A condition cannot read lines or tables or use $$. Calculate a field first and read that.',
    },
  },
];
