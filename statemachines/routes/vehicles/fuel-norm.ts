import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const vehicle = { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } } as const;
const odometer = { kind: 'number', min: 0, max: 2_000_000 } as const;
const litres = { kind: 'number', min: 0, max: 100_000, decimals: 2 } as const;
const per100 = { kind: 'number', min: 0, max: 10_000_000, decimals: 1 } as const;

const notApproved = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予核定，本单办结', en: 'Not approved; the request ends' },
  opinion: 'required',
} as const;

export const fuelNorm = {
  id: 'fuel-norm',
  title: { zh: '车辆油耗年度核定与核算', en: 'Yearly fuel norm and account' },
  noun: { zh: '油耗核定表', en: 'Fuel norm' },
  family: 'vehicles',
  covers: ['lst-fuel-norm'],
  grade: 'B',
  basis: {
    zh: '财务规定：一车一卡；每年年初核定综合油耗，年底计算实际油耗，超过核定且无正当理由的由驾驶员自负',
    en: 'Finance rules: one card for each vehicle; norms set each January, actual use reckoned at the end of the year; excess without good reason is the driver’s',
  },

  settings: {
    normMonths: {
      title: { zh: '核定、核算限期（月）', en: 'Months to set and to reckon' },
      value: 1,
      unit: 'month',
      source: {
        zh: '来源要求年初核定、年底核算，没有天数；取一个月',
        en: 'The source says at the start and the end of the year; one month',
      },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 3,
      unit: 'working-day',
      source: { zh: '来源文件未定，取三个工作日', en: 'Not in the sources; three working days' },
    },
  },

  fields: {
    year: {
      kind: 'number',
      min: 2020,
      max: 2100,
      label: { zh: '核定年度', en: 'Year' },
      hint: {
        zh: '本年；上年的账一并核算。',
        en: 'This year; last year’s account is settled with it.',
      },
    },
    before: {
      kind: 'references',
      routes: ['fuel-norm'],
      min: 0,
      max: 1,
      label: { zh: '上年核定表', en: 'Last year’s norm' },
      hint: { zh: '第一年没有，空着。', en: 'None in the first year: leave it empty.' },
    },
    accounts: {
      kind: 'lines',
      min: 0,
      max: 60,
      columns: {
        vehicle,
        driver: { kind: 'person', label: { zh: '驾驶员', en: 'Driver' } },
        odometerFrom: { ...odometer, label: { zh: '年初里程', en: 'Odometer in January' } },
        odometerTo: { ...odometer, label: { zh: '年底里程', en: 'Odometer in December' } },
        litres: { ...litres, label: { zh: '加油（升）', en: 'Fuel (l)' } },
        norm: {
          ...per100,
          calc: 'form.before[0].of.norms[vehicle = $$.vehicle][0].per100',
          label: { zh: '核定油耗', en: 'Norm' },
        },
        actual: {
          ...per100,
          calc: 'odometerTo > odometerFrom ? litres * 100 / (odometerTo - odometerFrom)',
          label: { zh: '实际油耗', en: 'Actual' },
        },
        excess: {
          ...litres,
          calc: '$exists(norm) ? $max([litres - norm * (odometerTo - odometerFrom) / 100, 0])',
          label: { zh: '超耗（升）', en: 'Excess (l)' },
        },
        why: {
          kind: 'text',
          max: 100,
          when: 'excess > 0',
          label: { zh: '超耗理由', en: 'Why more' },
        },
      },
      label: { zh: '上年油耗核算', en: 'Last year’s account' },
      hint: {
        zh: '油耗为升/百公里，加油量从加油台账取；超耗的由驾驶员说明，附书面说明。',
        en: 'Use in litres for 100 km, fuel from the fuel register; drivers explain an excess in writing.',
      },
    },
    price: {
      kind: 'money',
      min: 1,
      max: 10_000,
      when: 'excesses > 0',
      label: { zh: '全年平均油价（元/升）', en: 'Average price of the year (yuan/l)' },
    },
    excesses: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '辆', en: 'vehicles' },
      calc: '$count(accounts[excess > 0])',
      label: { zh: '超耗车辆', en: 'Vehicles above the norm' },
    },
    norms: {
      kind: 'lines',
      min: 1,
      max: 60,
      columns: {
        vehicle,
        engine: { kind: 'text', max: 20, label: { zh: '排量', en: 'Engine' } },
        since: { kind: 'text', max: 20, label: { zh: '启用年月', en: 'In use since' } },
        card: { kind: 'text', max: 30, label: { zh: '加油卡号', en: 'Fuel card' } },
        per100: {
          kind: 'number',
          min: 1,
          max: 100,
          decimals: 1,
          label: { zh: '核定油耗', en: 'Norm' },
        },
      },
      label: { zh: '本年油耗核定', en: 'This year’s norms' },
      hint: {
        zh: '按车辆新旧程度、排量核定综合油耗（升/百公里）；一车一卡。',
        en: 'Litres for 100 km, by age and engine; one card for each vehicle.',
      },
    },
    verdicts: {
      kind: 'lines',
      min: 0,
      max: 60,
      rowsFrom: 'accounts',
      columns: {
        vehicle,
        driver: { kind: 'person', label: { zh: '驾驶员', en: 'Driver' } },
        over: {
          kind: 'number',
          min: 0,
          max: 100_000,
          decimals: 2,
          calc: 'excess',
          label: { zh: '超耗（升）', en: 'Excess (l)' },
        },
        verdict: {
          kind: 'choice',
          options: {
            justified: { zh: '理由正当', en: 'Good reason' },
            driver: { zh: '驾驶员自负', en: 'Borne by the driver' },
          },
          when: 'over > 0',
          label: { zh: '认定', en: 'Finding' },
        },
        borne: {
          kind: 'money',
          min: 0,
          max: 100_000_000,
          calc: 'verdict = "driver" ? over * form.price : 0',
          label: { zh: '自负金额（元）', en: 'Borne (yuan)' },
        },
      },
      label: { zh: '超耗认定', en: 'Findings on excess' },
    },
    borneTotal: {
      kind: 'money',
      min: 0,
      max: 1_000_000_000,
      calc: '$sum(verdicts.borne)',
      label: { zh: '驾驶员自负合计', en: 'Borne by drivers' },
    },
    inForce: { kind: 'yes-no', label: { zh: '已核定', en: 'In force' } },
    receivedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '缴款日期', en: 'Received on' },
    },
    receiptNo: { kind: 'text', max: 40, label: { zh: '收据号', en: 'Receipt number' } },
  },

  attachments: {
    statements: {
      title: { zh: '超耗书面说明', en: 'Drivers’ statements on excess' },
      kinds: ['pdf', 'jpg', 'png'],
      min: 1,
      max: 20,
      when: 'excesses > 0',
    },
  },

  headline:
    '$string(year) & "年度油耗核定" & ($count(norms) > 0 ? "，" & $string($count(norms)) & "辆" : "") & (excesses > 0 ? "，上年超耗" & $string(excesses) & "辆" : "")',

  start: {
    title: { zh: '年初启动核定', en: 'Started in January' },
    posts: ['vehicle-manager'],
    asks: { year: 'required' },
    attachments: [],
    every: {
      each: 'year',
      month: 1,
      workingDay: 3,
      post: 'vehicle-manager',
      sets: { year: '$number(period)' },
    },
  },

  steps: [
    {
      id: 'propose',
      kind: 'handle',
      title: { zh: '核算上年、提出本年核定', en: 'Last year reckoned, norms proposed' },
      by: { post: 'vehicle-manager' },
      tier: 'link',
      limit: {
        amount: { setting: 'normMonths' },
        unit: 'month',
        from: 'submitted',
        countsStartDay: false,
        basis: {
          zh: '财务规定：年初核定、年底核算',
          en: 'Finance rules: at the start and the end of the year',
        },
      },
      asks: {
        before: 'optional',
        accounts: {
          rows: 'open',
          columns: {
            vehicle: 'required',
            driver: 'required',
            odometerFrom: 'required',
            odometerTo: 'required',
            litres: 'required',
            why: 'required',
          },
        },
        price: 'required',
        norms: {
          rows: 'open',
          columns: {
            vehicle: 'required',
            engine: 'required',
            since: 'required',
            card: 'required',
            per100: 'required',
          },
        },
      },
      attachments: ['statements'],
      agree: {
        title: { zh: '报审', en: 'Propose' },
        effect: { zh: '送综合部门审核', en: 'Goes to the general section' },
        opinion: 'optional',
      },
      returns: false,
    },
    {
      id: 'chief',
      kind: 'sign',
      title: { zh: '综合部门审核、认定超耗', en: 'General section reviews, judges excess' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'general-section-chief' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { verdicts: { rows: 'locked', columns: { verdict: 'required' } } },
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送分管领导核定', en: 'Goes to the deputy' },
        opinion: 'required',
        phrases: [
          { zh: '已核对里程和加油台账，拟同意。', en: 'Checked against both registers; agreed.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: notApproved,
    },
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管领导核定', en: 'Deputy sets the norms' },
      by: { post: 'deputy-head-office' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '核定', en: 'Set' },
        effect: {
          zh: '开出油耗核定表，加油报销按此对照',
          en: 'The norm sheet is issued; fuel claims are compared with it',
        },
        opinion: 'required',
        phrases: [{ zh: '同意核定。', en: 'Set as proposed.' }],
        sets: { inForce: 'true' },
        numbers: ['slip'],
        issues: ['norm-sheet'],
      },
      returns: true,
      allows: ['ask'],
      refuse: notApproved,
    },
    {
      id: 'receive',
      kind: 'settle',
      title: { zh: '收取自负油款', en: 'Excess paid by drivers' },
      by: { post: 'finance' },
      when: 'borneTotal > 0',
      whenSays: { zh: '有驾驶员自负才收', en: 'Only where drivers bear some' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'normMonths' },
        unit: 'month',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { receivedOn: 'required', receiptNo: 'required' },
      agree: {
        title: { zh: '已缴款', en: 'Received' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'optional',
        phrases: [
          { zh: '驾驶员已自行缴款，收据已开。', en: 'Paid in by the drivers; receipts given.' },
        ],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'odometers-forward',
      at: ['propose'],
      holds: '$count(accounts[odometerTo < odometerFrom]) = 0',
      says: {
        zh: '有车辆的年底里程比年初还小，请核对后重填。',
        en: 'A vehicle’s odometer in December is below the one in January. Check it again.',
      },
      field: 'accounts',
    },
    {
      id: 'reckoned-by-a-norm',
      at: ['propose'],
      holds: '$count(accounts[$not($exists(norm))]) = 0',
      says: {
        zh: '有车辆没有上年核定的油耗。请选上年核定表；上年没有核定的车辆，删去这一行。',
        en: 'A vehicle has no norm of last year. Choose last year’s norm, or leave out vehicles without one.',
      },
      field: 'accounts',
    },
    {
      id: 'vehicles-once',
      at: ['propose'],
      holds:
        '$count($distinct(norms.vehicle)) = $count(norms.vehicle) and $count($distinct(accounts.vehicle)) = $count(accounts.vehicle)',
      says: {
        zh: '同一辆车填了两行。请删去一行。',
        en: 'One vehicle stands on two lines. Remove one.',
      },
      field: 'norms',
    },
    {
      id: 'one-card-each',
      at: ['propose'],
      holds: '$count($distinct(norms.card)) = $count(norms.card)',
      says: {
        zh: '两辆车填了同一张加油卡。实行一车一卡，请改正。',
        en: 'Two vehicles have the same card. Each has its own: correct it.',
      },
      field: 'norms',
    },
  ],

  separate: [
    {
      steps: ['start', 'chief', 'deputy', 'receive'],
      why: {
        zh: '提出、审核、核定、收款须由不同的人办理',
        en: 'Proposing, reviewing, setting and receiving are done by different persons',
      },
    },
    {
      steps: ['propose', 'chief', 'deputy', 'receive'],
      why: {
        zh: '核算、认定、核定、收款须由不同的人办理',
        en: 'Reckoning, judging, setting and receiving are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'loose-norm',
      at: 'chief',
      level: 'medium',
      text: {
        zh: '油耗定得过宽，掩盖偷油、私用',
        en: 'Loose norms that hide theft or private use',
      },
      controls: [
        {
          zh: '与上年实际、同型车比较，没有无故放宽',
          en: 'Compared with last year and similar vehicles; not loosened without reason',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'excess-waved',
      at: 'chief',
      level: 'high',
      text: { zh: '超耗不问理由一律放过', en: 'Excess let pass without reason' },
      controls: [
        {
          zh: '超耗逐车看过驾驶员的书面说明',
          en: 'The driver’s statement was read for each vehicle above its norm',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'wage-deduction',
      at: 'receive',
      level: 'medium',
      text: { zh: '从工资中直接扣款', en: 'Taken from wages' },
      controls: [
        { zh: '由本人自行缴款，开具收据', en: 'Paid in by the person, against a receipt' },
      ],
      owner: 'finance',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '油耗{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '核定表号', en: 'Norm sheet number' },
      pattern: '油耗核定{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'norm-sheet',
      title: { zh: '车辆油耗核定表', en: 'Fuel norm sheet' },
      number: 'slip',
      copies: [{ zh: '张贴、存查', en: 'To be posted and kept' }],
      shows: ['year', 'norms'],
      notes: [
        { zh: '油耗为升/百公里。', en: 'Litres for 100 kilometres.' },
        {
          zh: '超过核定且无正当理由的部分由驾驶员自负，自行缴款，不从工资中扣。',
          en: 'Excess without good reason is the driver’s own, paid in person and never taken from wages.',
        },
      ],
    },
  ],

  offers: { when: 'inForce', carries: ['year', 'norms'] },

  registers: [
    {
      id: 'fuel-norms',
      title: { zh: '油耗核定台账', en: 'Fuel norms' },
      when: 'inForce',
      each: 'norms',
      key: '"vehicle:" & row.vehicle',
      columns: [
        { title: { zh: '年度', en: 'Year' }, value: '$string(year)' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(row.vehicle)' },
        { title: { zh: '排量', en: 'Engine' }, value: 'row.engine' },
        { title: { zh: '启用年月', en: 'In use since' }, value: 'row.since' },
        { title: { zh: '加油卡号', en: 'Card' }, value: 'row.card' },
        {
          title: { zh: '综合油耗（升/百公里）', en: 'Norm (l/100 km)' },
          value: 'row.per100',
          kind: 'number',
        },
        { title: { zh: '核定表', en: 'Sheet' }, value: 'request.numbers.slip' },
      ],
    },
    {
      id: 'fuel-accounts',
      title: { zh: '油耗核算台账', en: 'Fuel accounts' },
      when: 'inForce',
      each: 'accounts',
      key: '"vehicle:" & row.vehicle',
      columns: [
        { title: { zh: '核算年度', en: 'Year' }, value: '$string(year - 1)' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(row.vehicle)' },
        { title: { zh: '驾驶员', en: 'Driver' }, value: '$person(row.driver)' },
        {
          title: { zh: '行驶里程', en: 'Distance' },
          value: 'row.odometerTo - row.odometerFrom',
          kind: 'number',
          sum: true,
        },
        {
          title: { zh: '加油（升）', en: 'Fuel (l)' },
          value: 'row.litres',
          kind: 'number',
          sum: true,
        },
        {
          title: { zh: '核定（升/百公里）', en: 'Norm (l/100 km)' },
          value: 'row.norm',
          kind: 'number',
        },
        {
          title: { zh: '实际（升/百公里）', en: 'Actual (l/100 km)' },
          value: 'row.actual',
          kind: 'number',
        },
        { title: { zh: '超耗（升）', en: 'Excess (l)' }, value: 'row.excess', kind: 'number' },
        { title: { zh: '理由', en: 'Reason' }, value: 'row.why' },
        {
          title: { zh: '自负金额（元）', en: 'Borne (yuan)' },
          value: '($key := row.key; verdicts[key = $key].borne)',
          kind: 'money',
          sum: true,
        },
      ],
    },
  ],

  record: {
    title: { zh: '油耗核算与核定表', en: 'Fuel account and norms' },
    rows: [
      ['year', 'before'],
      ['accounts'],
      ['excesses', 'price'],
      ['borneTotal'],
      ['verdicts'],
      ['norms'],
      ['receivedOn', 'receiptNo'],
    ],
    retention: '10-years',
  },

  rules: [
    { zh: '实行一车一卡。', en: 'Each vehicle has its own fuel card.' },
    {
      zh: '每年年初按车辆新旧程度、排量核定综合油耗，年底计算实际油耗。',
      en: 'Norms are set each January by age and engine; actual use is reckoned at the end of the year.',
    },
    {
      zh: '超过核定且无正当理由的，超过部分由驾驶员自负。',
      en: 'Excess without good reason is borne by the driver.',
    },
    {
      zh: '自负部分由本人自行缴款，不从工资中扣。',
      en: 'It is paid in by the person and never taken from wages.',
    },
  ],

  withdrawUntil: ['deputy'],
} as const satisfies Route;
