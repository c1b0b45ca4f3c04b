import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

const label = { zh: '天数', en: 'Days' } as const;

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    bills: {
      kind: 'lines',
      min: 1,
      max: 9,
      label: { zh: '票据', en: 'Bills' },
      columns: {
        amount: { kind: 'money', min: 1, max: 100, label: { zh: '金额', en: 'Amount' } },
        day: { kind: 'date', label },
        same: { kind: 'money', min: 0, max: 100, label, begins: { column: 'amount' } },
        other: { kind: 'text', max: 10, label, begins: { column: 'amount' } },
        gone: { kind: 'money', min: 0, max: 100, label, begins: { column: 'price' } },
        span: { kind: 'number', min: 0, max: 100, label, begins: { days: ['day', 'amount'] } },
      },
    },
  },
};

const fault = (column: string): RouteFault => ({
  rule: 'begins-unfit',
  path: `fields.bills.columns.${column}.begins`,
  says: {
    zh: '起始值取不到。请写同一行里同类的栏，天数请写两个日期栏。',
    en: 'Nothing can be taken from there. Name a column of the row of the same kind; for days, two dates.',
  },
});

export const faults: readonly RouteFault[] = [fault('other'), fault('gone'), fault('span')];
