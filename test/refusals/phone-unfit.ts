import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, both, paperwork, pay, record, signing, tell } from './sound.ts';

const phone = { recordedBy: { post: 'office-director' } } as const;

export const route: Route = {
  ...paperwork,
  steps: [
    { ...approve, phone },
    { ...signing, joint: both, phone },
    { ...signing, id: 'known', tier: 'sign-in', phone },
    { ...signing, id: 'read-out', kind: 'handle', phone },
    { ...tell, steps: [{ ...tell.steps[0], phone }] },
    pay,
    record,
  ],
  separate: [
    {
      steps: ['start', 'approve', 'signing', 'known', 'pay'],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
  risks: paperwork.risks.map((risk) => ({ ...risk, level: 'high' })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'phone-unfit',
    path: 'steps[0].phone',
    says: {
      zh: '高风险环节的防控措施要本人核对，不能凭电话办理。请去掉phone。',
      en: 'The controls of a high risk are confirmed in person, not by telephone. Take phone out.',
    },
  },
  {
    rule: 'phone-unfit',
    path: 'steps[1].phone',
    says: {
      zh: '几个人签署的环节不能凭电话办理。请去掉phone。',
      en: 'A step that several sign is not decided by telephone. Take phone out.',
    },
  },
  {
    rule: 'phone-unfit',
    path: 'steps[2].phone',
    says: {
      zh: '钱款、印章和须登录确认的事项不能凭电话办理。请去掉phone。',
      en: 'Money, seals and whatever takes a sign-in is never decided by telephone. Take phone out.',
    },
  },
  {
    rule: 'phone-unfit',
    path: 'steps[4].steps[0].phone',
    says: {
      zh: '同时办理的环节不能凭电话办理。请放到主线的环节，或去掉phone。',
      en: 'Beside others nothing is decided by telephone. Put it on the main line, or take phone out.',
    },
  },
];
