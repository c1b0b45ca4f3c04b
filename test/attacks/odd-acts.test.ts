import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type StepRow } from '#domain/request.ts';
import { openOffice, type OpenOffice } from '../refusals-http/open-office.ts';
import { receive } from '../rig/receiving.ts';
import { type Visitor, visitor } from '../refusals-http/visitor.ts';

/** What is done beside deciding, told odd things: each is an answer, none a breakdown, and nothing changes. */

const director = 'ouyang-kun';
const odd: readonly string[] = [
  '',
  'constructor',
  '__proto__',
  'toString',
  '-1',
  '1e309',
  '99999999999999999999',
  '0x10',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u0000\u0007\u001B[31m',
  '\u202E同意\u200B',
  '\uD800',
  '长'.repeat(20_000),
  '9999-12-31T23:59',
  '-271821-04-20T00:00',
  '../../etc/passwd',
  'a#b|c d,e;f',
];

let office: OpenOffice;
let id = '';
let row: StepRow;
let browser: Visitor;
beforeAll(async () => {
  office = await openOffice();
  const incoming = await receive(office.rig, new Date().toISOString().slice(0, 10), {
    urgency: 'urgent',
  });
  id = incoming.id;
  const [open] = openSteps(await office.settled(id));
  if (open === undefined) throw new Error('nothing is open');
  row = open;
  browser = visitor(office.url);
  await browser.signIn(director);
});
afterAll(() => office.close());

const seqOf = async (): Promise<number> => (await office.state(id)).seq;

async function nonce(): Promise<string> {
  const page = await browser.open(`/requests/${id}`);
  const seal = page.forms[0]?.hidden.get('_nonce') ?? '';
  if (seal === '') throw new Error('the page has no sealed form');
  return seal;
}

const post = (path: string, fields: readonly (readonly [string, string])[], origin = office.url) =>
  fetch(`${office.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: browser.cookies(),
      origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, value]),
    ).toString(),
  });

const at = (page: string, query = ''): string =>
  `/requests/${id}/steps/${row.step}/${page}?round=1${query}`;

const forms = (): readonly (readonly [string, readonly string[]])[] => [
  ...['transfer', 'add', 'ask', 'remove', 'step-aside', 'take-back', 'urge', 'x'].map(
    (kind) => [at('move', `&kind=${kind}`), ['to', 'how', 'slot', 'kind']] as const,
  ),
  ...['pause', 'resume', 'extend', 'x'].map(
    (kind) => [at('clock', `&kind=${kind}`), ['ground', 'amount', '_file', '_clock']] as const,
  ),
  [at('phone'), ['leader', 'saidAt', 'opinion', 'document', '_file', '_record']],
  [`/requests/${id}/circulate`, ['to', 'department']],
  [`/requests/${id}/circulations/0/read`, ['action', 'remark']],
  [`/requests/${id}/circulations/0/urge`, ['why']],
  [`/requests/${id}/circulations/x/recall`, ['why']],
  [`/requests/${id}/papers/original`, ['act', 'to', 'note', 'place']],
  [`/requests/${id}/papers/constructor`, ['act', 'to']],
  ['/papers/today', ['paper', 'request', 'step', 'item', 'round']],
  ['/bulk', ['row', 'opinion']],
  ['/pin', ['_pin', '_again', '_code']],
  ['/passkeys/begin', ['_pin', 'name']],
  ['/passkeys/add', ['_ceremony', '_registration', 'name']],
  ['/passkeys/remove', ['passkey']],
];

describe('the pages beside deciding', () => {
  test('take anything in any field without breaking down or giving it back as markup', async () => {
    const before = await seqOf();
    const seal = await nonce();
    const broken: string[] = [];
    const answers = new Set<number>();
    for (const [path, names] of forms()) {
      for (const value of odd) {
        const fields = names.map((name) => [name, value] as const);
        // eslint-disable-next-line no-await-in-loop
        const reply = await post(path, [['_nonce', seal], ...fields]);
        // eslint-disable-next-line no-await-in-loop
        const html = await reply.text();
        const what = `${String(reply.status)} ${path} ${value.slice(0, 40)}`;
        answers.add(reply.status);
        if (reply.status >= 500 || reply.status < 300) broken.push(what);
        if (html.includes('<script>alert') || html.includes('<img src=x')) broken.push(`! ${what}`);
      }
    }
    expect(broken).toEqual([]);
    // The forms came as far as what they say: most of it was refused for itself.
    expect([...answers]).toContain(422);
    expect(await seqOf()).toBe(before);
  }, 120_000);

  test('take nothing from another site, nor without the form’s own seal, and show nothing by it', async () => {
    const before = await office.dump(/^(?:SESSION|KEPT|IDEM|DUE)/u);
    const seal = await nonce();
    for (const [path] of forms()) {
      const whole = [
        ['_nonce', seal],
        ['to', 'ma-jun'],
        ['why', '请办'],
        ['act', 'give'],
      ] as const;
      // eslint-disable-next-line no-await-in-loop
      expect([path, (await post(path, whole, 'https://evil.example')).status]).toEqual([path, 403]);
      // eslint-disable-next-line no-await-in-loop
      expect([path, (await post(path, whole.slice(1))).status]).toEqual([path, 403]);
      // eslint-disable-next-line no-await-in-loop
      expect((await browser.open(path)).status).toBeLessThan(500);
    }
    expect(await office.dump(/^(?:SESSION|KEPT|IDEM|DUE)/u)).toEqual(before);
  }, 120_000);
});

const calls = (): readonly (readonly [string, (value: unknown) => object])[] => [
  [
    `/api/requests/${id}/steps/${row.step}/move`,
    (value) => ({ action: 'transfer', to: value, why: '' }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/move`,
    (value) => ({ action: 'add', how: 'beside', to: 'zheng-yan', why: value, item: value }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/move`,
    (value) => ({ action: value, signer: value, round: value }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/clock`,
    (value) => ({ kind: 'extend', amount: value, why: value }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/clock`,
    (value) => ({ kind: 'pause', ground: value, attachments: value }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/decision`,
    (value) => ({
      action: 'agree',
      opinion: '同意。',
      phone: { leader: value, saidAt: value },
    }),
  ],
  [
    `/api/requests/${id}/steps/${row.step}/decision`,
    (value) => ({ action: 'agree', opinion: '同意。', handwriting: value, document: value }),
  ],
  [`/api/requests/${id}/circulations`, (value) => ({ to: [value], why: value })],
  [`/api/requests/${id}/circulations/9999/recall`, (value) => ({ why: value })],
  [`/api/requests/${id}/papers/original/give`, (value) => ({ to: value, note: value })],
  [`/api/requests/${id}/papers/__proto__/take`, (value) => ({ why: value })],
  [
    '/api/bulk',
    (value) => ({
      rows: [{ request: value, step: value, item: value, round: 1, document: 'd' }],
      opinion: value,
    }),
  ],
];

describe('the interface for programs', () => {
  const wrong: readonly unknown[] = [
    ...odd,
    -1,
    1.5,
    1e300,
    null,
    true,
    [],
    {},
    [[]],
    { constructor: 1 },
  ];
  test('answers every odd body with a refusal, and changes nothing', async () => {
    const before = await seqOf();
    const who = await office.as(director);
    const broken: string[] = [];
    for (const [path, body] of calls()) {
      for (const value of wrong) {
        // eslint-disable-next-line no-await-in-loop
        const { status } = await who.post(path, body(value));
        const isBulk = path === '/api/bulk';
        if (status >= 500 || (status < 300 && !isBulk)) {
          broken.push(`${String(status)} ${path} ${JSON.stringify(value).slice(0, 40)}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(await seqOf()).toBe(before);
  }, 120_000);
});
