import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid, type Settling } from './paying.ts';
import { walk } from './walk.ts';

const back = (month: Month, name: string, by: string, on: number): Promise<void> =>
  month.matter(name).decide('away', { by, opinion: '', answers: { returnedOn: month.date(on) } });

/** One bill of a journey, in the order in which its columns are asked. */
const bill = (
  category: string,
  person: string,
  date: string,
  note: string,
  invoiceNo: string,
  amount: number,
): JsonObject => ({ category, person, date, note, invoiceNo, amount });

const stay = (
  person: string,
  date: string,
  place: string,
  nights: number,
  invoiceNo: string,
  amount: number,
): JsonObject => ({ person, place, date, nights, invoiceNo, amount });

const allowance = (
  month: Month,
  person: string,
  place: string,
  [from, to]: readonly [number, number],
  [mealDays, transportDays]: readonly [number, number],
): JsonObject => ({
  person,
  place,
  first: month.date(from),
  last: month.date(to),
  mealDays,
  transportDays,
});

interface Claiming {
  readonly name: string;
  readonly by: string;
  readonly orders: readonly (readonly [name: string, fen: number])[];
  readonly reason: string;
  readonly bills: readonly JsonObject[];
  readonly stays?: readonly JsonObject[];
  readonly allowances?: readonly JsonObject[];
}

const cards: Readonly<Record<string, readonly [payee: string, account: string]>> = {
  'shi-yan': ['石䶮', '6222020200012206'],
  'tian-ji': ['田𠮷㐀', '6222020200013317'],
  'zhou-jianping': ['周建平', '6222020200014428'],
  'zhu-jie': ['朱㛃', '6222020200015539'],
};

async function claim(month: Month, claiming: Claiming): Promise<Matter> {
  const { name, by, orders, reason, bills, stays = [], allowances = [] } = claiming;
  const [payee = '', payeeAccount = ''] = cards[by] ?? [];
  return month.file(name, 'travel-claim', {
    by,
    answers: {
      orders: orders.map(([order, amount]) => ({ request: month.matter(order).id, amount })),
      reason,
      bills,
      stays,
      allowances,
      payBy: 'card',
      payee,
      payeeBank: '青山县农商银行',
      payeeAccount,
    },
    files: [
      await sheet(month, 'bills', '铁路客运等', `${reason}票据`, name, [
        ['张数', `${String(bills.length + stays.length)}张`],
      ]),
      await sheet(month, 'cardSlips', '青山县农商银行', '公务卡消费凭条', name, [
        ['持卡人', payee],
      ]),
    ],
  });
}

const settled = async (month: Month, matter: Matter, settling: Settling): Promise<void> => {
  await walk(matter, paid(month, settling));
};

/** Claims of journeys: what goes right, and what must not be possible. */
export const travelClaims: readonly Errand[] = [
  {
    day: 7,
    title:
      '差旅报销：不在派差单上的人、行程外的票据、超余额都不行；住宿超标准自理；驾驶员报自带公车',
    async run(month) {
      await back(month, '培训', 'shi-yan', 6);
      await back(month, '水库调研', 'tian-ji', 5);
      const day = month.date(3);
      const right: Claiming = {
        name: '培训报销',
        by: 'shi-yan',
        orders: [['培训', 45_600 + 105_000 + 40_000 + 32_000]],
        reason: '参加全省水资源管理培训',
        bills: [bill('ticket', 'shi-yan', day, '青山至合肥往返', '26112000000034560001', 45_600)],
        stays: [stay('shi-yan', day, '合肥市', 3, '26342000000034560002', 114_000)],
        allowances: [allowance(month, 'shi-yan', '其他地区', [3, 6], [4, 4])],
      };
      const [ticket = {}] = right.bills;
      const others = (change: Partial<Claiming>) => () => claim(month, { ...right, ...change });
      await month.refuses(
        '出差人不在派差单上',
        others({
          name: '别人',
          bills: [{ ...ticket, person: 'ma-jun' }],
        }),
      );
      await month.refuses(
        '不在派差单的起止日期内',
        others({
          name: '行程外',
          bills: [{ ...ticket, date: month.date(1) }],
        }),
      );
      await month.refuses('派差单', others({ name: '没有派差单', orders: [] }));
      await month.refuses(
        '余',
        others({
          name: '超余额',
          orders: [['培训', 900_000]],
          bills: [{ ...ticket, amount: 723_000 }],
        }),
      );
      const training = await claim(month, right);
      await settled(month, training, {
        economicClass: '30216',
        budgetItem: '公用经费',
        paymentNo: 'HK-20881',
        voucherNo: '记-0101',
      });
      await month.refuses(
        '26112000000034560001',
        others({
          name: '同一张票',
          orders: [['培训', 45_600]],
          bills: [ticket],
          stays: [],
          allowances: [],
        }),
      );
      const survey = await claim(month, {
        name: '水库调研报销',
        by: 'zhou-jianping',
        orders: [['水库调研', 33_000 * 2 + 40_000]],
        reason: '六安水库除险加固调研',
        bills: [],
        stays: [
          stay('tian-ji', month.date(4), '六安市', 1, '26342000000034560003', 33_000),
          stay('zhou-jianping', month.date(4), '六安市', 1, '26342000000034560004', 33_000),
        ],
        allowances: [
          allowance(month, 'tian-ji', '其他地区', [4, 5], [2, 0]),
          allowance(month, 'zhou-jianping', '其他地区', [4, 5], [2, 0]),
        ],
      });
      await settled(month, survey, {
        economicClass: '30211',
        budgetItem: '水库除险加固项目',
        paymentNo: 'HK-20882',
        voucherNo: '记-0102',
      });
    },
  },
  {
    day: 12,
    title: '乘机报销：财务核减，主要领导与第二人签批',
    async run(month) {
      await back(month, '乘机', 'tian-ji', 10);
      await back(month, '考察', 'zheng-yan', 11);
      const matter = await claim(month, {
        name: '乘机报销',
        by: 'tian-ji',
        orders: [['乘机', 482_000 + 70_000 + 36_000 + 24_000]],
        reason: '赴乌鲁木齐参加节水灌溉技术交流',
        bills: [
          bill(
            'air',
            'tian-ji',
            month.date(8),
            '合肥至乌鲁木齐往返',
            '26112000000034560011',
            482_000,
          ),
        ],
        stays: [stay('tian-ji', month.date(8), '乌鲁木齐市', 2, '26652000000034560012', 78_000)],
        allowances: [allowance(month, 'tian-ji', '乌鲁木齐市', [8, 10], [3, 3])],
      });
      await settled(month, matter, {
        economicClass: '30211',
        budgetItem: '公用经费',
        paymentNo: 'HK-20893',
        voucherNo: '记-0115',
        cuts: { 0: [452_000, '往返中有一段不是经济舱，按经济舱核定'] },
        second: 'luo-qiming',
      });
    },
  },
];
