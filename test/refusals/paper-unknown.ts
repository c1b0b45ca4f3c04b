import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { PaperRule, Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

const paper = (id: string): PaperRule => ({ id, title: { zh: '原件', en: 'Original' } });

export const route: Route = {
  ...sound,
  papers: ['bills', 'contract', 'minutes', 'map'].map(paper),
  steps: [
    { ...approve, receives: 'original' },
    tell,
    { ...pay, gives: { paper: 'photo', to: { post: 'archivist' } } },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'paper-unknown',
    path: 'steps[0].receives',
    says: {
      zh: '没有原件“original”。请先在papers里写上，或改成已有的。',
      en: 'There is no paper “original”. Define it in papers, or name one that exists.',
    },
  },
  {
    rule: 'paper-unknown',
    path: 'steps[2].gives.paper',
    says: {
      zh: '没有原件“photo”。请先在papers里写上，或改成已有的。',
      en: 'There is no paper “photo”. Define it in papers, or name one that exists.',
    },
  },
  {
    rule: 'paper-unknown',
    path: 'papers[3]',
    says: {
      zh: '一个流程最多3种原件。请把一起走的并成一份。',
      en: 'A route has at most 3 papers. Join those that go together.',
    },
  },
];
