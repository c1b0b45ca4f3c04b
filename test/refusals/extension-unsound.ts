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
        extends: {
          by: approve.by,
          atMost: { setting: 'nothing' },
          times: 0,
          inTime: true,
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
    rule: 'extension-unsound',
    path: 'steps[0].limit.extends.atMost.setting',
    says: {
      zh: '没有数字设置“nothing”。请在settings里加上。',
      en: 'There is no number setting “nothing”. Add it to settings.',
    },
  },
  {
    rule: 'extension-unsound',
    path: 'steps[0].limit.extends.times',
    says: {
      zh: '延期次数不对。请写大于零的整数，或删去extends。',
      en: 'The number of extensions is wrong: a whole number above zero, or drop extends.',
    },
  },
  {
    rule: 'extension-unsound',
    path: 'steps[0].limit.extends.by',
    says: {
      zh: '延期由经办人自己或申请人批准，等于没有批准。请改由别的岗位批准。',
      en: 'The holder or the requester would grant it himself. Give it to another post.',
    },
  },
];
