import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, when: '$yuan(total) = "9.00"' },
    tell,
    { ...pay, when: '$now() > "2026" and $big(total)' },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'function-not-allowed',
    path: 'steps[0].when',
    says: {
      zh: '$yuan是给人看的说法，只能用在标题行和台账里。这里请直接比较字段的值。',
      en: '$yuan is for people and works in headlines and registers only. Compare the field’s value here.',
    },
  },
  {
    rule: 'function-not-allowed',
    path: 'steps[2].when',
    says: {
      zh: '这里不能用$now：没有这个函数，或者它每次结果不同。请只用字段、设置和固定的函数。',
      en: '$now cannot be used here: it is unknown, or differs each time. Use fields, settings and fixed functions only.',
    },
  },
  {
    rule: 'function-not-allowed',
    path: 'steps[2].when',
    says: {
      zh: '这里不能用$big：没有这个函数，或者它每次结果不同。请只用字段、设置和固定的函数。',
      en: '$big cannot be used here: it is unknown, or differs each time. Use fields, settings and fixed functions only.',
    },
  },
];
