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

const ticketColumns = {
  date: { kind: 'date', not: 'future', label: { zh: '通行日期', en: 'Date' } },
  kind: {
    kind: 'choice',
    options: {
      toll: { zh: '过路过桥费', en: 'Toll' },
      parking: { zh: '停车费', en: 'Parking' },
    },
    label: { zh: '类别', en: 'Kind' },
  },
  place: { kind: 'text', max: 60, label: { zh: '路段、地点', en: 'Where' } },
  invoiceNo: { kind: 'text', max: 40, label: { zh: '票据号码', en: 'Receipt number' } },
  amount: { kind: 'money', min: 1, max: most, label: { zh: '金额（元）', en: 'Amount (yuan)' } },
} as const;

export const tollClaim = {
  id: 'toll-claim',
  title: { zh: '过路过桥费报销', en: 'Toll claim' },
  noun: { zh: '通行费报销单', en: 'Toll claim' },
  family: 'vehicles',
  covers: ['zk-toll-reimbursement'],
  grade: 'B',
  basis: {
    zh: '公务车辆管理措施：驾驶员本人详细填写报销单，综合科科长审定，财务按规定审批报销',
    en: 'Vehicle measures: the driver completes the claim, the section chief confirms it, finance pays under its rules',
  },

  settings: {
    ...paymentSettings,
    claimedWith: {
      title: { zh: '出差的过路费怎么报', en: 'How tolls of a journey are claimed' },
      value: 'alone',
      options: {
        alone: { zh: '按月单独报销', en: 'Alone, by the month' },
        journey: { zh: '随差旅费报销', en: 'With the travel claim' },
      },
      source: {
        zh: '市人防办单独报销，移民局随差旅费报销；默认前者',
        en: 'Alone in one source, with the travel claim in the other; the former by default',
      },
    },
  },

  fields: {
    reason: {
      kind: 'text',
      max: 100,
      label: { zh: '事由', en: 'Reason' },
      hint: { zh: '例如：11月下乡检查通行费。', en: 'Such as: tolls of November’s field visits.' },
    },
    vehicle: {
      kind: 'vehicle',
      calc: 'trips[0].of.vehicle',
      label: { zh: '车辆', en: 'Vehicle' },
    },
    month: {
      kind: 'text',
      max: 7,
      calc: '$substring(trips[0].of.backAt, 0, 7)',
      label: { zh: '月份', en: 'Month' },
    },
    trips: {
      kind: 'references',
      routes: ['vehicle-dispatch'],
      min: 1,
      max: 30,
      draws: 'whole',
      label: { zh: '派车单', en: 'Dispatch slips' },
      hint: {
        zh: '同一辆车、同一个月、已收车检查的派车单；每张只报一次。',
        en: 'Trips of one vehicle in one month, checked on return; each is claimed once.',
      },
    },
    tickets: {
      kind: 'lines',
      min: 1,
      max: 40,
      columns: ticketColumns,
      label: { zh: '通行明细', en: 'Tolls and parking' },
      hint: { zh: '一张票据一行。', en: 'One line for each ticket.' },
    },
    priorNo: {
      kind: 'text',
      max: 4000,
      calc: '$join(trips.number, "、")',
      label: { zh: '事前审批单号', en: 'Prior approval' },
    },
    claimed: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(tickets.amount)',
      label: { zh: '报销金额', en: 'Amount claimed' },
    },
    checked: {
      kind: 'lines',
      min: 0,
      max: 40,
      rowsFrom: 'tickets',
      columns: {
        date: ticketColumns.date,
        place: ticketColumns.place,
        amount: ticketColumns.amount,
        ...checkedColumns,
      },
      label: { zh: '逐张核定', en: 'Tickets as checked' },
      hint: checkedHint,
    },
    ...claimSums,
    ...paymentFields,
  },

  attachments: {
    tickets: {
      title: { zh: '通行费票据', en: 'Toll receipts' },
      kinds: ['pdf', 'ofd', 'xml', 'jpg', 'png'],
      min: 1,
      max: 60,
    },
    ...paymentAttachments,
  },

  headline:
    '$vehicle(vehicle) & "，" & $number($substringAfter(month, "-")) & "月通行费" & $string($count(tickets)) & "张，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '驾驶员填写报销单', en: 'The driver completes the claim' },
    posts: ['driver', 'vehicle-manager'],
    asks: {
      reason: 'required',
      trips: 'required',
      tickets: {
        rows: 'open',
        columns: {
          date: 'required',
          kind: 'required',
          place: 'required',
          invoiceNo: 'required',
          amount: 'required',
        },
      },
      ...payeeAsks,
    },
    attachments: ['tickets', 'minutes'],
  },

  steps: [
    {
      ...section,
      title: { zh: '综合部门审定', en: 'General section confirms' },
      by: { post: 'general-section-chief' },
      agree: {
        ...section.agree,
        phrases: [
          {
            zh: '票据与派车单逐张相符，同意报销。',
            en: 'The tickets match the dispatch slips; agreed.',
          },
        ],
      },
    },
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
      id: 'trips-of-this-vehicle',
      at: ['start'],
      holds: '$count(trips[of.vehicle != $$.vehicle]) = 0',
      says: {
        zh: '选了不同车辆的派车单。一辆车填一张报销单，其余的请另填。',
        en: 'Trips of several vehicles are chosen. One claim for each vehicle: file another for the rest.',
      },
      field: 'trips',
    },
    {
      id: 'trips-of-this-month',
      at: ['start'],
      holds: '$count(trips[$substring(of.backAt, 0, 7) != $$.month]) = 0',
      says: {
        zh: '选了不同月份收车的派车单。按月报销，其余的请另填一张。',
        en: 'Trips of several months are chosen. One claim for each month: file another for the rest.',
      },
      field: 'trips',
    },
    {
      id: 'tickets-of-the-trips',
      at: ['start'],
      holds:
        '$count(tickets[($day := date; $count($$.trips[$substring(of.leftAt, 0, 10) <= $day and $substring(of.backAt, 0, 10) >= $day]) = 0)]) = 0',
      says: {
        zh: '有票据的日期不在所选派车单的行程之内。请补选派车单，或去掉这张票据；私自出车的费用自理。',
        en: 'A ticket lies outside the trips chosen. Choose its trip, or leave it out; tolls of trips without a slip are your own cost.',
      },
      field: 'tickets',
    },
    {
      id: 'journeys-with-their-claim',
      at: ['start'],
      holds: 'setting.claimedWith = "alone" or $count(trips[$count(of.order) > 0]) = 0',
      says: {
        zh: '本单位出差的过路费随差旅费报销。请去掉出差的派车单，通行费填到差旅费报销单里。',
        en: 'Tolls of journeys go with the travel claim here. Leave these trips out and enter their tolls there.',
      },
      field: 'trips',
    },
    neverRaised,
    ...paymentGuards,
  ],

  separate: paymentSeparations,

  risks: [
    {
      id: 'false-tolls',
      at: 'section',
      level: 'high',
      text: { zh: '虚报过路过桥费、停车费', en: 'False tolls and parking' },
      controls: [
        {
          zh: '票据的时间、路段与派车单逐张相符',
          en: 'Time and place of every ticket fit the dispatch slips',
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
      pattern: '通行{year}-{n4}',
      keepsVoids: false,
    },
    { ...claimSlipNumber, pattern: '通行核定{year}-{n4}' },
  ],

  slips: [
    {
      id: 'claim-sheet',
      title: { zh: '通行费报销核定单', en: 'Toll claim sheet' },
      number: 'slip',
      copies: claimCopies,
      issuer: claimIssuer,
      shows: [
        'reason',
        'vehicle',
        'month',
        'trips',
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

  once: [
    {
      id: 'invoice',
      title: { zh: '发票号码', en: 'Invoice number' },
      keys: 'tickets.invoiceNo',
      twice: 'refused',
      field: 'tickets',
    },
  ],

  registers: [
    {
      id: 'toll-register',
      title: { zh: '过路费台账', en: 'Toll register' },
      each: 'tickets',
      key: '"vehicle:" & vehicle',
      on: 'row.date',
      columns: [
        { title: { zh: '日期', en: 'Date' }, value: 'row.date', kind: 'date' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' },
        { title: { zh: '类别', en: 'Kind' }, value: '$choice("tickets.kind", row.kind)' },
        { title: { zh: '路段、地点', en: 'Where' }, value: 'row.place' },
        { title: { zh: '票据号码', en: 'Number' }, value: 'row.invoiceNo' },
        {
          title: { zh: '报销金额（元）', en: 'Claimed (yuan)' },
          value: 'row.amount',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
          value: '($key := row.key; checked[key = $key].approved)',
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

  offers: correctable,

  earlier: [samePayee],

  record: {
    title: { zh: '通行费报销审批单与付款记录', en: 'Toll claim approval and payment record' },
    rows: [
      ['reason'],
      ['vehicle', 'month'],
      ['trips'],
      ['tickets'],
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
    { zh: '报销单由驾驶员本人详细填写。', en: 'The driver completes the claim in person.' },
    {
      zh: '通行费须与派车单对应；没有派车单的，费用自理。',
      en: 'Tolls need their dispatch slip; without one they are your own cost.',
    },
    { zh: '按月按车报销，一张派车单只报一次。', en: 'By month and vehicle; each trip once.' },
    { zh: '票据逐张审核，层层把关。', en: 'Every ticket is checked, at every level.' },
  ],

  withdrawUntil: ['pay'],
} as const satisfies Route;
