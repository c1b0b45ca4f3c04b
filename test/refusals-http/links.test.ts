import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps, type StepRow } from '#domain/request.ts';
import { sentences } from '#domain/sentences.ts';
import { statuses } from '#domain/statuses.ts';
import { issueLink } from '#functions/http/links/issue-link.ts';
import { linkStore } from '#functions/stores/links.ts';
import { demoOffice } from '#local/demo-office.ts';
import { nextMove } from './faults.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { fileSound } from './sound-forms.ts';
import { type Page, plain, visitor, type Visitor } from './visitor.ts';

let office: OpenOffice;
beforeAll(async () => {
  const also = { person: 'ma-jun', post: 'general-section-chief' };
  office = await openOffice({ ...demoOffice, holdings: [...demoOffice.holdings, also] });
});
afterAll(() => office.close());

interface Asked {
  readonly id: string;
  readonly row: StepRow;
  readonly link: string;
}

/** A repair that waits for its chief, and the chief's link. */
async function asked(person = 'ouyang-kun'): Promise<Asked> {
  const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
  const [row] = openSteps(await office.settled(id));
  if (row === undefined) throw new Error('nothing is open');
  return { id, row, link: await office.linkTo(person, row, id) };
}

const choice = { action: 'agree', opinion: '情况属实，同意。', control: 'padded#0', _decide: '1' };
const decideForm = (page: Page) => page.forms.find(({ action }) => action === '/a/step');
const press = (browser: Visitor, page: Page, fields = choice): Promise<Page> =>
  browser.submit(page, decideForm(page), fields);

async function decisions(id: string): Promise<number> {
  const trail = await office.rig.deeds.trail(office.rig.as('gao-zhenhua'), id);
  return trail.filter(({ type }) => type === 'decided').length;
}

/** Nothing is decided and no row changes; the page says what to do. What was typed may be kept. */
async function refused(act: () => Promise<Page>): Promise<Page> {
  const kept = /^KEPT#/u;
  const before = await office.dump(kept);
  const page = await act();
  expect(await office.dump(kept)).toEqual(before);
  expect(plain(page.html)).toMatch(nextMove);
  return page;
}

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126 Safari/537.36',
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0) SafeLinks',
  'Barracuda Sentinel (EE)',
  'Mimecast-Link-Scanner/1.0',
  'curl/8.5.0',
];

describe('a link', () => {
  test('opened by whatever program, however often, changes no row', async () => {
    const { link } = await asked();
    const before = await office.dump();
    for (const agent of agents) {
      for (let time = 0; time < 5; time += 1) {
        const headers = { 'user-agent': agent };
        // eslint-disable-next-line no-await-in-loop
        await fetch(link, { method: 'HEAD', headers });
        // eslint-disable-next-line no-await-in-loop
        expect((await visitor(office.url).open(link, headers)).status).toBe(200);
      }
    }
    expect(await office.dump()).toEqual(before);
  });

  test('works for its person after all that, once', async () => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    expect((await press(browser, page)).status).toBe(200);
    expect(await decisions(id)).toBe(1);
    const over = await refused(() => browser.open(link));
    expect(over.status).toBe(410);
    expect(plain(over.html)).toContain('已由您于');
  });

  test('that expired says so and decides nothing', async () => {
    const { id, row } = await asked();
    const { db, tables } = office.rig.world;
    const { step, item, round, epoch } = row;
    const what = { request: id, step, item, round, stepEpoch: epoch, person: 'ouyang-kun' };
    const token = await issueLink(
      linkStore(db, tables.facts),
      { ...what, personEpoch: 0, days: -1 },
      new Date(),
    );
    const page = await refused(() => visitor(office.url).open(`/a/${token}`));
    expect(page.status).toBe(statuses['link-dead']);
    expect(plain(page.html)).toContain('已过有效期');
    expect(page.forms.some(({ html }) => html.includes('_decide'))).toBe(false);
  });

  test.each<[string, (link: string) => string]>([
    ['tampered with', (link) => `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`],
    ['cut off', (link) => link.slice(0, -5)],
    ['invented', (link) => link.replace(/[\w-]{43}$/u, 'x'.repeat(43))],
    ['with a mail program’s bracket', (link) => `${link}%3E`],
  ])('%s opens nothing', async (_title, change) => {
    const { link } = await asked();
    const page = await refused(() => visitor(office.url).open(change(link)));
    expect(page.status).toBe(404);
    expect(plain(page.html)).toContain(sentences['link-unknown']({}).zh);
  });

  test('does not carry the page of another request', async () => {
    const [mine, other] = [await asked(), await asked()];
    const browser = visitor(office.url);
    const page = await browser.open(mine.link);
    await browser.open(other.link);
    const answer = await refused(() => press(browser, page));
    expect(answer.status).toBe(403);
    expect(await decisions(mine.id)).toBe(0);
    expect(await decisions(other.id)).toBe(0);
  });

  test('forwarded to somebody who is signed in does not make him its person', async () => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    await browser.signIn('xu-jing');
    const page = await browser.open(link);
    await press(browser, page);
    const trail = await office.rig.deeds.trail(office.rig.as('gao-zhenhua'), id);
    expect(trail.some((event) => 'by' in event && event.by.person === 'xu-jing')).toBe(false);
  });
});

describe('a page left open', () => {
  test('while the data changes is refused and keeps what was typed', async () => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    const driver = await office.as('zhou-jianping');
    const file = await driver.upload('报价单.pdf', new TextEncoder().encode('%PDF-1.7'));
    const actor = office.rig.as('zhou-jianping');
    const received = await office.rig.deeds.receiveFile(actor, file, 'material');
    await office.rig.deeds.note(actor, id, '补报价单', [received]);
    const answer = await refused(() => press(browser, page));
    expect(answer.status).toBe(409);
    expect(plain(answer.html)).toContain('请看过新内容再决定');
    expect(answer.html).toContain(choice.opinion);
    expect((await press(browser, answer)).status).toBe(200);
    expect(await decisions(id)).toBe(1);
  });

  test.each<[string, (id: string) => Promise<unknown>, string]>([
    [
      'while the requester withdraws',
      (id) => office.rig.deeds.withdraw(office.rig.as('zhou-jianping'), id, '填错了'),
      '撤回',
    ],
    [
      'while somebody else returns it',
      async (id) => {
        const { document } = await office.state(id);
        const back = { act: 'return', to: 'revise', resume: 'again', document } as const;
        const rest = { opinion: '请补照片。', controls: [], answers: {}, attachments: [] };
        const key = { step: 'chief', item: '', round: 1 };
        await office.rig.deeds.decide(office.rig.as('ma-jun'), id, key, { ...back, ...rest });
      },
      '马骏',
    ],
  ])('%s is refused', async (_title, change, says) => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    await change(id);
    const answer = await refused(() => press(browser, page));
    expect([409, 410]).toContain(answer.status);
    expect(plain(answer.html)).toContain(says);
  });
});

describe('at the same instant', () => {
  test('two people decide by their links: one does, the other is told who did', async () => {
    const { id, row, link } = await asked();
    const links = [link, await office.linkTo('ma-jun', row, id)];
    const pages = await Promise.all(
      links.map(async (each) => {
        const browser = visitor(office.url);
        return { browser, page: await browser.open(each) };
      }),
    );
    const answers = await Promise.all(pages.map(({ browser, page }) => press(browser, page)));
    expect(answers.map(({ status }) => (status === 200 ? 'done' : 'refused')).toSorted()).toEqual([
      'done',
      'refused',
    ]);
    const refusal = answers.find(({ status }) => status !== 200);
    expect(plain(refusal?.html ?? '')).toMatch(/已由(?:欧阳堃|马骏)于/u);
    expect(await decisions(id)).toBe(1);
  });

  test('one button pressed twenty times decides once, and every answer is the same', async () => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    const answers = await Promise.all(Array.from({ length: 20 }, () => press(browser, page)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(await decisions(id)).toBe(1);
    expect((await press(browser, page)).html).toBe(answers[0]?.html);
    expect(await decisions(id)).toBe(1);
  });

  test('one key with another decision is refused', async () => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    await press(browser, page);
    const other = { ...choice, action: 'refuse', opinion: '不同意。' };
    expect((await refused(() => press(browser, page, other))).status).toBe(422);
    expect(await decisions(id)).toBe(1);
  });
});

describe('a form', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['from another site', { origin: 'https://evil.example' }],
    ['from another site, told by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['from a sandbox', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('%s decides nothing', async (_title, headers) => {
    const { id, link } = await asked();
    const browser = visitor(office.url);
    const page = await browser.open(link);
    const answer = await refused(() => browser.submit(page, decideForm(page), choice, { headers }));
    expect(answer.status).toBe(403);
    expect(plain(answer.html)).toContain(sentences['foreign-origin']({}).zh);
    expect(await decisions(id)).toBe(0);
  });

  test('without our seal, or with another’s, decides nothing', async () => {
    const { id, link } = await asked();
    const other = await visitor(office.url).open(link);
    const stranger = visitor(office.url);
    await stranger.signIn('xu-jing');
    const page = await visitor(office.url).open(link);
    const form = decideForm(page);
    const theirs = decideForm(other)?.hidden.get('_nonce') ?? '';
    for (const nonce of ['', 'x', theirs]) {
      // eslint-disable-next-line no-await-in-loop
      const answer = await refused(() => stranger.submit(page, form, { ...choice, _nonce: nonce }));
      expect(answer.status).toBe(403);
    }
    expect(await decisions(id)).toBe(0);
  });
});
