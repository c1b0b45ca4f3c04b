import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  papers: [
    { id: 'bills', title: { zh: '票据原件', en: 'Bills' }, when: 'total > 0' },
    { id: 'note', title: { zh: '便条', en: 'Note' }, when: 'urgent = "yes"' },
  ],
  fields: {
    ...sound.fields,
    urgent: { kind: 'text', max: 9, label: { zh: '急否', en: 'Urgent' } },
  },
  steps: [{ ...approve, asks: { urgent: 'optional' } }, tell, pay, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'paper-uncertain',
    path: 'papers[1].when',
    says: {
      zh: '“urgent”提交时还没有填，无法判断有没有这份原件。请只读提交时填写的字段。',
      en: '“urgent” is not answered yet when the request is filed. Read only what filing asks.',
    },
  },
];
