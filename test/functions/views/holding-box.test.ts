import { expect, test } from '@jest/globals';
import { type Holding, holdingLines } from '#functions/views/holding-box.ts';

const held: Holding = {
  step: '领导审批',
  post: '分管财务副局长',
  names: ['方志远'],
  standIns: [],
  isConsulted: false,
  since: '11月29日 05:31',
  mine: false,
  href: '/requests/r1/steps/approve',
};

test.each<readonly [string, Partial<Holding>, string]>([
  ['nobody acts for the holder', {}, '现在由方志远（分管财务副局长）办：领导审批'],
  [
    'somebody may act for the holder',
    { standIns: ['罗启明'] },
    '现在由方志远（分管财务副局长，罗启明可代办）办：领导审批',
  ],
  [
    'a person owns the step and is away',
    { post: '', standIns: ['罗启明'] },
    '现在由方志远（罗启明可代办）办：领导审批',
  ],
])('who holds a step, where %s', (_name, changed, heading) => {
  expect(holdingLines({ ...held, ...changed }, 'zh').heading).toBe(heading);
});
