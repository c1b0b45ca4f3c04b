import type { Column, Field } from '../../fields.ts';
import type { AttachmentRule } from '../../route.ts';
import type { Guard } from '../../safeguards.ts';
import type { RegisterColumn } from '../../results.ts';

/** What every use of a seal has in common, in the office or away from it: the paper, the seal, the count. */

const times = { zh: '次', en: 'impressions' } as const;
const mostTimes = 999_999;

export const sealKinds = {
  office: { zh: '单位公章', en: 'Office seal' },
  party: { zh: '党组织印章', en: 'Party seal' },
  contract: { zh: '合同专用章', en: 'Contract seal' },
  finance: { zh: '财务专用章', en: 'Finance seal' },
  department: { zh: '内设机构印章', en: 'Section seal' },
  name: { zh: '主要领导名章', en: 'Head’s name seal' },
} as const;

/** Blank paper and blank letters are not among them: nothing could approve those. */
export const docKinds = {
  document: { zh: '公文', en: 'Official document' },
  letter: { zh: '函件', en: 'Letter' },
  report: { zh: '上报材料', en: 'Report to a superior' },
  certificate: { zh: '证明', en: 'Certificate' },
  introduction: { zh: '介绍信', en: 'Letter of introduction' },
  contract: { zh: '合同、协议', en: 'Contract or agreement' },
  statement: { zh: '报表', en: 'Statement or table' },
  finance: { zh: '财务票据、银行凭证', en: 'Finance or bank paper' },
  other: { zh: '其他', en: 'Other' },
} as const;

const count = (label: Field['label'], min = 0): Column => ({
  kind: 'number',
  min,
  max: mostTimes,
  unit: times,
  label,
});

/** What is sealed, with which seal, and how often. */
export const paperFields = {
  sealKind: {
    kind: 'choice',
    options: sealKinds,
    label: { zh: '印章种类', en: 'Kind of seal' },
  },
  seal: {
    kind: 'seal',
    sameKindAs: 'sealKind',
    label: { zh: '所用印章', en: 'Seal' },
    hint: { zh: '从印章目录里选。', en: 'From the office’s catalogue of seals.' },
  },
  docKind: {
    kind: 'choice',
    options: docKinds,
    label: { zh: '用印材料', en: 'Kind of paper' },
    hint: {
      zh: '空白纸、空白介绍信、空白证明一律不得用印。',
      en: 'Blank paper, blank letters and blank certificates are never sealed.',
    },
  },
  docTitle: { kind: 'text', max: 120, label: { zh: '用印文件名称', en: 'Document' } },
  reason: { kind: 'long-text', max: 500, label: { zh: '事由', en: 'Reason' } },
  recipient: { kind: 'text', max: 80, label: { zh: '送往单位', en: 'Recipient' } },
  copies: {
    kind: 'number',
    min: 1,
    max: 9999,
    unit: { zh: '份', en: 'copies' },
    label: { zh: '份数', en: 'Copies' },
  },
  perCopy: {
    kind: 'number',
    min: 1,
    max: 50,
    unit: times,
    label: { zh: '每份盖几处', en: 'Impressions on each copy' },
  },
  seamPerCopy: {
    kind: 'number',
    min: 0,
    max: 49,
    unit: times,
    label: { zh: '每份骑缝章', en: 'Across the seams of each copy' },
    hint: { zh: '不盖骑缝章的填0。', en: 'Enter 0 if none.' },
  },
  total: {
    ...count({ zh: '用印次数合计', en: 'Impressions in all' }, 1),
    calc: 'copies * (perCopy + seamPerCopy)',
    hint: {
      zh: '份数×（每份盖几处＋每份骑缝章）。',
      en: 'Copies, times impressions on each and across its seams.',
    },
  },
  complete: {
    kind: 'yes-no',
    label: { zh: '内容已填写完整、没有留空', en: 'Filled in completely, nothing left blank' },
  },
  legalNo: {
    kind: 'text',
    max: 60,
    when: 'docKind = "contract"',
    label: { zh: '合法性审查意见编号', en: 'Number of the legality review' },
    hint: {
      zh: '已有编号的填编号，没有编号的附审查意见。',
      en: 'Its number, or attach the review itself.',
    },
  },
  letterBearer: {
    kind: 'text',
    max: 40,
    when: 'docKind = "introduction"',
    label: { zh: '持信人', en: 'Bearer of the letter' },
  },
  letterDays: {
    kind: 'number',
    min: 1,
    max: 30,
    unit: { zh: '天', en: 'days' },
    when: 'docKind = "introduction"',
    label: { zh: '介绍信有效期', en: 'Valid for' },
  },
  approvedTotal: count({ zh: '审批核定次数', en: 'Impressions approved by the leader' }, 1),
  allowed: {
    ...count({ zh: '批准用印次数', en: 'Impressions approved' }),
    calc: 'approvedTotal',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** What was sealed: good and spoilt impressions together never exceed what was approved. */
export const countFields = {
  used: count({ zh: '实盖次数', en: 'Good impressions' }),
  spoilt: {
    ...count({ zh: '盖坏次数', en: 'Spoilt impressions' }),
    hint: { zh: '没有的填0。', en: 'Enter 0 if there are none.' },
  },
  unused: {
    kind: 'number',
    // Below zero only while too many are entered: the guard then says what to do.
    min: -mostTimes,
    max: mostTimes,
    unit: times,
    calc: 'allowed - used - spoilt',
    label: { zh: '未用次数', en: 'Not used' },
  },
  unusedWhy: {
    kind: 'text',
    max: 100,
    when: 'unused > 0',
    label: { zh: '未用的原因', en: 'Why some were not used' },
  },
  spoiltSheets: {
    kind: 'number',
    min: 1,
    max: 9999,
    unit: { zh: '页', en: 'sheets' },
    when: 'spoilt > 0',
    label: { zh: '废页数量', en: 'Spoilt sheets' },
  },
  spoiltNote: {
    kind: 'text',
    max: 200,
    when: 'spoilt > 0',
    label: { zh: '废页如何销毁', en: 'How they were destroyed' },
    hint: { zh: '写明时间、地点、方式。', en: 'When, where and how.' },
  },
} as const satisfies Readonly<Record<string, Field>>;

export const askPaper = {
  sealKind: 'required',
  seal: 'required',
  docKind: 'required',
  docTitle: 'required',
  reason: 'required',
  recipient: 'optional',
  legalNo: 'optional',
  letterBearer: 'required',
  letterDays: 'required',
  copies: 'required',
  perCopy: 'required',
  seamPerCopy: 'required',
  complete: 'required',
} as const;

export const askCount = {
  used: 'required',
  spoilt: 'required',
  unusedWhy: 'required',
  spoiltSheets: 'required',
  spoiltNote: 'required',
} as const;

export const paperAttachments = {
  document: {
    title: { zh: '待用印文件', en: 'Document to be sealed' },
    kinds: ['pdf', 'ofd', 'docx', 'xlsx', 'jpg', 'png'],
    min: 1,
    max: 10,
  },
  legalReview: {
    title: { zh: '合法性审查意见', en: 'Legality review' },
    kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
    min: 1,
    max: 3,
    when: 'docKind = "contract" and $not($exists(legalNo))',
  },
  sealed: {
    title: { zh: '盖印后扫描件', en: 'Scan of the sealed paper' },
    kinds: ['pdf', 'ofd', 'jpg', 'png'],
    min: 1,
    max: 10,
  },
} as const satisfies Readonly<Record<string, AttachmentRule>>;

/** What is wrong with the paper before anybody is asked to approve it. */
export const paperGuards = [
  {
    id: 'not-blank',
    at: ['start'],
    holds: 'complete',
    says: {
      zh: '空白纸、空白介绍信和留空的文件一律不得用印。请把内容填写完整，再报用印。',
      en: 'Blank paper, blank letters and papers with gaps are never sealed. Complete the text first, then file again.',
    },
    field: 'complete',
  },
  {
    id: 'not-called-blank',
    at: ['start'],
    holds: '$not($contains(docTitle, "空白"))',
    says: {
      zh: '名称写明是空白件，不得用印。请先填好内容，按实际文件名称重报。',
      en: 'By its own title this is a blank. Fill it in and file it under its real title.',
    },
    field: 'docTitle',
  },
  {
    id: 'contract-seal-on-contracts',
    at: ['start'],
    holds: 'sealKind != "contract" or docKind = "contract"',
    says: {
      zh: '合同专用章只用于合同、协议。请另选印章，或改正用印材料。',
      en: 'The contract seal is for contracts only. Choose another seal, or correct the kind of paper.',
    },
    field: 'docKind',
  },
  {
    id: 'finance-seal-on-finance',
    at: ['start'],
    holds: 'sealKind != "finance" or docKind in ["finance", "statement"]',
    says: {
      zh: '财务专用章只用于财务票据、银行凭证和报表。请另选印章，或改正用印材料。',
      en: 'The finance seal is for finance and bank papers and statements only. Choose another seal, or correct the kind of paper.',
    },
    field: 'docKind',
  },
] as const satisfies readonly Guard[];

export const withinApproved = {
  id: 'within-approved',
  holds: 'used + spoilt <= allowed',
  says: {
    zh: '实盖加上盖坏，超过了批准的用印次数。请核对；不够用的，由申请人另报用印，不得多盖。',
    en: 'Good and spoilt impressions together exceed what was approved. Count again; if more are needed, they are applied for anew, never simply added.',
  },
  field: 'used',
} as const satisfies Omit<Guard, 'at'>;

/** 用印登记簿 is one register, whatever route the seal was used by; who did what there is each route’s own. */
export const sealRegisterColumns = (given: {
  readonly approvedBy: string;
  readonly sealedOn: string;
  readonly sealedBy: string;
  readonly watchedBy: string;
}) =>
  [
    { title: { zh: '登记号', en: 'Entry' }, value: 'request.numbers.entry' },
    { title: { zh: '用印日期', en: 'Sealed on' }, value: given.sealedOn, kind: 'date' },
    { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
    { title: { zh: '印章', en: 'Seal' }, value: '$seal(seal)' },
    { title: { zh: '文件名称', en: 'Document' }, value: 'docTitle' },
    { title: { zh: '申请人', en: 'Requester' }, value: 'request.requester' },
    { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
    { title: { zh: '批准人', en: 'Approved by' }, value: given.approvedBy },
    { title: { zh: '批准次数', en: 'Approved' }, value: 'allowed', kind: 'number' },
    { title: { zh: '实盖次数', en: 'Sealed' }, value: 'used', kind: 'number', sum: true },
    { title: { zh: '盖坏次数', en: 'Spoilt' }, value: 'spoilt', kind: 'number', sum: true },
    { title: { zh: '盖印人', en: 'Sealed by' }, value: given.sealedBy },
    { title: { zh: '监印、见证', en: 'Supervisor or witness' }, value: given.watchedBy },
  ] as const satisfies readonly RegisterColumn[];

export const sealRegister = {
  id: 'seal-register',
  title: { zh: '用印登记簿', en: 'Seal register' },
  key: '"seal:" & seal',
} as const;
