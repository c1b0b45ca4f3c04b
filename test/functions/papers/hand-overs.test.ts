import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apply } from '#domain/apply.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { Paper } from '#domain/papers.ts';
import type { RequestState } from '#domain/request.ts';
import type { PaperAct } from '#functions/deeds/deeds.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { comeTo, incomingDocument, instructTo } from '../../rig/incoming-document.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const registrar = 'song-yuwei';
const keeper = 'shi-yan';

const see = (id: string): Promise<RequestState> => rig.deeds.request(rig.as('gao-zhenhua'), id);
const paperOf = async (id: string): Promise<Paper | undefined> => (await see(id)).papers?.[0];
const handle = (person: string, id: string, act: PaperAct): Promise<RequestState> =>
  rig.deeds.handlePaper(rig.as(person), id, 'original', act);
const inHand = async (person: string, id: string): Promise<readonly string[]> =>
  (await rig.deeds.papers(rig.as(person)))
    .filter(({ request }) => request === id)
    .map(({ paper }) => (paper.holder.person === person ? 'held' : 'coming'));

/** What is stored is what the trail says. */
async function expectFolded(id: string): Promise<void> {
  const trail = await rig.deeds.trail(rig.as('gao-zhenhua'), id);
  const folded = trail.reduce<ReturnType<typeof apply> | undefined>(
    (state, event: RequestEvent) => apply(state, event),
    undefined,
  );
  expect((await see(id)).papers).toEqual(folded?.papers);
}

describe('an original', () => {
  test('is with whoever registered it, on that one’s list and on the office’s', async () => {
    const id = await incomingDocument(rig, 'draft-opinion');
    expect(await paperOf(id)).toMatchObject({ id: 'original', holder: { person: registrar } });
    expect(await inHand(registrar, id)).toEqual(['held']);
    const all = await rig.deeds.allPapers(rig.as(registrar));
    expect(all.filter(({ request }) => request === id)).toHaveLength(1);
    await expectFolded(id);
  });

  test('goes from hand to hand against signature, and every list follows in the same act', async () => {
    const id = await incomingDocument(rig, 'draft-opinion');
    await handle(registrar, id, { kind: 'give', to: keeper, note: '请保管' });
    expect(await inHand(registrar, id)).toEqual(['held']);
    expect(await inHand(keeper, id)).toEqual(['coming']);

    await handle(keeper, id, { kind: 'decline', why: '缺第三页' });
    expect(await inHand(keeper, id)).toEqual([]);

    await handle(registrar, id, { kind: 'give', to: keeper, note: '' });
    await handle(registrar, id, { kind: 'call-back', why: '交错人' });
    expect(await inHand(keeper, id)).toEqual([]);

    await handle(registrar, id, { kind: 'give', to: keeper, note: '' });
    await handle(keeper, id, { kind: 'take' });
    expect(await inHand(registrar, id)).toEqual([]);
    expect(await inHand(keeper, id)).toEqual(['held']);

    await handle(keeper, id, { kind: 'file', place: '档案室3柜' });
    expect(await inHand(keeper, id)).toEqual([]);
    const all = await rig.deeds.allPapers(rig.as(registrar));
    expect(all.filter(({ request }) => request === id)).toEqual([]);
    await expectFolded(id);
  });

  test('is seen by its receiver, by nobody else for that, and handled only by who has it', async () => {
    const id = await incomingDocument(rig, 'draft-opinion');
    await expect(rig.deeds.request(rig.as('du-juan'), id)).rejects.toMatchObject({
      code: 'not-yours-to-see',
    });
    await handle(registrar, id, { kind: 'give', to: 'du-juan', note: '' });
    await expect(rig.deeds.request(rig.as('du-juan'), id)).resolves.toMatchObject({ id });
    await expect(handle('xu-jing', id, { kind: 'take' })).rejects.toMatchObject({
      code: 'paper-not-for-you',
    });
    await expect(handle('liu-hong', id, { kind: 'take' })).rejects.toMatchObject({
      code: 'not-yours-to-see',
    });
    await expect(rig.deeds.allPapers(rig.as('liu-hong'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('that two receive at once goes to one hand only', async () => {
    const id = await incomingDocument(rig, 'draft-opinion');
    await handle(registrar, id, { kind: 'give', to: keeper, note: '' });
    const tried = await Promise.allSettled([
      handle(keeper, id, { kind: 'take' }),
      handle(registrar, id, { kind: 'call-back', why: '' }),
      handle(keeper, id, { kind: 'decline', why: '不符' }),
    ]);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectFolded(id);
  });
});

/** Who gave it to whom, and who signed for it from whom. */
const handOvers = async (id: string): Promise<readonly string[]> =>
  (await rig.deeds.trail(rig.as('gao-zhenhua'), id)).flatMap((event) => {
    if (event.type === 'paper-given') return [`${event.by.person} to ${event.to.person}`];
    return event.type === 'paper-taken' ? [`${event.by.person} from ${event.from.person}`] : [];
  });

describe('the steps of an incoming document', () => {
  test('hand it over and sign for it, so that nobody signs twice', async () => {
    const id = await incomingDocument(rig, 'instruct');
    await instructTo(rig, id, ['water-resources', 'engineering']);
    await comeTo(rig, id, 'sign-for');
    expect((await paperOf(id))?.way?.to.person).toBe(keeper);
    await comeTo(rig, id, 'close');
    // Back at the office only once the registrar signs: closing does.
    expect(await paperOf(id)).toMatchObject({
      holder: { person: keeper },
      way: { to: { person: registrar } },
    });
    await comeTo(rig, id, 'end').catch(() => undefined);
    expect(await see(id)).toMatchObject({
      status: 'closed',
      papers: [{ holder: { person: registrar } }],
    });
    expect(await handOvers(id)).toEqual([
      `${registrar} to ${keeper}`,
      `${keeper} from ${registrar}`,
      `${keeper} to ${registrar}`,
      `${registrar} from ${keeper}`,
    ]);
    await expectFolded(id);
  });

  test('leave it where it is where nobody else keeps the department’s papers', async () => {
    const id = await incomingDocument(rig, 'instruct');
    await instructTo(rig, id, ['general']);
    await comeTo(rig, id, 'close');
    expect(await handOvers(id)).toEqual([]);
    expect(await paperOf(id)).toMatchObject({ holder: { person: registrar }, handOvers: 0 });
  });

  test('do not sign for what is on its way to somebody else', async () => {
    const id = await incomingDocument(rig, 'instruct');
    await handle(registrar, id, { kind: 'give', to: 'du-juan', note: '复印' });
    await instructTo(rig, id, ['water-resources']);
    await comeTo(rig, id, 'handle');
    expect(await handOvers(id)).toEqual([`${registrar} to du-juan`]);
    expect(await paperOf(id)).toMatchObject({
      holder: { person: registrar },
      way: { to: { person: 'du-juan' } },
    });
  });
});

describe('a closed request', () => {
  test('stays on the list until its paper is laid away, and its paper still moves', async () => {
    const id = await incomingDocument(rig, 'draft-opinion');
    await handle(registrar, id, { kind: 'give', to: keeper, note: '' });
    await handle(keeper, id, { kind: 'take' });
    await rig.deeds.withdraw(rig.as(registrar), id, '重复登记');
    await rig.quiet();
    await rig.sweep();
    await rig.quiet();
    expect(await see(id)).toMatchObject({ status: 'closed' });
    const rows = await rig.deeds.papers(rig.as(keeper));
    expect(rows.find(({ request }) => request === id)).toMatchObject({ closed: true });
    await handle(keeper, id, { kind: 'give', to: registrar, note: '退还' });
    await handle(registrar, id, { kind: 'take' });
    await handle(registrar, id, { kind: 'file', place: '综合股' });
    const all = await rig.deeds.allPapers(rig.as(registrar));
    expect(all.filter(({ request }) => request === id)).toEqual([]);
    await expectFolded(id);
  });
});
