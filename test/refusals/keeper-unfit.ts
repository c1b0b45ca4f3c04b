import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, by: { post: 'seal-custodian', keeping: 'subject' } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'keeper-unfit',
    path: 'steps[2].by.keeping',
    says: {
      zh: '保管人按印章找，这个字段不是印章。请写印章字段。',
      en: 'A keeper is found by his seal, and this field is none. Name a field of kind seal.',
    },
  },
];
