import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { actOn, sceneOf } from '#functions/deeds/acting.ts';
import { askSecond, declineSecond } from '#functions/deeds/second-person.ts';
import { record } from '#functions/tasks/record.ts';
import { canTakeBack } from '#statemachines/acts/possible-moves.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { receive } from '../rig/receiving.ts';
import { choice, coded, filed, inspector, now, smallRoute } from '../traps/house.ts';

const director = 'ouyang-kun';
const financeChief = 'wei-xiaoyun';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: smallRoutes, now: () => new Date('2026-11-23T01:00:00Z') });
});
afterAll(() => rig.close());

const slotOf = async ({ state }: { state: RequestState }, person: string): Promise<string> => {
  const { row } = await now(rig, state.id);
  const found = (row.slots ?? []).find(({ owner }) => 'person' in owner && owner.person === person);
  return found?.id ?? '';
};

/** Where nothing waits but the record; how many events there are. */
async function brought({ id }: RequestState): Promise<number> {
  const own = await rig.deeds.trail(rig.as(inspector), id);
  // Nothing is woken: the machine makes no record of its own.
  const world = { ...rig.world, wake: () => Promise.resolve() };
  await actOn(world, id, undefined, ({ now: at, state }) =>
    Promise.resolve({
      events: [
        {
          type: 'withdrawn',
          at,
          by: { person: state.requester.person, name: state.requester.name, post: '' },
          reason: '',
        },
      ],
    }),
  );
  return own.length + 1;
}

const said = ({ id, requester }: RequestState) =>
  rig.deeds.circulate(rig.as(requester.person), id, { to: ['tang-li'], why: '请阅知。' });

describe('a record', () => {
  test('is made anew where something was said while it was set in type', async () => {
    const { state } = await filed(rig, smallRoute('small-all'), 41);
    const before = await brought(state);
    let times = 0;
    const make = record(rig.world, async (scene, trail) => {
      times += 1;
      if (times === 1) await said(state);
      return new TextEncoder().encode(`${scene.state.id} ${String(trail.length)}`);
    });
    await make({ request: state.id, generation: 1 });
    const after = await rig.deeds.request(rig.as(inspector), state.id);
    const trail = await rig.deeds.trail(rig.as(inspector), state.id);
    expect([after.status, times]).toEqual(['closed', 2]);
    // The record tells of every event but its own.
    const told = new TextEncoder().encode(`${state.id} ${String(trail.length - 1)}`);
    expect(after.record?.sha256).toBe(rig.world.digestBytes(told));
    expect(trail.length).toBe(before + 2);
  });
});

describe('a second person', () => {
  test('declines nothing once the step has moved on: no note comes after the record', async () => {
    const step = await filed(rig, smallRoute('small-all'), 42);
    const kept = await askSecond(
      rig.world,
      rig.as(director),
      step.state.id,
      step.row,
      choice(step.state, 'agree'),
      'xu-jing',
    );
    await rig.deeds.decide(
      rig.as(financeChief),
      step.state.id,
      step.row,
      choice(step.state, 'refuse'),
    );
    await rig.quiet();
    const declining = declineSecond(rig.world, rig.as(kept.second), step.state.id, kept.id, '不。');
    expect(await coded(declining)).toBe('confirm-gone');
    const state = await rig.deeds.request(rig.as(inspector), step.state.id);
    expect([state.status, state.notes]).toEqual(['closed', []]);
  });
});

describe('a signer who was taken out again', () => {
  test('does not see the request any more', async () => {
    const step = await filed(rig, smallRoute('small-all'), 43);
    const { state, row } = step;
    const added = 'zheng-yan';
    const why = '请把关。';
    await rig.deeds.move(rig.as(director), state.id, row, {
      kind: 'add',
      how: 'beside',
      to: added,
      why,
    });
    expect(await coded(rig.deeds.request(rig.as(added), state.id))).toBe('done');
    const slot = await slotOf(step, added);
    await rig.deeds.move(rig.as(director), state.id, row, { kind: 'remove', slot, why });
    expect(await coded(rig.deeds.request(rig.as(added), state.id))).toBe('not-yours-to-see');
  });
});

describe('a reason', () => {
  const long = '长'.repeat(80_000);
  test.each<[string, (step: { state: RequestState; row: StepRow }) => Promise<unknown>]>([
    [
      'to add a signer',
      ({ state, row }) =>
        rig.deeds.move(rig.as(director), state.id, row, {
          kind: 'add',
          how: 'beside',
          to: 'tang-li',
          why: long,
        }),
    ],
    [
      'to urge',
      ({ state, row }) =>
        rig.deeds.move(rig.as(state.requester.person), state.id, row, { kind: 'urge', why: long }),
    ],
    [
      'to ask for more time',
      ({ state, row }) =>
        rig.deeds.clock(rig.as(director), state.id, row, { kind: 'extend', amount: 1, why: long }),
    ],
  ])('%s is no longer than an opinion: it stands in rows, trail and record', async (_, act) => {
    const step = await filed(rig, smallRoute('small-all'), 44);
    const refusal = await act(step).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal instanceof Problem ? refusal.code : refusal).toBe('opinion-too-long');
  });
});

describe('a decision that filled in the form', () => {
  test('is not taken back once another signed what it said: his signature would stand under something else', async () => {
    const incoming = await receive(rig, '2026-11-20');
    const row = await incoming.row('draft-opinion');
    for (const to of ['zheng-yan', 'he-xiumei']) {
      const adding = { kind: 'add', how: 'beside', to, why: '请一并签。' } as const;
      // eslint-disable-next-line no-await-in-loop
      await rig.deeds.move(rig.as(director), incoming.id, row, adding);
    }
    const answers = { departments: ['engineering'] };
    await incoming.decide('draft-opinion', director, { answers });
    const back = () =>
      coded(rig.deeds.move(rig.as(director), incoming.id, row, { kind: 'take-back', why: '' }));
    expect(await back()).toBe('done');
    await incoming.decide('draft-opinion', director, { answers });
    await incoming.decide('draft-opinion', 'zheng-yan');
    expect(await back()).toBe('take-back-too-late');
    expect((await incoming.state()).data['departments']).toEqual(['engineering']);
  });

  test('goes back with nobody else’s word, and is not offered to go back once it was signed', async () => {
    const incoming = await receive(rig, '2026-11-20');
    const row = await incoming.row('draft-opinion');
    for (const to of ['zheng-yan', 'he-xiumei']) {
      const adding = { kind: 'add', how: 'beside', to, why: '请一并签。' } as const;
      // eslint-disable-next-line no-await-in-loop
      await rig.deeds.move(rig.as(director), incoming.id, row, adding);
    }
    const offered = async (person: string) =>
      canTakeBack({ scene: await sceneOf(rig.world, incoming.id), key: row, person });
    const taking = { kind: 'take-back', why: '' } as const;
    await incoming.decide('draft-opinion', 'zheng-yan');
    await incoming.decide('draft-opinion', director, {
      answers: { departments: ['engineering'] },
    });
    expect([await offered('zheng-yan'), await offered(director)]).toEqual([true, true]);
    await rig.deeds.move(rig.as('zheng-yan'), incoming.id, row, taking);
    expect((await incoming.state()).data['departments']).toEqual(['engineering']);
    await incoming.decide('draft-opinion', 'zheng-yan');
    expect([await offered('zheng-yan'), await offered(director)]).toEqual([true, false]);
  });
});
