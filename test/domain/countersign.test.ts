import { expect, test } from '@jest/globals';
import { apply } from '#domain/apply.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { bareRequest } from '../rig/bare-request.ts';

const at = '2026-11-20T01:00:00.000Z';
const by = { person: 'shen-liqun', name: '沈立群', post: '局长' };
const key = { step: 'approve', item: '', round: 1 };
const open: StepRow = {
  ...key,
  n: 0,
  owner: { person: by.person },
  generation: 1,
  openedAt: at,
  epoch: 0,
  state: 'open',
};
const owed: StepRow = {
  ...open,
  n: 1,
  step: 'countersign',
  side: { kind: 'countersign', of: { step: 'instruct', item: '', round: 1 } },
};
const state: RequestState = { ...bareRequest, at: 'approve', steps: [open, owed] };

const decided = (act: string, over: Partial<Decided>): Decided => ({
  type: 'decided',
  at,
  by,
  ...key,
  decision: { ...by, act, opinion: '', at, controls: [], document: 'd' },
  ...over,
});

test.each<[string, RequestEvent, StepRow['state']]>([
  [
    'stays open when the request is returned',
    decided('return', { moves: { at: 'revise', jump: true } }),
    'open',
  ],
  [
    'falls away when the request is refused',
    decided('refuse', { moves: { at: 'record', jump: true }, closes: 'refused' }),
    'superseded',
  ],
  [
    'falls away when the request is withdrawn',
    { type: 'withdrawn', at, by, reason: '不再需要' },
    'superseded',
  ],
])('what a leader has still to sign for %s', (_what, event, expected) => {
  expect(apply(state, event).steps[1]?.state).toBe(expected);
});
