import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, by: { first: [{ who: { approving: 'subject' } }, { who: { post: 'head' } }] } },
    tell,
    { ...pay, by: { post: 'seal-custodian', keeping: 'subject' } },
    record,
  ],
};

const says = {
  zh: '保管人、批准人按印章找，这个字段不是印章。请写印章字段。',
  en: 'Keeper and approver are found by the seal, and this field is none. Name a field of kind seal.',
};

export const faults: readonly RouteFault[] = [
  { rule: 'keeper-unfit', path: 'steps[0].by.first[0].who.approving', says },
  {
    rule: 'keeper-unfit',
    path: 'steps[2].by.keeping',
    says,
  },
];
