import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, allows: ['handwriting'] },
    tell,
    { ...pay, allows: ['handwriting'] },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'handwriting-unfit',
    path: 'steps[0].allows[0]',
    says: {
      zh: '手写批示只用于公文，不用于钱款和印章。请去掉handwriting。',
      en: 'Handwriting is for documents, never for money or seals. Take handwriting out.',
    },
  },
  {
    rule: 'handwriting-unfit',
    path: 'steps[2].allows[0]',
    says: {
      zh: '手写批示只用于公文，不用于钱款和印章。请去掉handwriting。',
      en: 'Handwriting is for documents, never for money or seals. Take handwriting out.',
    },
  },
];
