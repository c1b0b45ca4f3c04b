import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestState, StepKey } from '#domain/request.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { demoOffice } from '#local/demo-office.ts';
import type { Moving } from '#statemachines/acts/move.ts';
import { nextMove } from '../../../refusals-http/faults.ts';
import { allRows } from '../../../rig/all-rows.ts';
import { openSigningHouse, rowOf, type SigningHouse, type Way } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  // Wei Xiaoyun could sign in two places of one step: in one of them she does.
  const also = { person: 'wei-xiaoyun', post: 'legal-section' };
  // Nobody decides in the head’s place.
  const posts = demoOffice.posts.map(({ id, title, ...rest }) =>
    id === 'head' ? { id, title } : { id, title, ...rest },
  );
  const second = { person: 'tian-ji', post: 'general-section-chief' };
  const holdings = [...demoOffice.holdings, also, second];
  house = await openSigningHouse({ ...demoOffice, posts, holdings });
});
afterAll(() => house.close());

const move = async (
  person: string,
  { id }: RequestState,
  key: StepKey,
  moving: Moving,
): Promise<RequestState> => {
  const { step, item, round } = key;
  await house.rig.deeds.move(house.rig.as(person), id, { step, item, round }, moving);
  return house.now(id);
};

/** Refused with the code, and no row of any table changes. */
async function refused(code: ProblemCode, act: () => Promise<unknown>): Promise<Problem> {
  const before = await allRows(house.rig);
  const problem = await act().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toMatchObject({ code });
  expect(await allRows(house.rig)).toBe(before);
  if (!(problem instanceof Problem)) throw new Error('not refused');
  return problem;
}

async function at(step: string, way: Way = 'plain'): Promise<RequestState> {
  const { id } = await house.filed(way);
  if (step !== 'check') await house.agree('ouyang-kun', id, 'check');
  return house.now(id);
}

const beside = (to: string): Moving => ({ kind: 'add', how: 'beside', to, why: '请一并签' });

describe('whoever is not asked now', () => {
  test('is told whose turn it is first', async () => {
    const state = await at('in-turn', 'in-order');
    const act = () => house.agree('cheng-haibo', state.id, 'in-turn');
    const { says } = await refused('not-your-turn', act);
    expect(says.zh).toContain('先由');
  });

  test('who stepped aside does not come back', async () => {
    const state = await at('check');
    await move('ouyang-kun', state, rowOf(state, 'check'), { kind: 'step-aside', why: '亲属' });
    const now = await house.now(state.id);
    const back: Moving = { kind: 'transfer', to: 'ouyang-kun', why: '' };
    const { details } = await refused('target-unfit', () =>
      move('tian-ji', now, rowOf(now, 'check'), back),
    );
    expect(details).toMatchObject({ why: 'aside' });
  });

  test('who signed in one place does not sign in another', async () => {
    const state = await at('in-turn', 'in-order');
    await house.agree('wei-xiaoyun', state.id, 'in-turn');
    expect(
      (
        await refused('signed-already', () =>
          house.agree('wei-xiaoyun', state.id, 'in-turn', '再签。'),
        )
      ).says.zh,
    ).toMatch(nextMove);
  });
});

describe('stepping aside', () => {
  test('is refused where nobody is left', async () => {
    const state = await at('approve');
    const aside: Moving = { kind: 'step-aside', why: '亲属' };
    expect(
      (
        await refused('no-replacement', () =>
          move('shen-liqun', state, rowOf(state, 'approve'), aside),
        )
      ).says.zh,
    ).toMatch(nextMove);
  });

  test('whoever did is told so when he decides after all', async () => {
    const state = await at('check');
    const aside: Moving = { kind: 'step-aside', why: '亲属' };
    await move('ouyang-kun', state, rowOf(state, 'check'), aside);
    expect(
      (await refused('stepped-aside', () => house.agree('ouyang-kun', state.id, 'check'))).says.zh,
    ).toMatch(nextMove);
  });
});

describe('a person who cannot be chosen', () => {
  test.each<[string, string]>([
    ['self', 'ouyang-kun'],
    ['requester', 'ding-xiaoyan'],
    ['gone', 'nobody'],
  ])('%s', async (why, to) => {
    const state = await at('check');
    const { details } = await refused('target-unfit', () =>
      move('ouyang-kun', state, rowOf(state, 'check'), beside(to)),
    );
    expect(details).toMatchObject({ why });
  });

  test('waiting: asked to sign there already', async () => {
    const state = await at('check');
    const now = await move('ouyang-kun', state, rowOf(state, 'check'), beside('ma-jun'));
    const act = () => move('ouyang-kun', now, rowOf(now, 'check'), beside('ma-jun'));
    expect((await refused('target-unfit', act)).details).toMatchObject({ why: 'waiting' });
  });

  test('signed: has signed there', async () => {
    const state = await at('check');
    await move('ouyang-kun', state, rowOf(state, 'check'), beside('ma-jun'));
    const now = await house.agree('ma-jun', state.id, 'check');
    const act = () => move('ouyang-kun', now, rowOf(now, 'check'), beside('ma-jun'));
    expect((await refused('target-unfit', act)).details).toMatchObject({ why: 'signed' });
  });

  test('apart: did a step from which the route keeps this one', async () => {
    const state = await at('together', 'all');
    const act = () => move('cheng-haibo', state, rowOf(state, 'together'), beside('ouyang-kun'));
    expect((await refused('target-unfit', act)).details).toMatchObject({ why: 'apart' });
  });

  test('beyond the bound of additions upon additions', async () => {
    let state = await at('check');
    const chain = ['ouyang-kun', 'ma-jun', 'he-xiumei', 'shi-yan'];
    for (const [index, to] of chain.slice(1).entries()) {
      const before: Moving = { kind: 'add', how: 'before', to, why: '先看' };
      // eslint-disable-next-line no-await-in-loop
      const asked = await house.rig.deeds
        .move(house.rig.as(chain[index] ?? ''), state.id, rowOf(state, 'check'), before)
        .catch((error: unknown) => error);
      expect(asked).not.toBeInstanceOf(Problem);
      // eslint-disable-next-line no-await-in-loop
      state = await house.now(state.id);
    }
    expect(
      (
        await refused('signers-too-many', () =>
          move('shi-yan', state, rowOf(state, 'check'), beside('zhu-jie')),
        )
      ).says.zh,
    ).toMatch(nextMove);
  });
});

describe('taking a signer out', () => {
  test('is for who added him, while he has not signed', async () => {
    const state = await at('check');
    const now = await move('ouyang-kun', state, rowOf(state, 'check'), beside('ma-jun'));
    const out: Moving = { kind: 'remove', slot: '2', why: '' };
    const row = rowOf(now, 'check');
    expect(
      (await refused('signer-not-yours', () => move('ma-jun', now, row, out))).says.zh,
    ).toMatch(nextMove);
    await house.agree('ma-jun', now.id, 'check');
    expect((await refused('signer-done', () => move('ouyang-kun', now, row, out))).says.zh).toMatch(
      nextMove,
    );
  });
});

test('the last who still has to sign is not taken out', async () => {
  const state = await at('check');
  const now = await move('ouyang-kun', state, rowOf(state, 'check'), beside('ma-jun'));
  await house.agree('ouyang-kun', now.id, 'check');
  const out: Moving = { kind: 'remove', slot: '2', why: '' };
  expect(
    (await refused('signer-last', () => move('ouyang-kun', now, rowOf(now, 'check'), out))).says.zh,
  ).toMatch(nextMove);
});

describe('taking back', () => {
  const back: Moving = { kind: 'take-back', why: '' };

  test('is for whoever decided, before anybody went on', async () => {
    const state = await at('together', 'all');
    const key = { step: 'check', item: '', round: 1 };
    expect(
      (await refused('take-back-not-yours', () => move('gao-zhenhua', state, key, back))).says.zh,
    ).toMatch(nextMove);
    await house.agree('cheng-haibo', state.id, 'together');
    expect(
      (await refused('take-back-too-late', () => move('ouyang-kun', state, key, back))).says.zh,
    ).toMatch(nextMove);
  });

  test('is only where the route allows it', async () => {
    const state = await at('vote', 'quorum');
    const key = rowOf(state, 'vote');
    await house.agree('cheng-haibo', state.id, 'vote');
    expect(
      (await refused('not-allowed-here', () => move('cheng-haibo', state, key, back))).says.zh,
    ).toMatch(nextMove);
  });
});

const recorded = async (leader: string, saidAt: string) => {
  const state = await at('approve');
  const { step, item, round } = rowOf(state, 'approve');
  const choice = {
    act: 'agree',
    opinion: '同意先办。',
    controls: [],
    answers: {},
    attachments: [],
    document: state.document,
    phone: { leader, saidAt: saidAt === '' ? state.submittedAt : saidAt },
  };
  const key = { step, item, round };
  return () => house.rig.deeds.decide(house.rig.as('song-yuwei'), state.id, key, choice);
};

describe('a word by telephone', () => {
  test('is the step’s leader’s, and nobody else’s', async () => {
    expect((await refused('phone-leader', await recorded('luo-qiming', ''))).says.zh).toMatch(
      nextMove,
    );
  });

  test.each([
    ['before it was filed', '2020-01-01T00:00:00.000Z'],
    ['after now', '2199-01-01T00:00:00.000Z'],
    ['at no moment', 'yesterday'],
  ])('%s is refused', async (_title, saidAt) => {
    expect((await refused('phone-time', await recorded('shen-liqun', saidAt))).says.zh).toMatch(
      nextMove,
    );
  });
});
