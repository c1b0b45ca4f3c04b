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
} from './purchase.ts';

export const assetPurchase = {
  id: 'asset-purchase',
  title: { zh: '资产采购登记入库', en: 'Asset purchase and stock-in' },
  noun: { zh: '资产采购单', en: 'Asset purchase' },
  family: 'assets',
  covers: ['zk-asset-purchase', 'lst-asset-purchase'],
  grade: 'B',
  basis: {
    zh: '资产管理措施：采购与保管分由两人，互相核对登记；《行政事业性国有资产管理条例》《行政单位财务规则》',
    en: 'Asset measures: buying and keeping lie with two persons who check each other; regulations on state assets, finance rules',
  },
  settings: purchaseSettings,

  fields: {
    ...purchaseFields,
    planned: {
      kind: 'yes-no',
      label: { zh: '已列入资产配置预算', en: 'In the budget for assets' },
    },
    unplannedWhy: {
      kind: 'text',
      max: 200,
      when: 'planned = false',
      label: { zh: '未列预算的原因', en: 'Why it is not in the budget' },
    },
    usefulYears: {
      kind: 'number',
      min: 1,
      max: 70,
      unit: { zh: '年', en: 'years' },
      label: { zh: '预计使用年限', en: 'Useful life' },
      hint: {
        zh: '办公设备一般不少于六年，家具十五年。',
        en: 'Equipment at least six years, furniture fifteen.',
      },
    },
    valueNo: {
      kind: 'text',
      max: 40,
      label: { zh: '资产价值账凭证号', en: 'Entry in the value ledger' },
    },
  },
  attachments: {
    need: {
      title: { zh: '配置说明、预算批复或参考报价', en: 'Need, budget or reference price' },
      kinds: ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'ofd'],
      min: 0,
      max: 5,
    },
    ...purchaseAttachments,
  },
  headline:
    '"购置" & items[0].name & ($count(items) > 1 ? "等" & $string($count(items)) & "项" : "") & "，" & $yuan(total) & "元"',
  amount: 'total',

  start: {
    title: { zh: '提出购置', en: 'Asset asked for' },
    posts: [],
    asks: {
      category: 'required',
      reason: 'required',
      items: fillItems,
      usefulYears: 'required',
      planned: 'required',
      unplannedWhy: 'required',
    },
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
        effect: { zh: '送综合部门核定采购方式', en: 'Goes to the general section' },
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
      id: 'general',
      kind: 'sign',
      title: { zh: '综合部门审核', en: 'General section reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'general-section-chief' },
      tier: 'sign-in',
      limit: signLimit,
      asks: methodAsks,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送领导审批', en: 'Goes to the leader' },
        opinion: 'required',
        phrases: [
          {
            zh: '不超配置标准，采购方式已定，请领导审批。',
            en: 'Within the standard; how to buy is settled; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noPurchase,
    },
    approve,
    buy,
    accept,
    acceptSecond,
    stockIn,
    {
      id: 'value',
      kind: 'handle',
      title: { zh: '财务价值入账', en: 'Value entered by finance' },
      by: { post: 'bookkeeper' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { valueNo: 'required' },
      agree: {
        title: { zh: '已入账', en: 'Entered' },
        effect: {
          zh: '实物账与价值账一致；本单办结归档',
          en: 'Both ledgers agree; finished and archived',
        },
        opinion: 'optional',
        phrases: [
          { zh: '与入库单、卡片核对一致，已入账。', en: 'As stocked and carded; entered.' },
        ],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [...methodGuards('general'), ...purchaseGuards],
  separate: [
    ...purchaseSeparate,
    {
      steps: ['start', 'section', 'general', 'approve', 'buy'],
      why: {
        zh: '申请、审核、审批、采购须由不同的人办理',
        en: 'Asking, reviewing, approving and buying are done by different persons',
      },
    },
    {
      steps: ['general', 'accept-second', 'stock-in', 'value'],
      why: {
        zh: '审核、验收、实物保管、价值记账须由不同的人办理',
        en: 'Reviewing, accepting, keeping and booking are done by different persons',
      },
    },
  ],
  risks: [
    ...purchaseRisks,
    {
      id: 'above-standard',
      at: 'general',
      level: 'high',
      text: { zh: '超标准、超预算配置资产', en: 'Assets above standard or budget' },
      controls: [
        { zh: '已核对配置标准、存量和预算', en: 'Standard, stock and budget were checked' },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'ledgers-differ',
      at: 'value',
      level: 'medium',
      text: { zh: '有物无账、有账无物', en: 'Things without entries, entries without things' },
      controls: [{ zh: '卡片、入库单、发票三方一致', en: 'Card, stock-in and invoice agree' }],
      owner: 'bookkeeper',
    },
  ],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '资采{year}-{n4}',
      keepsVoids: false,
    },
    ...purchaseNumbers,
  ],
  slips: [purchaseSlip],
  registers: purchaseRegisters,
  earlier: purchaseEarlier,
  offers: purchaseOffer,
  record: {
    title: { zh: '资产采购审批与入库记录', en: 'Record of an asset purchase' },
    rows: [['planned', 'usefulYears'], ['unplannedWhy'], ...purchaseRecord, ['valueNo']],
    retention: '30-years',
  },
  rules: [
    {
      zh: '单价达到起点、使用一年以上的为固定资产；单价不足但耐用一年以上的大批同类物资，同样登记。',
      en: 'What reaches the unit price and lasts over a year is a fixed asset; so are large numbers of one lasting thing below it.',
    },
    ...purchaseRules,
  ],
  withdrawUntil: ['buy'],
} as const satisfies Route;
