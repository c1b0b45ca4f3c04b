import type { Earlier } from '#statemachines/between.ts';
import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

const before: Earlier = {
  id: 'before',
  title: { zh: '此前同一事项', en: 'The same subject before' },
  register: 'claims',
  key: '"subject:" & subject',
  days: { setting: 'signDays' },
  at: ['start', 'approve'],
  into: { field: 'times' },
};

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    times: { kind: 'number', min: 0, max: 99, label: { zh: '次数', en: 'Times' } },
  },
  earlier: [
    before,
    { ...before, id: 'nowhere', at: ['nowhere'], days: 0 },
    { ...before, id: 'typed', days: { setting: 'nothing' }, into: { field: 'subject' } },
    { ...before, id: 'calculated', into: { field: 'total' } },
    {
      ...before,
      id: 'anyhow-near',
      near: { column: 1, to: 'total', within: 0, unit: { zh: '分', en: 'fen' } },
    },
    { ...before, id: 'none-shown', most: 0 },
    { ...before, id: 'begins-nowhere', begins: { field: 'subject', cells: { what: 0 } } },
  ],
};

const kept = (field: string) => ({
  zh: `“${field}”记不下此前的数：请用一个没有人填、不用算的金额或数字字段。`,
  en: `“${field}” cannot keep what came before: name a money or number field that nobody types and nothing calculates.`,
});
const counted = {
  zh: '往前看多少天没有说清。请写大于0的天数，或者一个数字设置。',
  en: 'How far back is not said. Write days above 0, or a setting that is a number.',
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'earlier-unsound',
    path: 'earlier[1].at[0]',
    says: {
      zh: '没有环节“nowhere”。请改成已有的环节或start。',
      en: 'There is no step “nowhere”. Name one that exists, or start.',
    },
  },
  { rule: 'earlier-unsound', path: 'earlier[1].days', says: counted },
  { rule: 'earlier-unsound', path: 'earlier[2].days', says: counted },
  { rule: 'earlier-unsound', path: 'earlier[2].into.field', says: kept('subject') },
  { rule: 'earlier-unsound', path: 'earlier[3].into.field', says: kept('total') },
  {
    rule: 'earlier-unsound',
    path: 'earlier[4].near.within',
    says: {
      zh: '相差多少算近没有说清。请写大于0的数，或者一个数字设置。',
      en: 'How near is not said. Write a number above 0, or a setting that is a number.',
    },
  },
  {
    rule: 'earlier-unsound',
    path: 'earlier[5].most',
    says: {
      zh: '最多列几条没有说清。请写大于0的数，或者删去most。',
      en: 'How many are shown is not said. Write a number above 0, or drop most.',
    },
  },
  {
    rule: 'earlier-unsound',
    path: 'earlier[6].begins',
    says: {
      zh: '“subject”不能以这些行开头：请用一个多行字段和它已有的栏。',
      en: '“subject” cannot begin with those rows: name a field of lines, and columns that it has.',
    },
  },
];
