import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, limit: { ...approve.limit, escalates: { post: 'deputy-head', of: 'item' } } },
    tell,
    { ...pay, limit: { ...approve.limit, escalates: { post: 'king' } } },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'escalation-unknown',
    path: 'steps[0].limit.escalates.of',
    says: {
      zh: '这个环节不在分送之内，没有“本部门”可言。请改为申请人的部门或某个部门字段。',
      en: 'This step is not inside a distribution, so there is no item. Name the requester’s department or a field.',
    },
  },
  {
    rule: 'escalation-unknown',
    path: 'steps[2].limit.escalates.post',
    says: {
      zh: '没有岗位“king”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “king”. Use one of posts.ts, or add it there first.',
    },
  },
];
