import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { JointSigning, Quorum } from '#statemachines/joint-signing.ts';
import type { HumanStep, Route } from '#statemachines/route.ts';
import { approve, both, pay, record, signDays, signing, sound, tell } from './sound.ts';

const vote = (id: string, joint: JointSigning): HumanStep => ({
  ...signing,
  id,
  joint,
  refuse: { title: { zh: '不同意', en: 'Against' }, opinion: 'required' },
});

const quorum = (id: string, asked: Quorum): HumanStep =>
  vote(id, { ...both, how: 'quorum', quorum: asked });

const unsound: readonly HumanStep[] = [
  vote('uncounted', { ...both, how: 'quorum' }),
  vote('counted-in-vain', { ...both, quorum: { votes: 2 } }),
  quorum('no-votes', { votes: 0 }),
  quorum('fewer-than-none', { votes: -1 }),
  quorum('too-many', { votes: 3 }),
  quorum('half-a-vote', { votes: 1.5 }),
  quorum('more-than-all', { moreThan: [1, 1] }),
  quorum('upside-down', { moreThan: [3, 2] }),
  quorum('at-least-none', { atLeast: [0, 2] }),
  quorum('more-than-there-are', { atLeast: [3, 2] }),
  quorum('negative', { atLeast: [-1, -2] }),
  quorum('of-nothing', { moreThan: [0, 0] }),
  quorum('no-setting', { votes: { setting: 'nothing' } }),
  quorum('set-too-high', { votes: { setting: 'quorum' } }),
  quorum('sound', { atLeast: [2, 2] }),
];

export const route: Route = {
  ...sound,
  settings: { ...sound.settings, quorum: { ...signDays, value: 3 } },
  steps: [approve, ...unsound, tell, pay, record],
  separate: [
    {
      steps: ['start', 'approve', 'pay', ...unsound.map(({ id }) => id)],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'quorum-unsound',
    path: 'steps[1].joint.quorum',
    says: {
      zh: '票签没有写多少票通过。请写votes、moreThan或atLeast。',
      en: 'The vote does not say how many carry it. Write votes, moreThan or atLeast.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[2].joint.quorum',
    says: {
      zh: '只有票签（quorum）才计票。请删去，或把how改为quorum。',
      en: 'Only a quorum counts votes. Remove this, or set how to quorum.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[3].joint.quorum.votes',
    says: {
      zh: '票数须是大于零的整数，并且不多于签署人数。',
      en: 'The votes are a whole number above zero and no more than there are signers.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[4].joint.quorum.votes',
    says: {
      zh: '票数须是大于零的整数，并且不多于签署人数。',
      en: 'The votes are a whole number above zero and no more than there are signers.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[5].joint.quorum.votes',
    says: {
      zh: '票数须是大于零的整数，并且不多于签署人数。',
      en: 'The votes are a whole number above zero and no more than there are signers.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[6].joint.quorum.votes',
    says: {
      zh: '票数须是大于零的整数，并且不多于签署人数。',
      en: 'The votes are a whole number above zero and no more than there are signers.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[7].joint.quorum.moreThan',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[8].joint.quorum.moreThan',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[9].joint.quorum.atLeast',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[10].joint.quorum.atLeast',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[11].joint.quorum.atLeast',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[12].joint.quorum.moreThan',
    says: {
      zh: '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
      en: 'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'steps[13].joint.quorum.votes.setting',
    says: {
      zh: '没有数字设置“nothing”。请在settings里加上。',
      en: 'There is no number setting “nothing”. Add it to settings.',
    },
  },
  {
    rule: 'quorum-unsound',
    path: 'settings.quorum.value',
    says: {
      zh: '票数须是大于零的整数，并且不多于签署人数。',
      en: 'The votes are a whole number above zero and no more than there are signers.',
    },
  },
];
