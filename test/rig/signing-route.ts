import type { HumanStep, Outcome, Route } from '#statemachines/route.ts';

const agree = {
  title: { zh: '同意', en: 'Agree' },
  effect: { zh: '送下一步', en: 'Goes on' },
  opinion: 'optional',
  phrases: [{ zh: '同意。', en: 'Agreed.' }],
} as const satisfies Outcome;

const refuse = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '本件办结', en: 'The request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const sign = { kind: 'sign', tier: 'link', agree, returns: true, refuse } as const;

const steps = [
  {
    ...sign,
    id: 'check',
    title: { zh: '部门审核', en: 'Section checks' },
    by: { post: 'general-section-chief' },
    limit: {
      amount: 2,
      unit: 'working-day',
      from: 'opened',
      countsStartDay: false,
      basis: { zh: '样例', en: 'Sample' },
    },
    asks: { remark: 'optional' },
    allows: ['transfer', 'add', 'ask', 'take-back', 'bulk'],
  },
  {
    ...sign,
    id: 'together',
    title: { zh: '部门会签', en: 'Sections sign' },
    by: { post: 'office-director' },
    when: 'way = "all"',
    joint: {
      how: 'all',
      signers: [{ post: 'finance-chief' }, { post: 'legal-section' }, { post: 'hall-clerk' }],
      afterReturn: 'keeps',
    },
    allows: ['transfer', 'add', 'ask', 'take-back'],
  },
  {
    ...sign,
    id: 'in-turn',
    title: { zh: '依次签', en: 'In order' },
    by: { post: 'office-director' },
    when: 'way = "in-order"',
    joint: {
      how: 'in-order',
      signers: [{ post: 'finance-chief' }, { post: 'legal-section' }],
      afterReturn: 'discards',
    },
    asks: { advice: 'optional' },
    allows: ['take-back'],
  },
  {
    ...sign,
    id: 'vote',
    title: { zh: '票签', en: 'Vote' },
    by: { post: 'office-director' },
    when: 'way = "quorum"',
    joint: {
      how: 'quorum',
      signers: [{ post: 'finance-chief' }, { post: 'legal-section' }, { post: 'hall-clerk' }],
      quorum: { votes: 2 },
      afterReturn: 'discards',
    },
  },
  {
    ...sign,
    id: 'approve',
    title: { zh: '领导审批', en: 'Leader approves' },
    by: { post: 'head' },
    phone: { recordedBy: { post: 'registrar' } },
    allows: ['take-back'],
  },
] as const satisfies readonly HumanStep[];

/** A small route in which everything can be done beside deciding, for as long as it stays as it is. */
export const signingRoute = {
  id: 'signing',
  title: { zh: '签办样例', en: 'Signing sample' },
  noun: { zh: '签办件', en: 'Matter' },
  family: 'documents',
  covers: [],
  grade: 'C',
  basis: { zh: '样例', en: 'Sample' },
  settings: {},
  fields: {
    subject: { kind: 'text', max: 60, label: { zh: '事项', en: 'Subject' } },
    way: {
      kind: 'choice',
      options: {
        plain: { zh: '直送领导', en: 'Straight on' },
        all: { zh: '会签', en: 'All sign' },
        'in-order': { zh: '依次签', en: 'In order' },
        quorum: { zh: '票签', en: 'Vote' },
      },
      label: { zh: '走法', en: 'Way' },
    },
    remark: { kind: 'text', max: 60, label: { zh: '审核说明', en: 'Remark' } },
    advice: { kind: 'text', max: 60, label: { zh: '建议', en: 'Advice' } },
  },
  attachments: {},
  headline: 'subject',
  start: {
    title: { zh: '填报', en: 'File it' },
    posts: [],
    asks: { subject: 'required', way: 'required' },
    attachments: [],
  },
  steps: [
    ...steps,
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],
  guards: [],
  separate: [
    {
      steps: ['start', 'check', 'together', 'in-turn', 'vote', 'approve'],
      why: { zh: '各环节由不同的人办', en: 'each step is another person’s' },
    },
  ],
  risks: [],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '签办{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [],
  registers: [],
  record: {
    title: { zh: '签办单', en: 'Signing sheet' },
    rows: [['subject', 'way'], ['remark'], ['advice']],
    retention: '10-years',
  },
  rules: [],
  withdrawUntil: ['approve'],
} as const satisfies Route;
