import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharesMoment } from '#domain/bookings.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import { bookingsBetween } from '#functions/stores/bookings.ts';
import type { JsonObject } from '#domain/words.ts';
import { tripRoute, workshopRoute } from '../../rig/booking-routes.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { chance } from '../../rig/random.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: [tripRoute, workshopRoute] });
});
afterAll(() => rig.close());

const driver = 'zhou-jianping';
const other = 'ding-xiaoyan';
const manager = 'he-xiumei';

/** Each test has a day of its own. */
let days = 0;
const freshDay = (): string => {
  days += 1;
  return `2027-${String(1 + Math.floor(days / 28)).padStart(2, '0')}-${String((days % 28) + 1).padStart(2, '0')}`;
};

const trip = (day: string, from: string, to: string, more: JsonObject = {}): JsonObject => ({
  subject: '去水库',
  vehicle: 'pickup',
  leave: `${day}T${from}`,
  back: `${day}T${to}`,
  ...more,
});

async function filed(answers: JsonObject, person = driver, route = 'trip'): Promise<RequestState> {
  const draft = await rig.deeds.saveDraft(rig.as(person), route, answers, []);
  return rig.deeds.submit(rig.as(person), draft.id);
}

const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

async function decided(
  id: string,
  person: string,
  act: string,
  answers: JsonObject = {},
): Promise<RequestState> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  return rig.deeds.decide(rig.as(person), id, row, {
    act,
    opinion: '好',
    controls: [],
    answers,
    document: state.document,
    attachments: [],
    ...(act === 'return' ? { to: 'revise', resume: 'again' as const } : {}),
  });
}

const kept = (day: string, what = 'vehicle:pickup') =>
  bookingsBetween(rig.world.db, 'facts', what, { from: `${day}T00:00`, to: `${day}T23:59` });

describe('a thing that is booked', () => {
  test('is kept from the filing on, with who has it', async () => {
    const day = freshDay();
    const { id, numbers } = await filed(trip(day, '08:30', '17:00', { driver }));
    expect(await kept(day)).toEqual([
      {
        thing: 'vehicle:pickup',
        from: `${day}T08:30`,
        to: `${day}T17:00`,
        request: id,
        booking: 'car',
        route: 'trip',
        serial: numbers['serial'],
        person: driver,
        name: '周建平',
      },
    ]);
    expect(await kept(day, `person:${driver}`)).toHaveLength(1);
  });

  test('is refused to another: booked-already names the thing, the time and who has it', async () => {
    const day = freshDay();
    const { numbers } = await filed(trip(day, '08:30', '17:00'));
    const problem = await refusal(filed(trip(day, '17:00', '18:00'), other));
    expect(problem.code).toBe('booked-already');
    expect(problem.details).toMatchObject({ by: '周建平', field: 'vehicle' });
    expect(problem.says.zh).toContain('皖Z·20581');
    expect(problem.says.zh).toContain('08:30至17:00已由周建平占用');
    expect(problem.says.zh).toContain(String(numbers['serial']));
    expect(await kept(day)).toHaveLength(1);
    await filed(trip(day, '17:01', '18:00'), other);
  });

  test('is refused to whole days of another route, and the driver as well', async () => {
    const day = freshDay();
    await filed(trip(day, '08:30', '09:00', { driver }));
    const whole = { subject: '保养', vehicle: 'pickup', leave: day, back: day };
    const car = await refusal(filed(whole, other, 'workshop'));
    const away = await refusal(filed({ ...whole, vehicle: 'saloon', driver }, other, 'workshop'));
    expect([car.code, away.code]).toEqual(['booked-already', 'booked-already']);
    expect(away.details).toMatchObject({ field: 'driver', thing: { zh: '周建平' } });
  });

  test.each([
    ['withdrawn', (id: string) => rig.deeds.withdraw(rig.as(driver), id, '不去了')],
    ['refused', (id: string) => decided(id, manager, 'refuse')],
  ])('is free once the request is %s', async (_how, end) => {
    const day = freshDay();
    const { id } = await filed(trip(day, '08:30', '17:00'));
    await end(id);
    expect(await kept(day)).toEqual([]);
    await filed(trip(day, '08:30', '17:00'), other);
  });

  test('moves with the answers, and is free where `when` no longer holds', async () => {
    const day = freshDay();
    const { id } = await filed(trip(day, '08:30', '17:00'));
    await decided(id, manager, 'agree');
    await decided(id, driver, 'agree', { back: `${day}T11:00` });
    expect((await kept(day)).map(({ to }) => to)).toEqual([`${day}T11:00`]);
    const next = await filed(trip(day, '12:00', '17:00'), other);
    await decided(next.id, manager, 'agree');
    await decided(next.id, other, 'free');
    expect(await kept(day)).toHaveLength(1);
  });

  test('is refused to who mends a returned form into another’s time, and the old time stays his', async () => {
    const day = freshDay();
    await filed(trip(day, '08:00', '10:00'), other);
    const { id } = await filed(trip(day, '13:00', '15:00'));
    await decided(id, manager, 'return');
    const problem = await refusal(decided(id, driver, 'resubmit', trip(day, '09:00', '11:00')));
    expect(problem.code).toBe('booked-already');
    expect((await kept(day)).map(({ from }) => from)).toEqual([`${day}T08:00`, `${day}T13:00`]);
    await decided(id, driver, 'resubmit', trip(day, '10:01', '15:00'));
    expect((await kept(day)).map(({ from }) => from)).toEqual([`${day}T08:00`, `${day}T10:01`]);
  });

  test('over the end of a month is one booking, and refused in both', async () => {
    await filed({ ...trip('2028-03-31', '20:00', '21:00'), back: '2028-04-02T08:00' });
    const around = { from: '2028-03-01T00:00', to: '2028-04-30T23:59' };
    expect(await bookingsBetween(rig.world.db, 'facts', 'vehicle', around)).toHaveLength(1);
    const late = await refusal(filed(trip('2028-04-02', '08:00', '09:00'), other));
    const early = await refusal(filed(trip('2028-03-31', '21:00', '22:00'), other));
    expect([late.code, early.code]).toEqual(['booked-already', 'booked-already']);
  });

  test.each([
    ['ends before it begins', '09:00', '08:00', 0],
    ['lasts too long', '09:00', '08:00', 92],
  ])('is refused where it %s: booking-unfit', async (_what, from, to, more) => {
    const answers = trip('2029-01-01', from, to);
    const back = more === 0 ? answers['back'] : '2029-04-03T08:00';
    const problem = await refusal(filed({ ...answers, back: back ?? '' }));
    expect(problem.code).toBe('booking-unfit');
    expect(problem.details).toMatchObject({ field: 'back' });
  });
});

const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`;

describe('at the same instant', () => {
  test('of twenty who want one car at one hour, one gets it', async () => {
    const day = freshDay();
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        rig.deeds.saveDraft(
          rig.as(at % 2 === 0 ? driver : other),
          'trip',
          trip(day, '08:00', '12:00'),
          [],
        ),
      ),
    );
    const outcomes = await Promise.all(
      drafts.map(({ id, person }) =>
        rig.deeds.submit(rig.as(person), id).then(
          () => 'filed',
          (error: unknown) => (error instanceof Problem ? error.code : String(error)),
        ),
      ),
    );
    expect(outcomes.filter((one) => one === 'filed')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'booked-already')).toHaveLength(19);
    expect(await kept(day)).toHaveLength(1);
  });

  test('random trips, withdrawn and filed side by side, never overlap', async () => {
    const dice = chance(7);
    const done: string[] = [];
    const one = async (): Promise<void> => {
      const from = dice.below(20);
      const day = `2030-05-${String(28 + dice.below(3))}`;
      const vehicle = dice.pick(['pickup', 'saloon']);
      const answers = trip(day, hour(from), hour(from + 1 + dice.below(3)), { vehicle });
      try {
        const { id } = await filed(answers, dice.pick([driver, other]));
        done.push('filed');
        if (dice.below(3) === 0) await rig.deeds.withdraw(rig.as(driver), id, '不去了');
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        done.push(error.code);
      }
    };
    for (let round = 0; round < 12; round += 1) {
      // eslint-disable-next-line no-await-in-loop
      await Promise.all(Array.from({ length: 8 }, one));
    }
    const all = await bookingsBetween(rig.world.db, 'facts', 'vehicle', {
      from: '2030-05-01T00:00',
      to: '2030-05-31T23:59',
    });
    expect(done).toContain('booked-already');
    expect(all.length).toBeGreaterThan(10);
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => a.thing === b.thing && sharesMoment(a, b))).toEqual([]);
  });
});
