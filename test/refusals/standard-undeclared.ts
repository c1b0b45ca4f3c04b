import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

/** It may read what it names, and only there: meals, and no lodging and no ranks. */
export const route: Route = {
  ...sound,
  standards: ['meals'],
  guards: [
    {
      id: 'within',
      at: ['approve'],
      holds:
        'total <= setting.standard.meals[place = "其他地区"].perDay and total <= $max(setting.standard.lodging.perNight)',
      says: { zh: '超了。', en: 'Too much.' },
    },
    {
      id: 'by-rank',
      at: ['approve'],
      holds: '$lookup(setting.rank, "zhou") = "other"',
      says: { zh: '职级不符。', en: 'Of another rank.' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'standard-undeclared',
    path: 'guards[0].holds',
    says: {
      zh: '表达式读了标准表“lodging”，流程没有声明，办件里不会留存。请在standards里加上“lodging”。',
      en: 'The table “lodging” is read and not declared, so no request keeps it. Add “lodging” to standards.',
    },
  },
  {
    rule: 'standard-undeclared',
    path: 'guards[1].holds',
    says: {
      zh: '表达式读了标准表“ranks”，流程没有声明，办件里不会留存。请在standards里加上“ranks”。',
      en: 'The table “ranks” is read and not declared, so no request keeps it. Add “ranks” to standards.',
    },
  },
];
