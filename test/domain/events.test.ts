import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { firstBroken, link, type Link } from '#domain/chain.ts';
import { apply } from '#domain/apply.ts';
import type { RequestEvent } from '#domain/events.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const by = { person: 'zhou', name: '周建平', post: '驾驶员' };
const submitted: RequestEvent = {
  type: 'submitted',
  at: '2026-11-17T08:42:00.000Z',
  by,
  id: 'r1',
  route: 'vehicle-repair',
  hash: 'h',
  department: 'general',
  headline: '皖Z·20581维修3项',
  numbers: { serial: '维修2026-0037' },
  data: { odometer: 1 },
  document: 'd1',
  settings: {},
  attachments: [],
  goTo: 'chief',
};
const opened = (step: string, round: number, at: string): RequestEvent => ({
  type: 'opened',
  at,
  step,
  item: '',
  round,
  owner: { post: 'general-section-chief' },
  generation: 1,
});
const decided = (step: string, round: number, over: object): RequestEvent => ({
  type: 'decided',
  at: '2026-11-18T02:20:00.000Z',
  by,
  step,
  item: '',
  round,
  decision: {
    act: 'agree',
    opinion: '同意。',
    person: 'ouyang',
    name: '欧阳堃',
    post: '综合股股长',
    at: '2026-11-18T02:20:00.000Z',
    controls: [],
    document: 'd1',
  },
  ...over,
});

const fold = (events: readonly RequestEvent[]) =>
  events.reduce<ReturnType<typeof apply> | undefined>(
    (state, event) => apply(state, event),
    undefined,
  );

describe('a request is a fold over its trail', () => {
  test('begins where its submission says', () => {
    expect(fold([submitted])).toMatchObject({
      at: 'chief',
      round: 1,
      generation: 1,
      status: 'running',
      revision: 1,
    });
  });

  test('a decision goes on without a new round', () => {
    const state = fold([
      submitted,
      opened('chief', 1, '2026-11-17T09:00:00.000Z'),
      decided('chief', 1, { moves: { at: 'director', jump: false } }),
    ]);
    expect(state).toMatchObject({ at: 'director', round: 1 });
    expect(state?.steps[0]?.state).toBe('done');
  });

  test('a jump begins a round and supersedes what is open', () => {
    const state = fold([
      submitted,
      opened('a', 1, '2026-11-17T09:00:00.000Z'),
      opened('b', 1, '2026-11-17T09:00:01.000Z'),
      decided('a', 1, { moves: { at: 'revise', jump: true } }),
    ]);
    expect(state).toMatchObject({ at: 'revise', round: 2 });
    expect(state?.steps.map((row) => row.state)).toEqual(['done', 'superseded']);
  });

  test('a withdrawal closes and supersedes', () => {
    const state = fold([
      submitted,
      opened('chief', 1, '2026-11-17T09:00:00.000Z'),
      { type: 'withdrawn', at: '2026-11-17T10:00:00.000Z', by, reason: '' },
    ]);
    expect(state).toMatchObject({ status: 'closing', outcome: 'withdrawn', at: 'record' });
    expect(state?.steps[0]?.state).toBe('superseded');
  });

  test('a slip issued again voids its earlier issue', () => {
    const slip = { slip: 's', at: '2026-11-18T02:20:00.000Z', data: {}, prints: 0 };
    const state = fold([
      submitted,
      opened('a', 1, '2026-11-17T09:00:00.000Z'),
      decided('a', 1, { slips: [{ ...slip, number: '1' }], moves: { at: 'b', jump: false } }),
      opened('b', 1, '2026-11-17T09:00:00.000Z'),
      decided('b', 1, { slips: [{ ...slip, number: '2' }] }),
    ]);
    expect(state?.slips.map(({ number, voided }) => [number, voided !== undefined])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  test('a trail that does not begin with a submission is no trail', () => {
    expect(() => fold([opened('a', 1, '2026-11-17T09:00:00.000Z')])).toThrow(
      'begins with its submission',
    );
  });
});

const chain = (): Link[] => {
  const links: Link[] = [];
  let previous = { seq: 0, chain: '' };
  for (const event of [
    submitted,
    opened('a', 1, '2026-11-17T09:00:00.000Z'),
    decided('a', 1, {}),
  ]) {
    const made = link('R#r1', previous, event, `salt${String(previous.seq)}`, digest);
    links.push(made);
    previous = { seq: made.seq, chain: made.hash };
  }
  return links;
};

/** Changes the second link. */
const second = (change: (link: Link) => Partial<Link>) => (links: readonly Link[]) =>
  links.map((made) => (made.seq === 2 ? { ...made, ...change(made) } : made));

describe('a chain', () => {
  test('is sound as written', () => {
    expect(firstBroken(chain(), digest)).toBeUndefined();
  });

  test.each<[string, (links: readonly Link[]) => readonly Link[], number]>([
    ['a changed payload', second(({ payload }) => ({ payload: payload.replace('a', 'x') })), 2],
    ['a changed seal', second(({ sealed }) => ({ sealed: sealed.replace('opened', 'closed') })), 2],
    ['a missing link', (links) => links.filter(({ seq }) => seq !== 2), 3],
    [
      'two links swapped',
      (links) => links.toSorted((x, y) => (x.seq === 1 ? -1 : y.seq - x.seq)),
      3,
    ],
    ['another salt', second(() => ({ salt: 'other' })), 2],
  ])('shows %s', (_what, spoil, at) => {
    expect(firstBroken(spoil(chain()), digest)).toBe(at);
  });
});
