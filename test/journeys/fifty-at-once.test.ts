import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OfficeData, Person } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import { demoOffice } from '#local/demo-office.ts';
import { checkAgreement } from '../rig/check-agreement.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { fifty } from '../rig/paper/small-routes.ts';
import { chance } from '../rig/random.ts';
import { file } from '../rig/walk.ts';

// The long run: ROUNDS=200 npm test -- test/journeys/fifty
const rounds = Number(process.env['ROUNDS'] ?? 12);

const crowd: readonly Person[] = Array.from({ length: 50 }, (_, n) => ({
  id: `member-${String(n + 1)}`,
  name: `委员${String(n + 1)}`,
  email: `member-${String(n + 1)}@example.org`,
  department: 'general',
  active: true,
}));
const office: OfficeData = {
  ...demoOffice,
  persons: [...demoOffice.persons, ...crowd],
  posts: [...demoOffice.posts, { id: 'member', title: { zh: '委员', en: 'Member' } }],
  holdings: [...demoOffice.holdings, ...crowd.map(({ id }) => ({ person: id, post: 'member' }))],
};

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ office, more: fifty });
});
afterAll(() => rig.close());

const routeNamed = (id: string) => {
  const route = fifty.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route;
};

async function opened(route: string, seed: number): Promise<{ state: RequestState; row: StepRow }> {
  const filed = await file(rig, routeNamed(route), chance(seed));
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), filed.id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  return { state, row };
}

/** Everybody of the crowd agrees in the same instant; what each was answered. */
const all = ({ state, row }: { state: RequestState; row: StepRow }): Promise<readonly string[]> =>
  Promise.all(
    crowd.map(async ({ id, name }) => {
      const choice = {
        act: 'agree',
        opinion: `${name}同意。`,
        controls: [],
        answers: {},
        document: state.document,
        attachments: [],
      };
      try {
        await rig.deeds.decide(rig.as(id), state.id, row, choice);
        return 'done';
      } catch (error) {
        if (error instanceof Problem) return error.code;
        throw error;
      }
    }),
  );

const decided = async (id: string) =>
  (await rig.deeds.trail(rig.as('gao-zhenhua'), id)).filter(({ type }) => type === 'decided');

describe('fifty people in the same instant', () => {
  test(`one step, ${String(rounds)} times: one decides, forty-nine are told who did`, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      // eslint-disable-next-line no-await-in-loop
      const step = await opened('fifty-one', round);
      // eslint-disable-next-line no-await-in-loop
      const answers = await all(step);
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'already-decided')).toHaveLength(49);
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      expect(await decided(step.state.id)).toHaveLength(1);
      // eslint-disable-next-line no-await-in-loop
      await checkAgreement(rig, routeNamed('fifty-one'), step.state.id);
    }
  }, 3_600_000);

  test(`one step that all must sign, ${String(rounds)} times: fifty opinions, none lost`, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      // eslint-disable-next-line no-await-in-loop
      const step = await opened('fifty-all', 1000 + round);
      // eslint-disable-next-line no-await-in-loop
      const answers = await all(step);
      // Under so many at once somebody may be asked to press again; nobody is refused.
      const again = crowd.filter((_, n) => answers[n] === 'busy');
      expect(answers.filter((answer) => answer === 'done').length + again.length).toBe(50);
      for (const { id, name } of again) {
        const choice = {
          act: 'agree',
          opinion: `${name}同意。`,
          controls: [],
          answers: {},
          document: step.state.document,
          attachments: [],
        };
        // eslint-disable-next-line no-await-in-loop
        await rig.deeds.decide(rig.as(id), step.state.id, step.row, choice);
      }
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      const state = await checkAgreement(rig, routeNamed('fifty-all'), step.state.id);
      const row = state.steps.find(({ n }) => n === step.row.n);
      const opinions =
        row === undefined ? [] : slotsOf(row).map(({ decision }) => decision?.opinion);
      expect(new Set(opinions)).toEqual(new Set(crowd.map(({ name }) => `${name}同意。`)));
      // eslint-disable-next-line no-await-in-loop
      expect(await decided(step.state.id)).toHaveLength(50);
      expect(row?.state).toBe('done');
      expect(state.at).toBe('last');
    }
  }, 3_600_000);

  test('a vote of fifty: carried by the twenty-sixth voice, once; later voices are told so', async () => {
    const step = await opened('fifty-vote', 7);
    const answers = await all(step);
    await rig.quiet();
    const state = await checkAgreement(rig, routeNamed('fifty-vote'), step.state.id);
    const row = state.steps.find(({ n }) => n === step.row.n);
    const votes = (row?.slots ?? []).filter(({ decision }) => decision !== undefined);
    expect(votes).toHaveLength(26);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(26);
    expect(row?.decision?.act).toBe('agree');
  }, 600_000);
});
