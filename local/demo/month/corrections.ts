import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { walk } from './walk.ts';
import { chiefOf } from './who.ts';

/** What puts a paid claim right, and the sum it is about. */
interface Correction {
  readonly correction: 'refund' | 'reclass';
  readonly amount: number;
  readonly reason: string;
  readonly voucherNo: string;
}

/** What puts paid claims right: requests of their own, never edits. */
export const corrections: readonly Errand[] = [
  {
    day: 14,
    title: '更正：已付的报销退款、改经济分类，另提关联申请，原件不改',
    async run(month) {
      await correct(month, '退款', '水法折页', {
        correction: 'refund',
        amount: 13_000,
        reason: '折页少送100份，供应商退款',
        voucherNo: '记-0141',
      });
      await correct(month, '改科目', '办公耗材', {
        correction: 'reclass',
        amount: 58_000,
        reason: '硒鼓应记入专用材料费',
        voucherNo: '记-0142',
      });
    },
  },
];

async function correct(
  month: Month,
  name: string,
  of: string,
  { correction, amount, reason, voucherNo }: Correction,
): Promise<void> {
  const { requester } = month.matter(of).state();
  const matter = await month.file(name, 'claim-correction', {
    by: requester.person,
    answers: { claim: [{ request: month.matter(of).id, amount }], correction, reason },
    files: [await sheet(month, 'grounds', '青山县水利局', '情况说明', name, [['事由', reason]])],
  });
  await walk(matter, {
    section: (state) => ({ by: chiefOf(state), opinion: '属实。' }),
    finance: {
      by: 'xu-jing',
      opinion: '与原报销单、凭证核对无误。',
      answers: correction === 'reclass' ? { economicClass: '30218', budgetItem: '公用经费' } : {},
    },
    deputy: { by: 'fang-zhiyuan', opinion: '同意。' },
    head: { by: 'shen-liqun', opinion: '同意。' },
    receive: {
      by: 'du-juan',
      opinion: '款已收到。',
      answers: { paidOn: month.date(14), paymentNo: 'SK-0107' },
      files: [
        await sheet(month, 'receipt', '青山县农商银行', '收款回单', 'SK', [['款项', '退款']]),
      ],
    },
    book: {
      by: 'ding-xiaoyan',
      opinion: '已记账。',
      answers: { voucherNo },
    },
  });
}
