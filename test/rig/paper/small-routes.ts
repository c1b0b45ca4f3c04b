import type { HumanStep, Route } from '#statemachines/route.ts';
import { record, sound } from '../../refusals/sound.ts';

const text = (zh: string) => ({ zh, en: zh });
const agree = { title: text('同意'), opinion: 'required' } as const;

const sign = (id: string, more: Partial<HumanStep>): HumanStep => ({
  id,
  kind: 'sign',
  title: text(id),
  by: { post: 'general-section-chief' },
  tier: 'link',
  agree,
  refuse: { title: text('不同意'), opinion: 'required' },
  returns: true,
  limit: {
    amount: 5,
    unit: 'working-day',
    from: 'opened',
    countsStartDay: false,
    basis: text('样例'),
    cap: { amount: 20, unit: 'day', from: 'submitted', countsStartDay: false, basis: text('样例') },
    pauses: {
      waiting: { title: text('等批复'), basis: text('样例'), byLaw: true },
      own: { title: text('等核实'), basis: text('样例'), byLaw: false },
    },
    extends: {
      by: { post: 'head' },
      atMost: 4,
      times: 2,
      inTime: false,
      basis: text('样例'),
    },
  },
  allows: ['transfer', 'add', 'ask', 'take-back'],
  ...more,
});

const route = (id: string, steps: Route['steps']): Route => ({
  ...sound,
  id,
  title: text(id),
  family: 'documents',
  settings: {},
  fields: {
    subject: { kind: 'text', max: 60, label: text('事项') },
    departments: { kind: 'departments', max: 9, label: text('部门') },
    remark: { kind: 'text', max: 60, label: text('备注') },
  },
  attachments: {},
  headline: 'subject',
  start: { ...sound.start, asks: { subject: 'required', departments: 'required' } },
  steps: [...steps, record],
  separate: [],
  risks: [],
  papers: [{ id: 'original', title: text('原件') }],
  numbers: sound.numbers.slice(0, 1),
  slips: [],
  registers: [],
  record: { ...sound.record, rows: [['subject'], ['departments']] },
  withdrawUntil: [],
});

const named = [
  { post: 'office-director' },
  { post: 'finance-chief' },
  { post: 'deputy-head-office' },
] as const;
const last = sign('last', {
  by: { post: 'head' },
  phone: { recordedBy: { post: 'office-director' } },
});

/**
 * One small route for each way to sign together, so that each is walked whether or not a route of the catalogue has it
 * yet; the last has them inside branches and distributions.
 */
export const smallRoutes: readonly Route[] = [
  route('small-all', [
    sign('joint', { joint: { how: 'all', signers: named, afterReturn: 'keeps' } }),
    last,
  ]),
  route('small-any', [
    sign('joint', { joint: { how: 'any', signers: named, afterReturn: 'discards' } }),
    last,
  ]),
  route('small-in-order', [
    sign('joint', {
      joint: { how: 'in-order', signers: named, afterReturn: 'discards' },
      asks: { remark: 'optional' },
    }),
    last,
  ]),
  route('small-quorum', [
    sign('joint', {
      joint: {
        how: 'quorum',
        signers: named,
        quorum: { moreThan: [1, 2] },
        afterReturn: 'discards',
      },
      allows: ['transfer', 'ask', 'take-back'],
    }),
    last,
  ]),
  route('small-lead', [
    sign('joint', {
      joint: { how: 'lead', signers: named, afterReturn: 'keeps' },
      asks: { remark: 'optional' },
    }),
    last,
  ]),
  route('small-branches', [
    sign('first', {
      by: { post: 'office-director' },
      phone: { recordedBy: { post: 'registrar' } },
    }),
    {
      id: 'work',
      kind: 'together',
      title: text('并行'),
      keeps: true,
      branches: [
        [
          {
            id: 'each',
            kind: 'distribute',
            title: text('各部门'),
            keeps: true,
            items: 'departments',
            steps: [
              sign('inside', {
                by: { post: 'section-chief', of: 'item' },
                allows: ['transfer', 'add', 'ask'],
              }),
            ],
          },
        ],
        [
          sign('beside', {
            joint: { how: 'all', signers: named, afterReturn: 'keeps' },
            allows: ['transfer', 'add', 'ask'],
          }),
        ],
      ],
    },
    last,
  ]),
];

const member = { post: 'member' } as const;

/** Routes for a crowd that holds one post: any of them, every one of them, or most of them. */
export const fifty: readonly Route[] = [
  route('fifty-one', [sign('joint', { by: member }), last]),
  route('fifty-all', [
    sign('joint', {
      joint: { how: 'all', signers: { everyHolderOf: member }, afterReturn: 'keeps' },
    }),
    last,
  ]),
  route('fifty-vote', [
    sign('joint', {
      joint: {
        how: 'quorum',
        signers: { everyHolderOf: member },
        quorum: { moreThan: [1, 2] },
        afterReturn: 'discards',
      },
      allows: [],
    }),
    last,
  ]),
].map((one) => ({ ...one, start: { ...one.start, posts: ['registrar'] } }));
