import { expect, test } from '@jest/globals';
import type { Office } from '#domain/office.ts';
import { escalationOf } from '#statemachines/acts/escalation.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { teller } from '../../rig/teller.ts';

/** A head who has left the post to the present one: the row stays, with its last day. */
const succeeded: Office = {
  ...demoToday,
  holdings: [...demoToday.holdings, { person: 'luo-qiming', post: 'head', to: '2020-12-31' }],
};

test.each([
  ['as it is', demoToday],
  ['with a head of former years', succeeded],
])('the head who gave the instruction hears of it once: %s', async (_what, office) => {
  const told = teller(documentReceiving, office);
  await told.submit({
    by: 'song-yuwei',
    at: '11-09 08:40',
    answers: {
      issuer: '青山县自来水公司',
      docTitle: '关于改造老旧管网的请示',
      copies: 1,
      pages: 6,
      urgency: 'normal',
      secrecy: 'internal',
      docClass: 'handling',
      matterKind: 'request',
      receivedOn: '2026-11-09',
    },
    files: [['original', '请示（扫描件）.pdf', 2_306_867]],
  });
  await told.decide('draft-opinion', { by: 'ouyang-kun', at: '11-09 09:15', opinion: '请批示。' });
  await told.decide('request-instruction', {
    by: 'luo-qiming',
    at: '11-09 09:30',
    opinion: '同意。',
  });
  await told.decide('instruct', {
    by: 'shen-liqun',
    at: '11-09 10:00',
    opinion: '请工程建设股牵头。',
    answers: { departments: ['engineering', 'finance'], leadDepartment: 'engineering' },
  });
  const { state } = told.told();
  const row = state.steps.findLast(({ step }) => step === 'dispatch');
  if (row === undefined) throw new Error('it waits to be sent out');
  const scene = { state, route: documentReceiving, office, now: '2026-11-10T01:00:00.000Z' };
  const owners = escalationOf(scene, row);
  expect(owners[0]).toEqual({ person: 'shen-liqun' });
  expect(owners).not.toContainEqual({ post: 'head' });
});
