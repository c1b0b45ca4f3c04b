import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, paperwork, pay, record, signing, tell } from './sound.ts';

export const route: Route = {
  ...paperwork,
  start: { ...paperwork.start, posts: ['registrar'] },
  steps: [
    { ...approve, phone: { recordedBy: { post: 'head' } } },
    { ...signing, phone: { recordedBy: { post: 'registrar' } } },
    { ...signing, id: 'asked', phone: { recordedBy: { requester: true } } },
    tell,
    pay,
    record,
  ],
  separate: [
    {
      steps: ['start', 'approve', 'signing', 'asked', 'pay'],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'recorder-unfit',
    path: 'steps[0].phone.recordedBy',
    says: {
      zh: '不能由领导自己记录自己的电话指示。请改由办公室主任等另一个岗位记录。',
      en: 'Nobody records his own word by telephone. Let another post do it, such as the office director.',
    },
  },
  {
    rule: 'recorder-unfit',
    path: 'steps[1].phone.recordedBy',
    says: {
      zh: '不能由申请人记录对自己申请的电话指示。请改由另一个岗位记录。',
      en: 'The requester does not record the word on his own request. Let another post do it.',
    },
  },
  {
    rule: 'recorder-unfit',
    path: 'steps[2].phone.recordedBy',
    says: {
      zh: '不能由申请人记录对自己申请的电话指示。请改由另一个岗位记录。',
      en: 'The requester does not record the word on his own request. Let another post do it.',
    },
  },
];
