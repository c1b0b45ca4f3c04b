import type { Route } from '../../route.ts';
import {
  checkedColumns,
  checkedHint,
  checkingRisks,
  claimCopies,
  claimIssuer,
  claimNotes,
  claimRegister,
  claimSlipNumber,
  claimSums,
  neverRaised,
  priorNoOf,
} from '../finance/checking.ts';
import {
  approvalAndPayment,
  budgetAsks,
  correctable,
  finance,
  invoiceOnce,
  most,
  noPayment,
  payeeAsks,
  paymentAttachments,
  paymentFields,
  paymentGuards,
  paymentRegisters,
  paymentRisks,
  paymentSeparations,
  paymentSettings,
  samePayee,
  section,
} from '../finance/payment.ts';
import { signLimit } from '../sign-limit.ts';
import { meetingCosts } from './meeting-budget.ts';

const { officeFirst: _always, ...settings } = paymentSettings;

const category = {
  kind: 'choice',
  options: meetingCosts,
  label: { zh: '项目', en: 'Item' },
} as const;
const note = { kind: 'text', max: 60, label: { zh: '说明', en: 'What for' } } as const;
const amount = {
  kind: 'money',
  min: 1,
  max: most,
  label: { zh: '金额（元）', en: 'Amount (yuan)' },
} as const;

export const meetingClaim = {
  id: 'meeting-claim',
  title: { zh: '会议费结算报销', en: 'Meeting claim' },
  noun: { zh: '会议费报销单', en: 'Meeting claim' },
  family: 'meetings',
  covers: ['lst-meeting-reimbursement'],
  grade: 'B',
  basis: {
    zh: '会议费管理办法：凭审批文件、会议通知、签到表、结算单据报销；财务规定（二）会议费',
    en: 'Meeting expense rules: claimed with approval, notice, sign-in sheet and statement; finance rules (2)',
  },

  settings,

  fields: {
    reason: { kind: 'text', max: 100, label: { zh: '事由', en: 'Reason' } },
    meeting: {
      kind: 'references',
      routes: ['meeting-budget'],
      min: 1,
      max: 1,
      draws: 'sum',
      upTo: 'payable',
      label: { zh: '会议预算', en: 'Meeting budget' },
      hint: {
        zh: '没有经批准的预算不予报销；列支金额等于报销金额。',
        en: 'Without an approved budget nothing is paid; the sum drawn is the amount claimed.',
      },
    },
    attended: {
      kind: 'number',
      min: 1,
      max: 5000,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '实际到会人数', en: 'Persons who attended' },
      hint: { zh: '按报到册，含工作人员。', en: 'By the sign-in sheet, staff included.' },
    },
    bills: {
      kind: 'lines',
      min: 1,
      max: 60,
      columns: {
        category,
        note,
        date: { kind: 'date', not: 'future', label: { zh: '发票日期', en: 'Date of invoice' } },
        invoiceNo: { kind: 'text', max: 40, label: { zh: '发票号码', en: 'Invoice number' } },
        amount,
      },
      label: { zh: '结算清单', en: 'Statement' },
      hint: {
        zh: '住宿、伙食、场地、印刷分项列示，一张发票一行。',
        en: 'Lodging, meals, venue and printing apart; one line for each invoice.',
      },
    },
    priorNo: priorNoOf('meeting'),
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(bills.amount)',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    limit: {
      kind: 'money',
      min: 0,
      max: 10 * most,
      calc: '$sum(meeting.(of.perPersonDay * of.dayCount)) * attended',
      label: { zh: '按到会人数的综合定额', en: 'Limit for those who attended' },
    },
    sheets: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '张', en: 'sheets' },
      calc: '$count(bills)',
      label: { zh: '附单据', en: 'Bills attached' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 60,
      rowsFrom: 'bills',
      columns: { category, note, amount, ...checkedColumns },
      label: { zh: '逐项核定', en: 'Items as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    ...paymentFields,
  },

  attachments: {
    notice: {
      title: { zh: '会议通知', en: 'Notice of the meeting' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
    signIn: {
      title: { zh: '报到册（签到表）', en: 'Sign-in sheet' },
      kinds: ['pdf', 'jpg', 'png', 'xlsx'],
      min: 1,
      max: 10,
    },
    statement: {
      title: { zh: '会议费用结算清单', en: 'Statement of the venue' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    bills: {
      title: { zh: '会议发票', en: 'Invoices' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 60,
    },
    ...paymentAttachments,
  },

  headline:
    '($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & attended & "人，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '整理结算清单、填报销单', en: 'Statement arranged, claim completed' },
    posts: [],
    asks: {
      meeting: 'required',
      reason: 'required',
      attended: 'required',
      bills: {
        rows: 'open',
        columns: {
          category: 'required',
          note: 'required',
          date: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      ...payeeAsks,
    },
    attachments: ['notice', 'signIn', 'statement', 'bills', 'minutes'],
  },

  steps: [
    section,
    {
      id: 'office',
      kind: 'sign',
      title: { zh: '办公室会同财务结算', en: 'Office settles with finance' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '清单相符', en: 'The statement is right' },
        effect: { zh: '送财务逐项核定', en: 'Goes to finance, item by item' },
        opinion: 'required',
        phrases: [
          {
            zh: '结算清单与会议实际相符，各项分列。',
            en: 'The statement is as the meeting was, item by item.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noPayment,
    },
    {
      ...finance,
      asks: {
        checked: { rows: 'locked', columns: { approved: 'required', why: 'required' } },
        ...budgetAsks,
      },
    },
    ...approvalAndPayment,
  ],

  guards: [
    {
      id: 'drawn-adds-up',
      at: ['start'],
      holds: '$sum(meeting.amount) = claimed',
      says: {
        zh: '从会议预算列支的金额与报销金额不一致。请改列支金额。',
        en: 'What is drawn on the budget is not the amount claimed. Change the sum drawn.',
      },
      field: 'meeting',
    },
    {
      id: 'within-limit',
      at: ['start'],
      holds: '$not($exists(limit)) or claimed <= limit',
      says: {
        zh: '报销金额超过按实际到会人数计算的综合定额。超过部分不得报销，请减去。',
        en: 'More than the overall limit for those who came. The excess is not paid; take it out.',
      },
      field: 'bills',
    },
    neverRaised,
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [
    ...checkingRisks,
    {
      id: 'meeting-as-cover',
      at: 'office',
      level: 'medium',
      text: {
        zh: '借会议名义列支招待、旅游、礼品等费用',
        en: 'Entertainment, tours or gifts under the name of a meeting',
      },
      controls: [
        {
          zh: '清单没有烟酒、礼品、旅游和与会议无关的费用',
          en: 'No tobacco, alcohol, gifts, tours or other costs unrelated to the meeting',
        },
      ],
      owner: 'office-director',
    },
    ...paymentRisks,
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '会报{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '会议核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '会议费报销核定单', en: 'Meeting claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'meeting',
        'attended',
        'payBy',
        'payee',
        'payeeBank',
        'payeeAccount',
        'checked',
        'sheets',
        'claimed',
        'cutTotal',
        'payable',
      ],
      notes: claimNotes,
    },
  ],

  registers: [claimRegister, ...paymentRegisters],

  earlier: [samePayee],
  offers: correctable,
  once: [{ ...invoiceOnce, keys: 'bills.invoiceNo', field: 'bills' }],

  record: {
    title: { zh: '会议费报销审批单与付款记录', en: 'Meeting claim and payment record' },
    rows: [
      ['reason', 'attended'],
      ['meeting'],
      ['bills'],
      ['claimed', 'limit'],
      ['sheets', 'payBy'],
      ['payee', 'payeeBank'],
      ['payeeAccount', 'minutesNo'],
      ['checked'],
      ['cutTotal', 'payable'],
      ['originals', 'economicClass'],
      ['budgetItem', 'paidAmount'],
      ['paidOn', 'paymentNo'],
      ['voucherNo'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '凭会议预算、会议通知、报到册、会议发票和结算清单报销，缺一不可。',
      en: 'Claimed with budget, notice, sign-in sheet, invoices and statement, none missing.',
    },
    { zh: '结算清单各项分别列示。', en: 'Each item of the statement stands by itself.' },
    {
      zh: '不得超过已批预算；超范围、超标准的一律不予报销。',
      en: 'Never above the approved budget; what exceeds scope or standard is not paid.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
