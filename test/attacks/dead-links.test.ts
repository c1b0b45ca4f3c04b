import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type StepRow } from '#domain/request.ts';
import { issueLink } from '#functions/http/links/issue-link.ts';
import { linkStore } from '#functions/stores/links.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { fileSound } from '../refusals-http/sound-forms.ts';
import { visitor } from '../refusals-http/visitor.ts';
import { signerOf } from './signer-of.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

interface Ended {
  readonly days?: number;
  readonly stepEpoch?: number;
  readonly personEpoch?: number;
}

/** A link to a claim's first sign-off as an outsider may find it in an old mailbox, and one of the claim's files. */
async function stolen(ended: Ended): Promise<{ readonly token: string; readonly file: string }> {
  const request = await fileSound(await office.as('cheng-haibo'), 'bill-reimbursement');
  const state = await office.settled(request);
  const [row] = openSteps(state);
  const [file] = state.attachments;
  if (row === undefined || file === undefined) throw new Error('nothing is open');
  const { db, tables } = office.rig.world;
  const link = {
    ...placeOf(row),
    request,
    person: signerOf(office.office, row),
    days: 3,
    personEpoch: 0,
  };
  const token = await issueLink(linkStore(db, tables.facts), { ...link, ...ended }, new Date());
  return { token, file: file.id };
}

const placeOf = ({ step, item, round, epoch: stepEpoch }: StepRow) => ({
  step,
  item,
  round,
  stepEpoch,
});

/** What `path` answers in a browser that has just opened the link; redirects are not followed. */
async function status(token: string, path: string): Promise<number> {
  const browser = visitor(office.url);
  await browser.open(`/a/${token}`);
  const headers = { cookie: browser.cookies() };
  const reply = await fetch(`${office.url}${path}`, { headers, redirect: 'manual' });
  return reply.status;
}

test('a link that is good opens the files of its request', async () => {
  const { token, file } = await stolen({});
  expect(await status(token, `/a/files/${file}`)).toBe(303);
});

describe.each<[string, Ended]>([
  ['has expired', { days: -1 }],
  ['went out before the step was handed over', { stepEpoch: 7 }],
  ['went out before the person lost a post', { personEpoch: 7 }],
])('a stolen link that %s', (_title, ended) => {
  test('opens no file', async () => {
    const { token, file } = await stolen(ended);
    expect(await status(token, `/a/files/${file}`)).toBe(410);
  });

  test('takes no file', async () => {
    const { token } = await stolen(ended);
    expect(await status(token, '/a/upload/bills')).toBe(410);
    expect(await status(token, '/a/uploaded/x?rule=bills&key=x')).toBe(410);
  });
});
