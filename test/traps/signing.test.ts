import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takers } from '#domain/takers.ts';
import type { OfficeData } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';
import { check } from '#statemachines/check.ts';
import { checkAgreement } from '../rig/check-agreement.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { smallRoutes } from '../rig/paper/small-routes.ts';
import { sound } from '../refusals/sound.ts';
import { choice, coded, filed, now, smallRoute } from './house.ts';

/** Mistakes that other systems made with signing, each under its own name; a test says what holds here instead. */

const director = 'ouyang-kun';
const financeChief = 'wei-xiaoyun';
const deputy = 'luo-qiming';

let rig: Rig;
let clock = Date.parse('2026-11-23T01:00:00Z');
beforeAll(async () => {
  rig = await openRig({ more: smallRoutes, now: () => new Date(clock) });
});
afterAll(() => rig.close());

const decide = (
  person: string,
  ...[{ state, row }, act, more]: [Awaited<ReturnType<typeof now>>, string, object?]
) => rig.deeds.decide(rig.as(person), state.id, row, choice(state, act, more));

const away = (absent: string, standIn: string, to = '2026-11-27') => ({
  id: `${absent}-${standIn}`,
  absent,
  standIn,
  from: '2026-11-23',
  to,
  why: '出差',
  setBy: absent,
});

const move = (person: string, { state, row }: Awaited<ReturnType<typeof now>>, how: How) =>
  coded(rig.deeds.move(rig.as(person), state.id, row, { why: '请把关。', ...how }));

type How =
  | { readonly kind: 'transfer'; readonly to: string }
  | { readonly kind: 'add'; readonly how: 'before' | 'beside'; readonly to: string };

describe('a return from inside a joint signing does not lose the task', () => {
  test('the requester has it at once, and mended it comes back to all who sign', async () => {
    const route = smallRoute('small-all');
    const step = await filed(rig, route, 11);
    await decide(director, step, 'agree');
    await decide(financeChief, step, 'return', { to: 'revise', resume: 'direct' });
    const back = await now(rig, step.state.id);
    expect([back.row.step, back.row.owner]).toEqual([
      'revise',
      { person: back.state.requester.person },
    ]);
    await decide(back.state.requester.person, back, 'resubmit', { answers: back.state.data });
    const again = await now(rig, step.state.id);
    expect(again.row.step).toBe('joint');
    expect(again.row.slots?.map(({ state, kept }) => [state, kept])).toEqual([
      ['done', true],
      ['open', undefined],
      ['open', undefined],
    ]);
    await checkAgreement(rig, route, step.state.id);
  });

  test('nor from inside a distribution beside others', async () => {
    const route = smallRoute('small-branches');
    const first = await filed(rig, route, 12);
    await decide(director, first, 'agree');
    const inside = await now(rig, first.state.id);
    const each = inside.state.steps.find(
      ({ step, state }) => step === 'inside' && state === 'open',
    );
    const chief = each === undefined ? undefined : takers(rig.office, each.owner)[0]?.person.id;
    if (each === undefined || chief === undefined) throw new Error('nobody inside');
    await decide(chief, { ...inside, row: each }, 'return', { to: 'revise', resume: 'again' });
    const back = await now(rig, first.state.id);
    expect(back.row.step).toBe('revise');
    await checkAgreement(rig, route, first.state.id);
  });
});

describe('one refusal does not hang a joint signing', () => {
  test.each(['small-all', 'small-any', 'small-in-order'])(
    'in %s it ends the request',
    async (id) => {
      const step = await filed(rig, smallRoute(id), 21);
      await decide(director, step, 'refuse');
      await rig.quiet();
      const state = await checkAgreement(rig, smallRoute(id), step.state.id);
      expect([state.status, state.outcome]).toEqual(['closed', 'refused']);
    },
  );

  test('in a vote it is a vote: two of three carry it, and two against end it', async () => {
    const carried = await filed(rig, smallRoute('small-quorum'), 22);
    await decide(director, carried, 'refuse');
    await decide(financeChief, carried, 'agree');
    await decide(deputy, carried, 'agree');
    expect((await now(rig, carried.state.id)).state.at).toBe('last');

    const lost = await filed(rig, smallRoute('small-quorum'), 23);
    await decide(director, lost, 'refuse');
    await decide(deputy, lost, 'refuse');
    await rig.quiet();
    const state = await checkAgreement(rig, smallRoute('small-quorum'), lost.state.id);
    expect([state.status, state.outcome]).toEqual(['closed', 'refused']);
  });
});

describe('delegation is neither ignored nor goes round in circles', () => {
  test('A for B for A gives each only himself and the other, and ends', () => {
    const office = {
      ...demoOffice,
      today: '2026-11-24',
      standIns: [away(director, financeChief), away(financeChief, director)],
    };
    const who = takers(office, { person: director }).map(({ person }) => person.id);
    expect(who.toSorted()).toEqual([director, financeChief].toSorted());
  });

  test('a window that ends in the middle of the task: on the day after, the stand-in is told with whom it is', async () => {
    const data: OfficeData = { ...demoOffice, standIns: [away(director, 'xu-jing', '2026-11-24')] };
    const own = await openRig({ more: smallRoutes, office: data, now: () => new Date(clock) });
    try {
      const step = await filed(own, smallRoute('small-all'), 31);
      const agree = () =>
        coded(
          own.deeds.decide(own.as('xu-jing'), step.state.id, step.row, choice(step.state, 'agree')),
        );
      clock = Date.parse('2026-11-25T01:00:00Z');
      expect(await agree()).toBe('stand-in-over');
      clock = Date.parse('2026-11-24T15:00:00Z');
      expect(await agree()).toBe('done');
      const { state } = await now(own, step.state.id);
      const signed = state.steps[0]?.slots?.find(({ decision }) => decision !== undefined);
      expect([signed?.decision?.person, signed?.decision?.for]).toEqual(['xu-jing', director]);
    } finally {
      await own.close();
    }
  });
});

describe('an empty step does not pass by itself', () => {
  test('a route whose step could be empty is refused before it is used', () => {
    const asks = { ...sound.start.asks, departments: 'optional' as const };
    const rules = check({ ...sound, start: { ...sound.start, asks } }).map(({ rule }) => rule);
    expect(rules).toContain('items-maybe-none');
  });

  test('at run time a step without a signer stays open and named, however long it takes', async () => {
    const nobody: OfficeData = {
      ...demoOffice,
      holdings: demoOffice.holdings.filter(
        ({ post }) => post !== 'head' && post !== 'party-secretary' && post !== 'deputy-head',
      ),
      standIns: [],
      posts: demoOffice.posts.map((post) =>
        post.id === 'head' ? { id: post.id, title: post.title } : post,
      ),
    };
    const own = await openRig({ more: smallRoutes, office: nobody, now: () => new Date(clock) });
    try {
      const step = await filed(own, smallRoute('small-any'), 41);
      await own.deeds.decide(
        own.as(director),
        step.state.id,
        step.row,
        choice(step.state, 'agree'),
      );
      clock += 30 * 86_400_000;
      await own.sweep();
      const { row } = await now(own, step.state.id);
      expect([row.step, row.state, row.owner]).toEqual(['last', 'open', { post: 'head' }]);
    } finally {
      clock -= 30 * 86_400_000;
      await own.close();
    }
  });
});

describe('adding signers upon signers, oneself, or handing work to oneself is refused', () => {
  test('to oneself, to the requester, to one who signs already', async () => {
    const step = await filed(rig, smallRoute('small-all'), 51);
    const requester = step.state.requester.person;
    for (const to of [director, requester, financeChief]) {
      // eslint-disable-next-line no-await-in-loop
      expect(await move(director, step, { kind: 'add', how: 'beside', to })).toBe('target-unfit');
      // eslint-disable-next-line no-await-in-loop
      expect(await move(director, step, { kind: 'transfer', to })).toBe('target-unfit');
    }
    await decide(deputy, step, 'agree');
    expect(await move(director, step, { kind: 'transfer', to: deputy })).toBe('target-unfit');
  });

  test('deeper than the office allows', async () => {
    const step = await filed(rig, smallRoute('small-all'), 52);
    const chain = ['xu-jing', 'du-juan', 'ma-jun'];
    let by = director;
    for (const to of chain) {
      // eslint-disable-next-line no-await-in-loop
      expect(await move(by, step, { kind: 'add', how: 'before', to })).toBe('done');
      by = to;
    }
    expect(await move(by, step, { kind: 'add', how: 'before', to: 'song-yuwei' })).toBe(
      'signers-too-many',
    );
  });
});

describe('a stand-in does not count twice', () => {
  test('who signs in his own right and for another signs in his own place first', async () => {
    const own = await openRig({
      more: smallRoutes,
      office: { ...demoOffice, standIns: [away('wei-xiaoyun', director)] },
      now: () => new Date(clock),
    });
    try {
      const step = await filed(own, smallRoute('small-all'), 81);
      await own.deeds.decide(
        own.as(director),
        step.state.id,
        step.row,
        choice(step.state, 'agree'),
      );
      const { row } = await now(own, step.state.id);
      const signed = row.slots?.filter(({ decision }) => decision !== undefined) ?? [];
      expect(signed.map(({ owner, decision }) => [owner, decision?.for])).toEqual([
        [{ post: 'office-director' }, undefined],
      ]);
      expect(
        await coded(
          own.deeds.decide(
            own.as(director),
            step.state.id,
            row,
            choice(step.state, 'agree', { opinion: '代签。' }),
          ),
        ),
      ).not.toBe('done');
    } finally {
      await own.close();
    }
  });

  test('nobody votes for another', async () => {
    const own = await openRig({
      more: smallRoutes,
      office: { ...demoOffice, standIns: [away('wei-xiaoyun', 'xu-jing')] },
      now: () => new Date(clock),
    });
    try {
      const step = await filed(own, smallRoute('small-quorum'), 82);
      const vote = own.deeds.decide(
        own.as('xu-jing'),
        step.state.id,
        step.row,
        choice(step.state, 'agree'),
      );
      expect(await coded(vote)).toBe('not-your-step');
    } finally {
      await own.close();
    }
  });
});
