import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { incomingDocument } from '../../rig/incoming-document.ts';
import { type Browser, openPageHouse, type PageHouse } from './page-house.ts';

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse();
});
afterAll(() => house.close());

const ticked = '120,200 180,260 320,90;400,40 400,300';
/** An incoming document before the head, and the head's browser at the link of his mail. */
async function beforeTheHead(): Promise<{ readonly id: string; readonly browser: Browser }> {
  const id = await incomingDocument(house.rig, 'peruse', { docClass: 'circulation' });
  const browser = house.browser();
  await browser.open(await house.linkFor('shen-liqun', id));
  await browser.open('/a/step');
  return { id, browser };
}

const decideBy = (browser: Browser, handwriting: string) =>
  browser.post('/a/step', [
    ['action', 'convert'],
    ['opinion', ''],
    ['handwriting', handwriting],
    ['convert.departments', 'engineering'],
    ['convert.leadDepartment', ''],
    ['_decide', '1'],
  ]);

describe('a step that may be signed by hand', () => {
  test('brings a pad that only its script shows, with nothing on it', async () => {
    const { browser } = await beforeTheHead();
    expect(browser.page).toMatch(/<div class="f pad"[^>]* hidden>/u);
    expect(browser.page).toContain('<script src="/web/handwriting.js" defer></script>');
    expect(browser.page).toMatch(/name="handwriting" id="pad-strokes" value=""/u);
  });

  test('keeps what was written, shows it as lines, and says so in the record', async () => {
    const { id, browser } = await beforeTheHead();
    const reply = await decideBy(browser, ticked);
    expect(reply.statusCode).toBe(200);
    expect(browser.page).toContain('手写意见');
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    const decided = state.steps.find(({ step }) => step === 'peruse')?.decision;
    expect(decided).toMatchObject({ act: 'convert', opinion: '', handwriting: ticked });

    const registrar = house.browser();
    await registrar.signIn('song-yuwei');
    await registrar.open(`/requests/${id}`);
    expect(registrar.page).toMatch(
      /<svg class="ink"[^>]*aria-label="手写意见"[^>]*><path d="M120 200C/u,
    );
  });

  test.each([
    ['illegible', '5,5', 'handwriting-unreadable', '清除后重写'],
    ['too much', '1,1 '.repeat(3000), 'handwriting-too-large', '超过8 KB'],
    ['no opinion at all', '', 'opinion-missing', '须写意见'],
  ])('is refused: %s', async (_what, handwriting, _code, says) => {
    const { id, browser } = await beforeTheHead();
    const { statusCode } = await decideBy(browser, handwriting);
    expect(statusCode).toBe(422);
    expect(browser.page).toContain(says);
    const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
    expect(state.steps.find(({ step }) => step === 'peruse')?.state).toBe('open');
  });
});

test('elsewhere there is no pad', async () => {
  const { id } = await beforeTheHead();
  const chief = house.browser();
  await chief.signIn('song-yuwei');
  await chief.open(`/requests/${id}`);
  expect(chief.page).not.toContain('data-pad');
});
