import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { OfficeData } from '#domain/office.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { demoOffice } from '#local/demo-office.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { act, file } from '../rig/walk.ts';

/** Two people hold the chief's post. */
const office: OfficeData = {
  ...demoOffice,
  holdings: [...demoOffice.holdings, { person: 'ma-jun', post: 'general-section-chief' }],
};
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ office });
});
afterAll(() => rig.close());

async function opened(seed: number): Promise<{ state: RequestState; row: StepRow }> {
  const route = routeOf('vehicle-repair');
  if (route === undefined) throw new Error('no such route');
  const filed = await file(rig, route, chance(seed));
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), filed.id);
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  return { state, row };
}
const agree = (state: RequestState, opinion: string): Choice => ({
  act: 'agree',
  opinion,
  controls: ['padded#0'],
  answers: {},
  document: state.document,
  attachments: [],
});
const settled = async (work: Promise<RequestState>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};
const decisions = async (id: string): Promise<number> => {
  const trail = await rig.deeds.trail(rig.as('gao-zhenhua'), id);
  return trail.filter(({ type }) => type === 'decided').length;
};

describe('at the same instant', () => {
  test('the same decision sent fifty times is made once, and each answer is the same', async () => {
    const { state, row } = await opened(1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        settled(rig.deeds.decide(rig.as('ouyang-kun'), state.id, row, agree(state, '拟同意。'))),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['done']));
    await rig.quiet();
    expect(await decisions(state.id)).toBe(1);
  });

  test('two people deciding one step: one decides, the other is told who did', async () => {
    for (let round = 0; round < 10; round += 1) {
      // eslint-disable-next-line no-await-in-loop
      const { state, row } = await opened(20 + round);
      // eslint-disable-next-line no-await-in-loop
      const answers = await Promise.all(
        ['ouyang-kun', 'ma-jun'].map((person) =>
          settled(rig.deeds.decide(rig.as(person), state.id, row, agree(state, `${person}同意。`))),
        ),
      );
      expect(answers.toSorted()).toEqual(['already-decided', 'done']);
      // eslint-disable-next-line no-await-in-loop
      await rig.quiet();
      // eslint-disable-next-line no-await-in-loop
      expect(await decisions(state.id)).toBe(1);
    }
  });

  test('a draft submitted ten times becomes one request', async () => {
    const { state } = await opened(40);
    const requester = rig.as(state.requester.person);
    const draft = await rig.deeds.saveDraft(
      requester,
      'vehicle-repair',
      {
        vehicle: 'pickup',
        odometer: 86420,
        reason: '刹车距离变长',
        items: [{ name: '更换刹车片', quantity: 1, price: 42850 }],
        shop: 'shunda',
      },
      [],
    );
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => rig.deeds.submit(requester, draft.id)),
    );
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([draft.id]));
    const serials = new Set(answers.map(({ numbers }) => numbers['serial']));
    expect(serials.size).toBe(1);
  });

  test('numbers given to requests filed side by side have no double and no gap', async () => {
    const route = routeOf('vehicle-repair');
    if (route === undefined) throw new Error('no such route');
    const filed = await Promise.all(
      Array.from({ length: 12 }, (_, index) => file(rig, route, chance(60 + index))),
    );
    const numbers = filed.map(({ numbers: given }) =>
      Number((given['serial'] ?? '').split('-')[1]),
    );
    const sorted = numbers.toSorted((a, b) => a - b);
    expect(sorted.at(-1)).toBe((sorted[0] ?? 0) + filed.length - 1);
    expect(new Set(sorted).size).toBe(filed.length);
  });

  test('a note with a file makes the open page old: the decision is refused and the page says so', async () => {
    const { state, row } = await opened(90);
    const requester = rig.as(state.requester.person);
    const ticket = await rig.deeds.announceFile(requester, { name: '报价单.pdf', size: 9 });
    await rig.world.uploads.keep(
      ticket.fields['key'] ?? '',
      new TextEncoder().encode('%PDF-1.7 x'),
      'application/pdf',
    );
    const fileMade = await rig.deeds.receiveFile(requester, ticket.id, 'quote');
    await rig.deeds.note(requester, state.id, '补充报价单', [fileMade]);
    expect(
      await settled(rig.deeds.decide(rig.as('ouyang-kun'), state.id, row, agree(state, '同意。'))),
    ).toBe('document-changed');
    const fresh = await rig.deeds.request(rig.as('ouyang-kun'), state.id);
    const route = routeOf('vehicle-repair');
    if (route === undefined) throw new Error('no such route');
    await expect(act(rig, route, fresh, row, 'agree', chance(3))).resolves.toMatchObject({
      id: state.id,
    });
  });
});
