import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileRepair } from '../functions/office/office-house.ts';
import { ask } from '../functions/http/events.ts';
import { leadsTo, openPageHouse, type PageHouse } from '../functions/pages/page-house.ts';

/** Mistakes that other systems made with links in mails, each under its own name. */

let house: PageHouse;
const logged: string[] = [];
const write = process.stderr.write.bind(process.stderr);
const writeOut = process.stdout.write.bind(process.stdout);
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(async () => {
  process.stderr.write = write;
  process.stdout.write = writeOut;
  await house.close();
});

const chief = 'ouyang-kun';
const agree = [
  ['action', 'agree'],
  ['phrase.agree', '0'],
  ['opinion', '请尽快安排。'],
  ['control', 'padded#0'],
  ['_decide', '1'],
] as const;

async function atChief(): Promise<{ readonly id: string; readonly link: string }> {
  const { id } = await fileRepair(house.rig, 'zhou-jianping', 0);
  await house.rig.quiet();
  return { id, link: await house.linkFor(chief, id) };
}

const stateOf = async (id: string): Promise<string> =>
  JSON.stringify(await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id));

test('a scanner that fetches a link five times, by GET and by HEAD, decides nothing', async () => {
  const { id, link } = await atChief();
  const before = await stateOf(id);
  for (let time = 0; time < 5; time += 1) {
    for (const method of ['GET', 'HEAD']) {
      // A browser of its own each time, which follows where it is led.
      const browser = house.browser({ 'user-agent': 'Mozilla/5.0 SafeLinks' });
      // eslint-disable-next-line no-await-in-loop
      const reply = await browser.open(link);
      // eslint-disable-next-line no-await-in-loop
      if (method === 'GET') await browser.open(leadsTo(reply));
      // eslint-disable-next-line no-await-in-loop
      else await ask(house.handlerFor(link), { method, path: link });
    }
  }
  expect(await stateOf(id)).toBe(before);
  const browser = house.browser();
  await browser.open(leadsTo(await browser.open(link)));
  await browser.post('/a/step', agree);
  expect(browser.page).toContain('已提交：同意');
});

describe('a link opened after the decision names who decided', () => {
  test('not whoever touched the request last', async () => {
    const { id, link } = await atChief();
    const browser = house.browser();
    await browser.open(leadsTo(await browser.open(link)));
    await browser.post('/a/step', agree);
    await house.rig.quiet();
    await house.rig.deeds.note(house.rig.as('zhou-jianping'), id, '补充：已约好修理厂。', []);
    const late = house.browser();
    const reply = await late.open(leadsTo(await late.open(link)));
    expect(reply.statusCode).toBe(410);
    expect(late.page).toContain('已由您于');
    expect(late.page).not.toContain('已由周建平');
  });

  test('nor the one to whom the mail went, where a stand-in was faster', async () => {
    const { id, link } = await atChief();
    const { rig } = house;
    const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
    const row = state.steps.find(({ state: is }) => is === 'open');
    if (row === undefined) throw new Error('nothing is open');
    await rig.deeds.move(rig.as(chief), id, row, {
      kind: 'transfer',
      to: 'ma-jun',
      why: '出差，请代办。',
    });
    await rig.quiet();
    const late = house.browser();
    const reply = await late.open(leadsTo(await late.open(link)));
    expect(reply.statusCode).toBe(410);
    expect(late.page).toContain('马骏');
  });
});

test('no token of a link stands in a log line or an address that is shown', async () => {
  logged.length = 0;
  const keep = (chunk: unknown): boolean => {
    logged.push(String(chunk));
    return true;
  };
  process.stderr.write = keep;
  process.stdout.write = keep;
  const { link } = await atChief();
  const token = link.split('/').at(-1) ?? '';
  const browser = house.browser();
  const shown = [leadsTo(await browser.open(link))];
  shown.push((await browser.open(shown[0] ?? '')).body);
  shown.push((await browser.post('/a/step', agree)).body);
  process.stderr.write = write;
  process.stdout.write = writeOut;
  expect(token).toHaveLength(43);
  for (const text of [...logged, ...shown]) expect(text).not.toContain(token.slice(0, 12));
});
