import type { Told } from '../teller.ts';
import { teller } from '../teller.ts';
import { billReimbursement } from '#statemachines/routes/finance/bill-reimbursement.ts';
import { demoToday } from '../demo-today.ts';

const items = [
  {
    key: 'r1',
    category: 'travel',
    purpose: '赴省厅参加水库除险加固培训，往返高铁票',
    date: '2026-11-10',
    invoiceNo: '26112000000034567801',
    amount: 45_600,
  },
  {
    key: 'r2',
    category: 'travel',
    purpose: '住宿费，三晚',
    date: '2026-11-13',
    invoiceNo: '26112000000034567802',
    amount: 134_000,
  },
  {
    key: 'r3',
    category: 'other',
    purpose: '景区门票',
    date: '2026-11-13',
    invoiceNo: '26112000000034567803',
    amount: 16_000,
  },
];
const filed = {
  reason: '赴省厅参加水库除险加固培训',
  priorNo: '差旅2026-0112',
  items,
  payBy: 'card',
  payee: '石䶮',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564892206',
};
const budget = { originals: true, economicClass: '30211', budgetItem: '公用经费' } as const;
const files = [
  ['bills', '高铁票、住宿费等票据.pdf', 1_884_160],
  ['priorApproval', '出差审批单（差旅2026-0112）.pdf', 96_256],
] as const;

/** One bill cut to the standard, one cut altogether; paid and booked. */
export async function cutClaim(): Promise<Told> {
  const told = teller(billReimbursement, demoToday);
  await told.submit({ by: 'shi-yan', at: '11-16 14:05', answers: filed, files });
  await told.decide('section', {
    by: 'zheng-yan',
    at: '11-16 15:30',
    opinion: '按事前审批执行，同意。',
  });
  await told.decide('finance', {
    by: 'xu-jing',
    at: '11-17 10:20',
    opinion: '按标准核减，理由见明细。',
    answers: {
      ...budget,
      checked: [
        { key: 'r1', approved: 45_600 },
        { key: 'r2', approved: 114_000, why: '超过住宿费标准每人每晚380元' },
        { key: 'r3', approved: 0, why: '与公务无关' },
      ],
    },
  });
  told.print({ by: 'du-juan', at: '11-17 10:31' });
  await told.decide('deputy', {
    by: 'fang-zhiyuan',
    at: '11-18 09:00',
    opinion: '同意按核定金额报销。',
  });
  await told.decide('head', { by: 'shen-liqun', at: '11-18 17:45', opinion: '同意。' });
  await told.decide('pay', {
    by: 'du-juan',
    at: '11-19 11:00',
    answers: { paidAmount: 159_600, paidOn: '2026-11-19', paymentNo: 'HK-20871' },
    files: [['paymentProof', '公务卡还款回单.pdf', 51_200]],
  });
  await told.decide('book', {
    by: 'ding-xiaoyan',
    at: '11-20 09:40',
    answers: { voucherNo: '记-2026-11-0087' },
  });
  return told.told();
}

/** Withdrawn while a leader had it: the claim sheet already issued is void. */
export async function withdrawnClaim(): Promise<Told> {
  const told = teller(billReimbursement, demoToday);
  await told.submit({ by: 'shi-yan', at: '11-16 14:05', answers: filed, files });
  await told.decide('section', {
    by: 'zheng-yan',
    at: '11-16 15:30',
    opinion: '按事前审批执行，同意。',
  });
  await told.decide('finance', {
    by: 'xu-jing',
    at: '11-17 10:20',
    opinion: '票据合规，按报销金额核定。',
    answers: { ...budget, checked: items.map(({ key, amount }) => ({ key, approved: amount })) },
  });
  told.withdraw({ by: 'shi-yan', at: '11-17 11:02', opinion: '住宿发票开错抬头，重开后再报。' });
  return told.told();
}
