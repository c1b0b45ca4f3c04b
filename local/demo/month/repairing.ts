import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import { photo } from '../photo.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid, rowsOf } from './paying.ts';
import { walk } from './walk.ts';

const shop = '青山县顺达汽车修理厂';
const yuan = (fen: number): string => `${(fen / 100).toFixed(2)}元`;

interface Item extends JsonObject {
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
}

interface Repair {
  readonly by: string;
  readonly vehicle: string;
  readonly odometer: number;
  readonly reason: string;
  readonly items: readonly Item[];
  readonly shop: string;
}

const lines = (items: readonly Item[]): readonly (readonly [string, string])[] =>
  items.map(({ name, quantity, price }) => [name, yuan(quantity * price)]);

const asks = async (month: Month, name: string, { by, ...answers }: Repair): Promise<Matter> =>
  month.file(name, 'vehicle-repair', {
    by,
    answers: { ...answers, items: [...answers.items] },
    files: [
      { rule: 'photo', name: `${name}损坏部位.png`, bytes: photo(name.length) },
      await sheet(month, 'quote', shop, `${name}报价单`, 'BJ-1121', lines(answers.items)),
    ],
  });

const signed = {
  chief: { by: 'ouyang-kun', opinion: '已看近期维修记录，情况属实，拟同意，请领导审示。' },
  director: { by: 'shen-liqun', opinion: '同意。只修批准的项目。' },
} as const;

const brakes: Repair = {
  by: 'zhou-jianping',
  vehicle: 'pickup',
  odometer: 86_531,
  reason: '收车检查发现：踩刹车有异响，左前轮处漏油。刹车片已到极限，左前减震器渗油。',
  items: [
    { name: '更换后刹车片（含工时）', quantity: 1, price: 38_000 },
    { name: '更换左前减震器油封', quantity: 1, price: 16_500 },
    { name: '更换刹车油', quantity: 1, price: 12_000 },
  ],
  shop: 'shunda',
};

const cylinder: Item = { name: '更换右后刹车分泵', quantity: 1, price: 26_000 };

const again: Repair = {
  by: 'liu-hong',
  vehicle: 'pickup',
  odometer: 86_740,
  reason: '下乡途中刹车踏板偏软，检查为刹车总泵内漏。本月修过刹车片和分泵，总泵当时未见异常。',
  items: [{ name: '更换刹车总泵（含工时）', quantity: 1, price: 64_000 }],
  shop: 'shunda',
};

const covers: Repair = {
  by: 'liu-hong',
  vehicle: 'saloon',
  odometer: 15_868,
  reason: '座套陈旧，拟更换真皮座套并贴膜。',
  items: [
    { name: '真皮座套', quantity: 1, price: 160_000 },
    { name: '全车贴膜', quantity: 1, price: 120_000 },
  ],
  shop: 'anda',
};

/** Settles the approved items at these sums. */
const settlement = async (matter: Matter, sums: readonly number[]) => {
  const { data } = await matter.look();
  return rowsOf(data['approvedItems']).map(({ key = '' }, at) => ({ key, settled: sums[at] ?? 0 }));
};

/** Back from the shop, accepted item by item, priced, and entered in the vehicle file. */
async function finished(
  month: Month,
  name: string,
  odometerAfter: number,
  oldPartsCount: number,
  sums: readonly number[],
): Promise<void> {
  const matter = month.matter(name);
  const { requester, data } = await matter.look();
  const approved = rowsOf(data['approvedItems']);
  await matter.decide('repair', {
    by: requester.person,
    opinion: '已修好，试车正常。',
    answers: { repairedOn: month.now().slice(0, 10), odometerAfter },
    files: [
      await sheet(
        month,
        'bill',
        shop,
        `${name}维修清单`,
        'WX-1126',
        approved.map(({ name: item }) => [typeof item === 'string' ? item : '', '1项']),
      ),
    ],
  });
  await matter.decide('accept', {
    by: 'he-xiumei',
    opinion: '逐项验收合格，旧件已点收，与清单一致。',
    answers: {
      acceptance: approved.map(({ key = '' }) => ({ key, result: 'ok' })),
      oldPartsCount,
      oldPartsPlace: '车库一号柜',
    },
    files: [
      { rule: 'newParts', name: `${name}新件.png`, bytes: photo(3) },
      { rule: 'oldParts', name: `${name}旧件.png`, bytes: photo(4) },
    ],
  });
  const settled = async (given: readonly number[]): Promise<void> =>
    matter.decide('settle', {
      by: 'xu-jing',
      opinion: '清单与批准项目一致，列入维修厂月度账单结算。',
      answers: { settlement: await settlement(matter, given) },
    });
  await month.refuses('有项目的结算金额超过批准金额', () =>
    settled(sums.map((sum, at) => (at === 0 ? sum + 10_000 : sum))),
  );
  await settled(sums);
  await matter.decide('file', { by: 'he-xiumei', opinion: '已逐项记入车辆档案。' });
}

const bill = {
  payBy: 'transfer',
  payee: shop,
  payeeBank: '青山农商行营业部',
  payeeAccount: '20000316720010300001',
} as const;

const shopBill = async (
  month: Month,
  name: string,
  slips: readonly string[],
  invoiceNo: string,
  amount: number,
): Promise<Matter> =>
  month.file(name, 'repair-settlement', {
    by: 'tang-li',
    answers: {
      reason: '本月公务用车维修费',
      slips: slips.map((slip) => ({ request: month.matter(slip).id })),
      bills: [{ date: month.now().slice(0, 10), invoiceNo, amount }],
      ...bill,
    },
    files: [
      await sheet(month, 'bills', shop, `${name}对账单`, invoiceNo, [
        ['本月维修', `${String(slips.length)}单，${yuan(amount)}`],
      ]),
    ],
  });

/** Repairs in and out of turn, and the shop’s bill of the month. */
export const repairing: readonly Errand[] = [
  {
    day: 4,
    title: '车辆维修：过了合同期的厂不能选；送修后追加项目，旧单作废',
    async run(month) {
      await month.refuses('请另选合同期内的单位', () =>
        asks(month, '合同期外', { ...brakes, shop: 'old-town' }),
      );
      const matter = await asks(month, '刹车片', brakes);
      await walk(matter, signed);
      await matter.decide('repair', {
        by: 'zhou-jianping',
        act: 'supplement',
        opinion: '拆检时发现，未动工。',
        answers: {
          addedItems: [cylinder],
          addedReason: '拆下后轮发现右后刹车分泵漏油，不换则新刹车片会被油浸。',
        },
      });
      await walk(matter, {
        'added-first': { by: 'ouyang-kun', opinion: '已看照片，拟同意追加，请领导审示。' },
        'added-director': { by: 'shen-liqun', opinion: '同意追加。' },
      });
    },
  },
  {
    day: 6,
    title: '车辆维修：逐项验收、点收旧件；结算不得超过批准金额',
    async run(month) {
      await finished(month, '刹车片', 86_538, 2, [38_000, 16_500, 12_000, 26_000]);
    },
  },
  {
    day: 12,
    title: '车辆维修：同车近期又修，审批人看得到；换座套贴膜不予批准',
    async run(month) {
      const matter = await asks(month, '刹车总泵', again);
      await seesBefore(month, matter, '更换后刹车片');
      await walk(matter, signed);
      const refused = await asks(month, '座套贴膜', covers);
      await refused.decide('chief', {
        by: 'ouyang-kun',
        act: 'refuse',
        opinion: '属装饰性支出，不予批准。',
      });
    },
  },
  {
    day: 14,
    title: '车辆维修：二次维修验收结算',
    async run(month) {
      await finished(month, '刹车总泵', 86_746, 1, [62_000]);
    },
  },
  {
    day: 16,
    title: '维修费结算：维修厂一张账单对两张维修单；已结算的单不能再结',
    async run(month) {
      const slips = ['刹车片', '刹车总泵'];
      await month.refuses('发票合计与所选维修单的结算金额合计不一致', () =>
        shopBill(month, '账单多开', slips, '26342000000118770021', 160_000),
      );
      const matter = await shopBill(month, '维修厂账单', slips, '26342000000118770022', 154_500);
      await walk(
        matter,
        paid(month, {
          economicClass: '30231',
          budgetItem: '公务用车运行维护费',
          paymentNo: 'ZF-11871',
          voucherNo: '记-0171',
        }),
      );
      await month.refuses('已', () =>
        shopBill(month, '重复结算', ['刹车总泵'], '26342000000118770023', 62_000),
      );
    },
  },
];

/** What was repaired before stands on the page of whoever decides now. */
async function seesBefore(month: Month, matter: Matter, item: string): Promise<void> {
  await matter.ready('chief');
  const page = await month.site.page('ouyang-kun', `/requests/${matter.id}/steps/chief`);
  if (!page.includes(item)) throw new Error(`审批页没有显示此前的维修：${item}`);
  matter.did('欧阳堃（综合股股长）在审批页看到本车近期维修');
}
