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
} from '../finance/checking.ts';
import {
  approvalAndPayment,
  budgetAsks,
  correctable,
  finance,
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

const km = { zh: '公里', en: 'km' } as const;
const litre = { zh: '升', en: 'l' } as const;
const odometer = { kind: 'number', min: 0, max: 2_000_000, unit: km } as const;
const { officeFirst: _always, ...settings } = paymentSettings;

const fillColumns = {
  date: { kind: 'date', not: 'future', label: { zh: '加油日期', en: 'Date' } },
  station: { kind: 'text', max: 40, label: { zh: '加油站', en: 'Station' } },
  litres: {
    kind: 'number',
    min: 1,
    max: 1000,
    decimals: 2,
    unit: litre,
    label: { zh: '加油量', en: 'Fuel' },
  },
  odometer: { ...odometer, label: { zh: '里程', en: 'Odometer' } },
  invoiceNo: { kind: 'text', max: 40, label: { zh: '票据号码', en: 'Receipt number' } },
  amount: { kind: 'money', min: 1, max: most, label: { zh: '金额（元）', en: 'Amount (yuan)' } },
} as const;

export const fuelClaim = {
  id: 'fuel-claim',
  title: { zh: '加油费报账', en: 'Fuel claim' },
  noun: { zh: '加油报销单', en: 'Fuel claim' },
  family: 'vehicles',
  covers: ['lst-fuel-reimbursement'],
  grade: 'B',
  basis: {
    zh: '财务规定：一车一卡；没有刷卡的加油发票须经政府采购办审核认可',
    en: 'Finance rules: one card for each vehicle; fuel without the card needs the procurement office',
  },

  settings,

  fields: {
    reason: {
      kind: 'text',
      max: 100,
      label: { zh: '事由', en: 'Reason' },
      hint: { zh: '例如：11月公务用车加油。', en: 'Such as: fuel for November.' },
    },
    vehicle: { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } },
    norm: {
      kind: 'references',
      routes: ['fuel-norm'],
      min: 1,
      max: 1,
      label: { zh: '年度油耗核定表', en: 'Fuel norm of the year' },
      hint: {
        zh: '选加油当年的核定表；还没有核定的，先核定再报。',
        en: 'Of the year of the fuel; norms are set before fuel is claimed.',
      },
    },
    byCard: {
      kind: 'yes-no',
      label: { zh: '用加油卡', en: 'By the fuel card' },
      hint: {
        zh: '没有刷卡的，须经政府采购办审核认可。',
        en: 'Without the card the procurement office must agree.',
      },
    },
    card: {
      kind: 'text',
      max: 30,
      when: 'byCard',
      label: { zh: '加油卡号', en: 'Fuel card' },
    },
    noCardReason: {
      kind: 'text',
      max: 100,
      when: '$not(byCard)',
      label: { zh: '没有刷卡的原因', en: 'Why not by card' },
    },
    odometerFrom: {
      ...odometer,
      label: { zh: '起始里程', en: 'Odometer before' },
      hint: { zh: '上次报账时最后一次加油的里程。', en: 'At the last fuel of the claim before.' },
    },
    fills: {
      kind: 'lines',
      min: 1,
      max: 60,
      columns: fillColumns,
      label: { zh: '加油明细', en: 'Fuel' },
      hint: { zh: '按先后填，一次加油一行。', en: 'In order, one line each time.' },
    },
    litres: {
      kind: 'number',
      min: 0,
      max: 100_000,
      decimals: 2,
      unit: litre,
      calc: '$sum(fills.litres)',
      label: { zh: '加油合计', en: 'Fuel in all' },
    },
    distance: {
      kind: 'number',
      // Below zero only while the odometer runs backwards: the guard then says what to do.
      min: -2_000_000,
      max: 2_000_000,
      unit: km,
      calc: '$max(fills.odometer) - odometerFrom',
      label: { zh: '行驶里程', en: 'Distance' },
    },
    per100: {
      kind: 'number',
      min: 0,
      max: 100,
      decimals: 1,
      calc: 'norm[0].of.norms[vehicle = $$.vehicle][0].per100',
      label: { zh: '核定油耗（升/百公里）', en: 'Norm (l/100 km)' },
    },
    actual: {
      kind: 'number',
      min: 0,
      max: 10_000_000,
      decimals: 1,
      calc: 'distance > 0 ? litres * 100 / distance',
      label: { zh: '实际油耗（升/百公里）', en: 'Actual (l/100 km)' },
    },
    excess: {
      kind: 'number',
      min: 0,
      max: 100_000,
      decimals: 2,
      unit: litre,
      calc: '$exists(per100) ? $max([litres - per100 * distance / 100, 0])',
      label: { zh: '超耗', en: 'Excess' },
    },
    excessReason: {
      kind: 'text',
      max: 200,
      when: 'excess > 0',
      label: { zh: '超耗理由', en: 'Why more than the norm' },
      hint: {
        zh: '超过核定油耗的须说明；年底核算时无正当理由的由驾驶员自负。',
        en: 'Explain an excess; without good reason it is the driver’s in the yearly account.',
      },
    },
    priorNo: {
      kind: 'text',
      max: 4000,
      calc: 'norm[0].number',
      label: { zh: '事前审批单号', en: 'Prior approval' },
    },
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(fills.amount)',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    agreedNo: {
      kind: 'text',
      max: 60,
      label: { zh: '采购办认可文号', en: 'Procurement office’s number' },
    },
    agreedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '采购办认可日期', en: 'Agreed on' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 60,
      rowsFrom: 'fills',
      columns: {
        date: fillColumns.date,
        litres: fillColumns.litres,
        amount: fillColumns.amount,
        ...checkedColumns,
      },
      label: { zh: '逐张核定', en: 'Receipts as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    ...paymentFields,
  },

  attachments: {
    receipts: {
      title: { zh: '油卡小票或者发票', en: 'Card slips or invoices' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 60,
    },
    agreement: {
      title: { zh: '采购办审核认可件', en: 'Procurement office’s agreement' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
    ...paymentAttachments,
  },

  headline:
    '$vehicle(vehicle) & "加油" & $string(litres) & "升，" & $yuan(total) & "元" & (excess > 0 ? "，超耗" & $string(excess) & "升" : "") & (byCard ? "" : "，未刷卡")',
  amount: 'total',

  start: {
    title: { zh: '驾驶员提交加油单据', en: 'The driver files the receipts' },
    posts: ['driver', 'vehicle-manager'],
    asks: {
      reason: 'required',
      vehicle: 'required',
      norm: 'required',
      byCard: 'required',
      card: 'required',
      noCardReason: 'required',
      odometerFrom: 'required',
      fills: {
        rows: 'open',
        columns: {
          date: 'required',
          station: 'required',
          litres: 'required',
          odometer: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      excessReason: 'required',
      ...payeeAsks,
    },
    attachments: ['receipts', 'minutes'],
  },

  steps: [
    {
      id: 'agreement',
      kind: 'handle',
      title: { zh: '送采购办审核认可', en: 'Procurement office agrees' },
      by: { post: 'purchaser' },
      when: '$not(byCard)',
      whenSays: { zh: '没有刷卡才送', en: 'Only without the card' },
      tier: 'link',
      limit: {
        amount: { setting: 'payDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { agreedNo: 'required', agreedOn: 'required' },
      attachments: ['agreement'],
      agree: {
        title: { zh: '已认可', en: 'Agreed' },
        effect: { zh: '送车辆管理员核对', en: 'Goes to the vehicle manager' },
        opinion: 'optional',
      },
      returns: true,
      refuse: {
        title: { zh: '采购办不认可', en: 'Not agreed' },
        effect: { zh: '费用自理，本单办结', en: 'At the driver’s own cost; the claim ends' },
        opinion: 'required',
      },
    },
    {
      ...section,
      title: { zh: '核对里程油耗', en: 'Odometer and fuel compared' },
      by: { post: 'vehicle-manager' },
      agree: {
        title: { zh: '核对无误', en: 'In order' },
        effect: { zh: '送办公室审核', en: 'Goes to the office' },
        opinion: 'required',
        phrases: [
          {
            zh: '里程与派车登记相符，没有超耗。',
            en: 'The odometer fits the dispatch register; fuel within the norm.',
          },
          {
            zh: '里程与派车登记相符，超耗理由属实。',
            en: 'The odometer fits; above the norm, and the reason is true.',
          },
        ],
      },
    },
    {
      id: 'office',
      kind: 'sign',
      title: { zh: '办公室审核', en: 'Office checks' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '通过', en: 'Pass' },
        effect: { zh: '送财务逐张审核', en: 'Goes to finance, receipt by receipt' },
        opinion: 'required',
        phrases: [{ zh: '单据齐全，同意报账。', en: 'The papers are complete; agreed.' }],
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
      id: 'norm-of-the-vehicle',
      at: ['start'],
      holds: '$exists(per100)',
      says: {
        zh: '所选核定表里没有这辆车。请选当年的核定表，或先给这辆车核定油耗。',
        en: 'The norm chosen does not have this vehicle. Choose this year’s, or have a norm set for it first.',
      },
      field: 'vehicle',
    },
    {
      id: 'fuel-of-that-year',
      at: ['start'],
      holds: '$count(fills[$substring(date, 0, 4) != $string($$.norm[0].of.year)]) = 0',
      says: {
        zh: '有加油日期不在核定表的年度内。请选当年的核定表；跨年的分开报。',
        en: 'Some fuel is of another year than the norm. Choose that year’s; two years are claimed apart.',
      },
      field: 'norm',
    },
    {
      id: 'own-card',
      at: ['start'],
      holds: '$not(byCard) or card = norm[0].of.norms[vehicle = $$.vehicle][0].card',
      says: {
        zh: '这张加油卡不是这辆车的。实行一车一卡，请核对卡号。',
        en: 'This fuel card is not this vehicle’s. Each has its own: check the number.',
      },
      field: 'card',
    },
    {
      id: 'odometer-forward',
      at: ['start'],
      holds:
        '$min(fills.odometer) >= odometerFrom and $string([fills.odometer]) = $string($sort([fills.odometer]))',
      says: {
        zh: '里程倒退了：后一次加油的里程比前一次小，或者小于起始里程。请按先后填，核对仪表盘。',
        en: 'The odometer runs backwards: below an earlier fuel, or the one before. Fill the lines in order, and check the odometer.',
      },
      field: 'fills',
    },
    neverRaised,
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [
    {
      id: 'fuel-elsewhere',
      at: 'section',
      level: 'high',
      text: {
        zh: '公油私用、一卡多车、虚报加油',
        en: 'Fuel for private cars, one card for several, false receipts',
      },
      controls: [
        {
          zh: '里程、加油时间与派车登记相符，油量不超过油箱',
          en: 'Odometer and times fit the dispatch register; no more than the tank holds',
        },
      ],
      owner: 'vehicle-manager',
    },
    ...checkingRisks.filter(({ id }) => id === 'careless-check'),
    ...paymentRisks,
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '加油{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '加油核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '加油费报销核定单', en: 'Fuel claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'vehicle',
        'card',
        'payBy',
        'payee',
        'payeeBank',
        'payeeAccount',
        'checked',
        'litres',
        'distance',
        'per100',
        'actual',
        'claimed',
        'cutTotal',
        'payable',
      ],
      notes: claimNotes,
    },
  ],

  once: [
    {
      id: 'invoice',
      title: { zh: '发票号码', en: 'Invoice number' },
      keys: 'fills.invoiceNo',
      twice: 'refused',
      field: 'fills',
    },
  ],

  offers: correctable,

  registers: [
    {
      id: 'fuel-register',
      title: { zh: '加油台账', en: 'Fuel register' },
      each: 'fills',
      key: '"vehicle:" & vehicle',
      on: 'row.date',
      columns: [
        { title: { zh: '日期', en: 'Date' }, value: 'row.date', kind: 'date' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' },
        { title: { zh: '加油卡号', en: 'Card' }, value: 'byCard ? card : "未刷卡"' },
        { title: { zh: '加油站', en: 'Station' }, value: 'row.station' },
        { title: { zh: '里程', en: 'Odometer' }, value: 'row.odometer', kind: 'number' },
        {
          title: { zh: '加油（升）', en: 'Fuel (l)' },
          value: 'row.litres',
          kind: 'number',
          sum: true,
        },
        {
          title: { zh: '金额（元）', en: 'Amount (yuan)' },
          value: 'row.amount',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '报销单', en: 'Claim' }, value: 'request.serial' },
        { title: { zh: '报销人', en: 'Claimant' }, value: 'request.requester' },
      ],
    },
    claimRegister,
    ...paymentRegisters,
  ],

  earlier: [
    {
      id: 'fuel-before',
      title: { zh: '本车近期加油', en: 'Earlier fuel of this vehicle' },
      register: 'fuel-register',
      key: '"vehicle:" & vehicle',
      days: 60,
      at: ['start', 'section', 'office'],
    },
    samePayee,
  ],

  record: {
    title: { zh: '加油费报销审批单与付款记录', en: 'Fuel claim approval and payment record' },
    rows: [
      ['reason'],
      ['vehicle', 'norm'],
      ['byCard', 'card'],
      ['noCardReason'],
      ['agreedNo', 'agreedOn'],
      ['odometerFrom', 'distance'],
      ['fills'],
      ['litres', 'per100'],
      ['actual', 'excess'],
      ['excessReason'],
      ['payBy', 'cashReason'],
      ['payee', 'payeeBank'],
      ['payeeAccount', 'minutesNo'],
      ['checked'],
      ['claimed', 'cutTotal'],
      ['payable', 'originals'],
      ['economicClass', 'budgetItem'],
      ['paidAmount', 'paidOn'],
      ['paymentNo', 'voucherNo'],
    ],
    retention: '30-years',
  },

  rules: [
    { zh: '实行一车一卡，专卡专用。', en: 'Each vehicle has its own card, for it alone.' },
    {
      zh: '没有刷卡的加油发票须经政府采购办审核认可。',
      en: 'Fuel invoices paid without the card are checked by the procurement office.',
    },
    {
      zh: '每次加油记里程；超过核定油耗的说明理由。',
      en: 'The odometer is noted each time; an excess is explained.',
    },
    {
      zh: '年底核算超耗且无正当理由的，由驾驶员自负。',
      en: 'In the yearly account, excess without good reason is the driver’s.',
    },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
