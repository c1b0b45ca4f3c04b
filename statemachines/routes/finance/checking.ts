import type { Column } from '../../fields.ts';
import type { Register } from '../../results.ts';
import type { Guard, Risk } from '../../safeguards.ts';
import { most } from './payment.ts';

/** What finance does to a claim's lines, the same wherever there are lines to check. */

/** Columns of a lines field whose rows are those that were claimed: each may be cut, none raised. */
export const checkedColumns = {
  approved: {
    kind: 'money',
    min: 0,
    max: most,
    label: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
    begins: { column: 'amount' },
  },
  cut: {
    kind: 'money',
    // Below zero only while finance has raised an amount: the guard then says what to do.
    min: -most,
    max: most,
    calc: 'amount - approved',
    label: { zh: '核减（元）', en: 'Cut (yuan)' },
  },
  why: {
    kind: 'text',
    max: 100,
    when: 'approved < amount',
    label: { zh: '核减理由', en: 'Why it is cut' },
  },
} as const satisfies Readonly<Record<string, Column>>;

export const checkedHint = {
  zh: '只可核减，不可核增；核减须写理由，不必退回。',
  en: 'Amounts can be cut, never raised; a cut needs a reason, not a return.',
} as const;

/** For a route whose checked lines are `checked`. */
export const neverRaised = {
  id: 'never-raised',
  at: ['finance'],
  holds: '$count(checked[approved > amount]) = 0',
  says: {
    zh: '有票据的核定金额超过报销金额。财务只可核减，不可核增；确有漏报的，退回报销人重填。',
    en: 'A bill is allowed above the amount claimed. Finance can cut, never raise; if something was left out, return it to the claimant.',
  },
  field: 'checked',
} as const satisfies Guard;

export const checkingRisks = [
  {
    id: 'false-claim',
    at: 'section',
    level: 'medium',
    text: { zh: '虚报、重复报销', en: 'False or repeated claims' },
    controls: [
      { zh: '票据与事前审批、实际公务相符', en: 'The bills match prior approval and real duty' },
    ],
    owner: 'section-chief',
  },
  {
    id: 'careless-check',
    at: 'finance',
    level: 'high',
    text: { zh: '票据审核不够细致严谨', en: 'Careless bill review' },
    controls: [
      { zh: '每张票据均已查验真伪和重复', en: 'Every bill checked: genuine and not used before' },
      { zh: '范围和标准均已逐项核对', en: 'Scope and standard checked line by line' },
    ],
    owner: 'finance-chief',
  },
] as const satisfies readonly Risk[];

/** `prior` gives the number of what was approved beforehand. */
export const claimRegisterOf = (prior: string) =>
  ({
    id: 'claim-register',
    title: { zh: '报销登记簿', en: 'Claim register' },
    family: 'finance',
    columns: [
      { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
      { title: { zh: '报销人', en: 'Claimant' }, value: 'request.requester' },
      { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
      { title: { zh: '事由', en: 'Reason' }, value: 'reason' },
      { title: { zh: '事前审批单号', en: 'Prior approval' }, value: prior },
      {
        title: { zh: '报销金额（元）', en: 'Claimed (yuan)' },
        value: 'claimed',
        kind: 'money',
        sum: true,
      },
      {
        title: { zh: '核减（元）', en: 'Cut (yuan)' },
        value: 'cutTotal',
        kind: 'money',
        sum: true,
      },
      {
        title: { zh: '核定金额（元）', en: 'Allowed (yuan)' },
        value: 'payable',
        kind: 'money',
        sum: true,
      },
    ],
  }) as const satisfies Register;

export const claimRegister = claimRegisterOf('priorNo');

/** What every claim says beside its own lines, `claimed` and `priorNo`: `checked.approved` is what finance allowed. */
export const claimSums = {
  payable: {
    kind: 'money',
    min: 0,
    max: most,
    calc: '$exists(checked.approved) ? $sum(checked.approved)',
    label: { zh: '核定金额', en: 'Amount allowed' },
  },
  cutTotal: {
    kind: 'money',
    min: -most,
    max: most,
    calc: 'claimed - payable',
    label: { zh: '核减金额', en: 'Amount cut' },
  },
  total: {
    kind: 'money',
    min: 0,
    max: most,
    calc: '$exists(payable) ? payable : claimed',
    label: { zh: '金额', en: 'Amount' },
  },
} as const;

export const claimNotes = [
  {
    zh: '以核定金额为准；审批完成前不得付款。',
    en: 'The amount allowed rules; no payment before every approval is given.',
  },
] as const;

/** The numbers of what was approved beforehand, as the register of claims names them. */
export const priorNoOf = (references: 'orders' | 'meeting' | 'reception') =>
  ({
    kind: 'text',
    max: 200,
    calc: `$join(${references}.number, "、")`,
    label: { zh: '事前审批单号', en: 'Prior approval number' },
  }) as const;

/** How a claim sheet is made out: its number, its copies. */
export const claimSlipNumber = {
  id: 'slip',
  title: { zh: '核定单号', en: 'Claim sheet number' },
  keepsVoids: true,
} as const;

/** Who allowed the amount and issues the sheet: the leaders approve after that. */
export const claimIssuer = { zh: '核定人', en: 'Allowed by' } as const;

export const claimCopies = [
  { zh: '第一联　出纳付款', en: 'Copy 1: cashier' },
  { zh: '第二联　报销人', en: 'Copy 2: claimant' },
] as const;
