import type { Matter } from '../matter.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid } from './paying.ts';
import { driverPaid, runningCosts } from './running-costs.ts';
import { walk } from './walk.ts';

/** What each trip paid on the road; claims are made by the month in which the vehicle came back. */
interface Toll {
  readonly trip: string;
  readonly day: number;
  readonly place: string;
  readonly invoiceNo: string;
  readonly amount: number;
}

/** The month in which the vehicle came back. */
function monthOf(trip: Matter): string {
  const { backAt } = trip.state().data;
  return typeof backAt === 'string' ? backAt.slice(0, 7) : '';
}

async function tolls(
  month: Month,
  name: string,
  by: string,
  tickets: readonly Toll[],
): Promise<readonly Matter[]> {
  const months = Map.groupBy(tickets, ({ trip }) => monthOf(month.matter(trip)));
  return Promise.all(
    [...months].map(async ([of, paidThen]) =>
      month.file(`${name}${of}`, 'toll-claim', {
        by,
        answers: {
          reason: `${of.replace('-', '年')}月公务用车通行费`,
          trips: [...new Set(paidThen.map(({ trip }) => trip))].map((trip) => ({
            request: month.matter(trip).id,
          })),
          tickets: paidThen.map(({ day, place, invoiceNo, amount }) => ({
            date: month.date(day),
            kind: 'toll',
            place,
            invoiceNo,
            amount,
          })),
          ...driverPaid(by),
        },
        files: [
          await sheet(month, 'tickets', '安徽省高速公路联网运营有限公司', `${name}通行费票据`, of, [
            ['张数', `${String(paidThen.length)}张`],
          ]),
        ],
      }),
    ),
  );
}

/** Tolls, by vehicle and month. */
export const tolling: readonly Errand[] = [
  {
    day: 17,
    title: '过路过桥费：按车按月报销，一张派车单只报一次',
    async run(month) {
      const saloon: readonly Toll[] = [
        {
          trip: '采砂执法派车',
          day: 3,
          place: '青山至无为往返',
          invoiceNo: '26340000000330010001',
          amount: 6_400,
        },
        {
          trip: '省厅会议',
          day: 6,
          place: '青山至合肥',
          invoiceNo: '26340000000330010002',
          amount: 7_500,
        },
        {
          trip: '省厅会议',
          day: 6,
          place: '合肥至青山',
          invoiceNo: '26340000000330010003',
          amount: 7_500,
        },
      ];
      const offroad: readonly Toll[] = [
        {
          trip: '设计复核',
          day: 8,
          place: '青山至南京',
          invoiceNo: '26320000000330010004',
          amount: 9_500,
        },
        {
          trip: '设计复核',
          day: 9,
          place: '南京至青山',
          invoiceNo: '26320000000330010005',
          amount: 9_500,
        },
      ];
      const [first, ...more] = [
        ...(await tolls(month, '轿车通行费', 'liu-hong', saloon)),
        ...(await tolls(month, '越野车通行费', 'zhou-jianping', offroad)),
      ];
      await month.refuses('已', () =>
        tolls(
          month,
          '同一张派车单',
          'liu-hong',
          saloon.slice(1).map((toll, at) => ({
            ...toll,
            invoiceNo: `2634000000033002000${String(at)}`,
          })),
        ),
      );
      const matters = first === undefined ? more : [first, ...more];
      for (const [at, matter] of matters.entries()) {
        const no = String(at + 4);
        // One claim after the other, so that the story can be read.
        // eslint-disable-next-line no-await-in-loop
        await walk(matter, paid(month, runningCosts(`HK-2091${no}`, `记-017${no}`)));
      }
    },
  },
];
