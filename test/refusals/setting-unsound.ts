import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { signDays, sound } from './sound.ts';

export const route: Route = {
  ...sound,
  settings: {
    signDays: { ...signDays, ceiling: 1 },
    chain: { ...signDays, value: 'both', options: { one: { zh: '一', en: 'One' } } },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'setting-unsound',
    path: 'settings.signDays.value',
    says: {
      zh: '默认值超过上限。请改为不超过ceiling的数。',
      en: 'The default is above the ceiling. Choose a number not above it.',
    },
  },
  {
    rule: 'setting-unsound',
    path: 'settings.chain.value',
    says: {
      zh: '默认值不在选项之内。请从options里选一个。',
      en: 'The default is not among the options. Choose one of them.',
    },
  },
];
