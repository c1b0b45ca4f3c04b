import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, limit: { ...approve.limit, pauses: {} } },
    tell,
    {
      ...pay,
      limit: {
        ...approve.limit,
        amount: 0,
        unit: 'same-day',
        pauses: {
          hearing: {
            title: { zh: '听证', en: 'Hearing' },
            basis: { zh: '依据', en: 'Basis' },
            byLaw: true,
          },
        },
      },
    },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'pause-unsound',
    path: 'steps[0].limit.pauses',
    says: {
      zh: '没有写可以暂停计时的理由。请写上理由和依据，或删去pauses。',
      en: 'No reason to stop the clock is named. Name one with its basis, or drop pauses.',
    },
  },
  {
    rule: 'pause-unsound',
    path: 'steps[2].limit.pauses',
    says: {
      zh: '当日办结的时限不能暂停。请删去pauses，或改用工作日。',
      en: 'A same-day limit cannot be stopped. Drop pauses, or count working days.',
    },
  },
];
