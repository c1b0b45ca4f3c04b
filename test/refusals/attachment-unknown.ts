import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  start: { ...sound.start, attachments: ['invoice'] },
  steps: [approve, tell, { ...pay, agree: { ...pay.agree, attachments: ['voucher'] } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'attachment-unknown',
    path: 'start.attachments[0]',
    says: {
      zh: '没有附件规则“invoice”。请先写上，或改成已有的。',
      en: 'There is no attachment rule “invoice”. Define it, or name one that exists.',
    },
  },
  {
    rule: 'attachment-unknown',
    path: 'steps[2].agree.attachments[0]',
    says: {
      zh: '没有附件规则“voucher”。请先写上，或改成已有的。',
      en: 'There is no attachment rule “voucher”. Define it, or name one that exists.',
    },
  },
];
