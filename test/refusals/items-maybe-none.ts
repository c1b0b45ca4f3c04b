import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  start: { ...sound.start, asks: { ...sound.start.asks, departments: 'optional' } },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'items-maybe-none',
    path: 'steps[1].items',
    says: {
      zh: '“部门”没有环节要求必填，名单为空就会自动通过。请在此前的环节设为必填。',
      en: 'No step requires “Departments”; with an empty list this would pass by itself. Require it in an earlier step.',
    },
  },
];
