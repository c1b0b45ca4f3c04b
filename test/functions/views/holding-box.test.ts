import { expect, test } from '@jest/globals';
import { type Holding, holdingLines } from '#functions/views/holding-box.ts';
import { render } from '#statemachines/html.ts';

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

test.each([
  ['限11月30日（周一），还有1个工作日', 'nb'],
  ['限12月29日（周二），还有22个工作日（暂定：2027年放假安排未公布）', ''],
])('%s stays in one line only where it fits a phone', (line, name) => {
  const due = { line, state: 'later', day: '', date: '', weekday: '', left: '' } as const;
  expect(render(holdingLines({ ...held, due }, 'zh').line)).toContain(
    `<span class="${name}">${line}</span>`,
  );
});
