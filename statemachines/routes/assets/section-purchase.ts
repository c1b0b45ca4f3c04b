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
  noPurchase,
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

export const sectionPurchase = {
  id: 'section-purchase',
  title: { zh: '股室申报物品采购', en: 'Purchase for a section' },
  noun: { zh: '采购单', en: 'Purchase request' },
  family: 'assets',
  covers: ['lst-section-purchase'],
  grade: 'B',
  basis: {
    zh: '财务规定：股室向办公室申报，办公室汇总报领导审批，统一采购；电脑耗材和配件同此程序。《政府采购法》',
    en: 'Finance rules: sections ask the office, which gathers, has it approved and buys; consumables and parts alike. Government Procurement Law',
  },
  settings: purchaseSettings,

  fields: {
    ...purchaseFields,
    inStock: {
      kind: 'yes-no',
      label: { zh: '已核对库存，库存不足', en: 'Stock was checked and does not suffice' },
    },
  },
  attachments: {
    need: {
      title: { zh: '需求说明或参考报价', en: 'What is needed, or a reference price' },
      kinds: ['pdf', 'jpg', 'png', 'docx', 'xlsx'],
      min: 0,
      max: 5,
    },
    ...purchaseAttachments,
  },
  headline:
    '"采购" & items[0].name & ($count(items) > 1 ? "等" & $string($count(items)) & "项" : "") & "，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '股室向办公室申报', en: 'Section asks the office' },
    posts: [],
    asks: { category: 'required', reason: 'required', items: fillItems },
    attachments: ['need'],
  },

  steps: [
    {
      id: 'section',
      kind: 'sign',
      title: { zh: '科室负责人审核', en: 'Section chief reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'section-chief', of: 'requester' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送办公室汇总', en: 'Goes to the office' },
        opinion: 'required',
        phrases: [
          {
            zh: '确需购置，拟同意，请领导审批。',
            en: 'Needed; agreed in principle; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noPurchase,
    },
    {
      id: 'office',
      kind: 'handle',
      title: { zh: '办公室汇总、定采购方式', en: 'Office gathers, settles how it is bought' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { inStock: 'required', ...methodAsks },
      agree: {
        title: { zh: '报领导审批', en: 'Put to the leader' },
        effect: { zh: '送领导审批', en: 'Goes to the leader' },
        opinion: 'required',
        phrases: [
          { zh: '库存不足，确需采购，请领导审批。', en: 'Not in stock, needed; please decide.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: {
        title: { zh: '库存可用，不必采购', en: 'In stock: nothing to buy' },
        effect: {
          zh: '到保管员处领用，本单办结',
          en: 'Collect it from the storekeeper; the request ends',
        },
        opinion: 'required',
      },
    },
    approve,
    buy,
    accept,
    acceptSecond,
    stockIn,
    {
      id: 'collect',
      kind: 'handle',
      title: { zh: '股室领用签收', en: 'Section collects and signs' },
      by: { requester: true },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '已领用', en: 'Collected' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'optional',
        phrases: [{ zh: '物品已领到，数量相符。', en: 'Received in full.' }],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'stock-first',
      at: ['office'],
      holds: 'inStock',
      says: {
        zh: '先核对库存：够用的不采购，请选“库存可用，不必采购”。',
        en: 'Check the stock first: what suffices is not bought. Choose “in stock” instead.',
      },
      field: 'inStock',
    },
    ...methodGuards('office'),
    ...purchaseGuards,
  ],
  separate: [
    ...purchaseSeparate,
    {
      steps: ['start', 'section', 'approve', 'buy'],
      why: {
        zh: '申请、审核、审批、采购须由不同的人办理',
        en: 'Asking, reviewing, approving and buying are done by different persons',
      },
    },
  ],
  risks: [
    ...purchaseRisks,
    {
      id: 'over-stocked',
      at: 'office',
      level: 'medium',
      text: { zh: '有库存仍采购，超标准配置', en: 'Bought though in stock, or above the standard' },
      controls: [
        { zh: '已查台账和库存，不超配置标准', en: 'Ledger and stock seen; within the standard' },
      ],
      owner: 'office',
    },
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '采{year}-{n4}',
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
      each: 'stocked[arrived > 0]',
      when: '$exists(stockedOn)',
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '领用科室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '品名', en: 'Item' }, value: 'row.name' },
        { title: { zh: '数量', en: 'Quantity' }, value: 'row.arrived', kind: 'number', sum: true },
        { title: { zh: '日期', en: 'Date' }, value: 'stockedOn', kind: 'date' },
      ],
    },
  ],
  earlier: purchaseEarlier,
  offers: purchaseOffer,
  record: {
    title: { zh: '物品采购审批与验收记录', en: 'Record of a purchase' },
    rows: purchaseRecord,
    retention: '10-years',
  },
  rules: [
    {
      zh: '向办公室申报，统一采购；电脑耗材和配件同此程序。',
      en: 'Ask the office, which buys; consumables and parts alike.',
    },
    ...purchaseRules,
  ],
  withdrawUntil: ['buy'],
} as const satisfies Route;
