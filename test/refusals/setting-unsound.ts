import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { signDays, sound } from './sound.ts';

export const route: Route = {
  ...sound,
  settings: {
    signDays: { ...signDays, ceiling: 1 },
    enabled: { ...signDays, value: 'yes' },
    supersededBy: { ...signDays, value: 'none', options: { other: { zh: '另', en: 'Other' } } },
    chain: { ...signDays, value: 'both', options: { one: { zh: '一', en: 'One' } } },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'setting-unsound',
    path: 'settings.signDays.value',
    says: {
      zh: '默认值超过上限。请改为不超过ceiling的数。',
      en: 'The default is above the ceiling. Choose a number not above it.',
    },
  },
  {
    rule: 'setting-unsound',
    path: 'settings.enabled.value',
    says: {
      zh: '“enabled”管流程启用与否，只能是是或否。请改默认值，或换一个名称。',
      en: '“enabled” switches the route and is a yes or no. Change its default, or its name.',
    },
  },
  {
    rule: 'setting-unsound',
    path: 'settings.supersededBy.value',
    says: {
      zh: '“supersededBy”管流程由谁取代，options里要有none和取代它的流程。请补上，或换一个名称。',
      en: '“supersededBy” says which route has taken this one’s place: its options are none and those routes. Add them, or change its name.',
    },
  },
  {
    rule: 'setting-unsound',
    path: 'settings.chain.value',
    says: {
      zh: '默认值不在选项之内。请从options里选一个。',
      en: 'The default is not among the options. Choose one of them.',
    },
  },
];
