import type { Route } from '../../route.ts';
import {
  checkingRisks,
  claimCopies,
  claimIssuer,
  claimNotes,
  claimRegister,
  claimSlipNumber,
} from '../finance/checking.ts';
import {
  approvalAndPayment,
  budgetAsks,
  correctable,
  finance,
  most,
  officeCheck,
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

export const repairSettlement = {
  id: 'repair-settlement',
  title: { zh: '车辆维修费结算', en: 'Repair bill settled' },
  noun: { zh: '维修结算单', en: 'Settlement' },
  family: 'vehicles',
  covers: ['lst-vehicle-repair-settlement'],
  grade: 'B',
  basis: {
    zh: '财务规定：维修保养费用必须附办公室的结算单，由财务审核报账；旧件未交不予报账',
    en: 'Finance rules: repairs are paid on the office’s settlement sheet, checked by finance; no payment before old parts are back',
  },

  settings: paymentSettings,

  fields: {
    reason: {
      kind: 'text',
      max: 100,
      label: { zh: '事由', en: 'Reason' },
      hint: { zh: '例如：11月车辆维修费。', en: 'Such as: repairs of November.' },
    },
    slips: {
      kind: 'references',
      routes: ['vehicle-repair'],
      min: 1,
      max: 50,
      draws: 'whole',
      label: { zh: '维修单', en: 'Repair slips' },
      hint: {
        zh: '账单所列、已验收核定的维修单；每张只结算一次。',
        en: 'Slips on the bill, accepted and priced; each is settled once.',
      },
    },
    shop: {
      kind: 'supplier',
      work: 'vehicle-repair',
      calc: 'slips[0].of.shop',
      label: { zh: '维修厂', en: 'Repair shop' },
    },
    priorNo: {
      kind: 'text',
      max: 4000,
      calc: '$join(slips.number, "、")',
      label: { zh: '事前审批单号', en: 'Prior approval' },
    },
    claimed: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '$sum(slips.of.settledTotal)',
      label: { zh: '维修单合计', en: 'Sum of the slips' },
    },
    bills: {
      kind: 'lines',
      min: 1,
      max: 20,
      columns: {
        date: { kind: 'date', not: 'future', label: { zh: '开票日期', en: 'Date' } },
        invoiceNo: { kind: 'text', max: 40, label: { zh: '发票号码', en: 'Invoice number' } },
        amount: {
          kind: 'money',
          min: 1,
          max: most,
          label: { zh: '金额（元）', en: 'Amount (yuan)' },
        },
      },
      label: { zh: '维修厂发票', en: 'The shop’s invoices' },
    },
    billTotal: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '$sum(bills.amount)',
      label: { zh: '账单金额', en: 'Amount of the bill' },
    },
    payable: {
      kind: 'money',
      min: 0,
      max: most,
      calc: 'originals ? claimed',
      label: { zh: '核定金额', en: 'Amount allowed' },
    },
    cutTotal: {
      kind: 'money',
      min: 0,
      max: most,
      calc: 'claimed - payable',
      label: { zh: '核减金额', en: 'Amount cut' },
    },
    total: {
      kind: 'money',
      min: 0,
      max: most,
      calc: 'claimed',
      label: { zh: '金额', en: 'Amount' },
    },
    ...paymentFields,
  },

  attachments: {
    bills: {
      title: { zh: '维修清单、对账单与发票', en: 'Itemised bill and invoices' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 40,
    },
    ...paymentAttachments,
  },

  headline:
    '$supplier(shop) & "维修费，维修单" & $string($count(slips)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '办公室开具结算单', en: 'The office makes out the settlement' },
    posts: ['office'],
    asks: {
      reason: 'required',
      slips: 'required',
      bills: {
        rows: 'open',
        columns: { date: 'required', invoiceNo: 'required', amount: 'required' },
      },
      ...payeeAsks,
    },
    attachments: ['bills', 'minutes'],
  },

  steps: [
    {
      ...section,
      title: { zh: '综合部门审核', en: 'General section reviews' },
      by: { post: 'general-section-chief' },
      agree: {
        ...section.agree,
        effect: { zh: '送财务审核', en: 'Goes to finance' },
        phrases: [
          {
            zh: '维修单与账单逐张相符，同意结算。',
            en: 'Slips and bill match one by one; agreed.',
          },
        ],
      },
    },
    officeCheck,
    {
      ...finance,
      title: { zh: '财务审核核定', en: 'Finance checks' },
      asks: budgetAsks,
      agree: {
        ...finance.agree,
        effect: {
          zh: '开出维修费结算核定单，送领导审批',
          en: 'The settlement sheet is issued and goes to the leaders',
        },
        phrases: [
          {
            zh: '维修单、清单、发票一致，旧件已交，按账单核定。',
            en: 'Slips, bill and invoices agree; old parts are back; allowed.',
          },
        ],
      },
    },
    ...approvalAndPayment,
  ],

  guards: [
    {
      id: 'one-shop',
      at: ['start'],
      holds: '$count($distinct(slips.of.shop)) = 1',
      says: {
        zh: '选了不同维修厂的维修单。一家维修厂填一张结算单，其余的请另填。',
        en: 'Slips of several shops are chosen. One settlement for each shop: file another for the rest.',
      },
      field: 'slips',
    },
    {
      id: 'bill-adds-up',
      at: ['start'],
      holds: 'billTotal = claimed',
      says: {
        zh: '发票合计与所选维修单的结算金额合计不一致。请核对：账单漏选、多选维修单的，改选；账单多开的，退维修厂重开。',
        en: 'The invoices do not add up to the slips chosen. Choose the slips that are on the bill; a bill for more goes back to the shop.',
      },
      field: 'bills',
    },
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [
    {
      id: 'settled-twice',
      at: 'section',
      level: 'high',
      text: {
        zh: '重复结算、多结算维修费',
        en: 'Repairs settled twice, or for more than approved',
      },
      controls: [
        {
          zh: '账单逐项与维修单核对，没有批准外的项目',
          en: 'Bill compared with the slips item by item; nothing beyond approval',
        },
      ],
      owner: 'general-section-chief',
    },
    ...checkingRisks.filter(({ id }) => id === 'careless-check'),
    ...paymentRisks,
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '维修结算{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '结算核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '维修费结算核定单', en: 'Settlement sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'shop',
        'slips',
        'bills',
        'payBy',
        'payee',
        'payeeBank',
        'payeeAccount',
        'payable',
      ],
      notes: claimNotes,
    },
  ],

  once: [
    {
      id: 'invoice',
      title: { zh: '发票号码', en: 'Invoice number' },
      keys: 'bills.invoiceNo',
      twice: 'refused',
      field: 'bills',
    },
  ],

  offers: correctable,

  registers: [
    {
      id: 'repair-payments',
      title: { zh: '维修费结算台账', en: 'Repairs as settled' },
      each: 'slips',
      key: '"vehicle:" & row.of.vehicle',
      on: 'paidOn',
      columns: [
        { title: { zh: '结算单', en: 'Settlement' }, value: 'request.serial' },
        { title: { zh: '维修厂', en: 'Shop' }, value: '$supplier(shop)' },
        { title: { zh: '维修单', en: 'Repair slip' }, value: 'row.number' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(row.of.vehicle)' },
        {
          title: { zh: '修竣日期', en: 'Repaired on' },
          value: 'row.of.repairedOn',
          kind: 'date',
        },
        {
          title: { zh: '批准金额（元）', en: 'Approved (yuan)' },
          value: 'row.of.approvedTotal',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '结算金额（元）', en: 'Settled (yuan)' },
          value: 'row.of.settledTotal',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '付款日期', en: 'Paid on' }, value: 'paidOn', kind: 'date' },
        { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
      ],
    },
    claimRegister,
    ...paymentRegisters,
  ],

  earlier: [samePayee],

  record: {
    title: { zh: '维修费结算审批单与付款记录', en: 'Repair settlement and payment record' },
    rows: [
      ['reason', 'shop'],
      ['slips'],
      ['bills'],
      ['claimed', 'billTotal'],
      ['payBy', 'cashReason'],
      ['payee', 'payeeBank'],
      ['payeeAccount', 'minutesNo'],
      ['payable', 'originals'],
      ['economicClass', 'budgetItem'],
      ['paidAmount', 'paidOn'],
      ['paymentNo', 'voucherNo'],
    ],
    retention: '30-years',
  },

  rules: [
    { zh: '凭办公室结算单报账。', en: 'Repairs are paid on the office’s settlement sheet.' },
    {
      zh: '只结算批准并验收合格的项目；旧件未交的，不予结算。',
      en: 'Only what was approved and accepted is paid, and not before old parts are back.',
    },
    { zh: '一张维修单只结算一次。', en: 'Each slip is settled once.' },
    {
      zh: '发票合计须与维修单合计一分不差。',
      en: 'Invoices and slips add up to the same sum, to the fen.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
