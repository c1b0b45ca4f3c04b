import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  record: { ...sound.record, rows: [['subject'], ['amount']] },
  slips: sound.slips.map((slip) => ({
    ...slip,
    shows: ['payee'],
    blanks: { lines: 'takers', columns: [] },
  })),
  publicity: { title: { zh: '公示', en: 'Notice' }, fields: ['payee'], days: 5 },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'shown-unknown',
    path: 'record.rows[1][0]',
    says: {
      zh: '没有字段“amount”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “amount”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'shown-unknown',
    path: 'slips[0].shows[0]',
    says: {
      zh: '没有字段“payee”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “payee”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'shown-unknown',
    path: 'slips[0].blanks',
    says: {
      zh: '没有字段“takers”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “takers”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'shown-unknown',
    path: 'publicity.fields[0]',
    says: {
      zh: '没有字段“payee”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “payee”. Add it to fields, or name one that exists.',
    },
  },
];
