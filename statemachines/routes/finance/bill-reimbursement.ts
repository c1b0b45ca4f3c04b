import type { Route } from '../../route.ts';
import {
  checkedColumns,
  checkedHint,
  checkingRisks,
  claimCopies,
  claimIssuer,
  claimNotes,
  claimRegisterOf,
  claimSlipNumber,
  claimSums,
  neverRaised,
} from './checking.ts';
import {
  approvalAndPayment,
  budgetAsks,
  correctable,
  finance,
  invoiceOnce,
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
} from './payment.ts';

const billColumns = {
  category: {
    kind: 'choice',
    options: {
      travel: { zh: '差旅', en: 'Travel' },
      meeting: { zh: '会议', en: 'Meeting' },
      reception: { zh: '公务接待', en: 'Reception' },
      vehicle: { zh: '车辆', en: 'Vehicle' },
      office: { zh: '办公', en: 'Office supplies' },
      books: { zh: '书籍资料', en: 'Books' },
      asset: { zh: '资产购置', en: 'Assets' },
      other: { zh: '其他', en: 'Other' },
    },
    label: { zh: '类别', en: 'Category' },
  },
  purpose: { kind: 'text', max: 60, label: { zh: '用途', en: 'For' } },
  date: { kind: 'date', not: 'future', label: { zh: '票据日期', en: 'Date of bill' } },
  invoiceNo: { kind: 'text', max: 40, label: { zh: '发票号码', en: 'Invoice number' } },
  amount: { kind: 'money', min: 1, max: most, label: { zh: '金额（元）', en: 'Amount (yuan)' } },
} as const;

export const billReimbursement = {
  id: 'bill-reimbursement',
  title: { zh: '票据报销', en: 'Reimbursement' },
  noun: { zh: '报销单', en: 'Claim' },
  family: 'finance',
  covers: ['zk-bill-reimbursement', 'lst-general-claim'],
  grade: 'B',
  basis: {
    zh: '《会计法》；财务规定：先审批后开支，票据逐张审核',
    en: 'Accounting Law; finance rules: approval before spending, every bill checked',
  },

  settings: {
    ...paymentSettings,
    requirePriorApproval: {
      title: { zh: '须填事前审批单号', en: 'A prior approval must be named' },
      value: true,
      source: { zh: '先审批后开支', en: 'Approval before spending' },
    },
    assetThreshold: {
      title: { zh: '资产登记起点（单笔）', en: 'Amount from which an asset is registered' },
      value: 50_000,
      unit: 'fen',
      source: {
        zh: '移民局规定500元；财政标准更高的，由单位改',
        en: '500 yuan in the source; the office raises it to the finance standard in force',
      },
    },
  },

  fields: {
    reason: { kind: 'text', max: 100, label: { zh: '事由', en: 'Reason' } },
    orders: {
      kind: 'references',
      routes: ['section-purchase', 'supplies-purchase', 'asset-purchase', 'equipment-repair'],
      min: 0,
      max: 10,
      draws: 'sum',
      upTo: 'payable',
      label: { zh: '采购、维修审批单', en: 'Purchases and repairs approved' },
      hint: {
        zh: '采购和设备维修从审批单列支，不得超过余额；其他事项填事前审批单号。',
        en: 'Purchases and repairs of equipment draw on their approval, within what is left; for the rest give its number.',
      },
    },
    priorNo: {
      kind: 'text',
      max: 60,
      when: 'setting.requirePriorApproval and $count(orders) = 0',
      label: { zh: '事前审批单号', en: 'Prior approval number' },
      hint: {
        zh: '先审批后开支；没有事前审批的费用自理。',
        en: 'Approval before spending; what was not approved is at your own cost.',
      },
    },
    items: {
      kind: 'lines',
      min: 1,
      max: 60,
      columns: billColumns,
      label: { zh: '费用明细', en: 'Bills' },
      hint: { zh: '一张票据一行。', en: 'One line for each bill.' },
    },
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(items.amount)',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 60,
      rowsFrom: 'items',
      columns: {
        purpose: billColumns.purpose,
        amount: billColumns.amount,
        ...checkedColumns,
      },
      label: { zh: '逐张核定', en: 'Bills as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    ...paymentFields,
    assetNo: {
      kind: 'text',
      max: 60,
      when: '$exists(items[category = "asset" and amount >= $$.setting.assetThreshold])',
      label: { zh: '资产登记号', en: 'Asset register number' },
      hint: {
        zh: '入库单号或者资产卡片号；先登记，再付款。',
        en: 'The stock-in slip or the asset card: registered first, paid afterwards.',
      },
    },
  },

  attachments: {
    bills: {
      title: { zh: '原始票据', en: 'Original bills' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 60,
    },
    priorApproval: {
      title: { zh: '事前审批单', en: 'Prior approval' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
      when: 'setting.requirePriorApproval and $count(orders) = 0',
    },
    ...paymentAttachments,
  },

  headline:
    '($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & $string($count(items)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '整理票据、填报销单', en: 'Bills arranged, claim completed' },
    posts: [],
    asks: {
      reason: 'required',
      orders: 'optional',
      priorNo: 'required',
      items: {
        rows: 'open',
        columns: {
          category: 'required',
          purpose: 'required',
          date: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      assetNo: 'required',
      ...payeeAsks,
    },
    attachments: ['bills', 'priorApproval', 'minutes'],
  },

  steps: [
    section,
    officeCheck,
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
      holds: '$count(orders) = 0 or $sum(orders.amount) = claimed',
      says: {
        zh: '从审批单列支的金额合计与报销金额不一致。请改列支金额，其他事项另填一单。',
        en: 'What is drawn on the approvals does not add up to the amount claimed. Change the sums, and claim other matters apart.',
      },
      field: 'orders',
    },
    neverRaised,
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [...checkingRisks, ...paymentRisks],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '报销{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '核定单{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '报销核定单', en: 'Claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'orders',
        'priorNo',
        'payBy',
        'payee',
        'payeeBank',
        'payeeAccount',
        'checked',
        'claimed',
        'cutTotal',
        'payable',
      ],
      notes: claimNotes,
    },
  ],

  registers: [
    claimRegisterOf('$exists(priorNo) ? priorNo : $join(orders.number, "、")'),
    ...paymentRegisters,
  ],

  earlier: [samePayee],
  offers: correctable,
  once: [{ ...invoiceOnce, keys: 'items.invoiceNo', field: 'items' }],

  record: {
    title: { zh: '报销审批单与付款记录', en: 'Claim approval and payment record' },
    rows: [
      ['reason', 'priorNo'],
      ['orders'],
      ['items'],
      ['claimed', 'assetNo'],
      ['payBy', 'cashReason'],
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
      zh: '先审批后开支；没有事前审批的费用自理。',
      en: 'Approval before spending; what was not approved is at your own cost.',
    },
    { zh: '票据逐张审核，层层把关。', en: 'Every bill is checked, at every level.' },
    {
      zh: '财务可以核减，不必退回；此后各级以核定金额为准。',
      en: 'Finance may cut without returning; from there on the amount allowed rules.',
    },
    {
      zh: '资产类支出先验收入库、登记资产卡片，再付款记账。',
      en: 'Assets are received and registered before they are paid and booked.',
    },
    {
      zh: '审批、付款、记账由不同的人办理。',
      en: 'Approving, paying and booking are done by different persons.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
