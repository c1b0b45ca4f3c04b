import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    checked: {
      kind: 'lines',
      min: 0,
      max: 9,
      rowsFrom: 'invoices',
      columns: {},
      label: { zh: '核定', en: 'Checked' },
    },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'rows-unknown',
    path: 'fields.checked.rowsFrom',
    says: {
      zh: '没有另一个明细字段“invoices”。请写提供各行的明细字段。',
      en: 'There is no other lines field “invoices”. Name the one whose rows these are.',
    },
  },
];
