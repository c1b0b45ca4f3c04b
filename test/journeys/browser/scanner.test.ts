import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { awaited } from '#domain/acts/assign.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { termsOf } from '#statemachines/terms.ts';
import { openOffice, type OpenOffice } from '../../refusals-http/open-office.ts';
import { fileSound, soundForm } from '../../refusals-http/sound-forms.ts';
import { visitor } from '../../refusals-http/visitor.ts';
import { inBrowser, openBrowser } from '../../rig/browser.ts';
import { chance } from '../../rig/random.ts';
import { act } from '../../rig/walk.ts';
import { scan } from './scanner.ts';

let office: OpenOffice;
let browser: Browser;

/** A link and its page are the same in every route; these have every kind of step and tier between them. */
const looked: ReadonlySet<string> = new Set(['document-receiving', 'seal-use', 'vehicle-repair']);

const agents = ['Mozilla/5.0 SafeLinks', 'Barracuda Sentinel (EE)', 'Mimecast', 'curl/8.5.0', ''];

function takerOf(route: Route, state: RequestState, row: StepRow): string {
  const terms = termsOf(route, row.step, state);
  const [taker] = terms === undefined ? [] : awaited(state, terms, office.office, row);
  if (taker === undefined) throw new Error(`nobody can take ${row.step}`);
  return taker.id;
}

/** Every row of a request's trail and steps: what a decision would change. */
const rowsAbout = async (id: string): Promise<readonly string[]> =>
  (await office.dump()).filter((row) => row.startsWith(`R#${id} `));

inBrowser('a mail scanner', () => {
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  describe.each(
    routes.filter(({ id }) => looked.has(id)).map((route) => [route.id, route] as const),
  )('in %s', (id, route) => {
    test('decides nothing at any step, and every link works for its person afterwards', async () => {
      const request = await fileSound(await office.as(soundForm(id).person), id);
      const scanned = new Set<string>();
      for (let steps = 0; steps < 40; steps += 1) {
        // eslint-disable-next-line no-await-in-loop
        const state = await office.settled(request);
        const [row] = openSteps(state);
        if (row === undefined) break;
        // The second signer of a step has the page that the first one had.
        if (scanned.has(row.step)) {
          // eslint-disable-next-line no-await-in-loop
          await act(office.rig, route, state, row, 'agree', chance(steps));
          continue;
        }
        scanned.add(row.step);
        // eslint-disable-next-line no-await-in-loop
        const link = await office.linkTo(takerOf(route, state, row), row, request);
        // eslint-disable-next-line no-await-in-loop
        const before = await rowsAbout(request);
        // eslint-disable-next-line no-await-in-loop
        await knock(link);
        // eslint-disable-next-line no-await-in-loop
        expect({ step: row.step, tried: await scan(browser, link) }).not.toMatchObject({
          tried: 0,
        });
        // eslint-disable-next-line no-await-in-loop
        expect({ step: row.step, rows: await rowsAbout(request) }).toEqual({
          step: row.step,
          rows: before,
        });
        // eslint-disable-next-line no-await-in-loop
        const page = await visitor(office.url).open(link);
        expect(page.status).toBe(200);
        expect(page.forms.some(({ html }) => html.includes('name="_decide"'))).toBe(true);
        // eslint-disable-next-line no-await-in-loop
        await act(office.rig, route, state, row, 'agree', chance(steps));
      }
      expect(await office.state(request)).toMatchObject({ status: 'closed', outcome: 'done' });
    }, 180_000);
  });

  test('on another site cannot decide, and a link there works as in a mail', async () => {
    const request = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
    const [row] = openSteps(await office.settled(request));
    if (row === undefined) throw new Error('nothing is open');
    const link = await office.linkTo('ouyang-kun', row, request);
    const hostile = `<!doctype html><title>webmail</title><a href="${link}">open</a>
<form method="post" action="${office.url}/a/step"><input name="action" value="agree">
<input name="opinion" value="x"><input name="control" value="padded#0"><input name="_decide" value="1"><button>go</button></form>`;
    const elsewhere = await serve(hostile);
    const context = await browser.newContext({ locale: 'zh-CN' });
    try {
      const page = await context.newPage();
      await page.goto(elsewhere.url);
      await Promise.all([page.waitForURL(`${office.url}/a/step`), page.click('a')]);
      expect(await page.locator('#decide').count()).toBe(1);

      const before = await rowsAbout(request);
      await page.goto(elsewhere.url);
      await Promise.all([page.waitForEvent('load'), page.click('button')]);
      expect(await page.locator('main').textContent()).toContain('不是从本系统的页面发出的');
      await page.goto(elsewhere.url);
      await Promise.all([page.waitForEvent('load'), page.evaluate('document.forms[0].submit()')]);
      expect(await rowsAbout(request)).toEqual(before);

      await page.goto(link);
      await page.locator('label[for=a1]').click();
      for (const control of await page.locator('label[for^=k]').all()) {
        // One box after the other, as a hand does it.
        // eslint-disable-next-line no-await-in-loop
        await control.click();
      }
      await page.locator('#opinion').fill('同意。');
      await Promise.all([page.waitForEvent('load'), page.click('button[name=_decide]')]);
      const { steps } = await office.state(request);
      expect(steps[0]?.decision?.person).toBe('ouyang-kun');
    } finally {
      await context.close();
      elsewhere.server.close();
    }
  });
});

/** HEAD and GET as scanners without a browser send them. */
async function knock(link: string): Promise<void> {
  for (const agent of agents) {
    const headers = { 'user-agent': agent };
    // eslint-disable-next-line no-await-in-loop
    await fetch(link, { method: 'HEAD', headers });
    // eslint-disable-next-line no-await-in-loop
    await visitor(office.url).open(link, headers);
  }
}

/** A page of another site: `localhost` is not `127.0.0.1`. */
async function serve(html: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://localhost:${String(port)}/`, server };
}
