import { expect, test } from '@jest/globals';
import { askedVerb } from '#functions/views/asked-verb.ts';
import { countersign, extension, revise } from '#statemachines/flow.ts';
import { routes } from '#statemachines/routes/index.ts';

test.each([
  ['vehicle-repair', 'director', '审批'],
  ['vehicle-repair', revise, '修改'],
  ['vehicle-repair', countersign, '补签'],
  ['vehicle-repair', extension, '审批延期'],
  ['bill-reimbursement', 'finance', '审核'],
  ['bill-reimbursement', 'pay', '付款'],
  ['vehicle-repair', 'settle', '结算'],
  ['seal-use', 'stamp', '盖印'],
  ['seal-use', 'destroyed', '见证'],
  ['seal-use', 'reconcile', '清点'],
  ['section-purchase', 'accept-second', '验收'],
  ['document-issuing', 'sign', '签发'],
  ['document-receiving', 'instruct', '批办'],
  ['vehicle-dispatch', 'depart', '办理'],
  ['major-decision', 'vote', '表决'],
])('%s, %s: %s', (id, step, verb) => {
  const route = routes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no ${id}`);
  expect(askedVerb(route, step).zh).toBe(verb);
});
