import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    {
      ...approve,
      refuse: { title: { zh: '不同意', en: 'Refuse' }, opinion: 'required', goTo: 'read' },
    },
    { ...tell, steps: [{ ...tell.steps[0], next: 'pay' }] },
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'jump-nowhere',
    path: 'steps[0].refuse.goTo',
    says: {
      zh: '没有可以转到的环节“read”。请写顶层环节的编号，或写end办结。',
      en: 'There is no step “read” to go to. Name a top-level step, or end.',
    },
  },
  {
    rule: 'jump-nowhere',
    path: 'steps[1].steps[0].next',
    says: {
      zh: '分支里的环节按顺序走，不能写next。请删去。',
      en: 'Steps inside a branch follow in order and cannot name a next. Remove it.',
    },
  },
];
