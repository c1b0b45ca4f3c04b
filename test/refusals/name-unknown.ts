import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  headline: '$string(sum) & request.serial',
  guards: [
    {
      id: 'within',
      at: ['approve'],
      holds: '$count(bills[amount > setting.most]) = 0 and $exists(bills[price > $$.setting.most])',
      says: { zh: '超了。', en: 'Too much.' },
    },
  ],
  steps: [{ ...approve, when: 'request.serial = "1"' }, tell, pay, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'name-unknown',
    path: 'headline',
    says: {
      zh: '表达式里的“sum”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。',
      en: '“sum” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.',
    },
  },
  {
    rule: 'name-unknown',
    path: 'steps[0].when',
    says: {
      zh: '表达式里的“request”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。',
      en: '“request” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.',
    },
  },
  {
    rule: 'name-unknown',
    path: 'guards[0].holds',
    says: {
      zh: '表达式里的“setting”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。',
      en: '“setting” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.',
    },
  },
  {
    rule: 'name-unknown',
    path: 'guards[0].holds',
    says: {
      zh: '表达式里的“price”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。',
      en: '“price” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.',
    },
  },
  {
    rule: 'name-unknown',
    path: 'guards[0].holds',
    says: {
      zh: '表达式里的“setting.most”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。',
      en: '“setting.most” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.',
    },
  },
];
