import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import {
  away,
  noJourney,
  tripAsks,
  tripBookings,
  tripFields,
  tripGuards,
  tripHeadline,
  tripOffer,
  tripOnce,
  tripRegister,
  tripRisks,
  tripRows,
  tripShows,
} from './trip.ts';

/** Approval gives the order its number and its slip, and lets claims draw on it. */
const takesEffect = {
  numbers: ['order'],
  issues: ['travel-slip'],
  sets: { inForce: 'true' },
} as const;

export const travelOrder = {
  id: 'travel-order',
  title: { zh: '出差审批（派差单）', en: 'Travel order' },
  noun: { zh: '派差单', en: 'Travel order' },
  family: 'finance',
  covers: ['lst-travel-order', 'lst-air-travel'],
  grade: 'B',
  basis: {
    zh: '《党政机关厉行节约反对浪费条例》；差旅费管理办法：出差须事先报批，从严控制人数和天数；财务规定（一）差旅费',
    en: 'Regulations on frugality; travel expense rules: approved beforehand, as few people and days as possible; finance rules (1)',
  },

  settings: {
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
  },

  fields: {
    ...tripFields,
    needsHead: {
      kind: 'yes-no',
      calc: 'scope = "outside" or transport = "plane" or hasLeader',
      label: { zh: '须主要领导审批', en: 'Needs the head' },
    },
  },

  attachments: {
    notice: {
      title: { zh: '会议、培训通知或者公函', en: 'Notice or letter' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 0,
      max: 5,
    },
  },

  headline: tripHeadline,
  amount: 'budget',

  start: {
    title: { zh: '科室填派差单', en: 'Section completes the order' },
    posts: [],
    asks: tripAsks,
    attachments: ['notice'],
  },

  steps: [
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管领导审批', en: 'Deputy in charge approves' },
      by: { overseeing: 'requester' },
      when: 'needsHead = false',
      whenSays: { zh: '省内、股长及以下、不乘机', en: 'In the province, no leader, no plane' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '派差单生效，编号并开出', en: 'The order takes effect, numbered and issued' },
        opinion: 'required',
        phrases: [
          { zh: '同意出差。', en: 'Agreed.' },
          { zh: '同意，注意安全，按期返回。', en: 'Agreed. Travel safely, be back in time.' },
        ],
        ...takesEffect,
      },
      returns: true,
      allows: ['transfer', 'ask'],
      refuse: noJourney,
    },
    {
      id: 'review',
      kind: 'sign',
      title: { zh: '分管领导审核', en: 'Deputy in charge reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { overseeing: 'requester' },
      when: 'needsHead and hasLeader = false',
      whenSays: { zh: '省外或者乘机', en: 'Out of the province, or by plane' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '拟同意', en: 'Agree in principle' },
        effect: { zh: '送局长审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [{ zh: '拟同意，请局长审批。', en: 'Agreed in principle; please decide.' }],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noJourney,
    },
    {
      id: 'head',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head approves' },
      by: { post: 'head' },
      when: 'needsHead',
      whenSays: { zh: '省外、局领导或者乘机', en: 'Out of the province, a leader, or a plane' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '派差单生效，编号并开出', en: 'The order takes effect, numbered and issued' },
        opinion: 'required',
        phrases: [
          { zh: '同意。', en: 'Agreed.' },
          { zh: '同意乘机往返。', en: 'Agreed, by plane both ways.' },
        ],
        ...takesEffect,
      },
      returns: true,
      allows: ['ask'],
      refuse: noJourney,
    },
    away,
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: tripGuards,

  separate: [
    {
      steps: ['start', 'deputy', 'head'],
      why: { zh: '申请、审批须由不同的人办理', en: 'Nobody approves what they asked for' },
    },
    {
      steps: ['start', 'review', 'head'],
      why: {
        zh: '申请、审核、审批须由不同的人办理',
        en: 'Asking, reviewing and approving are done by different persons',
      },
    },
  ],

  risks: [
    ...tripRisks,
    {
      id: 'needless-journey',
      at: 'deputy',
      level: 'medium',
      text: {
        zh: '可去可不去的差旅，人数、天数偏多',
        en: 'Needless journeys, too many people or days',
      },
      controls: [
        {
          zh: '事由具体，能合并的已合并，能线上的不出差',
          en: 'A real purpose; joined with others or held online where possible',
        },
      ],
      owner: 'deputy-head',
    },
    {
      id: 'plane-unapproved',
      at: 'start',
      level: 'low',
      text: { zh: '未经事前批准乘机', en: 'Flying without prior approval' },
      controls: [
        {
          zh: '未经局长事前批准的，机票及机场专线、保险自理',
          en: 'Without the head’s prior approval the ticket, airport bus and insurance are at your own cost',
        },
      ],
      owner: 'head',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '出差{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'order',
      title: { zh: '派差单号', en: 'Order number' },
      pattern: '派差{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'travel-slip',
      title: { zh: '派差单', en: 'Travel order' },
      number: 'order',
      copies: [
        { zh: '第一联　报销凭证', en: 'Copy 1: for the claim' },
        { zh: '第二联　办公室存根', en: 'Copy 2: office counterfoil' },
      ],
      shows: tripShows,
      notes: [
        {
          zh: '凭本单报销；变更行程须重新审批，未经批准的费用自理。',
          en: 'Claims are made against this order; changes are approved anew, what was not approved is at your own cost.',
        },
      ],
    },
  ],

  registers: [tripRegister],

  offers: tripOffer,
  bookings: tripBookings,
  once: tripOnce,

  record: {
    title: { zh: '出差审批单', en: 'Travel order' },
    rows: tripRows,
    retention: '10-years',
  },

  rules: [
    {
      zh: '先审批后出差；没有派差单的不予报销。',
      en: 'Approval before the journey; without an order nothing is paid.',
    },
    {
      zh: '股长及以下由分管领导同意，局领导由局长同意；去省外的，不论职级都报局长批。',
      en: 'The deputy agrees for section chiefs and below, the head for leaders; out of the province always the head.',
    },
    {
      zh: '飞机从严控制，限路途较远或者任务紧急，事前经局长批准。',
      en: 'Flying only for long distances or urgent business, approved by the head beforehand.',
    },
    {
      zh: '严禁无明确公务目的的差旅，严禁变相旅游。',
      en: 'No journeys without a purpose, no holidays in disguise.',
    },
    {
      zh: '行程变更的重新审批；没有出行的及时作废。',
      en: 'Changes are approved anew; an unused order is voided.',
    },
  ],

  withdrawUntil: ['deputy', 'head'],
} as const satisfies Route;
