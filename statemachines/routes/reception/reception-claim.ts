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
  approvalToPayment,
  book,
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
import { receptionItems, tobaccoOrAlcohol } from './official-reception.ts';

const item = {
  kind: 'choice',
  options: receptionItems,
  label: { zh: '项目', en: 'Item' },
} as const;
const what = { kind: 'text', max: 60, label: { zh: '内容', en: 'What' } } as const;
const amount = {
  kind: 'money',
  min: 1,
  max: most,
  label: { zh: '金额（元）', en: 'Amount (yuan)' },
} as const;

export const receptionClaim = {
  id: 'reception-claim',
  title: { zh: '公务接待费结算报销', en: 'Reception claim' },
  noun: { zh: '接待费报销单', en: 'Reception claim' },
  family: 'reception',
  covers: ['zk-official-reception', 'lst-reception-settlement'],
  grade: 'B',
  basis: {
    zh: '《党政机关国内公务接待管理规定》：报销凭证包括财务票据、派出单位公函和接待清单，用转账或者公务卡结算，不以现金支付',
    en: 'Rules on domestic official receptions: claimed with invoice, letter and list, settled by transfer or official card, never in cash',
  },

  settings: {
    ...paymentSettings,
    publicise: {
      title: { zh: '公务接待公示', en: 'Receptions are made public' },
      value: true,
      source: {
        zh: '市人防办要求公示，移民局没有；《党政机关国内公务接待管理规定》要求定期公开，默认公示',
        en: 'Public in one source, not in the other; the national rules ask for it, on by default',
      },
    },
    publishDays: {
      title: { zh: '办理公示的限期（工作日）', en: 'Days to post the notice' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源文件未定，取五个工作日', en: 'Not in the sources; five working days' },
    },
  },

  fields: {
    reason: { kind: 'text', max: 100, label: { zh: '事由', en: 'Reason' } },
    reception: {
      kind: 'references',
      routes: ['official-reception'],
      min: 1,
      max: 1,
      draws: 'sum',
      upTo: 'payable',
      label: { zh: '公务接待单', en: 'Reception' },
      hint: {
        zh: '没有经批准的接待单不予报销；列支金额等于报销金额。',
        en: 'Without an approved reception nothing is paid; the sum drawn is the amount claimed.',
      },
    },
    bills: {
      kind: 'lines',
      min: 1,
      max: 30,
      columns: {
        item,
        what,
        date: { kind: 'date', not: 'future', label: { zh: '发票日期', en: 'Date of invoice' } },
        invoiceNo: { kind: 'text', max: 40, label: { zh: '发票号码', en: 'Invoice number' } },
        amount,
      },
      label: { zh: '费用清单', en: 'Costs' },
      hint: { zh: '逐项列示，一张发票一行。', en: 'Item by item, one line for each invoice.' },
    },
    priorNo: priorNoOf('reception'),
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(bills.amount)',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    sheets: {
      kind: 'number',
      min: 0,
      max: 30,
      unit: { zh: '张', en: 'sheets' },
      calc: '$count(bills)',
      label: { zh: '附单据', en: 'Bills attached' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 30,
      rowsFrom: 'bills',
      columns: { item, what, amount, ...checkedColumns },
      label: { zh: '逐项核定', en: 'Items as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    ...paymentFields,
    publishedOn: { kind: 'date', not: 'future', label: { zh: '公示日期', en: 'Made public on' } },
    publishedWhere: { kind: 'text', max: 60, label: { zh: '公示地点或网址', en: 'Where' } },
  },

  attachments: {
    letter: {
      title: { zh: '派出单位公函', en: 'Letter of the visitors’ office' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
    list: {
      title: { zh: '接待清单（经办人、接待单位负责人签字）', en: 'Reception list, signed' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
    bills: {
      title: { zh: '发票', en: 'Invoices' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 30,
    },
    cardSlips: {
      title: { zh: '公务卡刷卡凭证', en: 'Card slips' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 10,
      when: 'payBy = "card"',
    },
    ...paymentAttachments,
  },

  headline:
    '($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & $string($count(bills)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '凭公函、清单、发票填报销单', en: 'Claimed with letter, list and invoices' },
    posts: [],
    asks: {
      reception: 'required',
      reason: 'required',
      bills: {
        rows: 'open',
        columns: {
          item: 'required',
          what: 'required',
          date: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      ...payeeAsks,
    },
    attachments: ['letter', 'list', 'bills', 'cardSlips', 'minutes'],
  },

  steps: [
    section,
    {
      id: 'office',
      kind: 'sign',
      title: { zh: '办公室审核', en: 'Office checks' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '相符', en: 'They match' },
        effect: { zh: '送财务逐项核定', en: 'Goes to finance, item by item' },
        opinion: 'required',
        phrases: [
          {
            zh: '公函、清单、发票与接待单相符。',
            en: 'Letter, list and invoices match the reception.',
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
    ...approvalToPayment,
    {
      ...book,
      agree: {
        ...book.agree,
        effect: {
          zh: '需要公示的送办公室公示，不需要的办结归档',
          en: 'Goes to the office to be made public where the office does so; else it is finished',
        },
      },
    },
    {
      id: 'publish',
      kind: 'publish',
      title: { zh: '接待公示', en: 'Made public' },
      by: { post: 'office' },
      when: 'setting.publicise',
      whenSays: { zh: '按单位设置', en: 'By office setting' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'publishDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { publishedOn: 'required', publishedWhere: 'required' },
      agree: {
        title: { zh: '已公示', en: 'Made public' },
        effect: { zh: '本单办结归档', en: 'The claim is finished and archived' },
        opinion: 'optional',
      },
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'drawn-adds-up',
      at: ['start'],
      holds: '$sum(reception.amount) = claimed',
      says: {
        zh: '从接待单列支的金额与报销金额不一致。请改列支金额。',
        en: 'What is drawn on the reception is not the amount claimed. Change the sum drawn.',
      },
      field: 'reception',
    },
    {
      id: 'no-tobacco-or-alcohol',
      at: ['start'],
      holds: `$count($filter(bills, function($row) { $contains($row.what, ${tobaccoOrAlcohol}) })) = 0`,
      says: {
        zh: '费用清单里有烟酒，不得报销。请删去，由经办人自理。',
        en: 'There is tobacco or alcohol among the costs, which is never paid. Delete it.',
      },
      field: 'bills',
    },
    {
      id: 'never-cash',
      at: ['start'],
      holds: '$not(payBy = "cash")',
      says: {
        zh: '接待费不得以现金支付。请改为公务卡还款或者转账。',
        en: 'Receptions are never paid in cash. Choose the official card or a transfer.',
      },
      field: 'payBy',
    },
    {
      id: 'as-arranged',
      at: ['start'],
      holds: '$count($filter(bills.item, function($i) { $not($i in reception.of.list.item) })) = 0',
      says: {
        zh: '有的项目不在接待单的清单里。没有审批的项目不得报销，请删去。',
        en: 'An item is not on the approved list. What was not approved is not paid; delete it.',
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
      id: 'invented-reception',
      at: 'office',
      level: 'high',
      text: {
        zh: '虚列接待费，拆分、转移接待支出',
        en: 'Invented, split or shifted reception costs',
      },
      controls: [
        {
          zh: '公函、清单、发票三项一致，人数、次数与接待单相符',
          en: 'Letter, list and invoices agree, persons and meals as approved',
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
      pattern: '接报{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '接待核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '接待费报销核定单', en: 'Reception claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'reception',
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

  publicity: {
    title: { zh: '公务接待公示', en: 'Reception notice' },
    fields: ['reason', 'paidAmount', 'publishedOn'],
    days: 7,
    when: 'setting.publicise',
  },

  record: {
    title: { zh: '接待费报销审批单与付款记录', en: 'Reception claim and payment record' },
    rows: [
      ['reason', 'sheets'],
      ['reception'],
      ['bills'],
      ['claimed', 'payBy'],
      ['payee', 'payeeBank'],
      ['payeeAccount', 'minutesNo'],
      ['checked'],
      ['cutTotal', 'payable'],
      ['originals', 'economicClass'],
      ['budgetItem', 'paidAmount'],
      ['paidOn', 'paymentNo'],
      ['voucherNo', 'publishedOn'],
      ['publishedWhere'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '公函、接待清单、发票三单合一，缺一不予报销。',
      en: 'Letter, list and invoices together; without one of them nothing is paid.',
    },
    {
      zh: '用公务卡随用随结或者转账，不付现金；除连续接待由办公室主任签字外，不得签单挂账。',
      en: 'By official card at once, or by transfer, never in cash; no running tabs, except for successive receptions signed for by the office director.',
    },
    { zh: '公务接待实行公示，接受监督。', en: 'Receptions are made public.' },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
