import type { JointSigning } from '#statemachines/joint-signing.ts';
import type { HumanStep, Route, Setting } from '#statemachines/route.ts';

export const approve = {
  id: 'approve',
  kind: 'sign',
  title: { zh: '审批', en: 'Approve' },
  by: { post: 'head' },
  tier: 'link',
  limit: {
    amount: { setting: 'signDays' },
    unit: 'working-day',
    from: 'opened',
    countsStartDay: false,
    basis: { zh: '单位设置', en: 'Office setting' },
  },
  agree: {
    title: { zh: '同意', en: 'Agree' },
    opinion: 'required',
    numbers: ['slip'],
    issues: ['pay-slip'],
  },
  returns: true,
} as const satisfies HumanStep;

export const tell = {
  id: 'tell',
  kind: 'distribute',
  title: { zh: '告知各部门', en: 'Departments told' },
  items: 'departments',
  steps: [
    {
      id: 'read',
      kind: 'read',
      title: { zh: '阅知', en: 'Read' },
      by: { post: 'section-chief', of: 'item' },
      tier: 'link',
      asks: { remark: 'optional' },
      agree: { title: { zh: '已阅', en: 'Read' }, opinion: 'optional' },
      returns: false,
    },
  ],
} as const;

export const pay = {
  id: 'pay',
  kind: 'settle',
  title: { zh: '付款', en: 'Pay' },
  by: { post: 'cashier' },
  tier: 'sign-in',
  attachments: ['receipt'],
  agree: { title: { zh: '已付款', en: 'Paid' }, opinion: 'optional' },
  returns: true,
} as const satisfies HumanStep;

export const record = {
  id: 'record',
  kind: 'system',
  title: { zh: '归档', en: 'Archive' },
  does: 'record',
} as const;

export const signDays = {
  title: { zh: '审批限期', en: 'Days to approve' },
  value: 2,
  unit: 'working-day',
  source: { zh: '样例', en: 'Sample' },
} as const satisfies Setting;

/** A small route with nothing wrong: each refusal is this with one thing changed. */
export const sound: Route = {
  id: 'sound',
  title: { zh: '样例', en: 'Sample' },
  noun: { zh: '样例单', en: 'Sample' },
  family: 'finance',
  covers: [],
  grade: 'C',
  basis: { zh: '样例', en: 'Sample' },
  settings: { signDays },
  fields: {
    subject: { kind: 'text', max: 60, label: { zh: '事项', en: 'Subject' } },
    departments: { kind: 'departments', max: 9, label: { zh: '部门', en: 'Departments' } },
    bills: {
      kind: 'lines',
      min: 1,
      max: 9,
      label: { zh: '票据', en: 'Bills' },
      columns: {
        amount: { kind: 'money', min: 1, max: 100, label: { zh: '金额', en: 'Amount' } },
      },
    },
    total: {
      kind: 'money',
      min: 0,
      max: 900,
      calc: '$sum(bills.amount)',
      label: { zh: '合计', en: 'Total' },
    },
    remark: { kind: 'text', max: 60, label: { zh: '备注', en: 'Remark' } },
  },
  attachments: {
    receipt: { title: { zh: '凭证', en: 'Receipt' }, kinds: ['pdf'], min: 0, max: 1 },
  },
  headline: 'subject & "，" & $yuan(total)',
  amount: 'total',
  start: {
    title: { zh: '填报', en: 'File' },
    posts: [],
    asks: {
      subject: 'required',
      departments: 'required',
      bills: { rows: 'open', columns: { amount: 'required' } },
    },
    attachments: [],
  },
  steps: [approve, tell, pay, record],
  guards: [],
  separate: [
    {
      steps: ['start', 'approve', 'pay'],
      why: { zh: '申请、审批、付款分开', en: 'Asking, approving and paying are apart' },
    },
  ],
  risks: [
    {
      id: 'false-claim',
      at: 'approve',
      level: 'high',
      text: { zh: '虚报', en: 'False claim' },
      controls: [{ zh: '已核对票据', en: 'Bills checked' }],
      owner: 'head',
    },
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial' },
      pattern: '样例{year}-{n4}',
      keepsVoids: false,
    },
    { id: 'slip', title: { zh: '单号', en: 'Slip' }, pattern: '单{year}-{n}', keepsVoids: true },
  ],
  slips: [
    {
      id: 'pay-slip',
      title: { zh: '付款单', en: 'Payment slip' },
      number: 'slip',
      copies: [{ zh: '存根', en: 'Counterfoil' }],
      shows: ['subject', 'total'],
    },
  ],
  registers: [],
  record: {
    title: { zh: '样例', en: 'Sample' },
    rows: [['subject', 'total']],
    retention: '10-years',
  },
  rules: [],
  withdrawUntil: ['pay'],
};

const { amount: _amount, ...withoutAmount } = sound;

/** The same without money: paper on which a leader may write by hand, or give his word by telephone. */
export const paperwork: Route = {
  ...withoutAmount,
  family: 'documents',
  risks: sound.risks.map((risk) => ({ ...risk, level: 'medium' })),
};

/** A clause that several sign: two heads of departments, all of them. */
export const both = {
  how: 'all',
  signers: [{ post: 'office-director' }, { post: 'head' }],
  afterReturn: 'discards',
} as const satisfies JointSigning;

/** Signed without a slip or a number, so that nothing else is wrong with it. */
export const signing = {
  id: 'signing',
  kind: 'sign',
  title: { zh: '会签', en: 'Sign jointly' },
  by: { post: 'head' },
  tier: 'link',
  agree: { title: { zh: '同意', en: 'Agree' }, opinion: 'optional' },
  returns: true,
} as const satisfies HumanStep;

/** The sound route with one more step, kept apart from the others. */
export const withStep = (step: HumanStep, route: Route = sound): Route => ({
  ...route,
  steps: [approve, step, tell, pay, record],
  separate: [
    {
      steps: ['start', 'approve', step.id, 'pay'],
      why: { zh: '各环节分开', en: 'Every step is apart' },
    },
  ],
});
