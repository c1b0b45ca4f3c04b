import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  noun: { zh: '样例单', en: ' ' },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'text-missing',
    path: 'noun',
    says: {
      zh: '缺中文或英文。请把两种文字都写上。',
      en: 'A language is missing. Say it in both.',
    },
  },
];
