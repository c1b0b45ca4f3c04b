import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { stepHref } from '#functions/pages/step-href.ts';
import { readPdf } from '../functions/pdf/read-pdf.ts';
import { account, claimant, claimAt, claimRoute, fileClaim } from '../rig/claim.ts';
import { chance } from '../rig/random.ts';
import { walkToEnd } from '../rig/walk.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { visitor } from './visitor.ts';

const masked = `****${account.slice(-4)}`;
const cashier = 'du-juan';
const bookkeeper = 'ding-xiaoyan';
const others = [claimant, 'xu-jing', 'fang-zhiyuan', 'shen-liqun', 'gao-zhenhua', 'shi-yan'];

let office: OpenOffice;
let id = '';
beforeAll(async () => {
  office = await openOffice();
  const filed = await fileClaim(office.rig, '青山文印社');
  id = filed.id;
  await claimAt(office.rig, id, 'pay');
});
afterAll(() => office.close());

const seenBy = async (person: string, path: string): Promise<string> => {
  const browser = visitor(office.url);
  await browser.signIn(person);
  return (await browser.open(path)).html;
};

describe('a bank account', () => {
  test('stands in full where it is paid, for whoever pays and has signed in', async () => {
    const [row] = openSteps(await office.state(id));
    if (row === undefined) throw new Error('the claim waits for the cashier');
    expect(row.step).toBe('pay');
    const page = await seenBy(cashier, stepHref(id, row));
    expect(page).toContain(account);
  });

  test('is masked on the page that a mail’s link opens, whoever opens it', async () => {
    const [row] = openSteps(await office.state(id));
    if (row === undefined) throw new Error('the claim waits for the cashier');
    const link = await office.linkTo(cashier, row, id);
    const { html: page } = await visitor(office.url).open(new URL(link).pathname);
    expect(page).toContain(masked);
    expect(page).not.toContain(account);
  });

  test.each([...others, cashier, bookkeeper])(
    'is masked on the request’s page for %s',
    async (person) => {
      const page = await seenBy(person, `/requests/${id}`);
      expect(page).not.toContain(account);
    },
  );

  test('stands in full in the registers of those who pay, and in none for everybody', async () => {
    expect(await seenBy(cashier, '/registers/payment-list')).toContain(account);
    const program = await office.as(cashier);
    const listed = await program.get('/api/registers/payment-list');
    expect(JSON.stringify(listed.body)).toContain(account);
    expect((await (await office.as(claimant)).get('/api/registers/payment-list')).code).toBe(
      'not-allowed',
    );
    const open = await seenBy(claimant, '/registers/claim-register');
    expect(open).not.toContain(account);
  });

  test('is masked in them for an inspector, on the page, in the workbook and for programs', async () => {
    const inspector = 'gao-zhenhua';
    const page = await seenBy(inspector, '/registers/payment-list');
    expect(page).toContain(masked);
    expect(page).not.toContain(account);
    const found = await seenBy(inspector, `/registers/payment-list?text=${account}`);
    expect(found).not.toContain(masked);
    const listed = await (await office.as(inspector)).get('/api/registers/payment-list');
    expect(JSON.stringify(listed.body)).toContain(masked);
    expect(JSON.stringify(listed.body)).not.toContain(account);
    const about = { from: '2026-01-01', to: '2026-12-31' };
    const { deeds } = office.rig;
    const table = await deeds.register(office.rig.as(inspector), 'payment-list', about);
    expect(JSON.stringify(table.lines)).not.toContain(account);
  });

  test('is masked in what programs are told, whoever asks', async () => {
    for (const person of [claimant, cashier, 'gao-zhenhua']) {
      // eslint-disable-next-line no-await-in-loop
      const program = await office.as(person);
      // eslint-disable-next-line no-await-in-loop
      const told = await Promise.all(
        [`/api/requests/${id}`, `/api/requests/${id}/trail`, '/api/inbox'].map((path) =>
          program.get(path),
        ),
      );
      expect(JSON.stringify(told)).not.toContain(account);
    }
    const request = await (await office.as(claimant)).get(`/api/requests/${id}`);
    expect(request.body['data']).toMatchObject({ payeeAccount: masked });
  });

  test('is masked in the answer to an act', async () => {
    const program = await office.as(claimant);
    const noted = await program.post(`/api/requests/${id}/notes`, { text: '请尽快付款' });
    expect(JSON.stringify(noted)).not.toContain(account);
  });

  test('is in no mail and not in the record', async () => {
    await walkToEnd(office.rig, claimRoute, id, chance(3));
    const done = await office.settled(id);
    expect(done.status).toBe('closed');
    const mails = await Promise.all(office.office.persons.map((person) => office.mails(person.id)));
    const sent = JSON.stringify(mails);
    expect(sent).toContain('青山文印社');
    expect(sent).not.toContain(account);
    const found = await office.rig.world.archive.read(done.record?.key ?? '');
    const text = readPdf(found?.bytes ?? new Uint8Array())
      .texts.join('\n')
      .replaceAll(/\s/gu, '');
    expect(text).toContain('青山文印社');
    expect(text).not.toContain(account);
  });
});
