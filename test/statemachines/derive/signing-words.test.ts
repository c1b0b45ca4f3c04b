import { expect, test } from '@jest/globals';
import { signingWords } from '#statemachines/derive/signing-words.ts';
import type { JointSigning } from '#statemachines/joint-signing.ts';
import { both, signing, sound } from '../../refusals/sound.ts';

const proofreaders = [{ post: 'proofreader' }, { post: 'proofreader' }] as const;
const quorum = (asked: JointSigning['quorum']): JointSigning => ({
  how: 'quorum',
  signers: { everyHolderOf: { post: 'party-group-member' } },
  ...(asked === undefined ? {} : { quorum: asked }),
  afterReturn: 'discards',
});

test.each<[string, JointSigning, string, string]>([
  ['all', both, '会签：办公室主任、单位主要领导', 'All sign: Office director, Head'],
  [
    'any',
    { ...both, how: 'any' },
    '或签：办公室主任、单位主要领导',
    'Any one signs: Office director, Head',
  ],
  [
    'in-order',
    { ...both, how: 'in-order' },
    '依次签：办公室主任、单位主要领导',
    'One after the other: Office director, Head',
  ],
  [
    'lead, with one for each department',
    { ...both, how: 'lead', signers: { each: 'departments', post: 'section-chief' } },
    '主办：单位主要领导；协办：各科室负责人',
    'Lead: Head; with each section chief',
  ],
  [
    'two holders of one post',
    { ...both, signers: proofreaders },
    '会签：校对人2人',
    'All sign: Proofreader (2)',
  ],
  [
    'a majority',
    quorum({ moreThan: [1, 2] }),
    '票签：全体党组成员；超过半数通过',
    'Vote: every member of the party group; more than half carry it',
  ],
  [
    'a share',
    quorum({ atLeast: [2, 3] }),
    '票签：全体党组成员；不少于三分之二通过',
    'Vote: every member of the party group; at least 2/3 carry it',
  ],
  [
    'votes that an office may set',
    quorum({ votes: { setting: 'signDays' } }),
    '票签：全体党组成员；2票通过',
    'Vote: every member of the party group; 2 votes carry it',
  ],
])('%s is said in both languages', (_how, joint, zh, en) => {
  expect(signingWords(sound, { ...signing, joint }, 'zh')).toBe(zh);
  expect(signingWords(sound, { ...signing, joint }, 'en')).toBe(en);
});

test('what several do without deciding is no countersigning', () => {
  const step = { ...signing, kind: 'handle', joint: both } as const;
  expect(signingWords(sound, step, 'zh')).toBe('同办：办公室主任、单位主要领导');
});

const titles = () => ({ zh: '局长', en: 'Director' });

test('a step of one owner names him alone, by the office’s own title of the post', () => {
  expect(signingWords(sound, signing, 'zh', titles)).toBe('局长');
});
