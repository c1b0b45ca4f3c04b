import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstBroken } from '#domain/chain.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { personOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { OfficeDeeds } from '#functions/deeds/office-deeds.ts';
import { sha256 } from '#functions/live.ts';
import { readTrail } from '#functions/stores/trail.ts';
import type { Rig } from '../../rig/open-rig.ts';
import { admins, fileRepair, repair, type OfficeHouse, openOfficeHouse } from './office-house.ts';

let house: OfficeHouse;
let rig: Rig;
let deeds: OfficeDeeds;
beforeAll(async () => {
  house = await openOfficeHouse();
  ({ rig, deeds } = house);
});
afterAll(() => house.close());

const { first: tang, second: sun } = admins;
const address = (person: string, email: string): OfficeChange => ({
  kind: 'change-address',
  person,
  email,
});
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};
describe('two administrators', () => {
  test('nobody else may read or propose', async () => {
    const zhou = rig.as('zhou-jianping');
    const change = address('du-juan', 'du@qingshan.example');
    expect(
      await Promise.all([
        codeOf(deeds.office(zhou)),
        codeOf(deeds.proposals(zhou)),
        codeOf(deeds.history(zhou)),
        codeOf(deeds.failedMails(zhou)),
        codeOf(deeds.propose(zhou, change, '更换')),
      ]),
    ).toEqual(Array.from({ length: 5 }, () => 'not-allowed'));
  });

  test('the proposer cannot confirm; the other can, once', async () => {
    const id = await house.propose(address('du-juan', 'juan@qingshan.example'));
    expect(await codeOf(deeds.confirm(rig.as(tang), id))).toBe('second-person');
    expect(await codeOf(deeds.confirm(rig.as(sun), id))).toBe('done');
    expect(await codeOf(deeds.confirm(rig.as(sun), id))).toBe('change-unknown');
    const office = await deeds.office(rig.as(tang));
    expect(personOf(office, 'du-juan')?.email).toBe('juan@qingshan.example');
  });

  test('ten confirmations at once take effect once', async () => {
    const id = await house.propose(address('xu-jing', 'jing@qingshan.example'));
    const before = await deeds.history(rig.as(sun));
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(deeds.confirm(rig.as(sun), id))),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['done', 'change-unknown']));
    const after = await deeds.history(rig.as(sun));
    expect(after).toHaveLength(before.length + 1);
  });

  test('confirming and dropping at once: one of them happens', async () => {
    const id = await house.propose(address('wei-xiaoyun', 'wei@qingshan.example'));
    const codes = await Promise.all([
      codeOf(deeds.confirm(rig.as(sun), id)),
      codeOf(deeds.drop(rig.as(tang), id)),
    ]);
    expect(codes.toSorted()).toEqual(['change-unknown', 'done']);
  });

  test('two changes confirmed at once both take effect', async () => {
    const ids = [
      await house.propose(address('ma-jun', 'ma@qingshan.example')),
      await house.propose(address('tian-ji', 'tian@qingshan.example')),
    ];
    expect(await Promise.all(ids.map((id) => codeOf(deeds.confirm(rig.as(sun), id))))).toEqual([
      'done',
      'done',
    ]);
    const office = await deeds.office(rig.as(sun));
    expect(['ma-jun', 'tian-ji'].map((id) => personOf(office, id)?.email)).toEqual([
      'ma@qingshan.example',
      'tian@qingshan.example',
    ]);
  });
});

describe('what a change ends', () => {
  test('acts begun under the old epoch are refused, those of others are not', async () => {
    await house.make(address('liu-hong', 'hong@qingshan.example'));
    expect(await rig.world.office.epoch('liu-hong')).toBe(1);
    expect(await codeOf(fileRepair(rig, 'liu-hong', 0))).toBe('page-expired');
    expect(await codeOf(fileRepair(rig, 'liu-hong', 1))).toBe('done');
    expect(await codeOf(fileRepair(rig, 'zhou-jianping', 0))).toBe('done');
  });

  test('a decision begun before the change is refused, one begun after it stands', async () => {
    const { id } = await fileRepair(rig, 'zhou-jianping', 0);
    await rig.quiet();
    const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
    const [row] = openSteps(state);
    if (row === undefined) throw new Error('nothing is open');
    const agree = {
      act: 'agree',
      opinion: '拟同意。',
      controls: ['padded#0'],
      answers: {},
      document: state.document,
      attachments: [],
    };
    await house.make(address('ouyang-kun', 'ouyang@qingshan.example'));
    const decide = (epoch: number) =>
      codeOf(rig.deeds.decide({ ...rig.as('ouyang-kun'), epoch }, id, row, agree));
    expect(await decide(0)).toBe('page-expired');
    expect(await decide(1)).toBe('done');
    await rig.quiet();
  });

  test('an administrator who lost the post acts no more, not even on a page still open', async () => {
    await house.make({ kind: 'give-post', person: 'ma-jun', post: 'office-admin' });
    const ma = { ...rig.as('ma-jun'), epoch: await rig.world.office.epoch('ma-jun') };
    const id = await house.propose(address('he-xiumei', 'he@qingshan.example'));
    await house.make({ kind: 'take-post', person: 'ma-jun', post: 'office-admin' });
    expect(await codeOf(deeds.confirm(ma, id))).toBe('not-allowed');
    expect(await rig.world.office.epoch('ma-jun')).toBe(ma.epoch + 1);
    await deeds.drop(rig.as(tang), id);
  });

  test('a post is not left vacant; a successor first, and it is', async () => {
    const take: OfficeChange = { kind: 'take-post', person: 'tian-baoguo', post: 'archivist' };
    expect(await codeOf(house.propose(take))).toBe('office-faults');
    expect(await codeOf(house.propose({ kind: 'disable-person', person: 'tian-baoguo' }))).toBe(
      'office-faults',
    );
    await house.make({ kind: 'give-post', person: 'song-yuwei', post: 'archivist' });
    expect(await codeOf(house.make(take))).toBe('done');
  });

  test('what was sound when proposed is judged again when confirmed', async () => {
    const give = { person: 'shi-yan', post: 'printer' } as const;
    const first = await house.propose({ kind: 'give-post', ...give });
    const second = await house.propose({ kind: 'give-post', ...give });
    await deeds.confirm(rig.as(sun), first);
    expect(await codeOf(deeds.confirm(rig.as(sun), second))).toBe('office-faults');
    await deeds.drop(rig.as(tang), second);
  });
});

test('a leaver’s own open step and posts go to the successor, who is told by mail', async () => {
  const request = await fileRepair(rig, 'zhou-jianping', 0);
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), request.id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  await rig.deeds.decide({ ...rig.as('ouyang-kun'), epoch: 1 }, state.id, row, {
    act: 'return',
    opinion: '请补充里程。',
    controls: [],
    answers: {},
    to: 'revise',
    resume: 'direct',
    document: state.document,
    attachments: [],
  });
  await rig.quiet();
  const heldBefore = (await rig.deeds.inbox(rig.as('zhou-jianping'))).map((one) => one.step);
  expect(heldBefore).toEqual(['revise']);

  await house.make({ kind: 'hand-over', person: 'zhou-jianping', to: 'liu-hong' });
  await rig.quiet();
  await rig.sweep();
  await rig.quiet();

  const office = await deeds.office(rig.as(tang));
  expect(personOf(office, 'zhou-jianping')?.active).toBe(false);
  expect(office.holdings.filter(({ person }) => person === 'zhou-jianping')).toEqual([]);
  expect(
    office.holdings.filter(({ person, post }) => person === 'liu-hong' && post === 'driver'),
  ).toHaveLength(1);
  const inbox = await rig.deeds.inbox(rig.as('liu-hong'));
  expect(inbox.map((one) => [one.request, one.step])).toEqual([[state.id, 'revise']]);
  expect(rig.sent.map(({ text }) => text)).toContain(`ask ${state.id} revise liu-hong`);
  const moved = await rig.deeds.request(rig.as('liu-hong'), state.id);
  expect(openSteps(moved)[0]?.owner).toEqual({ person: 'liu-hong' });
  const types = (await rig.deeds.trail(rig.as('gao-zhenhua'), state.id)).map(({ type }) => type);
  expect(types.at(-1)).toBe('reassigned');

  const [mine] = openSteps(moved);
  if (mine === undefined) throw new Error('nothing is open');
  const liu = { ...rig.as('liu-hong'), epoch: await rig.world.office.epoch('liu-hong') };
  const resubmit = rig.deeds.decide(liu, state.id, mine, {
    act: 'resubmit',
    opinion: '',
    controls: [],
    answers: repair,
    document: moved.document,
    attachments: [],
  });
  expect(await codeOf(resubmit)).toBe('done');
});

test('the office’s chain is sound and tells everything once', async () => {
  const links = await readTrail(rig.world.db, rig.world.tables.trail, 'OFFICE');
  expect(firstBroken(links, sha256)).toBeUndefined();
  const history = await deeds.history(rig.as(sun));
  const count = (type: string) => history.filter((event) => event.type === type).length;
  expect(await deeds.proposals(rig.as(sun))).toEqual([]);
  expect(count('office-proposed')).toBe(count('office-changed') + count('office-dropped'));
});
