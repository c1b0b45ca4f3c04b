import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    net: { kind: 'money', min: 0, max: 9, calc: 'gross - 1', label: { zh: '净', en: 'Net' } },
    gross: { kind: 'money', min: 0, max: 9, calc: 'net + 1', label: { zh: '毛', en: 'Gross' } },
  },
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'calculation-circular',
    path: 'fields.net.calc',
    says: {
      zh: '“net”绕一圈算到了自己。请断开其中一处。',
      en: '“net” is calculated from itself by a detour. Break the circle somewhere.',
    },
  },
  {
    rule: 'calculation-circular',
    path: 'fields.gross.calc',
    says: {
      zh: '“gross”绕一圈算到了自己。请断开其中一处。',
      en: '“gross” is calculated from itself by a detour. Break the circle somewhere.',
    },
  },
];
