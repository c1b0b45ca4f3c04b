import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, limit: { ...approve.limit, from: { done: 'sign-for' }, orField: 'subject' } },
    tell,
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'clock-unknown',
    path: 'steps[0].limit.from.done',
    says: {
      zh: '没有环节“sign-for”，时限无从起算。请写已有的环节。',
      en: 'There is no step “sign-for” to count from. Name one that exists.',
    },
  },
  {
    rule: 'clock-unknown',
    path: 'steps[0].limit.orField',
    says: {
      zh: '没有日期字段“subject”。请写日期字段，或删去orField。',
      en: 'There is no date field “subject”. Name a date field, or drop orField.',
    },
  },
];
