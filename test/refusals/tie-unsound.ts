import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

const once = {
  id: 'bill',
  title: { zh: '票据号', en: 'Bill number' },
  keys: 'subject',
  twice: 'refused',
  field: 'subject',
} as const;

const references = {
  kind: 'references',
  routes: ['sound'],
  min: 0,
  max: 80,
  label: { zh: '审批单', en: 'Orders' },
} as const;

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    orders: { ...references, draws: 'sum', upTo: 'price' },
    others: { ...references, min: 2, max: 1 },
  },
  start: { ...sound.start, asks: { ...sound.start.asks, orders: 'optional', others: 'optional' } },
  steps: [
    approve,
    tell,
    {
      ...pay,
      others: [
        {
          id: 'void',
          title: { zh: '作废', en: 'Void' },
          opinion: 'required',
          voids: true,
          goTo: 'approve',
        },
      ],
    },
    record,
  ],
  offers: { when: 'request.status = "running"', carries: ['subject', 'price'] },
  once: [once, { ...once, id: 'paper', field: 'paper' }],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'tie-unsound',
    path: 'fields.others',
    says: {
      zh: '引用的流程或张数没有说对。请写可以引用的流程，并使min不大于max。',
      en: 'What is referred to, or how often, is not said rightly. Name the routes, and let min be no more than max.',
    },
  },
  {
    rule: 'tie-unsound',
    path: 'fields.orders.upTo',
    says: {
      zh: '列支以核定金额为限的，draws须为sum，upTo须是金额字段。请改正。',
      en: 'What is allowed bounds sums only: let draws be sum, and name a money field.',
    },
  },
  {
    rule: 'tie-unsound',
    path: 'offers.carries[1]',
    says: {
      zh: '没有字段“price”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “price”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'tie-unsound',
    path: 'once[1].field',
    says: {
      zh: '没有字段“paper”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “paper”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'tie-unsound',
    path: 'steps[2].others[0].voids',
    says: {
      zh: '作废就是办结：不再转到别的环节，也不开单、不给号。请去掉goTo、issues和numbers。',
      en: 'What is voided ends: it goes nowhere, and issues and numbers nothing. Drop goTo, issues and numbers.',
    },
  },
  {
    rule: 'tie-unsound',
    path: 'fields',
    says: {
      zh: '引用和不得重复的内容最多有84条，一次最多登记75条。请减小max。',
      en: 'References and what comes once may be 84 entries; 75 are written at once. Lower max.',
    },
  },
];
