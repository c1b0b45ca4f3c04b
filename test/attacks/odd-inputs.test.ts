import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { fileSound } from '../refusals-http/sound-forms.ts';
import { visitor } from '../refusals-http/visitor.ts';
import { signerOf } from './signer-of.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('the trail takes no control that the step has not got', async () => {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  const [row] = openSteps(await office.settled(id));
  const signer = await office.as(signerOf(office.office, row));
  const controls = ['padded#0', 'padded#0', '__proto__', '<b>已由纪检核对</b>'];
  const body = { action: 'agree', opinion: '情况属实，同意。', controls };
  await signer.post(`/api/requests/${id}/steps/${row?.step ?? ''}/decision`, body);
  const { steps } = await office.state(id);
  expect(steps.find(({ step }) => step === row?.step)?.decision?.controls).toEqual(['padded#0']);
});

test('a path writes no header of its own', async () => {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  const browser = visitor(office.url);
  await browser.signIn('zhou-jianping');
  const page = await browser.open(`/requests/${id}`);
  const form = page.forms.find(({ action }) => action.endsWith('/notes'));
  const body = new URLSearchParams(form?.hidden);
  body.set('_upload', 'material');
  const path = `/requests/${encodeURIComponent('x\r\nSet-Cookie: planted=1')}/notes`;
  const reply = await fetch(`${office.url}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: browser.cookies(), origin: office.url },
  });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toMatch(/^\/requests\/x%0D%0ASet-Cookie:%20planted/u);
  expect(reply.headers.getSetCookie().join()).not.toContain('planted');
});
