import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sentences } from '#domain/sentences.ts';
import { officeDeeds } from '#functions/deeds/office-deeds.ts';
import { nextMove } from './faults.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { fileSound, soundForm } from './sound-forms.ts';
import { plain, visitor } from './visitor.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a page', () => {
  test.each<[title: string, person: string, path: string, status: number, says: string]>([
    [
      'of no route',
      'zhou-jianping',
      '/file/no-such',
      404,
      sentences['route-unknown']({ route: 'no-such' }).zh,
    ],
    ['of a form for others', 'shen-liqun', '/file/vehicle-repair', 403, '由驾驶员填报'],
    [
      'of no draft',
      'zhou-jianping',
      '/drafts/none',
      404,
      sentences['draft-unknown']({ draft: '' }).zh,
    ],
    [
      'of no request',
      'zhou-jianping',
      '/requests/none',
      404,
      sentences['request-unknown']({ request: '' }).zh,
    ],
    ['there is not', 'zhou-jianping', '/no/such/page', 404, sentences['nothing-here']({}).zh],
    ['named after an object’s own words', 'zhou-jianping', '/file/constructor', 404, '请回'],
    ['of the office, for others', 'zhou-jianping', '/office/people', 403, '没有权限'],
  ])('%s is refused, and says where to go', async (_title, person, path, status, says) => {
    const browser = visitor(office.url);
    await browser.signIn(person);
    const before = await office.dump();
    const page = await browser.open(path);
    expect(page.status).toBe(status);
    expect(plain(page.html)).toContain(says);
    expect(await office.dump()).toEqual(before);
  });

  test('of somebody else’s request is refused', async () => {
    const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
    const browser = visitor(office.url);
    await browser.signIn('ma-jun');
    const page = await browser.open(`/requests/${id}`);
    expect(page.status).toBe(403);
    expect(plain(page.html)).toContain(sentences['not-yours-to-see']({ request: id }).zh);
  });

  test('of a record that is not made yet, and of no slip, is refused', async () => {
    const id = await fileSound(await office.as('zhou-jianping'), 'vehicle-repair');
    await office.settled(id);
    const browser = visitor(office.url);
    await browser.signIn('zhou-jianping');
    const before = await office.dump();
    const record = await browser.open(`/requests/${id}/record`);
    expect(record.status).toBe(409);
    expect(plain(record.html)).toContain(sentences['record-pending']({ request: id }).zh);
    const slip = await browser.open(`/requests/${id}/slips/none`);
    expect(slip.status).toBe(404);
    expect(plain(slip.html)).toContain(sentences['slip-unknown']({ number: 'none' }).zh);
    expect(await office.dump()).toEqual(before);
  });

  test('posted with a draft of somebody else’s is refused', async () => {
    const { form } = soundForm('vehicle-repair');
    const { deeds, as } = office.rig;
    const draft = await deeds.saveDraft(as('zhou-jianping'), 'vehicle-repair', form, []);
    await expect(deeds.submit(as('liu-hong'), draft.id)).rejects.toMatchObject({
      code: 'draft-unknown',
    });
    await expect(deeds.draft(as('liu-hong'), draft.id)).rejects.toMatchObject({
      code: 'draft-unknown',
    });
  });
});

describe('a program', () => {
  test.each<[title: string, body: unknown, status: number, code: string]>([
    ['no JSON', '{"route":', 400, 'body-unreadable'],
    ['a list', [], 400, 'body-unreadable'],
    ['a field too many', { route: 'vehicle-repair', form: {}, by: 'x' }, 400, 'body-unreadable'],
    ['a form that is a list', { route: 'vehicle-repair', form: [] }, 400, 'body-unreadable'],
    ['300 KB', { route: 'x', form: { a: 'x'.repeat(300_000) } }, 400, 'body-unreadable'],
    ['no route there is', { route: 'none', form: {} }, 404, 'route-unknown'],
    ['a route of an object’s own words', { route: '__proto__', form: {} }, 404, 'route-unknown'],
    ['a route for others', { route: 'document-receiving', form: {} }, 403, 'not-allowed-to-file'],
  ])('that sends %s is refused', async (_title, body, status, code) => {
    const who = await office.as('zhou-jianping');
    const before = await office.dump();
    const answer = await who.post('/api/requests', body);
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(nextMove);
    expect(await office.dump()).toEqual(before);
  });

  test('that uses a key again for something else is refused', async () => {
    const who = await office.as('zhou-jianping');
    const { form } = soundForm('vehicle-repair');
    const key = { 'idempotency-key': 'one' };
    const first = await who.post('/api/requests', { route: 'vehicle-repair', form }, key);
    expect(first.status).toBe(201);
    const again = await who.post('/api/requests', { route: 'vehicle-repair', form }, key);
    expect(again.id).toBe(first.id);
    const other = { route: 'vehicle-repair', form: { ...form, odometer: 1 } };
    expect(await who.post('/api/requests', other, key)).toMatchObject({
      status: 422,
      code: 'key-reused',
    });
  });
});

describe('a change of the office', () => {
  test('is not made by others, not confirmed by its proposer, not confirmed twice', async () => {
    const deeds = officeDeeds(office.rig.world);
    const { as } = office.rig;
    const change = { kind: 'give-post', person: 'ma-jun', post: 'driver' } as const;
    await expect(deeds.propose(as('zhou-jianping'), change, '')).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const nobody = { kind: 'give-post', person: 'nobody', post: 'driver' } as const;
    await expect(deeds.propose(as('tang-li'), nobody, '')).rejects.toMatchObject({
      code: 'office-faults',
    });
    const ground = '局党组会2026年11月20日决定';
    const proposed = await deeds.propose(as('tang-li'), change, ground);
    await expect(deeds.confirm(as('tang-li'), proposed.id)).rejects.toMatchObject({
      code: 'second-person',
    });
    await deeds.confirm(as('sun-xiaolin'), proposed.id);
    await expect(deeds.confirm(as('sun-xiaolin'), proposed.id)).rejects.toMatchObject({
      code: 'change-unknown',
    });
  });
});
