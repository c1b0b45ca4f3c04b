import type { Outcome, Route } from '#statemachines/route.ts';

const agree = {
  title: { zh: '同意', en: 'Agree' },
  opinion: 'optional',
} as const satisfies Outcome;
const refuse = { title: { zh: '不同意', en: 'Refuse' }, opinion: 'required' } as const;
const record = {
  id: 'record',
  kind: 'system',
  title: { zh: '归档', en: 'Archive' },
  does: 'record',
} as const;

const common = {
  family: 'finance',
  covers: [],
  grade: 'C',
  basis: { zh: '样例', en: 'Sample' },
  settings: {},
  attachments: {},
  guards: [],
  separate: [],
  risks: [],
  registers: [],
  rules: [],
} as const;

/** An order with a budget: others draw on it once it is approved, until it is closed or voided. */
export const orderRoute = {
  ...common,
  id: 'sample-order',
  title: { zh: '事前审批样例', en: 'Sample order' },
  noun: { zh: '审批单', en: 'Order' },
  fields: {
    subject: { kind: 'text', max: 60, label: { zh: '事项', en: 'Subject' } },
    budget: { kind: 'money', min: 1, max: 100_000_000, label: { zh: '预算', en: 'Budget' } },
    with: { kind: 'person', label: { zh: '同行人', en: 'With' } },
    approved: { kind: 'yes-no', label: { zh: '已批准', en: 'Approved' } },
  },
  headline: 'subject',
  amount: 'budget',
  start: {
    title: { zh: '填写申请', en: 'File it' },
    posts: [],
    asks: { subject: 'required', budget: 'required', with: 'optional' },
    attachments: [],
  },
  steps: [
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '审批', en: 'Approval' },
      by: { post: 'head' },
      tier: 'sign-in',
      agree: { ...agree, sets: { approved: 'true' }, issues: ['order'] },
      refuse,
      returns: true,
      allows: ['take-back'],
    },
    {
      id: 'use',
      kind: 'handle',
      title: { zh: '使用', en: 'In use' },
      by: { post: 'office-admin' },
      tier: 'sign-in',
      asks: { subject: 'required' },
      agree: { title: { zh: '用毕', en: 'Done' }, opinion: 'optional' },
      others: [
        {
          id: 'lower',
          title: { zh: '调减', en: 'Lower it' },
          opinion: 'optional',
          asks: { budget: 'required' },
          goTo: 'use',
        },
        { id: 'void', title: { zh: '作废', en: 'Void' }, opinion: 'required', voids: true },
      ],
      returns: false,
    },
    record,
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '样单{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [
    {
      id: 'order',
      title: { zh: '审批单', en: 'Order' },
      number: 'serial',
      copies: [{ zh: '报销联', en: 'For the claim' }],
      shows: ['subject', 'budget'],
    },
  ],
  record: {
    title: { zh: '审批单', en: 'Order' },
    rows: [['subject', 'budget']],
    retention: '10-years',
  },
  withdrawUntil: ['use'],
  offers: {
    when: 'approved = true',
    amount: 'budget',
    to: '[request.requester, with]',
    carries: ['subject', 'with'],
  },
} as const satisfies Route;

/** A claim that draws on orders; its invoices come once, its letter is warned of. */
export const claimRoute = {
  ...common,
  id: 'sample-claim',
  title: { zh: '报销样例', en: 'Sample claim' },
  noun: { zh: '报销单', en: 'Claim' },
  fields: {
    orders: {
      kind: 'references',
      routes: ['sample-order'],
      min: 0,
      max: 3,
      draws: 'sum',
      label: { zh: '事前审批单', en: 'Orders' },
    },
    invoices: {
      kind: 'lines',
      min: 0,
      max: 5,
      columns: { number: { kind: 'text', max: 30, label: { zh: '发票号码', en: 'Invoice' } } },
      label: { zh: '发票', en: 'Invoices' },
    },
    letter: { kind: 'text', max: 30, label: { zh: '公函文号', en: 'Letter' } },
    cut: { kind: 'money', min: 0, max: 100_000_000, label: { zh: '核减', en: 'Cut' } },
    drawn: {
      kind: 'money',
      min: 0,
      max: 100_000_000,
      calc: '$sum([orders.amount, 0])',
      label: { zh: '列支合计', en: 'Drawn in all' },
    },
  },
  headline: '"报销" & $yuan(drawn) & "元"',
  amount: 'drawn',
  start: {
    title: { zh: '填写报销', en: 'File it' },
    posts: [],
    asks: {
      orders: 'optional',
      invoices: { rows: 'open', columns: { number: 'required' } },
      letter: 'optional',
    },
    attachments: [],
  },
  steps: [
    {
      id: 'finance',
      kind: 'sign',
      title: { zh: '财务审核', en: 'Finance' },
      by: { post: 'finance' },
      tier: 'sign-in',
      asks: { cut: 'optional', letter: 'optional' },
      agree: {
        ...agree,
        sets: { orders: '$map(orders, function($o) {$merge([$o, {"amount": $o.amount - cut}])})' },
      },
      refuse,
      returns: true,
      allows: ['take-back'],
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '审批', en: 'Approval' },
      by: { post: 'head' },
      tier: 'sign-in',
      agree,
      refuse,
      returns: true,
    },
    record,
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '样报{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [],
  record: {
    title: { zh: '报销单', en: 'Claim' },
    rows: [['drawn', 'letter']],
    retention: '10-years',
  },
  withdrawUntil: ['approve'],
  once: [
    {
      id: 'sample-invoice',
      title: { zh: '发票号码', en: 'Invoice number' },
      keys: 'invoices.number',
      twice: 'refused',
      field: 'invoices',
    },
    {
      id: 'sample-letter',
      title: { zh: '公函文号', en: 'Letter number' },
      keys: 'letter',
      twice: 'warned',
      field: 'letter',
    },
  ],
} as const satisfies Route;
