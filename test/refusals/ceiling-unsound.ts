import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    {
      ...approve,
      limit: {
        ...approve.limit,
        amount: 20,
        cap: {
          amount: 15,
          unit: 'working-day',
          from: { done: 'sign-for' },
          countsStartDay: false,
          basis: { zh: '依据', en: 'Basis' },
        },
      },
    },
    tell,
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'ceiling-unsound',
    path: 'steps[0].limit.cap.from.done',
    says: {
      zh: '没有环节“sign-for”，时限无从起算。请写已有的环节。',
      en: 'There is no step “sign-for” to count from. Name one that exists.',
    },
  },
  {
    rule: 'ceiling-unsound',
    path: 'steps[0].limit.cap.amount',
    says: {
      zh: '法定上限比时限还短。请把时限改到上限以内。',
      en: 'The ceiling is below the limit. Bring the limit within it.',
    },
  },
];
