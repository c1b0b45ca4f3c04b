import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  start: { ...sound.start, posts: ['clerk'], asks: { ...sound.start.asks, unit: 'optional' } },
  fields: {
    ...sound.fields,
    unit: { kind: 'department', having: 'crew', label: { zh: '班组', en: 'Crew' } },
  },
  steps: [
    {
      ...approve,
      by: { first: [{ when: 'total > 9', who: { post: 'boss' } }, { who: { post: 'head' } }] },
    },
    tell,
    {
      ...signing,
      kind: 'read',
      joint: { ...both, signers: [{ post: 'board' }, { post: 'head' }] },
    },
    {
      ...signing,
      id: 'each-signs',
      kind: 'read',
      joint: { ...both, signers: { each: 'departments', post: 'clan' } },
    },
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'post-unknown',
    path: 'start.posts[0]',
    says: {
      zh: '没有岗位“clerk”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “clerk”. Use one of posts.ts, or add it there first.',
    },
  },
  {
    rule: 'post-unknown',
    path: 'steps[0].by.first[0].who.post',
    says: {
      zh: '没有岗位“boss”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “boss”. Use one of posts.ts, or add it there first.',
    },
  },
  {
    rule: 'post-unknown',
    path: 'steps[2].joint.signers[0].post',
    says: {
      zh: '没有岗位“board”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “board”. Use one of posts.ts, or add it there first.',
    },
  },
  {
    rule: 'post-unknown',
    path: 'steps[3].joint.signers.post',
    says: {
      zh: '没有岗位“clan”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “clan”. Use one of posts.ts, or add it there first.',
    },
  },
  {
    rule: 'post-unknown',
    path: 'fields.unit.having',
    says: {
      zh: '没有岗位“crew”。请用posts.ts里的岗位，或先在那里加上。',
      en: 'There is no post “crew”. Use one of posts.ts, or add it there first.',
    },
  },
];
