import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import type { Sending } from '../upload.ts';
import type { Errand, Month } from './errand.ts';
import { invoice, sheet } from './papers.ts';
import { paid, type Settling } from './paying.ts';
import { walk } from './walk.ts';

interface Bill {
  readonly category: string;
  readonly purpose: string;
  /** The working day of the month on which it was made out. */
  readonly day: number;
  readonly invoiceNo: string;
  readonly amount: number;
}

/** Who is paid, and how. */
interface Payee extends JsonObject {
  readonly payBy: 'transfer' | 'card' | 'cash';
  readonly payee: string;
}

export interface Claim {
  readonly name: string;
  readonly by: string;
  readonly reason: string;
  readonly priorNo: string;
  readonly bills: readonly Bill[];
  readonly payee: Payee;
  readonly more?: JsonObject;
  readonly files?: readonly Sending[];
}

export const printer = {
  payBy: 'transfer',
  payee: '宏图文印社',
  payeeBank: '中国建设银行青山支行',
  payeeAccount: '34050164880800001234',
} as const;
export const shop = {
  payBy: 'transfer',
  payee: '新禾办公用品店',
  payeeBank: '中国农业银行青山支行',
  payeeAccount: '12075001040009876',
} as const;
const instruments = {
  payBy: 'transfer',
  payee: '江淮水文仪器经营部',
  payeeBank: '中国建设银行合肥庐阳支行',
  payeeAccount: '34001482605053001234',
} as const;

/** Files an ordinary claim with its bills and its approval. */
export async function claim(month: Month, given: Claim): Promise<Matter> {
  const { name, by, reason, priorNo, bills, payee, more = {}, files = [] } = given;
  const seller = payee.payee;
  return month.file(name, 'bill-reimbursement', {
    by,
    answers: {
      reason,
      priorNo,
      items: bills.map(({ day, ...bill }) => ({ ...bill, date: month.date(day) })),
      ...payee,
      ...more,
    },
    files: [
      ...(await Promise.all(
        bills.map(({ invoiceNo, purpose, amount }) =>
          invoice(month, 'bills', seller, invoiceNo, purpose, `${(amount / 100).toFixed(2)}元`),
        ),
      )),
      await sheet(month, 'priorApproval', '青山县水利局', '事前审批单', priorNo, [
        ['事由', reason],
      ]),
      ...files,
    ],
  });
}

const settled = async (month: Month, given: Claim, settling: Settling): Promise<void> => {
  await walk(await claim(month, given), paid(month, settling));
};

const leaflets: Claim = {
  name: '水法折页',
  by: 'zhu-jie',
  reason: '印制水法宣传折页',
  priorNo: '采购2026-0061',
  bills: [
    {
      category: 'office',
      purpose: '水法宣传折页800份',
      day: 1,
      invoiceNo: '26342000000220015001',
      amount: 104_000,
    },
  ],
  payee: printer,
};

const meters: Claim = {
  name: '流速仪',
  by: 'shi-yan',
  reason: '购置水文测验仪器',
  priorNo: '采购2026-0062',
  bills: [
    {
      category: 'asset',
      purpose: '声学多普勒流速剖面仪一台',
      day: 4,
      invoiceNo: '26342000000220015021',
      amount: 4_280_000,
    },
  ],
  payee: instruments,
};

/** Ordinary claims, and large ones. */
export const bills: readonly Errand[] = [
  {
    day: 3,
    title: '票据报销：账号写错不受理；印刷费、报刊费、办公费逐件付清',
    async run(month) {
      await month.refuses('银行账号', () =>
        claim(month, { ...leaflets, name: '错账号', payee: { ...printer, payeeAccount: '7719' } }),
      );
      await settled(month, leaflets, {
        economicClass: '30202',
        budgetItem: '公用经费',
        paymentNo: 'ZF-3102',
        voucherNo: '记-0105',
      });
      await settled(
        month,
        {
          name: '报刊',
          by: 'shi-yan',
          reason: '订阅水利报刊',
          priorNo: '采购2026-0063',
          bills: [
            {
              category: 'books',
              purpose: '水利专业报刊',
              day: 2,
              invoiceNo: '26342000000220015011',
              amount: 68_000,
            },
          ],
          payee: {
            payBy: 'transfer',
            payee: '青山县邮政分公司',
            payeeBank: '中国邮政储蓄银行青山支行',
            payeeAccount: '934008010012345678',
          },
        },
        {
          economicClass: '30201',
          budgetItem: '公用经费',
          paymentNo: 'ZF-3103',
          voucherNo: '记-0106',
        },
      );
      await settled(
        month,
        {
          name: '桶装水',
          by: 'liu-hong',
          reason: '会议室桶装水',
          priorNo: '采购2026-0064',
          bills: [
            {
              category: 'office',
              purpose: '桶装水20桶',
              day: 2,
              invoiceNo: '26342000000220015012',
              amount: 30_000,
            },
          ],
          payee: { payBy: 'cash', cashReason: '送水站不能刷卡，金额小。', payee: '城南送水站' },
        },
        {
          economicClass: '30201',
          budgetItem: '公用经费',
          paymentNo: '现-0031',
          voucherNo: '记-0107',
        },
      );
    },
  },
  {
    day: 8,
    title: '大额支出：没有会议纪要不受理；资产先登记；主要领导与第二人签批',
    async run(month) {
      await month.refuses('会议纪要', () =>
        claim(month, { ...meters, name: '没有纪要', more: { assetNo: '水利-仪-2026-035' } }),
      );
      const minutes = await sheet(
        month,
        'minutes',
        '青山县水利局',
        '局长办公会议纪要',
        '〔2026〕18号',
        [['议题', '购置声学多普勒流速剖面仪']],
      );
      await settled(
        month,
        {
          ...meters,
          more: { assetNo: '水利-仪-2026-035', minutesNo: '局长办公会议纪要〔2026〕18号' },
          files: [minutes],
        },
        {
          economicClass: '31003',
          budgetItem: '水文能力建设项目',
          paymentNo: 'ZF-3120',
          voucherNo: '记-0120',
          second: 'luo-qiming',
        },
      );
    },
  },
  {
    day: 9,
    title: '化整为零：同一收款人三十天内合并计算，送主要领导；财务核减',
    async run(month) {
      await settled(
        month,
        {
          name: '台账印制',
          by: 'tian-ji',
          reason: '印制水库巡查台账',
          priorNo: '采购2026-0065',
          bills: [
            {
              category: 'office',
              purpose: '水库巡查台账300本',
              day: 7,
              invoiceNo: '26342000000220015031',
              amount: 225_000,
            },
          ],
          payee: printer,
        },
        {
          economicClass: '30202',
          budgetItem: '水库管护经费',
          paymentNo: 'ZF-3122',
          voucherNo: '记-0122',
          cuts: { 0: [219_000, '封面按合同价每本低2角'] },
          second: 'luo-qiming',
        },
      );
      await settled(
        month,
        {
          name: '办公耗材',
          by: 'liu-hong',
          reason: '购买办公耗材',
          priorNo: '采购2026-0066',
          bills: [
            {
              category: 'office',
              purpose: '硒鼓两只',
              day: 8,
              invoiceNo: '26342000000220015041',
              amount: 58_000,
            },
            {
              category: 'office',
              purpose: '复印纸十箱',
              day: 8,
              invoiceNo: '26342000000220015042',
              amount: 155_000,
            },
          ],
          payee: shop,
        },
        {
          economicClass: '30201',
          budgetItem: '公用经费',
          paymentNo: 'ZF-3123',
          voucherNo: '记-0123',
        },
      );
    },
  },
];
