import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [{ ...approve, allows: ['transfer'] }, tell, { ...pay, allows: ['transfer'] }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'transfer-unfit',
    path: 'steps[2].allows[0]',
    says: {
      zh: '盖章、付款由保管人、出纳本人办，不能转办。请去掉transfer；本人不在时由代办人办理。',
      en: 'Seals and money stay with their keeper and are not handed on. Take transfer out; a stand-in acts for whoever is away.',
    },
  },
];
