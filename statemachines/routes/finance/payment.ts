import type { Earlier, Offer, Once } from '../../between.ts';
import type { Field } from '../../fields.ts';
import type { Limit } from '../../limit.ts';
import type { Register } from '../../results.ts';
import type { Asks, AttachmentRule, HumanStep, Outcome, Setting } from '../../route.ts';
import type { Guard, Risk, Separation } from '../../safeguards.ts';
import { signLimit } from '../sign-limit.ts';
import { economicClasses } from './economic-class.ts';

/**
 * Checking, approving, paying and booking (审核、审批、付款、记账), the same for every claim. A claim spreads these in and
 * brings its own `reason` (事由), `total` (the money as it stands), `payable` (核定金额) and a step `finance` that asks for
 * `budgetAsks`; its steps are `section`, `office`, `finance`, `deputy`, `minutes`, `head`, `pay`, `book`, `record`.
 */

/** The largest sum a form takes: a thousand million yuan. */
export const most = 100_000_000_000;

const sums = { min: 0, max: most } as const;

export const noPayment = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予报销，本单办结', en: 'Nothing is paid; the claim ends' },
  opinion: 'required',
} as const satisfies Outcome;

export const paymentSettings = {
  officeFirst: {
    title: { zh: '发票先经办公室审核', en: 'The office checks the invoices first' },
    value: false,
    source: {
      zh: '移民局报账通则由办公室先审，市人防办没有；默认没有',
      en: 'The office goes first in one source and is absent in the other; off by default',
    },
  },
  deputyFrom: {
    title: { zh: '多少元起送分管财务领导', en: 'Amount from which the finance deputy signs' },
    value: 0,
    unit: 'fen',
    source: { zh: '来源不分金额，一律送审', en: 'Every amount in the sources' },
  },
  headFrom: {
    title: { zh: '多少元起送主要领导', en: 'Amount from which the head signs' },
    value: 0,
    unit: 'fen',
    source: { zh: '来源不分金额，一律送审', en: 'Every amount in the sources' },
  },
  passkeyFrom: {
    title: {
      zh: '多少元起由主要领导用通行密钥签批（或签批密码加第二人确认）',
      en: 'Amount from which the head signs with a passkey, or a PIN and a second person',
    },
    value: 300_000,
    unit: 'fen',
    source: {
      zh: '来源要求大额支出两人共同把关，没有写金额；默认3000元，由单位改',
      en: 'Two persons for large sums in the sources, without an amount; 3,000 yuan by default',
    },
  },
  largeFrom: {
    title: {
      zh: '大额支出起点：须先集体研究、附会议纪要',
      en: 'Large sums: decided in a meeting first, its minutes attached',
    },
    value: 3_000_000,
    unit: 'fen',
    source: {
      zh: '“三重一大”集体决策：大额度资金使用由领导班子集体研究；起点由单位定，默认3万元',
      en: 'Large sums are decided by the leadership together; the office sets from where, 30,000 yuan by default',
    },
  },
  splitDays: {
    title: {
      zh: '同一收款人多少天内的报账合并计算',
      en: 'Days over which claims for one payee are counted together',
    },
    value: 30,
    unit: 'day',
    source: {
      zh: '不得化整为零规避审批；来源没有天数，默认30天',
      en: 'Sums are not split to avoid approval; no number of days in the sources, 30 by default',
    },
  },
  cashCeiling: {
    title: {
      zh: '现金支付上限（单笔），空为不限',
      en: 'Most that is paid in cash; empty: no limit',
    },
    value: 100_000,
    unit: 'fen',
    optional: true,
    source: {
      zh: '《现金管理暂行条例》：结算起点1000元，起点以上转账或者刷公务卡',
      en: 'Cash Management Regulations: above 1,000 yuan by transfer or official card',
    },
  },
  debitSubject: {
    title: { zh: '凭证导入表的借方科目', en: 'Debit subject in the voucher table' },
    value: '5001',
    options: {
      '5001': { zh: '5001 业务活动费用', en: '5001 Operating expenses' },
      '5101': { zh: '5101 单位管理费用', en: '5101 Administrative expenses' },
    },
    source: {
      zh: '《政府会计制度》；由单位选',
      en: 'Government accounting system; the office chooses',
    },
  },
  creditSubject: {
    title: {
      zh: '凭证导入表的贷方科目（非现金）',
      en: 'Credit subject in the voucher table, not cash',
    },
    value: '4001',
    options: {
      '4001': { zh: '4001 财政拨款收入', en: '4001 Fiscal appropriation' },
      '1011': { zh: '1011 零余额账户用款额度', en: '1011 Zero-balance account quota' },
      '1002': { zh: '1002 银行存款', en: '1002 Bank deposits' },
    },
    source: {
      zh: '《政府会计制度》；国库集中支付一体化后为财政拨款收入，由单位选',
      en: 'Government accounting system; fiscal appropriation where the treasury pays directly',
    },
  },
  signDays: {
    title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
    value: 2,
    unit: 'working-day',
    source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
  },
  payDays: {
    title: { zh: '付款、记账限期（工作日）', en: 'Days to pay and to book' },
    value: 5,
    unit: 'working-day',
    source: { zh: '来源文件未定，取五个工作日', en: 'Not in the sources; five working days' },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export const paymentFields = {
  payBy: {
    kind: 'choice',
    options: {
      card: { zh: '公务卡还款', en: 'Official card repaid' },
      transfer: { zh: '转账', en: 'Transfer' },
      cash: { zh: '现金', en: 'Cash' },
    },
    label: { zh: '付款方式', en: 'How it is paid' },
    hint: {
      zh: '能刷公务卡的先刷公务卡，对公付款用转账，确实不能的才用现金。',
      en: 'By official card where possible, by transfer to firms; cash only where neither works.',
    },
  },
  cashReason: {
    kind: 'text',
    max: 100,
    when: 'payBy = "cash"',
    label: { zh: '用现金的理由', en: 'Why in cash' },
  },
  payee: {
    kind: 'text',
    max: 60,
    label: { zh: '收款人', en: 'Payee' },
    hint: {
      zh: '转账填开户全称，与发票销售方一致；公务卡填持卡人。',
      en: 'The full name of the account, as on the invoice; the holder of an official card.',
    },
  },
  payeeBank: {
    kind: 'text',
    max: 60,
    when: '$not(payBy = "cash")',
    label: { zh: '开户银行', en: 'Bank' },
    hint: { zh: '公务卡填发卡银行。', en: 'The issuer of an official card.' },
  },
  payeeAccount: {
    kind: 'account',
    when: '$not(payBy = "cash")',
    label: { zh: '账号', en: 'Account' },
    hint: {
      zh: '公务卡填卡号。只有付款、记账的人看得到全号。',
      en: 'The number of an official card. Only those who pay and book see all of it.',
    },
  },
  payeeEarlier: {
    kind: 'money',
    ...sums,
    label: { zh: '同一收款人近期已报', en: 'Claimed for this payee lately' },
  },
  weighed: {
    kind: 'money',
    min: 0,
    max: 10 * most,
    calc: 'total + ($exists(payeeEarlier) ? payeeEarlier : 0)',
    label: { zh: '审批权限按此金额', en: 'Amount that decides who signs' },
  },
  minutesNo: {
    kind: 'text',
    max: 60,
    when: 'weighed >= setting.largeFrom',
    label: { zh: '会议纪要文号', en: 'Number of the minutes' },
    hint: {
      zh: '本单连同近期对同一收款人的报账已属大额：先集体研究，填纪要文号并附纪要。',
      en: 'With what was lately claimed for the same payee this is a large sum, decided in a meeting first: give the number of its minutes and attach them.',
    },
  },
  economicClass: {
    kind: 'choice',
    options: economicClasses,
    label: { zh: '支出经济分类', en: 'Economic classification' },
  },
  budgetItem: {
    kind: 'text',
    max: 60,
    label: { zh: '预算项目', en: 'Budget item' },
    hint: { zh: '例如：公用经费，或项目名称。', en: 'Such as running costs, or the project.' },
  },
  originals: {
    kind: 'yes-no',
    label: { zh: '纸质原件已收到并核对', en: 'Paper originals received and compared' },
  },
  paidAmount: { kind: 'money', ...sums, label: { zh: '付款金额', en: 'Amount paid' } },
  paidOn: { kind: 'date', not: 'future', label: { zh: '付款日期', en: 'Paid on' } },
  paymentNo: {
    kind: 'text',
    max: 40,
    label: { zh: '付款凭证号', en: 'Payment voucher number' },
    hint: {
      zh: '银行回单号、支付令编号或者现金支出单号。',
      en: 'Of the bank’s receipt, the payment order or the cash slip.',
    },
  },
  voucherNo: { kind: 'text', max: 40, label: { zh: '记账凭证号', en: 'Voucher number' } },
} as const satisfies Readonly<Record<string, Field>>;

/** Whom to pay and how, and for a large sum the minutes: asked when a claim is filed. */
export const payeeAsks = {
  payBy: 'required',
  cashReason: 'required',
  payee: 'required',
  payeeBank: 'required',
  payeeAccount: 'required',
  minutesNo: 'required',
} as const satisfies Asks;

/** What finance says beside the sums it allows. */
export const budgetAsks = {
  originals: 'required',
  economicClass: 'required',
  budgetItem: 'required',
} as const satisfies Asks;

export const paymentAttachments = {
  minutes: {
    title: { zh: '会议纪要', en: 'Minutes of the meeting' },
    kinds: ['pdf', 'ofd', 'jpg', 'png'],
    min: 1,
    max: 5,
    when: 'weighed >= setting.largeFrom',
  },
  paymentProof: {
    title: { zh: '付款凭证', en: 'Proof of payment' },
    kinds: ['pdf', 'ofd', 'jpg', 'png'],
    min: 0,
    max: 5,
  },
} as const satisfies Readonly<Record<string, AttachmentRule>>;

const payLimit = {
  amount: { setting: 'payDays' },
  unit: 'working-day',
  from: 'opened',
  countsStartDay: false,
  basis: { zh: '单位设置', en: 'Office setting' },
} as const satisfies Limit;

/** The chain, each step by its id; a claim puts them in this order. */
export const section = {
  id: 'section',
  kind: 'sign',
  title: { zh: '科室负责人审核', en: 'Section chief reviews' },
  verb: { zh: '审核', en: 'review' },
  by: { post: 'section-chief', of: 'requester' },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '同意', en: 'Agree' },
    effect: { zh: '送财务逐张审核', en: 'Goes to finance, bill by bill' },
    opinion: 'required',
    phrases: [
      { zh: '情况属实，同意报销。', en: 'The facts are right; agreed.' },
      { zh: '按事前审批执行，同意。', en: 'As approved beforehand; agreed.' },
    ],
  },
  returns: true,
  allows: ['transfer', 'ask', 'take-back'],
  refuse: noPayment,
} as const satisfies HumanStep;

export const officeCheck = {
  id: 'office',
  kind: 'sign',
  title: { zh: '办公室审核发票', en: 'Office checks the invoices' },
  verb: { zh: '审核', en: 'review' },
  by: { post: 'office' },
  when: 'setting.officeFirst',
  whenSays: { zh: '按单位设置', en: 'By office setting' },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '通过', en: 'Pass' },
    effect: { zh: '送财务逐张审核', en: 'Goes to finance, bill by bill' },
    opinion: 'required',
    phrases: [{ zh: '发票与事前审批相符。', en: 'The invoices match the prior approval.' }],
  },
  returns: true,
  allows: ['transfer', 'ask', 'take-back'],
  refuse: noPayment,
} as const satisfies HumanStep;

/** A claim adds what finance fills in: its checked lines and `budgetAsks`. */
export const finance = {
  id: 'finance',
  kind: 'sign',
  title: { zh: '财务逐张审核核定', en: 'Finance checks each bill' },
  verb: { zh: '审核', en: 'review' },
  by: { post: 'finance' },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '核定', en: 'Allow' },
    effect: {
      zh: '以核定金额为准，开出报销核定单，送领导审批',
      en: 'The amount allowed rules from here on; the claim sheet is issued and goes to the leaders',
    },
    opinion: 'required',
    phrases: [
      { zh: '票据合规，按报销金额核定。', en: 'The bills are in order; allowed in full.' },
      { zh: '按标准核减，理由见明细。', en: 'Cut to the standard; reasons on the lines.' },
    ],
    numbers: ['slip'],
    issues: ['claim-sheet'],
  },
  returns: true,
  allows: ['transfer', 'ask'],
  refuse: noPayment,
} as const satisfies HumanStep;

export const deputy = {
  id: 'deputy',
  kind: 'sign',
  title: { zh: '分管财务领导审批', en: 'Deputy for finance approves' },
  by: { post: 'finance-deputy' },
  when: 'weighed >= setting.deputyFrom',
  whenSays: { zh: '按金额', en: 'By amount' },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '同意', en: 'Agree' },
    effect: { zh: '送主要领导审批或付款', en: 'Goes to the head, or to payment' },
    opinion: 'required',
    phrases: [
      { zh: '同意按核定金额报销。', en: 'Agreed, at the amount allowed.' },
      { zh: '拟同意，请主要领导审批。', en: 'Agreed in principle; please decide.' },
    ],
  },
  returns: true,
  allows: ['ask', 'take-back'],
  refuse: noPayment,
} as const satisfies HumanStep;

/** For a claim that became large after it was filed: with earlier ones for the same payee, or by a lowered limit. */
export const minutes = {
  id: 'minutes',
  kind: 'handle',
  title: { zh: '补附会议纪要', en: 'Minutes added' },
  by: { requester: true },
  when: 'weighed >= setting.largeFrom and $not($exists(minutesNo))',
  whenSays: { zh: '大额且未附纪要', en: 'Large, without minutes' },
  tier: 'sign-in',
  limit: signLimit,
  asks: { minutesNo: 'required' },
  attachments: ['minutes'],
  agree: {
    title: { zh: '已附纪要', en: 'Minutes attached' },
    effect: { zh: '送主要领导审批', en: 'Goes to the head' },
    opinion: 'optional',
  },
  returns: false,
} as const satisfies HumanStep;

export const head = {
  id: 'head',
  kind: 'sign',
  title: { zh: '主要领导审批', en: 'Head approves' },
  by: { post: 'head' },
  when: 'weighed >= setting.headFrom or weighed >= setting.largeFrom',
  whenSays: { zh: '按金额', en: 'By amount' },
  tier: 'passkey',
  weighty: { amount: 'weighed', from: { setting: 'passkeyFrom' } },
  limit: signLimit,
  agree: {
    title: { zh: '同意', en: 'Agree' },
    effect: { zh: '送出纳付款', en: 'Goes to the cashier' },
    opinion: 'required',
    phrases: [{ zh: '同意。', en: 'Agreed.' }],
  },
  returns: true,
  allows: ['ask', 'take-back'],
  refuse: noPayment,
} as const satisfies HumanStep;

export const pay = {
  id: 'pay',
  kind: 'settle',
  title: { zh: '出纳付款', en: 'Cashier pays' },
  verb: { zh: '付款', en: 'pay' },
  by: { post: 'cashier' },
  tier: 'sign-in',
  limit: payLimit,
  asks: { paidAmount: 'required', paidOn: 'required', paymentNo: 'required' },
  attachments: ['paymentProof'],
  agree: {
    title: { zh: '已付款', en: 'Paid' },
    effect: { zh: '送会计记账', en: 'Goes to the bookkeeper' },
    opinion: 'optional',
  },
  returns: true,
} as const satisfies HumanStep;

export const book = {
  id: 'book',
  kind: 'settle',
  title: { zh: '会计记账', en: 'Booked' },
  verb: { zh: '记账', en: 'book' },
  by: { post: 'bookkeeper' },
  tier: 'sign-in',
  limit: payLimit,
  asks: { voucherNo: 'required' },
  agree: {
    title: { zh: '已记账', en: 'Booked' },
    effect: { zh: '本单办结归档', en: 'The claim is finished and archived' },
    opinion: 'optional',
  },
  returns: false,
} as const satisfies HumanStep;

/** From the deputy's signature to the payment. */
export const approvalToPayment = [deputy, minutes, head, pay] as const;

/** From the deputy's signature to the archive. */
export const approvalAndPayment = [
  ...approvalToPayment,
  book,
  { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
] as const;

export const paymentGuards = [
  {
    id: 'originals-seen',
    at: ['finance'],
    holds: 'originals',
    says: {
      zh: '还没有收到纸质原件。请收齐原件、与电子件核对一致后再核定；缺件的，退回报销人补齐。',
      en: 'The paper originals are not here. Allow the claim once they are and match; return it if some are missing.',
    },
    field: 'originals',
  },
  {
    id: 'minutes-first',
    at: ['head'],
    holds: 'weighed < setting.largeFrom or $exists(minutesNo)',
    says: {
      zh: '大额支出没有会议纪要。请退回报销人补填纪要文号并附纪要，再审批。',
      en: 'A large sum without minutes. Return it so that the minutes and their number are added, then decide.',
    },
    field: 'minutesNo',
  },
  {
    id: 'cash-small',
    at: ['start', 'pay'],
    holds:
      '$not(payBy = "cash") or $type(setting.cashCeiling) != "number" or total <= setting.cashCeiling',
    says: {
      zh: '超过现金支付上限。请改为公务卡还款或者转账。',
      en: 'More than may be paid in cash. Choose the official card or a transfer.',
    },
    field: 'payBy',
  },
  {
    id: 'paid-as-allowed',
    at: ['pay'],
    holds: 'paidAmount = payable',
    says: {
      zh: '付款金额与核定金额不一致。请按核定金额付款。',
      en: 'The amount paid differs from the amount allowed. Pay what was allowed.',
    },
    field: 'paidAmount',
  },
] as const satisfies readonly Guard[];

export const paymentSeparations = [
  {
    steps: ['start', 'section', 'office', 'finance', 'deputy', 'head'],
    why: {
      zh: '报销、审核、审批须由不同的人办理',
      en: 'Claiming, checking and approving are done by different persons',
    },
  },
  {
    steps: ['start', 'finance', 'pay', 'book'],
    why: {
      zh: '财务审核、出纳付款、会计记账须由不同的人办理：《会计法》规定出纳不得兼任稽核、会计档案保管和账目登记',
      en: 'Checking, paying and booking are done by different persons: by the Accounting Law the cashier neither reviews, nor keeps the archive, nor books',
    },
  },
  {
    steps: ['section', 'office', 'deputy', 'head', 'pay', 'book'],
    why: { zh: '审批人不得付款、记账', en: 'Whoever approves neither pays nor books' },
  },
] as const satisfies readonly Separation[];

export const paymentRisks = [
  {
    id: 'split-sums',
    at: 'deputy',
    level: 'medium',
    text: {
      zh: '化整为零，规避审批权限或者集体决策',
      en: 'Sums split to stay below a limit or a meeting’s decision',
    },
    controls: [
      {
        zh: '已看同一收款人近期付款，合并后仍在权限内',
        en: 'Earlier payments to the same payee were seen; together they are within authority',
      },
    ],
    owner: 'finance-deputy',
  },
  {
    id: 'overspending',
    at: 'head',
    level: 'high',
    text: { zh: '超预算、超标准开支', en: 'Spending beyond budget or standard' },
    controls: [{ zh: '已看核减明细和事前审批单', en: 'The cuts and the prior approval were seen' }],
    owner: 'head',
  },
  {
    id: 'wrong-payment',
    at: 'pay',
    level: 'high',
    text: { zh: '多付、错付、重付', en: 'Paid too much, to the wrong payee, or twice' },
    controls: [
      {
        zh: '金额、收款人与核定单一致，此前未付',
        en: 'Amount and payee as on the claim sheet; not paid before',
      },
    ],
    owner: 'cashier',
  },
  {
    id: 'irregular-books',
    at: 'book',
    level: 'medium',
    text: { zh: '账务处理不规范', en: 'Irregular bookkeeping' },
    controls: [
      {
        zh: '按会计法记账，纪检随时可查账',
        en: 'Booked under the Accounting Law; open to discipline at any time',
      },
    ],
    owner: 'discipline',
  },
] as const satisfies readonly Risk[];

/** 财务各岗位: who may open the registers of payments. */
export const financePosts = [
  'finance',
  'finance-chief',
  'cashier',
  'bookkeeper',
  'finance-deputy',
  'head',
] as const;

const serial = { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' } as const;
const claimant = { title: { zh: '报销人', en: 'Claimant' }, value: 'request.requester' } as const;
const reason = { title: { zh: '事由', en: 'Reason' }, value: 'reason' } as const;
const payee = { title: { zh: '收款人', en: 'Payee' }, value: 'payee' } as const;
const bank = { title: { zh: '开户银行', en: 'Bank' }, value: 'payeeBank' } as const;
const account = { title: { zh: '账号', en: 'Account' }, value: 'payeeAccount' } as const;
const how = {
  title: { zh: '付款方式', en: 'How' },
  value: '$choice("payBy", payBy)',
} as const;
const paidOn = { title: { zh: '付款日期', en: 'Paid on' }, value: 'paidOn', kind: 'date' } as const;
const paymentNo = {
  title: { zh: '付款凭证号', en: 'Payment voucher' },
  value: 'paymentNo',
} as const;
const voucherNo = { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' } as const;
const classified = {
  title: { zh: '支出经济分类', en: 'Economic class' },
  value: '$choice("economicClass", economicClass)',
} as const;
const budget = { title: { zh: '预算项目', en: 'Budget item' }, value: 'budgetItem' } as const;
const allowed = {
  title: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
  value: 'payable',
  kind: 'money',
  sum: true,
} as const;
const paid = {
  title: { zh: '付款金额（元）', en: 'Paid (yuan)' },
  value: 'paidAmount',
  kind: 'money',
  sum: true,
} as const;

/** `request.at` is where the flow stands: a claim that waits at `pay` has every approval. */
export const paymentRegisters = [
  {
    id: 'payments',
    title: { zh: '付款台账', en: 'Payments' },
    columns: [paidOn, serial, payee, bank, account, how, paid, paymentNo, voucherNo],
    when: '$exists(paidOn)',
    key: '"payee:" & payee',
    on: 'paidOn',
    readers: financePosts,
    family: 'finance',
  },
  {
    id: 'payee-claims',
    title: { zh: '收款人报账台账', en: 'Claims by payee' },
    columns: [
      serial,
      { title: { zh: '报账日期', en: 'Claimed on' }, value: 'request.filedOn', kind: 'date' },
      claimant,
      reason,
      payee,
      {
        title: { zh: '金额（元）', en: 'Amount (yuan)' },
        value: 'total',
        kind: 'money',
        sum: true,
      },
    ],
    when: 'payBy = "transfer" and $not(request.outcome in ["refused", "withdrawn", "void"])',
    key: '"payee:" & payee',
    readers: financePosts,
    family: 'finance',
  },
  {
    id: 'approved-unpaid',
    title: { zh: '已批未付清单', en: 'Approved, not paid' },
    columns: [serial, claimant, reason, payee, how, allowed],
    when: 'request.at = "pay"',
    readers: financePosts,
    family: 'finance',
    current: true,
  },
  {
    id: 'paid-unbooked',
    title: { zh: '已付未记清单', en: 'Paid, not booked' },
    columns: [paidOn, serial, reason, payee, paid, paymentNo],
    when: 'request.at = "book"',
    on: 'paidOn',
    readers: financePosts,
    family: 'finance',
    current: true,
  },
  {
    id: 'voucher-table',
    title: { zh: '凭证导入表', en: 'Voucher import table' },
    columns: [
      { title: { zh: '凭证日期', en: 'Date' }, value: 'paidOn', kind: 'date' },
      serial,
      paymentNo,
      { title: { zh: '摘要', en: 'Text' }, value: 'reason & "（" & request.requester & "）"' },
      {
        title: { zh: '借方科目编码', en: 'Debit subject' },
        value: 'setting.debitSubject',
      },
      {
        title: { zh: '贷方科目编码', en: 'Credit subject' },
        value: 'payBy = "cash" ? "1001" : setting.creditSubject',
      },
      { title: { zh: '经济分类编码', en: 'Economic code' }, value: 'economicClass' },
      classified,
      budget,
      { ...paid, title: { zh: '金额（元）', en: 'Amount (yuan)' } },
      voucherNo,
    ],
    when: '$exists(paidOn)',
    on: 'paidOn',
    readers: financePosts,
    family: 'finance',
    plain: true,
    mapping: 'voucherColumns',
    fills: {
      title: { zh: '导入记账凭证号', en: 'Take voucher numbers in' },
      step: 'book',
      names: { column: 1, called: ['报销单号', '单号', '单据编号'] },
      same: [{ column: 9, called: ['金额', '借方金额', '付款金额', '付款金额（元）'] }],
      into: { voucherNo: { column: 10, called: ['凭证号', '凭证编号', '凭证字号'] } },
    },
  },
  {
    id: 'payment-list',
    title: { zh: '批量付款清单', en: 'Batch payment list' },
    columns: [
      serial,
      payee,
      bank,
      account,
      { ...allowed, title: { zh: '付款金额（元）', en: 'To pay (yuan)' } },
      { title: { zh: '用途', en: 'For' }, value: 'reason' },
    ],
    when: 'request.at = "pay" and $not(payBy = "cash")',
    readers: financePosts,
    family: 'finance',
    current: true,
    plain: true,
  },
] as const satisfies readonly Register[];

/** 防化整为零: what was claimed for the same payee lately counts when it is decided who signs. */
export const samePayee = {
  id: 'same-payee',
  title: { zh: '同一收款人近期报账', en: 'Claims for the same payee lately' },
  register: 'payee-claims',
  key: 'payBy = "transfer" ? "payee:" & payee',
  days: { setting: 'splitDays' },
  at: ['finance', 'deputy', 'head'],
  into: { field: 'payeeEarlier', column: 5 },
} as const satisfies Earlier;

/** Once paid, a claim is never edited: what was wrong with it is put right by a request that draws on it. */
export const correctable = {
  when: '$exists(paidOn)',
  amount: 'paidAmount',
  carries: [
    'reason',
    'payee',
    'paidAmount',
    'paidOn',
    'paymentNo',
    'voucherNo',
    'economicClass',
    'budgetItem',
  ],
} as const satisfies Offer;

/** An invoice is paid once in the office, in whatever claim it comes: the claim says where its numbers stand. */
export const invoiceOnce = {
  id: 'invoice',
  title: { zh: '发票号码', en: 'Invoice number' },
  twice: 'refused',
} as const satisfies Partial<Once>;
