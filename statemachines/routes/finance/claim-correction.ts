import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import { economicClasses } from './economic-class.ts';
import { financePosts, most, paymentSettings } from './payment.ts';

const notCorrected = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '原单不变，本单办结', en: 'The claim stays as it is; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const { headFrom, passkeyFrom, debitSubject, creditSubject, signDays, payDays } = paymentSettings;

const settleLimit = {
  amount: { setting: 'payDays' },
  unit: 'working-day',
  from: 'opened',
  countsStartDay: false,
  basis: { zh: '单位设置', en: 'Office setting' },
} as const;

const nothing = '""';

/** In red where it was booked; what is booked elsewhere stands there as well, so that the table adds up to nothing. */
const bookedLines =
  '$append({ "class": oldClass, "budget": claim[0].of.budgetItem, "amount": paidAmount }, correction = "reclass" ? { "class": economicClass, "budget": budgetItem, "amount": total } : [])';

export const claimCorrection = {
  id: 'claim-correction',
  title: { zh: '报销更正、冲销与退款', en: 'Correcting a paid claim' },
  noun: { zh: '更正单', en: 'Correction' },
  family: 'finance',
  covers: ['lst-general-claim'],
  grade: 'B',
  basis: {
    zh: '《会计法》、《会计基础工作规范》：记账凭证有错误的，用红字冲销或者补充登记，不得涂改、挖补',
    en: 'Accounting Law and Basic Accounting Rules: errors are reversed in red or added to, never written over',
  },

  settings: { headFrom, passkeyFrom, debitSubject, creditSubject, signDays, payDays },

  fields: {
    claim: {
      kind: 'references',
      routes: [
        'bill-reimbursement',
        'travel-claim',
        'meeting-claim',
        'reception-claim',
        'repair-settlement',
        'fuel-claim',
        'toll-claim',
      ],
      min: 1,
      max: 1,
      draws: 'sum',
      sumLabel: { zh: '更正金额（元）', en: 'Sum put right (yuan)' },
      label: { zh: '原报销单', en: 'The claim' },
      hint: {
        zh: '只能选已付款的；金额填退回、冲销或者调整的部分，不得超过已付金额。',
        en: 'Paid claims only; the sum is what comes back, is reversed or moved, never more than was paid.',
      },
    },
    correction: {
      kind: 'choice',
      options: {
        refund: { zh: '退款收回', en: 'Money comes back' },
        reversal: { zh: '红字冲销', en: 'Reversed in the books' },
        reclass: { zh: '更正科目或预算项目', en: 'Booked elsewhere' },
      },
      label: { zh: '更正方式', en: 'How it is put right' },
    },
    reason: { kind: 'text', max: 100, label: { zh: '更正事由', en: 'What was wrong' } },
    total: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(claim.amount)',
      label: { zh: '更正金额', en: 'Amount' },
    },
    payee: {
      kind: 'text',
      max: 60,
      calc: 'claim[0].of.payee',
      label: { zh: '原收款人', en: 'Paid to' },
    },
    oldClass: {
      kind: 'choice',
      options: economicClasses,
      calc: 'claim[0].of.economicClass',
      label: { zh: '原支出经济分类', en: 'Economic classification so far' },
    },
    economicClass: {
      kind: 'choice',
      options: economicClasses,
      when: 'correction = "reclass"',
      label: { zh: '更正后支出经济分类', en: 'Economic classification now' },
    },
    budgetItem: {
      kind: 'text',
      max: 60,
      when: 'correction = "reclass"',
      label: { zh: '更正后预算项目', en: 'Budget item now' },
    },
    paidAmount: {
      kind: 'money',
      min: -most,
      max: 0,
      calc: '0 - total',
      label: { zh: '入账金额（红字）', en: 'Booked amount, in red' },
    },
    paidOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '收款日期', en: 'Received on' },
    },
    paymentNo: { kind: 'text', max: 40, label: { zh: '收款凭证号', en: 'Receipt number' } },
    voucherNo: { kind: 'text', max: 40, label: { zh: '记账凭证号', en: 'Voucher number' } },
  },

  attachments: {
    grounds: {
      title: { zh: '更正依据', en: 'Grounds' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    receipt: {
      title: { zh: '收款回单', en: 'Bank receipt' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
  },

  headline:
    '$choice("correction", correction) & "：" & ($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '填更正单', en: 'Correction completed' },
    posts: [],
    asks: { claim: 'required', correction: 'required', reason: 'required' },
    attachments: ['grounds'],
  },

  steps: [
    {
      id: 'finance',
      kind: 'sign',
      title: { zh: '财务审核', en: 'Finance checks' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'finance' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { economicClass: 'required', budgetItem: 'required' },
      agree: {
        title: { zh: '属实', en: 'Right' },
        effect: { zh: '送分管财务领导审批', en: 'Goes to the deputy for finance' },
        opinion: 'required',
        phrases: [
          { zh: '已核对原单和账目，情况属实。', en: 'Claim and books compared; it is so.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask'],
      refuse: notCorrected,
    },
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管财务领导审批', en: 'Deputy for finance approves' },
      by: { post: 'finance-deputy' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: {
          zh: '送主要领导审批，或者收款、记账',
          en: 'Goes to the head, or to cashier and books',
        },
        opinion: 'required',
        phrases: [{ zh: '同意更正。', en: 'Agreed.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: notCorrected,
    },
    {
      id: 'head',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head approves' },
      by: { post: 'head' },
      when: 'total >= setting.headFrom',
      whenSays: { zh: '按金额', en: 'By amount' },
      tier: 'passkey',
      weighty: { amount: 'total', from: { setting: 'passkeyFrom' } },
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '收款、记账', en: 'Goes to cashier and books' },
        opinion: 'required',
        phrases: [{ zh: '同意。', en: 'Agreed.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: notCorrected,
    },
    {
      id: 'receive',
      kind: 'settle',
      title: { zh: '出纳收款', en: 'Cashier receives' },
      verb: { zh: '收款', en: 'receive' },
      by: { post: 'cashier' },
      when: 'correction = "refund"',
      whenSays: { zh: '退款才收款', en: 'Only money that comes back' },
      tier: 'sign-in',
      limit: settleLimit,
      asks: { paidOn: 'required', paymentNo: 'required' },
      attachments: ['receipt'],
      agree: {
        title: { zh: '已收款', en: 'Received' },
        effect: { zh: '送会计记账', en: 'Goes to the bookkeeper' },
        opinion: 'optional',
      },
      returns: true,
    },
    {
      id: 'book',
      kind: 'settle',
      title: { zh: '会计记账', en: 'Booked' },
      verb: { zh: '记账', en: 'book' },
      by: { post: 'bookkeeper' },
      tier: 'sign-in',
      limit: settleLimit,
      asks: { voucherNo: 'required' },
      agree: {
        title: { zh: '已记账', en: 'Booked' },
        effect: { zh: '本单办结归档', en: 'The correction is finished and archived' },
        opinion: 'optional',
      },
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'booked-elsewhere',
      at: ['finance'],
      holds:
        '$not(correction = "reclass") or economicClass != oldClass or budgetItem != $string(claim[0].of.budgetItem)',
      says: {
        zh: '科目和预算项目都与原单相同，没有更正。请改其中一项。',
        en: 'Classification and budget item are those of the claim. Change one of them.',
      },
      field: 'economicClass',
    },
  ],

  separate: [
    {
      steps: ['start', 'finance', 'deputy', 'head'],
      why: {
        zh: '申请、审核、审批须由不同的人办理',
        en: 'Asking, checking and approving are done by different persons',
      },
    },
    {
      steps: ['start', 'finance', 'receive', 'book'],
      why: {
        zh: '审核、收款、记账须由不同的人办理：《会计法》规定出纳不得兼任稽核、会计档案保管和账目登记',
        en: 'Checking, receiving and booking are done by different persons: by the Accounting Law the cashier neither reviews, nor keeps the archive, nor books',
      },
    },
    {
      steps: ['deputy', 'head', 'receive', 'book'],
      why: { zh: '审批人不得收款、记账', en: 'Whoever approves neither receives nor books' },
    },
  ],

  risks: [
    {
      id: 'hidden-by-correction',
      at: 'finance',
      level: 'high',
      text: { zh: '借更正掩盖虚报或者挪用', en: 'False claims or misuse hidden by a correction' },
      controls: [
        {
          zh: '已看原单全部留痕和付款凭证',
          en: 'The claim’s whole trail and its payment were seen',
        },
        { zh: '涉嫌虚报的已报纪检', en: 'What looks like a false claim was reported' },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'money-not-back',
      at: 'receive',
      level: 'medium',
      text: { zh: '退款没有到单位账户', en: 'The money did not reach the office’s account' },
      controls: [{ zh: '以银行到账回单为准', en: 'By the bank’s receipt only' }],
      owner: 'cashier',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '更正{year}-{n4}',
      keepsVoids: false,
    },
  ],

  slips: [],

  registers: [
    {
      id: 'claim-corrections',
      title: { zh: '报销更正登记簿', en: 'Corrections of claims' },
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '原单号', en: 'Claim' }, value: 'claim[0].number' },
        {
          title: { zh: '更正方式', en: 'How' },
          value: '$choice("correction", correction)',
        },
        { title: { zh: '事由', en: 'Reason' }, value: 'reason' },
        {
          title: { zh: '金额（元）', en: 'Amount (yuan)' },
          value: 'total',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
      ],
      readers: financePosts,
    },
    {
      id: 'payments',
      title: { zh: '付款台账', en: 'Payments' },
      columns: [
        { title: { zh: '付款日期', en: 'Paid on' }, value: 'paidOn', kind: 'date' },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '收款人', en: 'Payee' }, value: 'payee' },
        { title: { zh: '开户银行', en: 'Bank' }, value: nothing },
        { title: { zh: '账号', en: 'Account' }, value: nothing },
        { title: { zh: '付款方式', en: 'How' }, value: '$choice("correction", correction)' },
        {
          title: { zh: '付款金额（元）', en: 'Paid (yuan)' },
          value: 'paidAmount',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '付款凭证号', en: 'Payment voucher' }, value: 'paymentNo' },
        { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
      ],
      when: '$exists(paidOn)',
      key: '"payee:" & payee',
      readers: financePosts,
    },
    {
      id: 'voucher-table',
      title: { zh: '凭证导入表', en: 'Voucher import table' },
      columns: [
        {
          title: { zh: '凭证日期', en: 'Date' },
          // Where no money came back, the day of the last approval.
          value:
            '$exists(paidOn) ? paidOn : $exists(request.doneOn.head) ? request.doneOn.head : request.doneOn.deputy',
          kind: 'date',
        },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '付款凭证号', en: 'Payment voucher' }, value: 'paymentNo' },
        {
          title: { zh: '摘要', en: 'Text' },
          value: 'reason & "（原单" & claim[0].number & "）"',
        },
        { title: { zh: '借方科目编码', en: 'Debit subject' }, value: 'setting.debitSubject' },
        { title: { zh: '贷方科目编码', en: 'Credit subject' }, value: 'setting.creditSubject' },
        { title: { zh: '经济分类编码', en: 'Economic code' }, value: 'row.class' },
        {
          title: { zh: '支出经济分类', en: 'Economic class' },
          value: '$choice("oldClass", row.class)',
        },
        { title: { zh: '预算项目', en: 'Budget item' }, value: 'row.budget' },
        {
          title: { zh: '金额（元）', en: 'Amount (yuan)' },
          value: 'row.amount',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
      ],
      when: 'request.at = "book" or $exists(voucherNo)',
      each: bookedLines,
      readers: financePosts,
    },
  ],

  record: {
    title: { zh: '报销更正审批单', en: 'Correction of a claim' },
    rows: [
      ['claim'],
      ['correction', 'total'],
      ['reason'],
      ['payee', 'oldClass'],
      ['economicClass', 'budgetItem'],
      ['paidOn', 'paymentNo'],
      ['paidAmount', 'voucherNo'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '已付款的报销单不得修改，一律另填更正单，与原单相连。',
      en: 'A paid claim is never edited: a correction is filed and tied to it.',
    },
    {
      zh: '退款以到账回单为准；更正、冲销按审批后的更正单记账。',
      en: 'Money is back when the bank says so; corrections are booked as approved.',
    },
  ],

  withdrawUntil: ['receive', 'book'],
} as const satisfies Route;
