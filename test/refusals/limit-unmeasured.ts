import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, signDays, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  settings: { ...sound.settings, minutes: { ...signDays, unit: 'hour' } },
  steps: [
    { ...approve, limit: { ...approve.limit, amount: { setting: 'minutes' } } },
    { ...tell, steps: [{ ...tell.steps[0], limit: { ...approve.limit, amount: 0 } }] },
    { ...pay, limit: { ...approve.limit, amount: { setting: 'payDays' } } },
    {
      ...tell.steps[0],
      id: 'look',
      by: { post: 'discipline' },
      limit: { ...approve.limit, amount: { field: 'subject' } },
    },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'limit-unmeasured',
    path: 'steps[0].limit.unit',
    says: {
      zh: '时限单位与设置“minutes”的单位不同，不能换算。请改成一致。',
      en: 'The unit differs from that of the setting “minutes”; units are never converted. Make them equal.',
    },
  },
  {
    rule: 'limit-unmeasured',
    path: 'steps[1].steps[0].limit.amount',
    says: {
      zh: '时限的数不对：当日办结写0，其余写大于零的整数。',
      en: 'The amount is wrong: 0 for same-day, otherwise a whole number above zero.',
    },
  },
  {
    rule: 'limit-unmeasured',
    path: 'steps[2].limit.amount.setting',
    says: {
      zh: '没有数字设置“payDays”。请在settings里加上。',
      en: 'There is no number setting “payDays”. Add it to settings.',
    },
  },
  {
    rule: 'limit-unmeasured',
    path: 'steps[3].limit.amount.field',
    says: {
      zh: '没有数字字段“subject”。时限请写数字字段、设置或固定的数。',
      en: 'There is no number field “subject”. Give a number field, a setting or a fixed number.',
    },
  },
];
