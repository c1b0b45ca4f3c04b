import type { RequestState } from '#domain/request.ts';

/** A request that was filed and has no step yet, for tests of one rule. */
export const bareRequest: RequestState = {
  id: 'r',
  route: 'small',
  hash: 'h',
  requester: { person: 'zhou-jianping', name: '周建平', department: 'general' },
  headline: '皖Z·20581维修',
  numbers: {},
  status: 'running',
  at: 'start',
  round: 1,
  generation: 1,
  steps: [],
  data: {},
  revision: 1,
  document: 'd',
  settings: {},
  attachments: [],
  slips: [],
  notes: [],
  submittedAt: '2026-11-10T01:00:00.000Z',
  lastAt: '2026-11-10T01:00:00.000Z',
  seq: 1,
  chain: '',
};
