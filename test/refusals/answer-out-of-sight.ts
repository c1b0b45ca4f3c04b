import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  record: { ...sound.record, rows: [['subject'], ['remark']] },
  steps: [approve, tell, { ...pay, when: 'remark = "ok"' }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'answer-out-of-sight',
    path: 'steps[2].when',
    says: {
      zh: '“remark”只在并行或分送的环节里填写，留在该环节名下，这里读不到。请改读别的字段。',
      en: '“remark” is answered only inside branches, where it stays with its step; it cannot be read here. Name another field.',
    },
  },
  {
    rule: 'answer-out-of-sight',
    path: 'record.rows[1]',
    says: {
      zh: '“remark”只在并行或分送的环节里填写，留在该环节名下，这里读不到。请改读别的字段。',
      en: '“remark” is answered only inside branches, where it stays with its step; it cannot be read here. Name another field.',
    },
  },
];
