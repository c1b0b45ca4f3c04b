import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  attachments: {
    ...sound.attachments,
    list: { title: { zh: '清单', en: 'List' }, kinds: ['pdf'], min: 1, max: 1 },
  },
  start: {
    ...sound.start,
    posts: ['registrar'],
    attachments: ['list'],
    every: {
      each: 'month',
      workingDay: 16,
      month: 3,
      post: 'archivist',
      sets: { subject: '"清理" & period', departments: '["general"]', remark: 'setting.signDays' },
    },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'cadence-unsound',
    path: 'start.every.workingDay',
    says: {
      zh: '没有第16个工作日。请写1到15的整数。',
      en: 'There is no such working day. Write a whole number from 1 to 15.',
    },
  },
  {
    rule: 'cadence-unsound',
    path: 'start.every.month',
    says: {
      zh: '每年一次的要写明月份（1至12），其他周期不写月份。',
      en: 'A yearly cadence says its month (1 to 12); no other one does.',
    },
  },
  {
    rule: 'cadence-unsound',
    path: 'start.every.post',
    says: {
      zh: '“archivist”不能填报这个流程。请在start.posts里加上，或改成可以填报的岗位。',
      en: '“archivist” may not file this route. Add it to start.posts, or name a post that may.',
    },
  },
  {
    rule: 'cadence-unsound',
    path: 'start.every.sets.remark',
    says: {
      zh: '提交时不填“remark”，系统也不能填。请从sets里去掉，或加到start.asks。',
      en: 'Filing does not ask for “remark”, so the office cannot fill it. Drop it, or add it to start.asks.',
    },
  },
  {
    rule: 'cadence-unsound',
    path: 'start.every.sets',
    says: {
      zh: '提交时必填的“bills”没有填。请在sets里写明怎么填。',
      en: '“bills” is required when filing. Say in sets how it is filled.',
    },
  },
  {
    rule: 'cadence-unsound',
    path: 'start.every',
    says: {
      zh: '提交时必须附“list”，系统附不了。请改为以后的环节再附。',
      en: 'Filing demands “list”, which the office cannot attach. Ask for it at a later step.',
    },
  },
];
