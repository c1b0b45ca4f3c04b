import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, pay],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'record-not-last',
    path: 'steps',
    says: {
      zh: '最后一步须是归档：加上 {id: "record", kind: "system", does: "record"}，其后不再有环节。',
      en: 'The last step is the record: add {id: "record", kind: "system", does: "record"} with nothing after it.',
    },
  },
];
