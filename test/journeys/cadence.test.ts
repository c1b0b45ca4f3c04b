import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays } from '#domain/dates.ts';
import type { OfficeData } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import { keyOf, put, text, transact } from '#functions/stores/table.ts';
import type { Cadence } from '#statemachines/between.ts';
import type { Route } from '#statemachines/route.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { signingRoute } from '../rig/signing-route.ts';
import { withoutCadence } from '../rig/without-cadence.ts';

const every: Cadence = {
  each: 'week',
  workingDay: 1,
  post: 'registrar',
  sets: { subject: '"本周清理：" & period', way: '"plain"' },
};
const weekly: Route = {
  ...signingRoute,
  id: 'weekly',
  title: { zh: '每周清理', en: 'Weekly clearing' },
  start: { ...signingRoute.start, posts: ['registrar'], every },
};

let now = '';
let rig: Rig;
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};
const open = async (route: Route = weekly): Promise<void> => {
  rig = await openRig({
    now: () => new Date(now),
    more: [route],
    // The catalogue's own cadences are not what is watched here.
    routes: withoutCadence,
  });
};

const sweep = async (): Promise<void> => {
  await rig.sweep();
  await rig.sweep();
  await rig.quiet();
};
/** The morning of a day. */
const morning = async (day: string): Promise<void> => {
  at(`${day}T08:31`);
  await sweep();
};
const mine = async (): Promise<readonly RequestState[]> => {
  const { rows } = await rig.deeds.mine(rig.as('song-yuwei'));
  const found = await Promise.all(
    rows.map(({ id }) => rig.deeds.request(rig.as('gao-zhenhua'), id)),
  );
  return found.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
};
const periods = async () => (await mine()).map(({ period }) => period);
const told = (): readonly string[] =>
  rig.sent.map(({ text: words }) => words).filter((words) => words.startsWith('unfiled'));

async function become(change: (office: OfficeData) => OfficeData): Promise<void> {
  const before = await rig.world.office.load('present');
  await transact(rig.world.db, rig.world.office.replace(before, change(before), []));
}
const vacant = (office: OfficeData): OfficeData => ({
  ...office,
  holdings: office.holdings.filter(({ post }) => post !== 'registrar'),
});

beforeEach(() => {
  at('2026-11-18T08:31');
});
afterEach(() => rig.close());

describe('work that opens itself', () => {
  test('opens on its working day, in the first holder’s name, and the first step is asked by mail', async () => {
    await open();
    await morning('2026-11-18');
    expect(await periods()).toEqual([]);
    await morning('2026-11-23');
    const [state] = await mine();
    expect(state).toMatchObject({
      period: '2026-11-23',
      headline: '本周清理：2026-11-23',
      requester: { person: 'song-yuwei' },
      at: 'check',
    });
    expect(rig.sent.map(({ text: words }) => words)).toContain(
      `ask ${state?.id ?? ''} check ouyang-kun`,
    );
    const [filed] = await rig.deeds.trail(rig.as('gao-zhenhua'), state?.id ?? '');
    expect(filed).toMatchObject({ type: 'submitted', period: '2026-11-23' });
  });

  test('opens once a period, however many sweeps run side by side, and again in the next', async () => {
    await open();
    await morning('2026-11-18');
    at('2026-11-23T08:31');
    await Promise.all(Array.from({ length: 6 }, () => rig.sweep()));
    await sweep();
    for (let day = '2026-11-24'; day <= '2026-12-01'; day = addDays(day, 1)) {
      // eslint-disable-next-line no-await-in-loop
      await morning(day);
    }
    expect(await periods()).toEqual(['2026-11-23', '2026-11-30']);
  });

  test('is made up in the present period after an outage, and never for a period that is over', async () => {
    await open();
    await morning('2026-11-18');
    await morning('2026-12-03');
    expect(await periods()).toEqual(['2026-11-30']);
  });

  test('is not made up for days before the office knew of it', async () => {
    await open({
      ...weekly,
      start: { ...weekly.start, every: { ...every, each: 'year', month: 1 } },
    });
    await morning('2026-11-18');
    await morning('2026-12-01');
    expect(await periods()).toEqual([]);
    await morning('2027-01-04');
    expect(await periods()).toEqual(['2027']);
  });

  test('waits over days off and opens on the first working day after', async () => {
    await open();
    await morning('2026-09-28');
    for (const day of ['2026-10-05', '2026-10-07']) {
      // eslint-disable-next-line no-await-in-loop
      await morning(day);
    }
    expect(await periods()).toEqual(['2026-09-28']);
    await morning('2026-10-08');
    expect(await periods()).toEqual(['2026-09-28', '2026-10-05']);
  });
});

describe('what cannot be filed', () => {
  test('for want of a holder is told to each administrator once, and filed once there is one', async () => {
    await open();
    await morning('2026-11-18');
    const before = await rig.world.office.load('present');
    await become(vacant);
    await morning('2026-11-23');
    await morning('2026-11-24');
    expect(
      told()
        .map((words) => words.split(':')[0] ?? '')
        .toSorted(),
    ).toEqual(['unfiled weekly 2026-11-23 sun-xiaolin', 'unfiled weekly 2026-11-23 tang-li']);
    expect(told()[0]).toContain('“机要员”现在没有人任岗');
    await become((office) => ({ ...office, holdings: before.holdings }));
    await morning('2026-11-25');
    expect(await periods()).toEqual(['2026-11-23']);
    expect(told()).toHaveLength(2);
  });

  test('because its answers are refused is told with what is wrong', async () => {
    const sets = { subject: '"本周"', way: '"sideways"' };
    await open({ ...weekly, start: { ...weekly.start, every: { ...every, sets } } });
    await morning('2026-11-18');
    await morning('2026-11-23');
    expect(told()).toHaveLength(2);
    expect(await periods()).toEqual([]);
  });

  test('does not matter where the office does not use the route', async () => {
    const title = { zh: '启用', en: 'In use' };
    await open({ ...weekly, settings: { enabled: { title, value: false, source: title } } });
    await morning('2026-11-18');
    await morning('2026-11-23');
    expect([await periods(), told()]).toEqual([[], []]);
  });

  test('leaves no row behind where its route is gone', async () => {
    await open();
    const due = { request: 'cadence:gone', kind: 'cadence', what: 'file' } as const;
    const item = { request: text(due.request), kind: text(due.kind), what: text(due.what) };
    const row = { ...keyOf('DUE#0', `${due.request}#cadence#file`), ...item, dueAt: text(now) };
    await transact(rig.world.db, [put('facts', row)]);
    const swept = await rig.sweep();
    expect(swept.failed).toBe(0);
  });
});
