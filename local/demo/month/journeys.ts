import type { JsonObject } from '#domain/words.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { type Doings, walk } from './walk.ts';
import { overseerOf } from './who.ts';

interface Journey {
  readonly reason: string;
  readonly place: string;
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly who: readonly (readonly [person: string, level: 'staff' | 'chief' | 'leader'])[];
  readonly transport?: JsonObject;
  readonly budget: number;
}

const leadersSign: Doings = {
  deputy: (state) => ({ by: overseerOf(state), opinion: '同意。' }),
  review: (state) => ({ by: overseerOf(state), opinion: '拟同意，请主要领导审批。' }),
  head: { by: 'shen-liqun', opinion: '同意。' },
};

const trip = (month: Month, { reason, place, where, from, to, who, ...rest }: Journey) => ({
  reason,
  stops: [{ place, where }],
  scope: 'inside',
  days: { from: month.date(from), to: month.date(to) },
  travellers: who.map(([person, level]) => ({ person, level })),
  transport: 'train',
  budget: rest.budget,
  ...rest.transport,
});

/** Orders of journeys: changed, void, by car and by air. */
export const journeys: readonly Errand[] = [
  {
    day: 1,
    title: '派差：三批人出差，一人派差后没有成行',
    async run(month) {
      const training = await month.file('培训', 'travel-order', {
        by: 'shi-yan',
        answers: trip(month, {
          reason: '参加全省水资源管理培训',
          place: '合肥市',
          where: '省水利厅',
          from: 3,
          to: 5,
          who: [['shi-yan', 'staff']],
          budget: 300_000,
        }),
      });
      const survey = await month.file('水库调研', 'travel-order', {
        by: 'tian-ji',
        answers: trip(month, {
          reason: '六安水库除险加固调研',
          place: '六安市',
          where: '六安市水利局',
          from: 4,
          to: 5,
          who: [
            ['tian-ji', 'staff'],
            ['zhou-jianping', 'staff'],
          ],
          transport: { transport: 'own', vehicle: 'offroad', driver: 'zhou-jianping' },
          budget: 260_000,
        }),
      });
      const lawsuit = await month.file('应诉', 'travel-order', {
        by: 'zhu-jie',
        answers: trip(month, {
          reason: '到市中院参加行政案件应诉',
          place: '芜湖市',
          where: '芜湖市中级人民法院',
          from: 6,
          to: 6,
          who: [['zhu-jie', 'staff']],
          budget: 60_000,
        }),
      });
      await walk(training, leadersSign);
      await walk(survey, leadersSign);
      await walk(lawsuit, leadersSign);
      await month.refuses('已由田𠮷㐀占用', () =>
        month.file('撞期', 'travel-order', {
          by: 'ding-xiaoyan',
          answers: trip(month, {
            reason: '赴六安核对项目资金',
            place: '六安市',
            where: '六安市水利局',
            from: 5,
            to: 5,
            who: [
              ['ding-xiaoyan', 'staff'],
              ['liu-hong', 'staff'],
            ],
            transport: { transport: 'own', vehicle: 'offroad', driver: 'liu-hong' },
            budget: 50_000,
          }),
        }),
      );
    },
  },
  {
    day: 2,
    title: '派差变更后重新签批；乘机由主要领导批',
    async run(month) {
      const training = month.matter('培训');
      await training.decide('away', {
        by: 'shi-yan',
        act: 'change',
        opinion: '培训延长一天。',
        answers: trip(month, {
          reason: '参加全省水资源管理培训',
          place: '合肥市',
          where: '省水利厅',
          from: 3,
          to: 6,
          who: [['shi-yan', 'staff']],
          budget: 340_000,
        }),
      });
      await walk(training, leadersSign);
      const flight = await month.file('乘机', 'travel-order', {
        by: 'tian-ji',
        answers: trip(month, {
          reason: '赴乌鲁木齐参加节水灌溉技术交流',
          place: '乌鲁木齐市',
          where: '新疆水利水电科学研究院',
          from: 8,
          to: 10,
          who: [['tian-ji', 'staff']],
          transport: {
            scope: 'outside',
            transport: 'plane',
            airReason: '路程三千公里以上，乘火车往返要六天。',
          },
          budget: 800_000,
        }),
      });
      await walk(flight, leadersSign);
    },
  },
  {
    day: 4,
    title: '赴外省考察：局里批完报组织部门，批件文号登记以后才能出行',
    async run(month) {
      const tour = await month.file('考察', 'study-tour', {
        by: 'zheng-yan',
        answers: {
          ...trip(month, {
            reason: '考察水权交易和计量监测',
            place: '杭州市',
            where: '杭州市林业水利局',
            from: 9,
            to: 11,
            who: [['zheng-yan', 'chief']],
            transport: { scope: 'outside' },
            budget: 420_000,
          }),
          content: '水权交易平台的运行办法，取水计量的在线监测，农业用水的计价。',
          host: '杭州市林业水利局',
          agency: false,
        },
        files: [
          await sheet(month, 'invitation', '杭州市林业水利局', '邀请函', '杭林水函〔2026〕77号', [
            ['时间', '三天'],
          ]),
        ],
      });
      await walk(tour, {
        ...leadersSign,
        external: {
          by: 'zheng-yan',
          opinion: '组织部门已批复。',
          answers: { approvalNo: '青组考〔2026〕19号', approvedOn: month.date(4) },
          files: [
            await sheet(month, 'approvalForm', '县委组织部', '外出考察批复', '青组考〔2026〕19号', [
              ['意见', '同意'],
            ]),
          ],
        },
      });
    },
  },
  {
    day: 5,
    title: '没有成行的派差作废',
    async run(month) {
      await month.matter('应诉').decide('away', {
        by: 'zhu-jie',
        act: 'void',
        opinion: '法院改期，另行派差。',
      });
    },
  },
];
