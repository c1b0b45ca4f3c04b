import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays } from '#domain/dates.ts';
import { digestStore } from '#functions/stores/digests.ts';
import { dueIn, shards } from '#functions/stores/due.ts';
import { keyOf, put, transact } from '#functions/stores/table.ts';
import type { OfficeData } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';
import { cutOff } from '../rig/cut-off.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { paperOf, receive } from '../rig/receiving.ts';
import { withoutCadence } from '../rig/without-cadence.ts';

let now = '';
let rig: Rig;
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};

async function open(office: OfficeData = demoOffice): Promise<void> {
  rig = await openRig({ now: () => new Date(now), office, routes: withoutCadence });
}

/** What a sweep sends, each mail by its lines. */
async function sentBy(sweeps = 2): Promise<readonly (readonly string[])[]> {
  const before = rig.sent.length;
  for (let left = sweeps; left > 0; left -= 1) {
    // eslint-disable-next-line no-await-in-loop
    await rig.sweep();
  }
  return rig.sent.slice(before).map(({ text }) => text.split('\n'));
}

const morning = (mails: readonly (readonly string[])[], person: string) =>
  mails.filter(([head]) => head === `morning ${person}`).map((mail) => mail.slice(1));
const said = (mails: readonly (readonly string[])[], person: string): readonly string[] =>
  morning(mails, person)
    .flat()
    .map((line) => {
      const [group = '', , step = ''] = line.split(' ');
      return `${group} ${step}`;
    });

/** The steps that each morning's mails speak of, by day, from one day to another. */
async function days(person: string, from: string, to: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (let day = from; day <= to; day = addDays(day, 1)) {
    at(`${day}T08:31`);
    // eslint-disable-next-line no-await-in-loop
    const mails = await sentBy();
    const lines = said(mails, person);
    if (lines.length > 0) found[day] = [...lines];
  }
  return found;
}

beforeEach(() => {
  at('2026-02-12T10:00');
});
afterEach(() => rig.close());

describe('the morning mail', () => {
  test('over Spring Festival comes on working days only, make-up days included', async () => {
    await open();
    const incoming = await receive(rig, '2026-02-12');
    await incoming.untilHandling('2026-03-31');
    // Thursday 12 February, seven working days: 13, 14 (made up), 24, 25, 26, 27 and 28 (made up).
    expect((await incoming.row('handle', 'engineering')).due?.slice(0, 10)).toBe('2026-02-28');
    expect(await days('ma-jun', '2026-02-13', '2026-03-04')).toEqual({
      '2026-02-26': ['soon handle'],
      '2026-02-27': ['soon handle'],
      '2026-02-28': ['today handle'],
      '2026-03-02': ['late handle'],
      '2026-03-03': ['late handle'],
      '2026-03-04': ['late handle'],
    });
  });

  test('goes upward: to the instructing leader, then the overseeing deputy, then nobody twice', async () => {
    await open();
    const incoming = await receive(rig, '2026-02-12');
    await incoming.untilHandling('2026-03-31');
    const told: Record<string, readonly string[]> = {};
    for (const day of ['2026-02-28', '2026-03-02', '2026-03-03']) {
      at(`${day}T08:31`);
      // eslint-disable-next-line no-await-in-loop
      const mails = await sentBy();
      const up = (person: string) =>
        said(mails, person).filter((line) => line === 'up handle').length;
      told[day] = ['shen-liqun', 'fang-zhiyuan', 'luo-qiming'].map(
        (one) => `${one} ${String(up(one))}`,
      );
    }
    // The head instructed it; engineering and water resources are both overseen by Fang.
    expect(told).toEqual({
      '2026-02-28': ['shen-liqun 0', 'fang-zhiyuan 0', 'luo-qiming 0'],
      '2026-03-02': ['shen-liqun 2', 'fang-zhiyuan 0', 'luo-qiming 0'],
      '2026-03-03': ['shen-liqun 2', 'fang-zhiyuan 2', 'luo-qiming 0'],
    });
  });

  test('of what was filed on a Friday comes on Monday first', async () => {
    at('2026-03-06T16:00');
    await open();
    await receive(rig, '2026-03-06');
    expect(await days('ouyang-kun', '2026-03-07', '2026-03-10')).toEqual({
      '2026-03-09': ['soon draft-opinion'],
      '2026-03-10': ['today draft-opinion'],
    });
  });

  test('is one mail for each person, never twice, never empty, and none to the requester', async () => {
    at('2026-03-06T16:00');
    await open();
    await receive(rig, '2026-03-06');
    await receive(rig, '2026-03-06');
    at('2026-03-09T08:31');
    const first = await sentBy(3);
    const found = first.filter(([head]) => head?.startsWith('morning') === true);
    expect(found.map(([head]) => head)).toEqual(['morning ouyang-kun']);
    expect(found[0]).toHaveLength(3);
    at('2026-03-09T15:00');
    expect(await sentBy(2)).toEqual([]);
  });

  test('waits for its hour, and for a day on which the office is open', async () => {
    at('2026-03-06T16:00');
    await open({ ...demoOffice, closures: ['2026-03-09'], settings: { digestAt: '10:15' } });
    await receive(rig, '2026-03-06');
    await sentBy();
    at('2026-03-09T10:30');
    expect(await sentBy()).toEqual([]);
    at('2026-03-10T10:14');
    expect(await sentBy()).toEqual([]);
    at('2026-03-10T10:15');
    expect(said(await sentBy(), 'ouyang-kun')).toEqual(['soon draft-opinion']);
  });

  test('says nothing while the clock is stopped, and starts again afterwards', async () => {
    at('2026-03-02T09:00');
    await open();
    const incoming = await receive(rig, '2026-03-02', { matterKind: 'request' });
    await incoming.untilHandling('2026-04-30');
    const key = { step: 'reply', item: '', round: 1 };
    at('2026-03-17T15:00');
    await rig.deeds.clock(rig.as('ma-jun'), incoming.id, key, {
      kind: 'pause',
      ground: 'superior',
      why: '',
      attachments: await paperOf(rig, 'ma-jun'),
    });
    expect(await days('zheng-yan', '2026-03-18', '2026-03-25')).toEqual({});
    at('2026-03-26T09:00');
    await rig.deeds.clock(rig.as('ma-jun'), incoming.id, key, { kind: 'resume', why: '' });
    // Four working days were used up to 17 March's end (twelve of fifteen); three are left from the 26th on.
    expect(await days('zheng-yan', '2026-03-27', '2026-03-31')).toEqual({
      '2026-03-27': ['soon reply'],
      '2026-03-30': ['today reply'],
      '2026-03-31': ['late reply'],
    });
    // The lead waits for the assistant, answers for the limit all the same, and hears that it is late.
    at('2026-04-01T08:31');
    expect(said(await sentBy(), 'ma-jun')).toEqual(expect.arrayContaining(['up reply']));
  });

  test.each([1, 2, 3, 4, 5])(
    'is lost by no crash: the %s. transaction of the morning is cut off',
    async (nth) => {
      at('2026-03-06T16:00');
      await open();
      await receive(rig, '2026-03-06');
      at('2026-03-09T08:31');
      const { world } = rig;
      const seen = cutOff(rig, (_, count) => count === nth);
      expect(morning(await mornings(), 'ouyang-kun').length).toBe(1);
      expect(seen()).toBeGreaterThanOrEqual(nth);
      const left = await Promise.all(
        Array.from({ length: shards }, (_, shard) => dueIn(world.db, world.tables.facts, shard)),
      );
      expect(left.flat().filter(({ kind }) => kind === 'digest')).toEqual([]);
    },
  );

  test('is doubled at most where its mark is cut off after the server took it', async () => {
    at('2026-03-06T16:00');
    await open();
    await receive(rig, '2026-03-06');
    await sentBy();
    at('2026-03-09T08:31');
    cutOff(rig, (written) => written.includes('SENT#ouyang-kun'));
    expect(morning(await mornings(), 'ouyang-kun')).toHaveLength(2);
    expect(morning(await mornings(), 'ouyang-kun')).toHaveLength(0);
  });

  test('tells of everything else where a request cannot be read, and reports that one', async () => {
    at('2026-03-06T16:00');
    await open();
    const [broken, whole] = [await receive(rig, '2026-03-06'), await receive(rig, '2026-03-06')];
    const { to, why } = { to: ['ouyang-kun'], why: '请知悉。' };
    await rig.deeds.circulate(rig.as('song-yuwei'), broken.id, { to, why });
    await sentBy();
    const reported: unknown[] = [];
    Object.defineProperty(rig.world, 'report', {
      value: (_: string, { request }: { readonly request?: string }) => reported.push(request),
    });
    const { db, tables } = rig.world;
    const key = keyOf(`R#${broken.id}`, 'HEAD');
    await transact(db, [put(tables.facts, { ...key, body: { S: '{' } })]);
    at('2026-03-09T08:31');
    const mails = morning(await mornings(), 'ouyang-kun');
    expect(mails).toEqual([[expect.stringContaining(`soon ${whole.id} draft-opinion`)]]);
    expect(reported).toContain(broken.id);
    const left = await Promise.all(
      Array.from({ length: shards }, (_, shard) => dueIn(db, tables.facts, shard)),
    );
    expect(left.flat().filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  test('waits for a mail server that is away', async () => {
    at('2026-03-06T16:00');
    await open();
    await receive(rig, '2026-03-06');
    await sentBy();
    at('2026-03-09T08:31');
    let away = 2;
    const push = rig.sent.push.bind(rig.sent);
    rig.sent.push = (...mails) => {
      away -= 1;
      if (away >= 0) throw new Error('421 try again later');
      return push(...mails);
    };
    expect(morning(await mornings(), 'ouyang-kun')).toHaveLength(1);
    expect(away).toBe(-1);
    const digests = digestStore(rig.world.db, rig.world.tables.facts);
    expect(await digests.wasSent('2026-03-09', 'ouyang-kun')).toBe(true);
  });
});

/** Twenty minutes of a morning. */
async function mornings(): Promise<readonly (readonly string[])[]> {
  const mails: (readonly string[])[] = [];
  for (let minute = 31; minute < 51; minute += 2) {
    at(`2026-03-09T08:${String(minute)}`);
    // eslint-disable-next-line no-await-in-loop
    mails.push(...(await sentBy(1)));
  }
  return mails;
}

describe('what was circulated', () => {
  test('stands in the morning mail until it is read', async () => {
    at('2026-03-06T10:00');
    await open();
    const { id } = await receive(rig, '2026-03-06');
    await rig.deeds.circulate(rig.as('song-yuwei'), id, { to: ['ma-jun'], why: '请知悉。' });
    await sentBy();
    at('2026-03-09T08:31');
    const [mail = []] = morning(await sentBy(), 'ma-jun');
    expect(mail.filter((line) => line.startsWith('toread'))).toHaveLength(1);
    await rig.deeds.markRead(rig.as('ma-jun'), id, 0, '');
    at('2026-03-10T08:31');
    expect(morning(await sentBy(), 'ma-jun')).toEqual([]);
  });
});

describe('a top-urgent matter', () => {
  test('is reminded of two hours after it came, day off or not, and at its limit with the leader', async () => {
    at('2026-03-06T17:00');
    await open();
    const incoming = await receive(rig, '2026-03-06', { urgency: 'top-urgent' });
    const urgent = async (local: string) => {
      at(local);
      const mails = await sentBy(1);
      return mails.filter(([head]) => head?.startsWith('urgent') === true).map(([head]) => head);
    };
    await sentBy();
    expect(await urgent('2026-03-06T18:59')).toEqual([]);
    expect(await urgent('2026-03-06T19:01')).toEqual(['urgent ouyang-kun']);
    expect(await urgent('2026-03-06T19:02')).toEqual([]);
    expect(await urgent('2026-03-10T23:58')).toEqual([]);
    // Nobody instructed it yet: the deputy overseeing the general section is told at the limit.
    expect(await urgent('2026-03-11T00:01')).toEqual(['urgent ouyang-kun', 'urgent luo-qiming']);
    expect(await urgent('2026-03-11T00:02')).toEqual([]);
    await incoming.decide('draft-opinion', 'ouyang-kun', {
      answers: { departments: ['engineering'] },
    });
    expect(await urgent('2026-03-11T00:05')).toEqual([]);
  });
});
