import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import type { Answer, Program } from '../refusals-http/program.ts';
import { attach, fileSound, pdfBytes, soundForm } from '../refusals-http/sound-forms.ts';
import { signerOf } from './signer-of.ts';

let office: OpenOffice;
let claimant: Program;
beforeAll(async () => {
  office = await openOffice();
  claimant = await office.as('cheng-haibo');
});
afterAll(() => office.close());

type Named = Awaited<ReturnType<typeof attach>>;

const claim = soundForm('bill-reimbursement');
const post = (attachments: Named): Promise<Answer> =>
  claimant.post('/api/requests', {
    route: 'bill-reimbursement',
    form: soundForm('bill-reimbursement').form,
    attachments,
  });
const filesOf = async (id: string): Promise<readonly string[]> =>
  (await office.state(id)).attachments.map(({ rule }) => rule);
const times = <Thing>(count: number, thing: Thing): readonly Thing[] =>
  Array.from({ length: count }, () => thing);

describe('a claimant', () => {
  test('cannot bring the proof that the cashier will be asked for', async () => {
    const files = await attach(claimant, [...claim.files, 'paymentProof']);
    const answer = await post(files);
    expect([answer.status, answer.code]).toEqual([422, 'form-faults']);
    expect(answer.details).toMatchObject({ faults: [{ at: 'attachments.paymentProof' }] });
  });

  test('brings as many bills as the route takes', async () => {
    const files = await attach(claimant, [...times(45, 'bills'), 'priorApproval']);
    const answer = await post(files);
    expect([answer.status, answer.code]).toEqual([201, '']);
    expect(await filesOf(answer.id)).toEqual([...times(45, 'bills'), 'priorApproval']);
  });

  test('does not make more of a file by naming it fifty times', async () => {
    const [bill, approval] = await attach(claimant, claim.files);
    if (bill === undefined || approval === undefined) throw new Error('nothing was uploaded');
    const answer = await post([...times(48, bill), approval]);
    expect(answer.status).toBe(201);
    expect(await filesOf(answer.id)).toEqual(claim.files);
  });

  test('brings no more material than the pages take', async () => {
    const files = await attach(claimant, [...claim.files, ...times(11, 'material')]);
    expect((await post(files)).code).toBe('file-count');
  });
});

test.each(['paymentProof', 'nonsense', '__proto__'])(
  'whoever returns a claim hangs no %s on it',
  async (rule) => {
    const id = await fileSound(claimant, 'bill-reimbursement');
    const [row] = openSteps(await office.settled(id));
    const signer = await office.as(signerOf(office.office, row));
    const [file] = await attach(signer, ['note']);
    const body = {
      action: 'return',
      opinion: '票据不全，请补。',
      to: 'revise',
      resume: 'again',
      attachments: [{ id: file?.id, rule }],
    };
    const answer = await signer.post(`/api/requests/${id}/steps/${row?.step ?? ''}/decision`, body);
    expect([answer.status, answer.code]).toEqual([422, 'form-faults']);
    expect(await filesOf(id)).toEqual(claim.files);
  },
);

test('what is uploaded over a checked file is not what is served', async () => {
  const announced = await claimant.post('/api/attachments', { name: 'a.pdf', size: 9 });
  const { url, fields }: { url: string; fields: Record<string, string> } = JSON.parse(
    JSON.stringify(announced.body),
  );
  const send = async (text: string): Promise<number> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([text]), 'a.pdf');
    return (await fetch(url, { method: 'POST', body: form })).status;
  };
  expect(await send(new TextDecoder().decode(pdfBytes))).toBeLessThan(300);
  const [bill, approval] = await attach(claimant, claim.files);
  const answer = await post(
    [bill, approval, { id: announced.id, rule: 'bills' }].flatMap((file) => file ?? []),
  );
  expect(await send('%PDF-1.7 quite another bill')).toBeLessThan(300);
  const { rig } = office;
  const address = await rig.deeds.fileAddress(rig.as('cheng-haibo'), answer.id, announced.id);
  const served = await (await fetch(address)).arrayBuffer();
  expect(new Uint8Array(served)).toEqual(pdfBytes);
});
