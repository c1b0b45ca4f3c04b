import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const noPayment = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予报销，本单办结', en: 'Nothing is paid; the claim ends' },
  opinion: 'required',
} as const satisfies Outcome;

const most = 100_000_000_000;

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
    officeFirst: {
      title: { zh: '发票先经办公室审核', en: 'The office checks the invoices first' },
      value: false,
      source: {
        zh: '移民局报账通则由办公室先审，市人防办没有；默认没有',
        en: 'The office goes first in one source and is absent in the other; off by default',
      },
    },
    requirePriorApproval: {
      title: { zh: '须填事前审批单号', en: 'A prior approval must be named' },
      value: true,
      source: { zh: '先审批后开支', en: 'Approval before spending' },
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
    assetThreshold: {
      title: { zh: '资产登记起点（单笔）', en: 'Amount from which an asset is registered' },
      value: 50_000,
      unit: 'fen',
      source: {
        zh: '移民局规定500元；财政标准更高的，由单位改',
        en: '500 yuan in the source; the office raises it to the finance standard in force',
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
  },

  fields: {
    reason: { kind: 'text', max: 100, label: { zh: '事由', en: 'Reason' } },
    priorNo: {
      kind: 'text',
      max: 60,
      when: 'setting.requirePriorApproval',
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
    payee: {
      kind: 'text',
      max: 60,
      label: { zh: '收款人及账户', en: 'Payee and account' },
      hint: { zh: '公务卡还款的填“公务卡”。', en: 'Enter “official card” where it repays one.' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 60,
      rowsFrom: 'items',
      columns: {
        purpose: billColumns.purpose,
        amount: billColumns.amount,
        approved: {
          kind: 'money',
          min: 0,
          max: most,
          label: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
        },
        cut: {
          kind: 'money',
          // Below zero only while finance has raised an amount: the guard then says what to do.
          min: -most,
          max: most,
          calc: 'amount - approved',
          label: { zh: '核减（元）', en: 'Cut (yuan)' },
        },
        why: {
          kind: 'text',
          max: 100,
          when: 'approved < amount',
          label: { zh: '核减理由', en: 'Why it is cut' },
        },
      },
      label: { zh: '逐张核定', en: 'Bills as checked' },
      hint: {
        zh: '只可核减，不可核增；核减须写理由，不必退回。',
        en: 'Amounts can be cut, never raised; a cut needs a reason, not a return.',
      },
    },
    payable: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '$exists(checked.approved) ? $sum(checked.approved)',
      label: { zh: '核定金额', en: 'Amount allowed' },
    },
    cutTotal: {
      kind: 'money',
      min: -most,
      max: most,
      calc: 'claimed - payable',
      label: { zh: '核减金额', en: 'Amount cut' },
    },
    total: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '$exists(payable) ? payable : claimed',
      label: { zh: '金额', en: 'Amount' },
    },
    paidAmount: {
      kind: 'money',
      min: 0,
      max: most,
      label: { zh: '付款金额', en: 'Amount paid' },
    },
    paidOn: { kind: 'date', not: 'future', label: { zh: '付款日期', en: 'Paid on' } },
    paidBy: {
      kind: 'choice',
      options: {
        transfer: { zh: '转账', en: 'Transfer' },
        card: { zh: '公务卡还款', en: 'Official card repaid' },
        cash: { zh: '现金', en: 'Cash' },
      },
      label: { zh: '付款方式', en: 'How it was paid' },
    },
    voucherNo: { kind: 'text', max: 40, label: { zh: '记账凭证号', en: 'Voucher number' } },
    assetNo: {
      kind: 'text',
      max: 60,
      when: '$exists(items[category = "asset" and amount >= $$.setting.assetThreshold])',
      label: { zh: '资产登记号', en: 'Asset register number' },
      hint: {
        zh: '资产类支出先登记，再记账。',
        en: 'Assets are registered before they are booked.',
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
      when: 'setting.requirePriorApproval',
    },
    paymentProof: {
      title: { zh: '付款凭证', en: 'Proof of payment' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 0,
      max: 5,
    },
  },

  headline:
    '($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & $string($count(items)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '整理票据、填报销单', en: 'Bills arranged, claim completed' },
    posts: [],
    asks: {
      reason: 'required',
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
      payee: 'required',
    },
    attachments: ['bills', 'priorApproval'],
  },

  steps: [
    {
      id: 'section',
      kind: 'sign',
      title: { zh: '科室负责人审核', en: 'Section chief reviews' },
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
    },
    {
      id: 'office',
      kind: 'sign',
      title: { zh: '办公室审核发票', en: 'Office checks the invoices' },
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
    },
    {
      id: 'finance',
      kind: 'sign',
      title: { zh: '财务逐张审核核定', en: 'Finance checks each bill' },
      by: { post: 'finance' },
      tier: 'sign-in',
      limit: signLimit,
      asks: {
        checked: { rows: 'locked', columns: { approved: 'required', why: 'required' } },
      },
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
    },
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管财务领导审批', en: 'Deputy for finance approves' },
      by: { post: 'finance-deputy' },
      when: 'total >= setting.deputyFrom',
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
        effect: { zh: '送出纳付款', en: 'Goes to the cashier' },
        opinion: 'required',
        phrases: [{ zh: '同意。', en: 'Agreed.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: noPayment,
    },
    {
      id: 'pay',
      kind: 'settle',
      title: { zh: '出纳付款', en: 'Cashier pays' },
      by: { post: 'cashier' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'payDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { paidAmount: 'required', paidOn: 'required', paidBy: 'required' },
      attachments: ['paymentProof'],
      agree: {
        title: { zh: '已付款', en: 'Paid' },
        effect: { zh: '送会计记账', en: 'Goes to the bookkeeper' },
        opinion: 'optional',
      },
      returns: true,
    },
    {
      id: 'book',
      kind: 'settle',
      title: { zh: '会计记账', en: 'Booked' },
      by: { post: 'bookkeeper' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'payDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { voucherNo: 'required', assetNo: 'required' },
      agree: {
        title: { zh: '已记账', en: 'Booked' },
        effect: { zh: '本单办结归档', en: 'The claim is finished and archived' },
        opinion: 'optional',
      },
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'never-raised',
      at: ['finance'],
      holds: '$count(checked[approved > amount]) = 0',
      says: {
        zh: '有票据的核定金额超过报销金额。财务只可核减，不可核增；确有漏报的，退回报销人重填。',
        en: 'A bill is allowed above the amount claimed. Finance can cut, never raise; if something was left out, return it to the claimant.',
      },
      field: 'checked',
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
  ],

  separate: [
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
        zh: '财务审核、出纳付款、会计记账须由不同的人办理',
        en: 'Checking, paying and booking are done by different persons',
      },
    },
    {
      steps: ['section', 'office', 'deputy', 'head', 'pay', 'book'],
      why: {
        zh: '审批人不得付款、记账',
        en: 'Whoever approves neither pays nor books',
      },
    },
  ],

  risks: [
    {
      id: 'false-claim',
      at: 'section',
      level: 'medium',
      text: { zh: '虚报、重复报销', en: 'False or repeated claims' },
      controls: [
        { zh: '票据与事前审批、实际公务相符', en: 'The bills match prior approval and real duty' },
      ],
      owner: 'section-chief',
    },
    {
      id: 'careless-check',
      at: 'finance',
      level: 'high',
      text: { zh: '票据审核不够细致严谨', en: 'Careless bill review' },
      controls: [
        { zh: '每张票据均已查验真伪和重复', en: 'Every bill checked: genuine and not used before' },
        { zh: '范围和标准均已逐项核对', en: 'Scope and standard checked line by line' },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'overspending',
      at: 'head',
      level: 'high',
      text: { zh: '超预算、超标准开支', en: 'Spending beyond budget or standard' },
      controls: [
        { zh: '已看核减明细和事前审批单', en: 'The cuts and the prior approval were seen' },
      ],
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
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '报销{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '核定单号', en: 'Claim sheet number' },
      pattern: '核定单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '报销核定单', en: 'Claim sheet' },
      number: 'slip',
      copies: [
        { zh: '第一联　出纳付款', en: 'Copy 1: cashier' },
        { zh: '第二联　报销人', en: 'Copy 2: claimant' },
      ],
      shows: ['reason', 'priorNo', 'payee', 'checked', 'claimed', 'cutTotal', 'payable'],
      notes: [
        {
          zh: '以核定金额为准；审批完成前不得付款。',
          en: 'The amount allowed rules; no payment before every approval is given.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'claim-register',
      title: { zh: '报销登记簿', en: 'Claim register' },
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '报销人', en: 'Claimant' }, value: 'request.requester' },
        { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '事由', en: 'Reason' }, value: 'reason' },
        { title: { zh: '事前审批单号', en: 'Prior approval' }, value: 'priorNo' },
        {
          title: { zh: '报销金额（元）', en: 'Claimed (yuan)' },
          value: 'claimed',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '核减（元）', en: 'Cut (yuan)' },
          value: 'cutTotal',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
          value: 'payable',
          kind: 'money',
          sum: true,
        },
      ],
    },
    {
      id: 'payment-journal',
      title: { zh: '付款日记账', en: 'Payment journal' },
      columns: [
        { title: { zh: '付款日期', en: 'Paid on' }, value: 'paidOn' },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '收款人及账户', en: 'Payee' }, value: 'payee' },
        {
          title: { zh: '付款金额（元）', en: 'Paid (yuan)' },
          value: 'paidAmount',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '付款方式', en: 'How' }, value: '$choice("paidBy", paidBy)' },
        { title: { zh: '记账凭证号', en: 'Voucher' }, value: 'voucherNo' },
        { title: { zh: '资产登记号', en: 'Asset number' }, value: 'assetNo' },
      ],
    },
  ],

  record: {
    title: { zh: '报销审批单与付款记录', en: 'Claim approval and payment record' },
    rows: [
      ['reason', 'priorNo'],
      ['items'],
      ['claimed', 'payee'],
      ['checked'],
      ['cutTotal', 'payable'],
      ['paidAmount', 'paidOn'],
      ['paidBy', 'voucherNo'],
      ['assetNo'],
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
      zh: '资产类支出同步登记入账。',
      en: 'Assets are registered when they are booked.',
    },
    {
      zh: '审批、付款、记账由不同的人办理。',
      en: 'Approving, paying and booking are done by different persons.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
