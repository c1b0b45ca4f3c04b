import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { signDays, sound } from './sound.ts';

export const route: Route = {
  ...sound,
  settings: { ...sound.settings, days: { ...signDays, value: Number.NaN } },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'not-json',
    path: 'settings.days.value',
    says: {
      zh: '存成JSON会丢失或改变。流程只能由文字、数字、是否、列表和对象组成。',
      en: 'This is lost or changed in JSON. A route is made of texts, numbers, booleans, lists and objects.',
    },
  },
];
