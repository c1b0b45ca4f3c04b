import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import {
  accept,
  acceptSecond,
  approve,
  buy,
  fillItems,
  methodAsks,
  methodGuards,
  purchaseAttachments,
  purchaseEarlier,
  purchaseFields,
  purchaseGuards,
  purchaseNumbers,
  purchaseOffer,
  purchaseRecord,
  purchaseRegisters,
  purchaseRisks,
  purchaseRules,
  purchaseSeparate,
  purchaseSettings,
  purchaseSlip,
  stockIn,
  suppliesIn,
} from './purchase.ts';

export const suppliesPurchase = {
  id: 'supplies-purchase',
  title: { zh: '办公用品计划采购', en: 'Quarterly office supplies' },
  noun: { zh: '采购计划', en: 'Supplies plan' },
  family: 'assets',
  covers: ['lst-office-supplies-purchase', 'lst-supplies-collection'],
  grade: 'C',
  basis: {
    zh: '财务规定：办公用品由办公室每季初编制计划、填《物资采购审批单》，领导审批后统一采购，专人管理，股室签名领用',
    en: 'Finance rules: each quarter the office plans, has it approved, buys and keeps; sections sign for what they collect',
  },
  settings: purchaseSettings,

  fields: {
    ...purchaseFields,
    quarter: {
      kind: 'text',
      max: 10,
      label: { zh: '季度', en: 'Quarter' },
      hint: { zh: '例如2026年第四季度。', en: 'Such as: fourth quarter of 2026.' },
    },
    issued: {
      kind: 'lines',
      min: 1,
      max: 200,
      columns: {
        department: {
          kind: 'department',
          having: 'section-chief',
          label: { zh: '领用科室', en: 'Section' },
        },
        name: { kind: 'text', max: 60, label: { zh: '品名', en: 'Item' } },
        quantity: { kind: 'number', min: 1, max: 9999, label: { zh: '数量', en: 'Quantity' } },
      },
      label: { zh: '领用分配', en: 'Handed out' },
      hint: {
        zh: '一科室一品一行；留存库房的不写。',
        en: 'One line for each section and item; leave out what stays in store.',
      },
    },
    takers: {
      kind: 'departments',
      max: 30,
      calc: '[$distinct(issued.department)]',
      label: { zh: '领用科室', en: 'Sections that collect' },
    },
  },
  attachments: {
    needs: {
      title: { zh: '各股室需求表', en: 'What the sections asked for' },
      kinds: ['pdf', 'jpg', 'png', 'docx', 'xlsx'],
      min: 0,
      max: 20,
    },
    ...purchaseAttachments,
  },
  headline:
    'quarter & "办公用品" & ($exists(items) ? $string($count(items)) & "项，" & $yuan(total) & "元" : "计划")',
  amount: 'total',

  start: {
    title: { zh: '每季初开始编制', en: 'Opened each quarter' },
    posts: ['office'],
    asks: { quarter: 'required', reason: 'required', category: 'required' },
    attachments: [],
    every: {
      each: 'quarter',
      workingDay: 1,
      post: 'office',
      sets: {
        quarter:
          '$substring(period, 0, 4) & "年第" & $substring("一二三四", $number($substring(period, 6)) - 1, 1) & "季度"',
        reason: '"本季度各股室日常办公需要"',
        category: '"stationery"',
      },
    },
  },

  steps: [
    {
      id: 'plan',
      kind: 'handle',
      title: { zh: '办公室汇总需求、编制计划', en: 'Office gathers what is needed and plans' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: {
        amount: 10,
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: {
          zh: '每季初编制，来源未定天数',
          en: 'At the start of each quarter; no days given',
        },
      },
      asks: { items: fillItems, ...methodAsks },
      attachments: ['needs'],
      agree: {
        title: { zh: '报领导审批', en: 'Put to the leader' },
        effect: { zh: '送领导审批', en: 'Goes to the leader' },
        opinion: 'optional',
        phrases: [{ zh: '已扣除库存，请领导审批。', en: 'Stock deducted; please decide.' }],
      },
      refuse: {
        title: { zh: '库存够用，本季不采购', en: 'Stock suffices: nothing this quarter' },
        effect: { zh: '本单办结', en: 'The request ends' },
        opinion: 'required',
      },
      returns: false,
      allows: ['transfer'],
    },
    approve,
    buy,
    accept,
    acceptSecond,
    stockIn,
    {
      id: 'hand-out',
      kind: 'handle',
      title: { zh: '保管员分配发放', en: 'Storekeeper hands out' },
      by: { post: 'storekeeper' },
      tier: 'sign-in',
      limit: signLimit,
      asks: {
        issued: {
          rows: 'open',
          columns: { department: 'required', name: 'required', quantity: 'required' },
        },
      },
      agree: {
        title: { zh: '已分配', en: 'Allotted' },
        effect: { zh: '各科室分别签名领用', en: 'Each section signs for its share' },
        opinion: 'optional',
      },
      returns: true,
    },
    {
      id: 'collect',
      kind: 'distribute',
      title: { zh: '各科室领用', en: 'Collected' },
      keeps: true,
      items: 'takers',
      steps: [
        {
          id: 'sign-for',
          kind: 'read',
          title: { zh: '签名领用', en: 'Signed for' },
          by: { post: 'section-chief', of: 'item' },
          tier: 'link',
          limit: signLimit,
          agree: {
            title: { zh: '已领用', en: 'Collected' },
            opinion: 'optional',
            phrases: [{ zh: '已按分配表领到。', en: 'Received as allotted.' }],
          },
          returns: false,
          allows: ['bulk'],
        },
      ],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [...methodGuards('plan'), ...purchaseGuards],
  separate: [
    ...purchaseSeparate,
    {
      steps: ['plan', 'approve', 'accept'],
      why: {
        zh: '编制计划、审批、验收须由不同的人办理',
        en: 'Planning, approving and accepting are done by different persons',
      },
    },
  ],
  risks: [
    ...purchaseRisks,
    {
      id: 'padded-plan',
      at: 'plan',
      level: 'medium',
      text: { zh: '虚列需求、夹带私用', en: 'Padded needs, private use' },
      controls: [
        { zh: '按各股室需求表汇总，已扣除库存', en: 'Gathered from the sections, stock deducted' },
      ],
      owner: 'office',
    },
    {
      id: 'issued-loosely',
      at: 'hand-out',
      level: 'medium',
      text: { zh: '发放不登记，去向不明', en: 'Handed out without entries' },
      controls: [{ zh: '一科室一品一行，当面点交', en: 'Line by line, counted at the counter' }],
      owner: 'storekeeper',
    },
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '办采{year}-{n4}',
      keepsVoids: false,
    },
    ...purchaseNumbers,
  ],
  slips: [purchaseSlip],
  registers: [
    ...purchaseRegisters,
    suppliesIn,
    {
      id: 'supplies-out',
      title: { zh: '办公用品领用', en: 'Supplies handed out' },
      each: 'issued',
      when: '$exists(issued)',
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '领用科室', en: 'Section' }, value: '$department(row.department)' },
        { title: { zh: '品名', en: 'Item' }, value: 'row.name' },
        { title: { zh: '数量', en: 'Quantity' }, value: 'row.quantity', kind: 'number', sum: true },
        { title: { zh: '日期', en: 'Date' }, value: 'stockedOn', kind: 'date' },
      ],
    },
  ],
  earlier: purchaseEarlier,
  offers: purchaseOffer,
  record: {
    title: { zh: '办公用品采购、入库与领用记录', en: 'Record of a quarter’s supplies' },
    rows: [['quarter'], ...purchaseRecord, ['issued']],
    retention: '10-years',
  },
  rules: [
    {
      zh: '办公用品专人管理，每季初领用，领用人签名。',
      en: 'One person keeps the supplies; they are collected each quarter and signed for.',
    },
    ...purchaseRules,
  ],
  withdrawUntil: ['buy'],
} as const satisfies Route;
