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

export const studyTour = {
  id: 'study-tour',
  title: { zh: '赴外省考察学习审批', en: 'Study tour to another province' },
  noun: { zh: '考察审批单', en: 'Study tour' },
  family: 'finance',
  covers: ['lst-study-tour'],
  grade: 'B',
  basis: {
    zh: '《党政机关厉行节约反对浪费条例》：严禁无实质内容的学习交流和考察调研；财务规定（一）差旅费4',
    en: 'Regulations on frugality: no study tours without substance; finance rules (1) 4',
  },

  settings: {
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
    externalDays: {
      title: { zh: '报组织部门审批限期（工作日）', en: 'Days for the organisation department' },
      value: 10,
      unit: 'working-day',
      source: { zh: '来源文件未定，取十个工作日', en: 'Not in the sources; ten working days' },
    },
  },

  fields: {
    ...tripFields,
    content: {
      kind: 'long-text',
      max: 1000,
      label: { zh: '考察学习内容', en: 'What is to be studied' },
      hint: { zh: '写明学什么、向谁学、回来怎么用。', en: 'What, from whom, and what for.' },
    },
    host: { kind: 'text', max: 60, label: { zh: '接待单位', en: 'Host' } },
    agency: { kind: 'yes-no', label: { zh: '通过旅行社组织', en: 'Arranged by a travel agency' } },
    approvalNo: {
      kind: 'text',
      max: 60,
      label: { zh: '组织部门批件文号', en: 'Number of the organisation department’s approval' },
    },
    approvedOn: { kind: 'date', not: 'future', label: { zh: '批准日期', en: 'Approved on' } },
  },

  attachments: {
    invitation: {
      title: { zh: '考察方案或者邀请函', en: 'Plan or invitation' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
    contract: {
      title: { zh: '与旅行社签订的合同', en: 'Contract with the agency' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
      when: 'agency',
    },
    approvalForm: {
      title: {
        zh: '《因公赴外省考察学习申报审批表》',
        en: 'Approval form of the organisation department',
      },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
  },

  headline: tripHeadline,
  amount: 'budget',

  start: {
    title: { zh: '提出考察申请', en: 'Study tour proposed' },
    posts: [],
    asks: { ...tripAsks, content: 'required', host: 'required', agency: 'required' },
    attachments: ['invitation', 'contract'],
  },

  steps: [
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管领导审核', en: 'Deputy in charge reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { overseeing: 'requester' },
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
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: {
          zh: '由申请人报组织部门审批',
          en: 'The requester takes it to the organisation department',
        },
        opinion: 'required',
        phrases: [{ zh: '同意，按程序报批。', en: 'Agreed; take it to the department.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: noJourney,
    },
    {
      id: 'external',
      kind: 'handle',
      title: { zh: '报组织部门审批', en: 'Organisation department decides' },
      by: { requester: true },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'externalDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '组织部门已批准', en: 'Approved by the department' },
        effect: { zh: '编号并开出派差单', en: 'The order is numbered and issued' },
        opinion: 'optional',
        asks: { approvalNo: 'required', approvedOn: 'required' },
        attachments: ['approvalForm'],
        numbers: ['order'],
        issues: ['travel-slip'],
        sets: { inForce: 'true' },
      },
      returns: false,
      refuse: {
        title: { zh: '组织部门没有批准', en: 'Not approved by the department' },
        effect: { zh: '不得出行，本单办结', en: 'The journey is not approved; the request ends' },
        opinion: 'required',
      },
    },
    away,
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    ...tripGuards,
    {
      id: 'outside-only',
      at: ['start', 'away'],
      holds: 'scope = "outside"',
      says: {
        zh: '省内出差不走本流程。请改填派差单。',
        en: 'Journeys in the province take another route. File a travel order.',
      },
      field: 'scope',
    },
  ],

  separate: [
    {
      steps: ['start', 'deputy', 'head'],
      why: {
        zh: '申请、审核、审批须由不同的人办理',
        en: 'Asking, reviewing and approving are done by different persons',
      },
    },
  ],

  risks: [
    ...tripRisks,
    {
      id: 'approval-missing',
      at: 'external',
      level: 'medium',
      text: { zh: '未经组织部门批准出行', en: 'Leaving without the department’s approval' },
      controls: [
        {
          zh: '批准的人员、地点、天数与本单一致',
          en: 'Persons, places and days approved are those of this request',
        },
      ],
      owner: 'section-chief',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '考察{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'order',
      title: { zh: '派差单号', en: 'Order number' },
      pattern: '考差{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'travel-slip',
      title: { zh: '考察学习派差单', en: 'Study tour order' },
      number: 'order',
      approvedAt: ['head'],
      copies: [
        { zh: '第一联　报销凭证', en: 'Copy 1: for the claim' },
        { zh: '第二联　办公室存根', en: 'Copy 2: office counterfoil' },
      ],
      shows: [...tripShows, 'host', 'approvalNo'],
      notes: [
        {
          zh: '凭本单和组织部门审批表报销；变更行程须重新审批。',
          en: 'Claims are made against this order and the department’s form; changes are approved anew.',
        },
      ],
    },
  ],

  registers: [tripRegister],

  offers: { ...tripOffer, carries: [...tripOffer.carries, 'agency', 'approvalNo'] },
  bookings: tripBookings,
  once: tripOnce,

  record: {
    title: { zh: '赴外省考察学习审批单', en: 'Study tour approval' },
    rows: [...tripRows, ['content'], ['host', 'agency'], ['approvalNo', 'approvedOn']],
    retention: '10-years',
  },

  rules: [
    {
      zh: '赴外省考察学习，经分管领导审核、局长同意后，报组织部门审批。',
      en: 'Reviewed by the deputy, agreed by the head, then approved by the organisation department.',
    },
    {
      zh: '报销时附组织部门审批表；通过旅行社组织的另附合同。',
      en: 'The department’s form goes with the claim, and the contract where an agency is used.',
    },
    {
      zh: '严禁异地部门间无实质内容的学习交流和考察调研。',
      en: 'No exchanges or study tours without substance.',
    },
  ],

  withdrawUntil: ['head'],
} as const satisfies Route;
