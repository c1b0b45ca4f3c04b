import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { fileSound } from '../refusals-http/sound-forms.ts';
import { plain, visitor } from '../refusals-http/visitor.ts';
import { signerOf } from './signer-of.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const sound = {
  reason: '赴省厅参加防汛会议',
  priorNo: '会议2026-0012',
  'items.0.category': 'travel',
  'items.0.purpose': '动车票',
  'items.0.date': '2026-11-03',
  'items.0.invoiceNo': '26342000000118765432',
  'items.0.amount': '450',
  payBy: 'card',
  payee: '程海波',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564890018',
};

/** A claim that went back to its requester, and the link he was mailed. */
async function returned(): Promise<{ readonly id: string; readonly link: string }> {
  const id = await fileSound(await office.as('cheng-haibo'), 'bill-reimbursement');
  const [row] = openSteps(await office.settled(id));
  const signer = await office.as(signerOf(office.office, row));
  const back = { action: 'return', opinion: '票据不全，请补。', to: 'revise', resume: 'direct' };
  await signer.post(`/api/requests/${id}/steps/${row?.step ?? ''}/decision`, back);
  const mending = openSteps(await office.settled(id)).find(({ step }) => step === 'revise');
  if (mending === undefined) throw new Error('nothing came back');
  return { id, link: await office.linkTo('cheng-haibo', mending, id) };
}

test('whoever has nothing but the link to a returned claim files no other sum in its place', async () => {
  const { id, link } = await returned();
  const before = await office.state(id);
  const browser = visitor(office.url);
  const page = await browser.open(link);
  const form = page.forms.find(({ action }) => action === '/a/step');
  const answer = await browser.submit(page, form, {
    ...sound,
    'items.0.amount': '99999',
    payee: '别人的卡',
    _decide: '1',
  });
  expect(plain(page.html)).toContain('须登录一次');
  expect(plain(answer.html)).toMatch(/选择|登录/u);
  const after = await office.state(id);
  expect([after.seq, after.data]).toEqual([before.seq, before.data]);
});

test('the requester himself signs in, finds what he typed, and files it again', async () => {
  const { id, link } = await returned();
  const browser = visitor(office.url);
  const page = await browser.open(link);
  const form = page.forms.find(({ action }) => action === '/a/step');
  await browser.submit(page, form, { opinion: '已补全。', _decide: '1' });
  await browser.signIn('cheng-haibo');
  const again = await browser.open('/a/step');
  expect(again.html).toContain('已补全。');
  const mended = again.forms.find(({ action }) => action === '/a/step');
  await browser.submit(again, mended, { ...sound, opinion: '已补全。', _decide: '1' });
  const { steps } = await office.state(id);
  expect(steps.find(({ step }) => step === 'revise')?.decision?.person).toBe('cheng-haibo');
});
