import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, both, pay, record, signing, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    approve,
    {
      ...signing,
      kind: 'read',
      joint: { ...both, signers: [{ post: 'head' }, { overseeing: 'requester' }] },
    },
    {
      ...signing,
      id: 'counted',
      kind: 'read',
      title: { zh: '计票', en: 'Count' },
      by: { overseeing: 'requester' },
    },
    tell,
    pay,
    { ...tell.steps[0], id: 'fetch', by: { requester: true } },
    record,
  ],
  separate: [
    ...sound.separate,
    { steps: ['signing', 'approve', 'counted'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['pay'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['pay', 'post'], why: { zh: '分开', en: 'Apart' } },
    { steps: ['start', 'fetch'], why: { zh: '分开', en: 'Apart' } },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'separation-hollow',
    path: 'separate[1].steps',
    says: {
      zh: '“会签”和“计票”必须由同一个人签，分开就没有人能办后一步。请改由另一个人办理其中一步。',
      en: '“Sign jointly” and “Count” must be signed by one and the same person; kept apart, nobody could do the later one. Give one of them to somebody else.',
    },
  },
  {
    rule: 'separation-hollow',
    path: 'separate[2].steps',
    says: {
      zh: '少于两个环节，一个人就能办完。请写上须由不同的人办理的各个环节。',
      en: 'With fewer than two steps one person can walk it alone. Name every step that another person must do.',
    },
  },
  {
    rule: 'separation-hollow',
    path: 'separate[3].steps',
    says: {
      zh: '没有环节“post”。请写环节的编号或start。',
      en: 'There is no step “post”. Name steps by their ids, or start.',
    },
  },
  {
    rule: 'separation-hollow',
    path: 'separate[4].steps',
    says: {
      zh: '“阅知”由申请人本人办理，与start分开就没有人能办。请从这一组里去掉。',
      en: '“Read” is done by the requester; apart from start nobody could. Take it out of the set.',
    },
  },
];
