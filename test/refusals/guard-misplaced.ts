import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  guards: ['print', undefined].map((at) => ({
    id: `guard-${at ?? 'never'}`,
    at: at === undefined ? [] : [at],
    holds: 'total > 0',
    says: { zh: '请填票据。', en: 'Enter the bills.' },
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'guard-misplaced',
    path: 'guards[0].at[0]',
    says: {
      zh: '没有环节“print”。请写在哪个环节校验，或写start。',
      en: 'There is no step “print”. Name the step where this is checked, or start.',
    },
  },
  {
    rule: 'guard-misplaced',
    path: 'guards[1].at',
    says: {
      zh: '这条校验没有写在哪个环节，永远不会执行。',
      en: 'This guard names no step, so it is never checked. Name one.',
    },
  },
];
