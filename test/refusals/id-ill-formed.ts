import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  id: 'Sound_Route',
  fields: {
    ...sound.fields,
    _unsigned: { kind: 'text', max: 9, calc: '"1"', label: { zh: '未签', en: 'Unsigned' } },
    'bill-no': { kind: 'text', max: 9, calc: '"1"', label: { zh: '号', en: 'Number' } },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'id-ill-formed',
    path: 'id',
    says: {
      zh: '编号“Sound_Route”不合规：用小写字母、数字和连字符，至多60个字符。',
      en: 'The id “Sound_Route” is not well formed: lower-case letters, digits and hyphens, at most 60.',
    },
  },
  {
    rule: 'id-ill-formed',
    path: 'fields._unsigned',
    says: {
      zh: '名称“_unsigned”不合规：用驼峰式字母和数字，表达式才读得到。',
      en: 'The name “_unsigned” is not well formed: letters and digits in camelCase, so that expressions can read it.',
    },
  },
  {
    rule: 'id-ill-formed',
    path: 'fields.bill-no',
    says: {
      zh: '名称“bill-no”不合规：用驼峰式字母和数字，表达式才读得到。',
      en: 'The name “bill-no” is not well formed: letters and digits in camelCase, so that expressions can read it.',
    },
  },
];
