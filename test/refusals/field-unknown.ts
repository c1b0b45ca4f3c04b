import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { both, signing, approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  guards: [
    {
      id: 'enough',
      at: ['approve'],
      holds: 'total > 0',
      says: { zh: '请填票据。', en: 'Enter the bills.' },
      field: 'bill',
    },
  ],
  steps: [
    { ...approve, asks: { opinion: 'required' }, hides: ['note'] },
    tell,
    {
      ...signing,
      kind: 'read',
      joint: {
        ...both,
        signers: { everyHolderOf: { post: 'section-chief', of: { field: 'unit' } } },
      },
    },
    {
      ...pay,
      agree: { ...pay.agree, sets: { paid: 'true' } },
      by: { post: 'cashier', of: { field: 'section' } },
    },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'field-unknown',
    path: 'steps[0].asks.opinion',
    says: {
      zh: '没有字段“opinion”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “opinion”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'field-unknown',
    path: 'steps[0].hides[0]',
    says: {
      zh: '没有字段“note”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “note”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'field-unknown',
    path: 'steps[2].joint.signers.everyHolderOf.of.field',
    says: {
      zh: '没有字段“unit”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “unit”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'field-unknown',
    path: 'steps[3].by.of.field',
    says: {
      zh: '没有字段“section”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “section”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'field-unknown',
    path: 'steps[3].agree.sets.paid',
    says: {
      zh: '没有字段“paid”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “paid”. Add it to fields, or name one that exists.',
    },
  },
  {
    rule: 'field-unknown',
    path: 'guards[0].field',
    says: {
      zh: '没有字段“bill”。请在fields里加上，或改成已有的字段。',
      en: 'There is no field “bill”. Add it to fields, or name one that exists.',
    },
  },
];
