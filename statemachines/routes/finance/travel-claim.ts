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
import { daysOf } from './trip.ts';
import { lodgingLimit, mealRate, transportRate } from './travel-standards.ts';

const money = { kind: 'money', min: 0, max: most } as const;
const person = { kind: 'person', label: { zh: '出差人', en: 'Traveller' } } as const;
const note = {
  kind: 'text',
  max: 60,
  label: { zh: '起止地点或说明', en: 'From, to, what for' },
} as const;
const invoiceNo = {
  kind: 'text',
  max: 40,
  label: { zh: '发票（客票）号码', en: 'Invoice or ticket number' },
} as const;
const allowedPlace = {
  kind: 'standard',
  table: 'meals',
  column: 'place',
  label: { zh: '地区', en: 'Place' },
} as const;
const billed = {
  ...money,
  min: 1,
  label: { zh: '票面金额（元）', en: 'Face amount (yuan)' },
} as const;
const asked = { ...money, label: { zh: '报销金额（元）', en: 'Claimed (yuan)' } } as const;

export const travelClaim = {
  id: 'travel-claim',
  title: { zh: '差旅费报销', en: 'Travel claim' },
  noun: { zh: '差旅费报销单', en: 'Travel claim' },
  family: 'finance',
  covers: ['lst-travel-reimbursement'],
  grade: 'B',
  basis: {
    zh: '差旅费管理办法（住宿限额、补助包干、公务卡结算）；《会计法》；财务规定（一）差旅费2、5，（七）报账程序',
    en: 'Travel expense rules (lodging limits, daily allowances, official card); Accounting Law; finance rules (1) and (7)',
  },

  settings: {
    ...paymentSettings,
    excess: {
      title: { zh: '住宿费超标准的部分', en: 'Lodging above the standard' },
      value: 'self',
      options: {
        self: { zh: '个人自理，按标准报销', en: 'Borne by the traveller; the limit is paid' },
        refused: { zh: '不予受理，改后再报', en: 'Refused until it is mended' },
      },
      source: {
        zh: '差旅费管理办法：超支部分由个人自理；另有单位要求不予报销',
        en: 'Travel expense rules: the excess is borne by the traveller; some offices refuse it',
      },
    },
    tollsHere: {
      title: {
        zh: '自带公车的过路费、加油费随差旅报销',
        en: 'Tolls and fuel of office cars claimed here',
      },
      value: true,
      source: {
        zh: '移民局随差旅费报销，市人防办另填过路费报销单；默认随差旅',
        en: 'With the travel claim in one source, apart in the other; here by default',
      },
    },
  },
  standards: ['lodging', 'meals', 'local-transport', 'ranks'],

  fields: {
    reason: { kind: 'text', max: 100, label: { zh: '出差事由', en: 'Reason' } },
    orders: {
      kind: 'references',
      routes: ['travel-order', 'study-tour'],
      min: 1,
      max: 5,
      draws: 'sum',
      upTo: 'payable',
      label: { zh: '派差单', en: 'Travel orders' },
      hint: {
        zh: '先审批后出差，没有派差单的不予报销；各单列支金额合计等于报销金额。',
        en: 'Without an order nothing is paid; the sums drawn add up to the amount claimed.',
      },
    },
    bills: {
      kind: 'lines',
      min: 0,
      max: 30,
      columns: {
        category: {
          kind: 'choice',
          options: {
            ticket: { zh: '车船票', en: 'Train, coach or ship' },
            air: { zh: '机票', en: 'Plane' },
            'air-extra': { zh: '机场专线、航空保险', en: 'Airport bus, insurance' },
            toll: { zh: '过路过桥', en: 'Tolls' },
            fuel: { zh: '加油', en: 'Fuel' },
            other: { zh: '其他', en: 'Other' },
          },
          label: { zh: '类别', en: 'Category' },
        },
        person,
        date: { kind: 'date', not: 'future', label: { zh: '日期', en: 'Date' } },
        note,
        invoiceNo,
        amount: billed,
      },
      label: { zh: '交通等票据', en: 'Tickets and other bills' },
      hint: { zh: '一张票据一行。', en: 'One line for each bill.' },
    },
    stays: {
      kind: 'lines',
      min: 0,
      max: 20,
      columns: {
        person,
        place: {
          kind: 'standard',
          table: 'lodging',
          column: 'place',
          label: { zh: '住宿地区', en: 'Place' },
        },
        date: { kind: 'date', not: 'future', label: { zh: '入住日期', en: 'First night' } },
        nights: { kind: 'number', min: 1, max: 60, label: { zh: '晚数', en: 'Nights' } },
        invoiceNo,
        amount: billed,
        limit: { ...money, calc: lodgingLimit, label: { zh: '限额（元）', en: 'Limit (yuan)' } },
        own: {
          ...money,
          calc: 'amount > limit ? amount - limit : 0',
          label: { zh: '超标自理（元）', en: 'Own cost (yuan)' },
        },
      },
      label: { zh: '住宿', en: 'Lodging' },
      hint: {
        zh: '每人一行。按地区、职级、季节的限额逐晚比对，超过部分自理。',
        en: 'A line for each person. Each night is compared with the limit; what exceeds it is your own cost.',
      },
    },
    allowances: {
      kind: 'lines',
      min: 0,
      max: 15,
      columns: {
        person,
        place: allowedPlace,
        first: { kind: 'date', not: 'future', label: { zh: '起', en: 'From' } },
        last: { kind: 'date', not: 'future', label: { zh: '止', en: 'To' } },
        mealDays: {
          kind: 'number',
          min: 0,
          max: 366,
          label: { zh: '伙食天数', en: 'Days of meals' },
          begins: { days: ['first', 'last'] },
        },
        transportDays: {
          kind: 'number',
          min: 0,
          max: 366,
          label: { zh: '交通天数', en: 'Days of transport' },
          begins: { days: ['first', 'last'] },
        },
        mealRate: { ...money, calc: mealRate, label: { zh: '每天伙食（元）', en: 'Meals a day' } },
        transportRate: {
          ...money,
          calc: transportRate,
          label: { zh: '每天交通（元）', en: 'Transport a day' },
        },
        due: { ...asked, calc: 'mealDays * mealRate + transportDays * transportRate' },
      },
      label: { zh: '补助', en: 'Allowances' },
      hint: {
        zh: '按自然天数包干，一人一天只填在一行里；填好起止日期按“重新合计”，天数自动填好。统一安排就餐的天数不领伙食补助，单位派车的不领市内交通费。',
        en: 'By calendar days, each day of a person on one line only; enter the dates and update the totals to have the days filled in. No meal allowance for days with meals provided, no transport where the office gave a car.',
      },
    },
    priorNo: priorNoOf('orders'),
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum($append($append(bills.amount, stays.(amount - own)), allowances.due))',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    ownCost: {
      ...money,
      calc: '$sum(stays.own)',
      label: { zh: '超标准自理', en: 'Above the standard, own cost' },
    },
    sheets: {
      kind: 'number',
      min: 0,
      max: 50,
      unit: { zh: '张', en: 'sheets' },
      calc: '$count(bills) + $count(stays)',
      label: { zh: '附单据', en: 'Bills attached' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 30,
      rowsFrom: 'bills',
      columns: { note, invoiceNo, amount: billed, ...checkedColumns },
      label: { zh: '票据核定', en: 'Bills as checked' },
      hint: checkedHint,
    },
    checkedStays: {
      kind: 'lines',
      min: 0,
      max: 20,
      rowsFrom: 'stays',
      columns: {
        person,
        invoiceNo,
        // At most the limit: what exceeds it was never claimed.
        amount: { ...asked, calc: 'amount > limit ? limit : amount' },
        ...checkedColumns,
      },
      label: { zh: '住宿核定', en: 'Lodging as checked' },
      hint: checkedHint,
    },
    checkedAllowances: {
      kind: 'lines',
      min: 0,
      max: 15,
      rowsFrom: 'allowances',
      columns: {
        person,
        place: allowedPlace,
        amount: { ...asked, calc: 'due' },
        ...checkedColumns,
      },
      label: { zh: '补助核定', en: 'Allowances as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    payable: {
      ...claimSums.payable,
      calc: '$sum($append($append(checked.approved, checkedStays.approved), checkedAllowances.approved))',
    },
    ...paymentFields,
  },

  attachments: {
    bills: {
      title: { zh: '车船票、住宿发票等票据', en: 'Tickets, lodging invoices and other bills' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 50,
      when: '$count(bills) + $count(stays) > 0',
    },
    cardSlips: {
      title: { zh: '公务卡刷卡凭证', en: 'Card slips' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 20,
      when: 'payBy = "card"',
    },
    fuelCheck: {
      title: { zh: '加油发票的采购部门审核意见', en: 'The purchasing office’s word on fuel bills' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 10,
      when: '"fuel" in bills.category',
    },
    ...paymentAttachments,
  },

  headline:
    '($length(reason) > 16 ? $substring(reason, 0, 15) & "…" : reason) & "，" & $string($count(bills) + $count(stays)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '统一填写差旅费报销单', en: 'Claim completed for all travellers' },
    posts: [],
    asks: {
      orders: 'required',
      reason: 'required',
      bills: {
        rows: 'open',
        columns: {
          category: 'required',
          person: 'required',
          date: 'required',
          note: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      stays: {
        rows: 'open',
        columns: {
          person: 'required',
          place: 'required',
          date: 'required',
          nights: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      allowances: {
        rows: 'open',
        columns: {
          person: 'required',
          place: 'required',
          first: 'required',
          last: 'required',
          mealDays: 'required',
          transportDays: 'required',
        },
      },
      ...payeeAsks,
    },
    attachments: ['bills', 'cardSlips', 'fuelCheck', 'minutes'],
  },

  steps: [
    section,
    officeCheck,
    {
      ...finance,
      asks: {
        checked: { rows: 'locked', columns: { approved: 'required', why: 'required' } },
        checkedStays: { rows: 'locked', columns: { approved: 'required', why: 'required' } },
        checkedAllowances: { rows: 'locked', columns: { approved: 'required', why: 'required' } },
        ...budgetAsks,
      },
    },
    ...approvalAndPayment,
  ],

  guards: [
    {
      id: 'travellers-only',
      at: ['start'],
      holds:
        '$count($filter($append($append(bills.person, stays.person), allowances.person), function($p) { $not($p in orders.of.travellers.person) })) = 0',
      says: {
        zh: '有的出差人不在派差单上。请删去，或者补选他的派差单。',
        en: 'Somebody is on none of the orders. Delete the line, or add that person’s order.',
      },
      field: 'orders',
    },
    {
      id: 'within-journey',
      at: ['start'],
      holds:
        '$count($filter(bills, function($b) { $count($filter(orders, function($o) { $o.of.days.from <= $b.date and $b.date <= $o.of.days.to })) = 0 })) = 0',
      says: {
        zh: '有票据的日期不在派差单的起止日期内。请核对日期；行程改过的，先变更派差单。',
        en: 'A bill is dated outside the journey. Check its date; if the journey changed, change the order first.',
      },
      field: 'bills',
    },
    {
      id: 'nights-within-journey',
      at: ['start'],
      holds:
        '$count($filter(stays, function($b) { $count($filter(orders, function($o) { $toMillis($b.date) + $b.nights * 86400000 <= $toMillis($o.of.days.to) and $o.of.days.from <= $b.date })) = 0 })) = 0',
      says: {
        zh: '有住宿不在派差单的起止日期内。请核对入住日期和晚数；行程改过的，先变更派差单。',
        en: 'A stay is outside the journey. Check its first night and their number; if the journey changed, change the order first.',
      },
      field: 'stays',
    },
    {
      id: 'allowances-within-journey',
      at: ['start'],
      holds:
        '$count($filter(allowances, function($a) { $count($filter(orders, function($o) { $o.of.days.from <= $a.first and $a.last <= $o.of.days.to })) = 0 })) = 0',
      says: {
        zh: '有补助的起止日期超出派差单。请改在派差单的起止日期内。',
        en: 'An allowance reaches beyond the journey. Keep it within the days of the order.',
      },
      field: 'allowances',
    },
    {
      id: 'days-as-travelled',
      at: ['start'],
      holds:
        '$count($filter(allowances, function($a) {( $n := ($toMillis($a.last) - $toMillis($a.first)) / 86400000 + 1; $a.mealDays > $n or $a.transportDays > $n )})) = 0',
      says: {
        zh: '补助天数多于起止日期的天数。请改为实际天数。',
        en: 'More days of allowance than the dates cover. Enter the days actually spent.',
      },
      field: 'allowances',
    },
    {
      id: 'days-within-one-claim',
      at: ['start'],
      holds:
        '$count(bills) + $count(stays) + $sum($append(0, allowances.(($toMillis(last) - $toMillis(first)) / 86400000 + 1))) <= 70',
      says: {
        zh: '票据、住宿和补助天数合计超过70项，一张单登记不下。请按人分成几张单填报。',
        en: 'Bills, stays and days of allowance are over 70 together, more than one claim holds. Split it by traveller.',
      },
      field: 'allowances',
    },
    {
      id: 'no-transport-with-car',
      at: ['start'],
      holds:
        '$count(orders[of.transport = "own"]) < $count(orders) or $sum($append(0, allowances.transportDays)) = 0',
      says: {
        zh: '自带公车的不领市内交通费。请把市内交通天数改为0。',
        en: 'With an office car there is no local transport allowance. Set those days to 0.',
      },
      field: 'allowances',
    },
    {
      id: 'air-approved',
      at: ['start'],
      holds:
        '$count(bills[category = "air" or category = "air-extra"]) = 0 or "plane" in orders.of.transport',
      says: {
        zh: '派差单没有批准乘机，机票、机场专线和保险自理。请删去这些票据。',
        en: 'The order has no plane: ticket, airport bus and insurance are at your own cost. Delete those lines.',
      },
      field: 'bills',
    },
    {
      id: 'car-bills-with-car',
      at: ['start'],
      holds:
        '$count(bills[category = "toll" or category = "fuel"]) = 0 or (setting.tollsHere and "own" in orders.of.transport)',
      says: {
        zh: '只有自带公车、且单位规定随差旅报销的，才在这里报过路费和加油费。请删去，另填过路费或加油报销单。',
        en: 'Tolls and fuel are claimed here only for office cars, where the office says so. Delete them and use their own claim.',
      },
      field: 'bills',
    },
    {
      id: 'standard-known',
      at: ['start'],
      holds:
        '$count(stays[$exists(limit) ? limit = 0 : true]) = 0 and $count(allowances[$not($exists(due))]) = 0',
      says: {
        zh: '有的地区在那天没有标准。请核对地区和日期，或请财务补上标准。',
        en: 'There is no standard for a place on its day. Check place and date, or ask finance for the standard.',
      },
      field: 'stays',
    },
    {
      id: 'excess-refused',
      at: ['start'],
      holds: 'setting.excess = "self" or $sum($append(0, stays.own)) = 0',
      says: {
        zh: '住宿费超过标准，本单位不予受理。请按标准以内的金额开票，或者只报标准以内的票据。',
        en: 'Lodging is above the standard, which this office refuses. Claim bills within it only.',
      },
      field: 'stays',
    },
    {
      id: 'something-claimed',
      at: ['start'],
      holds: '$exists(claimed)',
      says: {
        zh: '还没有填票据或者补助。请至少填一行。',
        en: 'There is neither a bill nor an allowance. Fill at least one line.',
      },
      field: 'bills',
    },
    {
      id: 'drawn-adds-up',
      at: ['start'],
      holds: '$sum(orders.amount) = claimed',
      says: {
        zh: '从派差单列支的金额合计与报销金额不一致。请改列支金额。',
        en: 'What is drawn on the orders does not add up to the amount claimed. Change the sums drawn.',
      },
      field: 'orders',
    },
    neverRaised,
    {
      ...neverRaised,
      id: 'stays-never-raised',
      holds: '$count(checkedStays[approved > amount]) = 0',
      field: 'checkedStays',
    },
    {
      ...neverRaised,
      id: 'allowances-never-raised',
      holds: '$count(checkedAllowances[approved > amount]) = 0',
      field: 'checkedAllowances',
    },
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [
    ...checkingRisks,
    {
      id: 'above-standard',
      at: 'finance',
      level: 'medium',
      text: {
        zh: '超标准、超范围，已统一安排食宿又领补助',
        en: 'Above the standard, or allowances where all was provided',
      },
      controls: [
        {
          zh: '有住宿无发票的，不报住宿和补助',
          en: 'Where there was lodging without an invoice, neither it nor the allowances are paid',
        },
        {
          zh: '航空保险每人每次限一份，公务出行已统一投保的不再报',
          en: 'One air insurance for each person and flight, none where the office insures',
        },
      ],
      owner: 'finance',
    },
    ...paymentRisks,
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '差旅{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '差旅核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '差旅费报销单', en: 'Travel claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'orders',
        'payBy',
        'payee',
        'payeeBank',
        'payeeAccount',
        'checked',
        'checkedStays',
        'checkedAllowances',
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
  once: [
    { ...invoiceOnce, keys: '$append(bills.invoiceNo, stays.invoiceNo)', field: 'bills' },
    {
      id: 'allowance',
      title: { zh: '同一人同一天的差旅补助', en: 'One person’s allowance of one day' },
      keys: `allowances.${daysOf('person', 'first', 'last')}`,
      twice: 'refused',
      field: 'allowances',
    },
  ],

  record: {
    title: { zh: '差旅费报销审批单与付款记录', en: 'Travel claim and payment record' },
    rows: [
      ['reason', 'sheets'],
      ['orders'],
      ['bills'],
      ['stays'],
      ['allowances'],
      ['claimed', 'ownCost'],
      ['payBy', 'cashReason'],
      ['payee', 'payeeBank'],
      ['payeeAccount', 'minutesNo'],
      ['checked'],
      ['checkedStays'],
      ['checkedAllowances'],
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
      zh: '同批两人以上由一人统一填单；自带公车的由驾驶员填单。',
      en: 'One person claims for all who travelled together; the driver where an office car was taken.',
    },
    {
      zh: '住宿费在限额内凭发票据实报销，伙食补助和市内交通费按自然天数包干。',
      en: 'Lodging is paid as invoiced up to the limit; meals and local transport by calendar days.',
    },
    {
      zh: '住宿、机票等用公务卡结算，一般不付现金。',
      en: 'Lodging and tickets go on the official card; as a rule there is no cash.',
    },
    {
      zh: '返回后及时报账；未经批准以及超范围、超标准的费用自理。',
      en: 'Claim soon after coming back; what was not approved or exceeds the rules is your own cost.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
