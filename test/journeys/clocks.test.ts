import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { calendarOf } from '#domain/calendar.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { openSteps } from '#domain/request.ts';
import { requestKey } from '#functions/stores/requests.ts';
import { readTrail } from '#functions/stores/trail.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { type Incoming, paperOf, receive, refusedWith } from '../rig/receiving.ts';

let now = '';
let rig: Rig;
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};
const day = (due: string | undefined): string =>
  due === undefined ? '' : new Date(Date.parse(due) + 8 * 3_600_000).toISOString().slice(0, 10);

beforeEach(async () => {
  at('2026-03-02T09:00');
  rig = await openRig({ now: () => new Date(now) });
});
afterEach(() => rig.close());

const chief = () => rig.as('ma-jun');
const own = { step: 'handle', item: 'engineering', round: 1 } as const;

async function handling(): Promise<Incoming> {
  const incoming = await receive(rig, '2026-03-02');
  // Seven working days from Monday 2 March: 11 March, and the date noted is the later one.
  await incoming.untilHandling('2026-03-20');
  return incoming;
}

async function replying(): Promise<Incoming> {
  const incoming = await receive(rig, '2026-03-02', { matterKind: 'request' });
  await incoming.untilHandling('2026-04-30');
  return incoming;
}
const reply = { step: 'reply', item: '', round: 1 } as const;

describe('a clock', () => {
  test('cites what it is counted from and the calendar, and says the same from the trail alone', async () => {
    const incoming = await handling();
    const row = await incoming.row('handle', 'engineering');
    expect(row.clock).toMatchObject({
      amount: 7,
      unit: 'working-day',
      countsStartDay: false,
      given: '2026-03-20',
    });
    expect(row.clock?.calendar).toMatch(/^[0-9a-f]{64}$/);
    expect(day(row.due)).toBe('2026-03-11');
  });

  test('several run side by side: seven working days to handle it, the original back in five days', async () => {
    const incoming = await handling();
    const rows = openSteps(await incoming.state()).map(({ step, due }) => [step, day(due)]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['handle', '2026-03-11'],
        // 7 March is a Saturday: it ends on the next working day.
        ['return-original', '2026-03-09'],
      ]),
    );
  });
});

describe('pausing', () => {
  test('over a weekend moves nothing but the days it covers', async () => {
    const incoming = await replying();
    expect(day((await incoming.row('reply')).due)).toBe('2026-03-20');
    at('2026-03-06T16:00');
    const attachments = await paperOf(rig, 'ma-jun');
    await rig.deeds.clock(chief(), incoming.id, reply, {
      kind: 'pause',
      ground: 'superior',
      why: '已向市局请示',
      attachments,
    });
    const paused = await incoming.row('reply');
    expect(paused).toMatchObject({ state: 'open', pauses: [{ ground: '', from: now }] });
    expect(paused.due).toBeUndefined();
    at('2026-03-09T10:00');
    await rig.deeds.clock(chief(), incoming.id, reply, { kind: 'resume', why: '' });
    // Friday and Monday both ran for a part of the day; Saturday and Sunday count in no case.
    expect(day((await incoming.row('reply')).due)).toBe('2026-03-20');
  });

  test('over whole working days moves the limit by them', async () => {
    const incoming = await replying();
    at('2026-03-06T16:00');
    await stop(incoming);
    at('2026-03-12T10:00');
    await rig.deeds.clock(chief(), incoming.id, reply, { kind: 'resume', why: '' });
    expect(day((await incoming.row('reply')).due)).toBe('2026-03-25');
  });

  test('needs a reason of the route, a paper, and a clock that runs', async () => {
    const incoming = await replying();
    const pause = (ground: string, attachments: Awaited<ReturnType<typeof paperOf>>) =>
      rig.deeds.clock(chief(), incoming.id, reply, { kind: 'pause', ground, why: '', attachments });
    const attachments = await paperOf(rig, 'ma-jun');
    expect(await refusedWith(pause('holiday', attachments))).toBe('pause-ground');
    expect(await refusedWith(pause('constructor', attachments))).toBe('pause-ground');
    expect(await refusedWith(pause('superior', []))).toBe('pause-document');
    await stop(incoming);
    expect(await refusedWith(pause('superior', await paperOf(rig, 'ma-jun')))).toBe('clock-paused');
    const resume = (by: string) =>
      rig.deeds.clock(rig.as(by), incoming.id, reply, { kind: 'resume', why: '' });
    // An assistant says his opinion; the lead answers for the limit, before his turn comes as well.
    expect(await refusedWith(resume('zheng-yan'))).toBe('not-allowed-here');
    expect(await refusedWith(resume('wei-xiaoyun'))).toBe('not-yours-to-see');
    // The office director urges for the office, and sees that nothing stands still for ever.
    await resume('ouyang-kun');
    expect(await refusedWith(resume('ma-jun'))).toBe('clock-not-paused');
    at('2026-04-10T09:00');
    expect(await refusedWith(pause('superior', await paperOf(rig, 'ma-jun')))).toBe('clock-over');
    await incoming.decide('reply', 'zheng-yan', { opinion: '同意主办意见。' });
    await incoming.decide('reply', 'ma-jun', { answers: { result: '已答复。' } });
    expect(await refusedWith(pause('superior', await paperOf(rig, 'ma-jun')))).toBe(
      'already-decided',
    );
  });

  test('is not there where the route names no reason', async () => {
    const incoming = await handling();
    const pausing = rig.deeds.clock(chief(), incoming.id, own, {
      kind: 'pause',
      ground: 'superior',
      why: '',
      attachments: await paperOf(rig, 'ma-jun'),
    });
    expect(await refusedWith(pausing)).toBe('not-allowed-here');
  });
});

async function stop(incoming: Incoming): Promise<void> {
  await rig.deeds.clock(chief(), incoming.id, reply, {
    kind: 'pause',
    ground: 'superior',
    why: '已向市局请示',
    attachments: await paperOf(rig, 'ma-jun'),
  });
}

const ask = (incoming: Incoming, amount: number, why = '汛期抢险，人手不足') =>
  rig.deeds.clock(chief(), incoming.id, own, { kind: 'extend', amount, why });

async function sideOf(incoming: Incoming) {
  const side = openSteps(await incoming.state()).find(({ step }) => step === 'extension');
  if (side === undefined) throw new Error('nobody was asked');
  return side;
}

describe('an extension', () => {
  test('is decided by the instructing leader, moves the limit and tells what to pass on', async () => {
    const incoming = await handling();
    await ask(incoming, 3);
    await rig.sweep();
    const side = await sideOf(incoming);
    expect(side).toMatchObject({ owner: { post: 'head' }, side: { ask: { amount: 3 } } });
    expect(rig.sent.map(({ text }) => text)).toContain(`ask ${incoming.id} extension shen-liqun`);
    expect((await rig.deeds.inbox(rig.as('shen-liqun'))).map(({ step }) => step)).toContain(
      'extension',
    );
    await incoming.decide('extension', 'shen-liqun', { item: side.item, opinion: '' });
    const row = await incoming.row('handle', 'engineering');
    expect(day(row.due)).toBe('2026-03-16');
    expect(row.extensions).toMatchObject([{ amount: 3, name: '沈立群' }]);
    await rig.sweep();
    expect(rig.sent.map(({ text }) => text)).toContain(`extension ${incoming.id} agree ma-jun`);
    // The other department's limit stays.
    expect(day((await incoming.row('handle', 'water-resources')).due)).toBe('2026-03-11');
    const trail = await rig.deeds.trail(chief(), incoming.id);
    expect(trail.at(-1)).toMatchObject({
      type: 'extended',
      amount: 3,
      notice: { zh: expect.any(String) },
    });
  });

  test('refused leaves everything as it was, and may be asked for once more', async () => {
    const incoming = await handling();
    await ask(incoming, 3);
    const side = await sideOf(incoming);
    await incoming.decide('extension', 'shen-liqun', {
      item: side.item,
      act: 'refuse',
      opinion: '按原时限办。',
    });
    const state = await incoming.state();
    expect(state.status).toBe('running');
    expect(day((await incoming.row('handle', 'engineering')).due)).toBe('2026-03-11');
    await ask(incoming, 2);
    expect((await sideOf(incoming)).item).not.toBe(side.item);
  });

  test('is bounded, and asked for in time and once', async () => {
    const incoming = await handling();
    expect(await refusedWith(ask(incoming, 0))).toBe('extension-amount');
    expect(await refusedWith(ask(incoming, 8))).toBe('extension-too-long');
    expect(await refusedWith(ask(incoming, 3, '  '))).toBe('reason-missing');
    await ask(incoming, 3);
    expect(await refusedWith(ask(incoming, 1))).toBe('extension-pending');
    const side = await sideOf(incoming);
    await incoming.decide('extension', 'shen-liqun', { item: side.item });
    expect(await refusedWith(ask(incoming, 1))).toBe('extension-used-up');
    const late = { step: 'handle', item: 'water-resources', round: 1 };
    at('2026-03-12T09:00');
    const asking = rig.deeds.clock(rig.as('zheng-yan'), incoming.id, late, {
      kind: 'extend',
      amount: 2,
      why: '来不及',
    });
    expect(await refusedWith(asking)).toBe('extension-late');
  });

  test('is not granted by whoever asks, though he stands in for the leader', async () => {
    await rig.close();
    const standIn = {
      id: 's1',
      absent: 'shen-liqun',
      standIn: 'ma-jun',
      from: '2026-03-02',
      to: '2026-03-31',
      why: '出差',
      setBy: 'shen-liqun',
    };
    rig = await openRig({
      now: () => new Date(now),
      office: { ...demoOffice, standIns: [standIn] },
    });
    const incoming = await handling();
    await ask(incoming, 3);
    await rig.sweep();
    const { item } = await sideOf(incoming);
    expect(rig.sent.map(({ text }) => text)).not.toContain(`ask ${incoming.id} extension ma-jun`);
    expect(await refusedWith(incoming.decide('extension', 'ma-jun', { item }))).toBe(
      'own-extension',
    );
  });

  test('is over with the step it is asked for', async () => {
    const incoming = await handling();
    await ask(incoming, 3);
    const side = await sideOf(incoming);
    await incoming.decide('handle', 'ma-jun', {
      item: 'engineering',
      answers: { result: '已办。' },
    });
    expect(openSteps(await incoming.state()).map(({ step }) => step)).not.toContain('extension');
    expect((await rig.deeds.inbox(rig.as('shen-liqun'))).map(({ step }) => step)).not.toContain(
      'extension',
    );
    const state = await incoming.state();
    const decided = rig.deeds.decide(rig.as('shen-liqun'), incoming.id, side, {
      act: 'agree',
      opinion: '',
      controls: [],
      answers: {},
      document: state.document,
      attachments: [],
    });
    expect(await refusedWith(decided)).toBe('step-moved-on');
  });
});

test('what is stored is what the trail alone gives, and clocks never touch the machine', async () => {
  const incoming = await replying();
  const trailOf = async () =>
    (await readTrail(rig.world.db, rig.world.tables.trail, requestKey(incoming.id))).length;
  const before = await trailOf();
  await stop(incoming);
  at('2026-03-05T09:00');
  await rig.deeds.clock(chief(), incoming.id, reply, { kind: 'resume', why: '已批复' });
  expect(await trailOf()).toBe(before + 2);
  const { steps, generation } = await incoming.state();
  expect(generation).toBe(1);
  const open = steps.filter(({ state }) => state === 'open');
  const counted = open.map((row) => standingOf(row, calendarOf(rig.office), now)?.due);
  expect(counted).toEqual(open.map(({ due }) => due));
});
