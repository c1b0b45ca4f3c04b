import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSteps, type RequestState } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { fileSound, soundForm } from '../refusals-http/sound-forms.ts';
import { signerOf } from './signer-of.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function decide(id: string, body: object): Promise<RequestState> {
  const [row] = openSteps(await office.settled(id));
  const who = await office.as(signerOf(office.office, row));
  const answer = await who.post(`/api/requests/${id}/steps/${row?.step ?? ''}/decision`, body);
  expect([answer.status, answer.code]).toEqual([200, '']);
  return office.settled(id);
}

/** A repair that its chief approved and the next one sent back, to come straight back; filed again at other prices. */
async function filedAgain(price: number): Promise<readonly string[]> {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  const first = new Set(openSteps(await office.settled(id)).map(({ step }) => step));
  await decide(id, { action: 'agree', opinion: '情况属实。', controls: ['padded#0'] });
  const back = { action: 'return', opinion: '价格再核。', to: 'revise', resume: 'direct' };
  await decide(id, back);
  const answers = {
    ...soundForm('vehicle-repair').form,
    items: [{ name: '更换前刹车片', quantity: 1, price }],
  };
  const after = await decide(id, { action: 'resubmit', answers });
  return openSteps(after).map(({ step }) => (first.has(step) ? 'first' : step));
}

test('a returned request with a higher sum goes to those again who approved the lower one', async () => {
  expect(await filedAgain(90_000)).toEqual(['first']);
});

test('with a lower one it goes straight back, as promised', async () => {
  expect(await filedAgain(40_000)).toEqual(['director']);
});
