import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  numbers: sound.numbers.filter(({ id }) => id !== 'serial'),
  start: { ...sound.start, numbers: ['register'] },
  steps: [approve, tell, { ...pay, agree: { ...pay.agree, numbers: ['voucher'] } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'number-unknown',
    path: 'start.numbers[0]',
    says: {
      zh: '没有编号规则“register”。请先写上，或改成已有的。',
      en: 'There is no number rule “register”. Define it, or name one that exists.',
    },
  },
  {
    rule: 'number-unknown',
    path: 'steps[2].agree.numbers[0]',
    says: {
      zh: '没有编号规则“voucher”。请先写上，或改成已有的。',
      en: 'There is no number rule “voucher”. Define it, or name one that exists.',
    },
  },
  {
    rule: 'number-unknown',
    path: 'numbers',
    says: {
      zh: '没有流水号规则“serial”。请先写上，或改成已有的。',
      en: 'There is no number rule “serial”. Define it, or name one that exists.',
    },
  },
];
