import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, when: 'remark = "ok"' }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'answer-out-of-sight',
    path: 'steps[2].when',
    says: {
      zh: '“remark”只在分送的环节里逐个填写，这里读不到。请改读别的字段。',
      en: '“remark” is answered separately by each item of a distribution and cannot be read here. Read another field.',
    },
  },
];
