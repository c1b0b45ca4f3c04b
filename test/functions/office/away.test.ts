import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { Problem } from '#domain/problem.ts';
import { sentences } from '#domain/sentences.ts';
import { location } from '../http/events.ts';
import { fileRepair, type OfficeHouse, openOfficeHouse } from './office-house.ts';

/** A clock that the test moves: windows lapse by themselves. */
let now = new Date('2026-11-23T02:00:00.000Z');
let house: OfficeHouse;
beforeAll(async () => {
  house = await openOfficeHouse({ now: () => now });
});
afterAll(() => house.close());

const chief = 'ouyang-kun';
const standIn = 'he-xiumei';
const away = { standIn, from: '2026-11-23', to: '2026-11-25', why: '到省厅开会' };
const signedIn = async (person: string) => house.signIn(person);
const inboxOf = async (person: string) =>
  (await house.rig.deeds.inbox(await actor(person))).map(({ request, for: absent }) => [
    request,
    absent,
  ]);
const actor = async (person: string) => ({
  ...house.rig.as(person),
  epoch: await house.rig.world.office.epoch(person),
});
const agree = async (person: string, id: string) => {
  const state = await house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  return house.rig.deeds.decide(await actor(person), id, row, {
    act: 'agree',
    opinion: '拟同意。',
    controls: ['padded#0'],
    answers: {},
    document: state.document,
    attachments: [],
  });
};
const refusalOf = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('a stand-in set wrongly is refused at its question, and nothing changes', () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['oneself', { standIn: chief }, 'standIn', '代办人不能是本人'],
    ['nobody', { standIn: '' }, 'standIn', '请选一位在岗的人代办'],
    ['yesterday', { from: '2026-11-22' }, 'from', '委托不能倒填'],
    ['an end before the beginning', { to: '2026-11-22' }, 'to', '最后一天早于第一天'],
    ['more than a year', { to: '2027-11-23' }, 'to', '一次委托最长一年'],
    ['no day', { from: '23 November' }, 'from', '请填日期'],
    ['no reason', { why: ' ' }, 'why', '请写明依据'],
    ['an emoji for a reason', { why: '开会😀' }, 'why', '表情符号'],
  ])('%s', async (_, wrong, at, says) => {
    const cookie = await signedIn(chief);
    const reply = await house.post(cookie, '/away', { ...away, ...wrong });
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain(`<a href="#${at}">`);
    expect(reply.body).toContain(says);
    expect((await house.rig.world.office.load('present')).standIns).toEqual([]);
  });

  test('strangers are sent to sign in', async () => {
    expect(location(await house.get('', '/away'))).toContain('/sign-in');
  });
});

describe('a stand-in for three days', () => {
  let request = '';
  beforeAll(async () => {
    request = (await fileRepair(house.rig, 'zhou-jianping', 0)).id;
    await house.rig.quiet();
  });

  test('is set by the person alone and stands in the office’s trail', async () => {
    const cookie = await signedIn(chief);
    expect(location(await house.post(cookie, '/away', away))).toBe('/away?done=set');
    const [event] = await house.deeds.history(house.rig.as('tang-li'));
    expect(event).toMatchObject({
      type: 'stand-in-set',
      by: chief,
      why: '到省厅开会',
      change: { kind: 'give-stand-in', person: chief, standIn },
    });
    const page = await house.get(cookie, '/away?done=set');
    expect(page.body).toContain('已设好');
    expect(page.body).toContain('由何秀梅代办');
    const history = await house.get(await signedIn('tang-li'), '/office/history');
    expect(history.body).toContain('欧阳堃外出，委托何秀梅代办（2026年11月23日至11月25日）');
  });

  test('is told to the stand-in by mail', async () => {
    await house.rig.sweep();
    await house.rig.quiet();
    const letters = house.rig.sent.filter(({ to }) => to === 'he-xiumei@qingshan.example');
    expect(letters.map(({ text }) => text)).toContain(`stand-in-set ${chief}`);
  });

  test('cannot be set twice, nor back', async () => {
    const twice = await house.post(await signedIn(chief), '/away', { ...away, standIn: 'tang-li' });
    expect([twice.statusCode, twice.body.includes('已委托何秀梅')]).toEqual([422, true]);
    const back = await house.post(await signedIn(standIn), '/away', { ...away, standIn: chief });
    expect([back.statusCode, back.body.includes('又委托给了')]).toEqual([422, true]);
  });

  test('shows the work on the stand-in’s desk, and keeps it on the own one', async () => {
    expect(await inboxOf(standIn)).toEqual([[request, chief]]);
    expect(await inboxOf(chief)).toEqual([[request, undefined]]);
    const seen = await house.rig.deeds.request(house.rig.as(standIn), request);
    expect(seen.id).toBe(request);
  });

  test('lets the stand-in decide, and the trail names both', async () => {
    const state = await agree(standIn, request);
    const { decision } = state.steps[0] ?? {};
    expect(decision).toMatchObject({
      person: standIn,
      for: chief,
      post: '综合股股长（代欧阳堃）',
    });
    await house.rig.quiet();
  });

  test('lapses by itself: the act after the last day is refused, and said truthfully', async () => {
    const later = (await fileRepair(house.rig, 'liu-hong', 0)).id;
    await house.rig.quiet();
    expect(await inboxOf(standIn)).toEqual([[later, chief]]);
    now = new Date('2026-11-25T16:00:00.000Z');
    const refused = await refusalOf(agree(standIn, later));
    expect(refused.code).toBe('stand-in-over');
    expect(refused.says.zh).toContain('到2026年11月25日为止');
    expect(refused.says.zh).toContain('已回到欧阳堃手上');
    expect(await inboxOf(standIn)).toEqual([]);
    expect((await house.rig.world.office.load('present')).standIns).toHaveLength(1);
    expect((await agree(chief, later)).steps[0]?.decision?.for).toBeUndefined();
    await house.rig.quiet();
  });
});

describe('a stand-in taken back', () => {
  test('loses the authority, the session and the links in the same moment', async () => {
    await house.rig.quiet();
    const own = { ...away, standIn: 'song-yuwei', from: '2026-11-26', to: '2026-12-01' };
    const cookie = await signedIn(chief);
    await house.post(cookie, '/away', own);
    const id = (await fileRepair(house.rig, 'zhou-jianping', 0)).id;
    await house.rig.quiet();
    const session = await signedIn('song-yuwei');
    const before = await actor('song-yuwei');
    expect((await house.get(session, '/away')).body).toContain('代欧阳堃办理');
    const row = (await house.rig.world.office.load('present')).standIns.at(-1)?.id ?? '';
    expect(location(await house.post(cookie, '/away', { end: row }))).toBe('/away?done=ended');
    expect(location(await house.get(session, '/away'))).toContain('/sign-in');
    expect(await house.rig.world.office.epoch('song-yuwei')).toBe(before.epoch + 1);
    expect((await refusalOf(agree('song-yuwei', id))).code).toBe('not-your-step');
    const again = await house.post(cookie, '/away', { end: row });
    expect([again.statusCode, again.body.includes('已经收回')]).toEqual([409, true]);
    await house.rig.quiet();
  });

  test('is not taken back by somebody else', async () => {
    const own = { ...away, standIn: 'song-yuwei', from: '2026-11-26', to: '2026-12-01' };
    await house.post(await signedIn(chief), '/away', own);
    const id = (await house.rig.world.office.load('present')).standIns.at(-1)?.id ?? '';
    const reply = await house.post(await signedIn('song-yuwei'), '/away', { end: id });
    expect(reply.statusCode).toBe(409);
    expect(reply.body).toContain(sentences['stand-in-unknown']({}).zh);
  });
});
