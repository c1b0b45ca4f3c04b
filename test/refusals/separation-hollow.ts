import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  separate: [
    ...sound.separate,
    { steps: ['pay'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['pay', 'post'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['start', 'fetch'], why: { zh: '分开', en: 'Apart' } },
  ],
  steps: [approve, tell, pay, { ...tell.steps[0], id: 'fetch', by: { requester: true } }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'separation-hollow',
    path: 'separate[1].steps',
    says: {
      zh: '少于两个环节，一个人就能办完。请写上须由不同的人办理的各个环节。',
      en: 'With fewer than two steps one person can walk it alone. Name every step that another person must do.',
    },
  },
  {
    rule: 'separation-hollow',
    path: 'separate[2].steps',
    says: {
      zh: '没有环节“post”。请写环节的编号或start。',
      en: 'There is no step “post”. Name steps by their ids, or start.',
    },
  },
  {
    rule: 'separation-hollow',
    path: 'separate[3].steps',
    says: {
      zh: '“阅知”由申请人本人办理，与start分开就没有人能办。请从这一组里去掉。',
      en: '“Read” is done by the requester; apart from start nobody could. Take it out of the set.',
    },
  },
];
