import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, withStep } from './sound.ts';

export const route: Route = {
  ...withStep({
    ...signing,
    joint: both,
    asks: { remark: 'optional' },
    agree: { ...signing.agree, attachments: ['receipt'] },
  }),
  guards: [
    {
      id: 'subject-said',
      at: ['signing'],
      holds: 'subject != ""',
      says: { zh: '请写事项。', en: 'Say what it is about.' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'joint-asks-nobody',
    path: 'steps[1].asks',
    says: {
      zh: '几个人并列签署的环节没有人填表、传附件。请改到前一个环节，或改为lead、in-order，由主办或第一个人填。',
      en: 'Where several sign side by side nobody fills in fields or adds files. Ask at an earlier step, or use lead or in-order: the lead or the first signer fills them in.',
    },
  },
  {
    rule: 'joint-asks-nobody',
    path: 'steps[1].agree.attachments',
    says: {
      zh: '几个人并列签署的环节没有人填表、传附件。请改到前一个环节，或改为lead、in-order，由主办或第一个人填。',
      en: 'Where several sign side by side nobody fills in fields or adds files. Ask at an earlier step, or use lead or in-order: the lead or the first signer fills them in.',
    },
  },
  {
    rule: 'joint-asks-nobody',
    path: 'guards[0].at',
    says: {
      zh: '“会签”由几个人并列签署，没有人填表，这条校验不会执行。请放到前一个环节。',
      en: '“Sign jointly” is signed side by side and nobody fills in the form there, so this guard never runs. Put it at an earlier step.',
    },
  },
];
