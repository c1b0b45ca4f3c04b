import type { Matter } from '../matter.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid, type Settling } from './paying.ts';
import { driverPaid, runningCosts } from './running-costs.ts';
import { type Doings, walk } from './walk.ts';

const cards: Readonly<Record<string, string>> = {
  pickup: '9030340012581',
  offroad: '9030340012577',
  saloon: '9030340012563',
};

const norms = [
  { vehicle: 'pickup', engine: '2.4T', since: '2021年6月', per100: 10.5 },
  { vehicle: 'offroad', engine: '2.7L', since: '2019年3月', per100: 12.8 },
  { vehicle: 'saloon', engine: '1.8T', since: '2024年11月', per100: 8.2 },
].map((norm) => ({ ...norm, card: cards[norm.vehicle] ?? '' }));

const year = (month: Month, day: number): number => Number(month.date(day).slice(0, 4));
const normName = (of: number): string => `${String(of)}年油耗核定`;

const set = (before: Matter | undefined): Doings => ({
  propose: {
    by: 'he-xiumei',
    opinion: '按车况、排量和上年实际提出。',
    answers: {
      before: before === undefined ? [] : [{ request: before.id }],
      accounts: [],
      norms,
    },
  },
  chief: {
    by: 'ouyang-kun',
    opinion: '已核对里程和加油台账，拟同意。',
    answers: { verdicts: [] },
  },
  deputy: { by: 'luo-qiming', opinion: '同意核定。' },
});

interface Fill {
  readonly day: number;
  readonly litres: number;
  readonly odometer: number;
  readonly invoiceNo: string;
  readonly amount: number;
}

interface Fuel {
  readonly name: string;
  readonly by: string;
  readonly vehicle: string;
  readonly card?: string;
  readonly odometerFrom: number;
  readonly fills: readonly Fill[];
  readonly excessReason?: string;
}

const fuel = async (month: Month, given: Fuel): Promise<Matter> => {
  const { name, by, vehicle, odometerFrom, fills, excessReason, card = cards[vehicle] } = given;
  const last = fills.at(-1)?.day ?? 1;
  const norm = month.matter(normName(year(month, last)));
  return month.file(name, 'fuel-claim', {
    by,
    answers: {
      reason: '本月公务用车加油',
      vehicle,
      norm: [{ request: norm.id }],
      byCard: true,
      card: card ?? '',
      odometerFrom,
      fills: fills.map(({ day, ...fill }) => ({
        // A claim holds fuel of one year.
        date: month.date(year(month, day) === year(month, last) ? day : last),
        station: '青山县城南加油站',
        ...fill,
      })),
      ...(excessReason === undefined ? {} : { excessReason }),
      ...driverPaid(by),
    },
    files: [
      await sheet(month, 'receipts', '青山县城南加油站', `${name}油卡小票`, name, [
        ['张数', `${String(fills.length)}张`],
      ]),
    ],
  });
};

const claimed = (month: Month, settling: Settling): Doings => ({
  ...paid(month, settling),
  section: { by: 'he-xiumei', opinion: '里程与派车登记相符，油耗已核对。' },
});

/** Norms of the year, and fuel within and above them. */
export const fuelling: readonly Errand[] = [
  {
    day: 1,
    title: '油耗核定：年度核定表，一车一卡',
    async run(month) {
      const matter = await month.file(normName(year(month, 1)), 'fuel-norm', {
        by: 'he-xiumei',
        answers: { year: year(month, 1) },
      });
      const [first = {}, second = {}, third = {}] = norms;
      await month.refuses('同一张加油卡', () =>
        matter.decide('propose', {
          by: 'he-xiumei',
          answers: {
            before: [],
            accounts: [],
            norms: [{ ...first }, { ...second }, { ...third, card: cards['pickup'] ?? '' }],
          },
        }),
      );
      await walk(matter, set(undefined));
    },
  },
  {
    day: 16,
    title: '加油报账：核定之内；别的车的卡不行，里程不得倒退',
    async run(month) {
      await nextYear(month);
      const right: Fuel = {
        name: '皮卡加油',
        by: 'zhou-jianping',
        vehicle: 'pickup',
        odometerFrom: 86_380,
        fills: [
          {
            day: 3,
            litres: 15.4,
            odometer: 86_529,
            invoiceNo: '26342000000226610001',
            amount: 12_012,
          },
          {
            day: 12,
            litres: 21.5,
            odometer: 86_736,
            invoiceNo: '26342000000226610002',
            amount: 16_770,
          },
        ],
      };
      await month.refuses('这张加油卡不是这辆车的', () =>
        fuel(month, { ...right, name: '别的车的卡', card: cards['saloon'] ?? '' }),
      );
      await month.refuses('里程倒退了', () =>
        fuel(month, { ...right, name: '倒退', fills: right.fills.toReversed() }),
      );
      await walk(await fuel(month, right), claimed(month, runningCosts('HK-20907', '记-0172')));
    },
  },
  {
    day: 17,
    title: '加油报账：超过核定油耗的说明理由',
    async run(month) {
      const above: Fuel = {
        name: '轿车加油',
        by: 'liu-hong',
        vehicle: 'saloon',
        odometerFrom: 15_211,
        fills: [
          {
            day: 13,
            litres: 62.4,
            odometer: 15_870,
            invoiceNo: '26342000000226610011',
            amount: 48_672,
          },
        ],
      };
      await month.refuses('超耗理由', () => fuel(month, { ...above, name: '没写理由的超耗' }));
      await walk(
        await fuel(month, {
          ...above,
          excessReason: '采砂执法现场怠速取证约三小时，另往返砂石便道。',
        }),
        claimed(month, runningCosts('HK-20908', '记-0173')),
      );
    },
  },
];

/** Where the month goes over New Year, the office opens the new year’s norms by itself. */
async function nextYear(month: Month): Promise<void> {
  const [then, now] = [year(month, 1), year(month, 16)];
  if (then === now) return;
  const opened =
    (await month.takeUp(normName(now), 'fuel-norm', 'he-xiumei')) ??
    (await month.file(normName(now), 'fuel-norm', { by: 'he-xiumei', answers: { year: now } }));
  await walk(opened, set(month.matter(normName(then))));
}
