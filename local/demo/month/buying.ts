import type { JsonObject } from '#domain/words.ts';
import type { Errand } from './errand.ts';
import { sheet } from './papers.ts';
import { paid, rowsOf } from './paying.ts';
import { bought, claim, type Buying } from './purchase.ts';
import { only, walk } from './walk.ts';
import { chiefAt } from './who.ts';

const bureau = '青山县水利局';

const patrol: Buying = {
  method: 'direct',
  supplier: '青山县劳保用品商行',
  invoiceNo: '26342000000220016011',
  prices: [8_200, 11_800],
  place: '综合股库房2号架',
};

const stationery: Buying = {
  method: 'designated',
  supplier: '新禾办公用品店',
  invoiceNo: '26342000000220016021',
  prices: [2_450, 180, 15_500],
  place: '综合股库房1号架',
};

const level: JsonObject = {
  category: 'field',
  reason: '水库大坝沉降观测，原水准仪已报废。',
  items: [
    { name: '电子水准仪', spec: '每公里往返误差0.7毫米', quantity: 1, price: 1_680_000 },
    { name: '条码水准尺', spec: '2米', quantity: 2, price: 120_000 },
  ],
  usefulYears: 8,
  planned: true,
};

const survey: Buying = {
  method: 'quotes',
  supplier: '皖测仪器有限公司',
  invoiceNo: '26342000000220016031',
  prices: [1_620_000, 115_000],
  quotes: [
    ['皖测仪器有限公司', 1_850_000],
    ['江淮水文仪器经营部', 1_910_000],
    ['徽测光电科技有限公司', 1_935_000],
  ],
  cards: ['水利-专-2026-018', '水利-专-2026-019'],
  place: '工程建设股仪器柜',
};

const issued = (department: string, name: string, quantity: number) => ({
  department,
  name,
  quantity,
});

/** What a section needs, what the office buys for all, and an asset from its approval to its payment. */
export const buying: readonly Errand[] = [
  {
    day: 2,
    title: '股室采购：有库存不采购；超过批准金额不得登记；数量不符不能验收；领用',
    async run(month) {
      const matter = await month.file('巡查用品', 'section-purchase', {
        by: 'tian-ji',
        answers: {
          category: 'other',
          reason: '水库冬季巡查用品补充。',
          items: [
            { name: '强光手电', spec: '充电式', quantity: 6, price: 8_500 },
            { name: '雨衣', spec: '分体式', quantity: 6, price: 12_000 },
          ],
        },
      });
      const doings = await bought(month, patrol);
      await walk(matter, only(doings, 'section'));
      await month.refuses('先核对库存', () =>
        matter.decide('office', {
          by: 'tang-li',
          opinion: '报领导审批。',
          answers: { inStock: false, inCatalogue: false, method: 'direct' },
        }),
      );
      await walk(matter, only(doings, 'office', 'approve'));
      await month.refuses('成交金额超过批准金额', async () =>
        walk(matter, only(await bought(month, { ...patrol, prices: [9_900, 13_500] }), 'buy')),
      );
      await walk(matter, only(doings, 'buy'));
      const { data } = await matter.look();
      const counted = await sheet(month, 'acceptance', bureau, '到货清点单', '清点', [
        ['实到', '各5件'],
      ]);
      await month.refuses('实到合格数量与采购登记不一致', () =>
        matter.decide('accept', {
          by: 'tian-baoguo',
          opinion: '各少一件。',
          answers: {
            accepted: rowsOf(data['bought']).map(({ key = '' }) => ({ key, arrived: 5 })),
          },
          files: [counted],
        }),
      );
      await walk(matter, { ...doings, collect: { by: 'tian-ji', opinion: '已领用。' } });
    },
  },
  {
    day: 3,
    title: '办公用品计划采购：汇总各股室需求，定点采购，入库后按股室分配，各股签名领用',
    async run(month) {
      const matter =
        (await month.takeUp('季度办公用品', 'supplies-purchase', 'tang-li')) ??
        (await month.file('季度办公用品', 'supplies-purchase', {
          by: 'tang-li',
          answers: {
            quarter: `${month.date(3).slice(0, 4)}年第四季度`,
            reason: '年底各股室日常办公需要。',
            category: 'stationery',
          },
        }));
      await walk(matter, {
        ...(await bought(month, stationery)),
        plan: {
          by: 'tang-li',
          opinion: '按各股室需求表汇总，已扣除库存。',
          answers: {
            items: [
              { name: '档案盒', spec: '5.5厘米', quantity: 60, price: 2_500 },
              { name: '中性笔', spec: '0.5毫米', quantity: 120, price: 200 },
              { name: 'A4复印纸', spec: '70克，5包', quantity: 12, price: 16_000 },
            ],
            inCatalogue: false,
            method: 'designated',
          },
          files: [
            await sheet(month, 'needs', bureau, '各股室需求汇总表', '需求', [['股室', '三个']]),
          ],
        },
        'hand-out': {
          by: 'he-xiumei',
          opinion: '已按需求表分配，当面点交。',
          answers: {
            issued: [
              issued('water-resources', '档案盒', 30),
              issued('engineering', '档案盒', 30),
              issued('finance', '中性笔', 120),
              issued('engineering', 'A4复印纸', 12),
            ],
          },
        },
        'sign-for': (_, row) => ({ by: chiefAt(row), opinion: '' }),
      });
    },
  },
  {
    day: 5,
    title: '资产采购：达到询价金额不得零星采购；报价三家；没有资产卡片号不能入库；第二人验收',
    async run(month) {
      const matter = await month.file('水准仪', 'asset-purchase', {
        by: 'tian-ji',
        answers: level,
      });
      const doings = await bought(month, survey);
      await walk(matter, only(doings, 'section'));
      await month.refuses('不得零星直接采购', async () =>
        walk(matter, only(await bought(month, { ...survey, method: 'direct' }), 'general')),
      );
      await walk(matter, only(doings, 'general', 'approve'));
      await month.refuses('报价不足三家', async () =>
        walk(
          matter,
          only(
            await bought(month, {
              ...survey,
              quotes: [
                ['皖测仪器有限公司', 1_850_000],
                ['皖测仪器有限公司', 1_870_000],
                ['徽测光电科技有限公司', 1_935_000],
              ],
            }),
            'buy',
          ),
        ),
      );
      await walk(matter, only(doings, 'buy', 'accept', 'accept-second'));
      await month.refuses('资产卡片号', async () =>
        walk(matter, only(await bought(month, { ...survey, cards: [] }), 'stock-in')),
      );
      await walk(matter, {
        ...doings,
        value: {
          by: 'ding-xiaoyan',
          opinion: '卡片、入库单、发票三方一致，已入账。',
          answers: { valueNo: '资-2026-0047' },
        },
      });
    },
  },
  {
    day: 6,
    title: '资产付款：没有资产登记号不受理；列支不得超过成交金额；凭审批单报销',
    async run(month) {
      const order = month.matter('水准仪');
      const paying = {
        name: '购置电子水准仪',
        by: 'tian-ji',
        category: 'asset',
        amount: 1_850_000,
        invoiceNo: survey.invoiceNo,
        day: 5,
        payee: {
          payee: survey.supplier,
          payeeBank: '徽商银行合肥庐阳支行',
          payeeAccount: '1020501021000778899',
        },
      };
      await month.refuses('资产登记号', () => claim(month, order, { ...paying, name: '没有卡片' }));
      const assetNo = '水利-专-2026-018';
      await month.refuses('只余这些', () =>
        claim(month, order, { ...paying, name: '多报', amount: 1_900_000, assetNo }),
      );
      await walk(
        await claim(month, order, { ...paying, assetNo }),
        paid(month, {
          economicClass: '31003',
          budgetItem: '水库安全监测项目',
          paymentNo: 'ZF-3231',
          voucherNo: '记-0231',
          second: 'luo-qiming',
        }),
      );
    },
  },
];
