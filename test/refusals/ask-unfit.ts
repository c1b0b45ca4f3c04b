import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  start: {
    ...sound.start,
    asks: {
      subject: { rows: 'open', columns: {} },
      departments: 'required',
      bills: 'required',
      total: 'required',
    },
  },
  steps: [
    { ...approve, asks: { bills: { rows: 'locked', columns: { price: 'required' } } } },
    tell,
    pay,
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'ask-unfit',
    path: 'start.asks.subject',
    says: {
      zh: '这个字段不是明细，没有栏目。请写required或optional。',
      en: 'This field has no columns. Write required or optional.',
    },
  },
  {
    rule: 'ask-unfit',
    path: 'start.asks.bills',
    says: {
      zh: '明细要逐栏说明怎么填。请写成 {rows, columns}。',
      en: 'Lines are asked for column by column. Write {rows, columns}.',
    },
  },
  {
    rule: 'ask-unfit',
    path: 'start.asks.total',
    says: {
      zh: '“合计”是算出来的，不能再填。请从asks里去掉。',
      en: '“Total” is calculated and never typed. Take it out of asks.',
    },
  },
  {
    rule: 'ask-unfit',
    path: 'steps[0].asks.bills.columns.price',
    says: {
      zh: '没有字段“price”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “price”. Add it to fields, or name one that exists.',
    },
  },
];
