import type { JsonObject } from '#domain/words.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid } from './paying.ts';
import { type Doings, walk } from './walk.ts';
import { overseerOf } from './who.ts';

const hotel = {
  payBy: 'transfer',
  payee: '青山宾馆',
  payeeBank: '青山县农商银行',
  payeeAccount: '340881200100005566',
} as const;

const leaders: Doings = {
  deputy: (state) => ({ by: overseerOf(state), opinion: '拟同意，请审批。' }),
  office: { by: 'tang-li', opinion: '人数、天数与方案相符。' },
  verify: { by: 'ouyang-kun', opinion: '公函、人数、标准属实。' },
  finance: { by: 'xu-jing', opinion: '在综合定额以内。' },
  head: { by: 'shen-liqun', opinion: '同意。' },
};

const meeting = (month: Month, day: number, attendees: number, meals: number): JsonObject => ({
  meetingName: '全县冬春农田水利建设现场会',
  purpose: '部署冬春农田水利建设，现场观摩双龙灌区节水改造。',
  tier: '四类会议',
  place: '青山宾馆',
  days: { from: month.date(day), to: month.date(day) },
  attendees,
  staffCount: 3,
  costs: [
    { category: 'meals', basis: `${String(attendees + 3)}人工作餐`, amount: meals },
    { category: 'venue', basis: '会议室半天', amount: 80_000 },
    { category: 'printing', basis: '会议材料', amount: 60_000 },
  ],
});

interface Visit {
  readonly visitor: string;
  readonly letterNo: string;
  readonly reason: string;
  readonly day: number;
  readonly guests: readonly (readonly [name: string, duty: string])[];
  readonly companions: number;
  readonly meal: string;
  readonly amount: number;
}

const visit = (month: Month, { visitor, letterNo, reason, day, ...rest }: Visit): JsonObject => ({
  visitor,
  letterNo,
  reason,
  days: { from: month.date(day), to: month.date(day) },
  guests: rest.guests.map(([name, duty]) => ({ name, duty })),
  companions: rest.companions,
  kind: '午餐',
  list: [{ item: 'meal', what: rest.meal, place: '县机关食堂', amount: rest.amount }],
});

const inspectors: Visit = {
  visitor: '市水利局',
  letterNo: '市水函〔2026〕88号',
  reason: '调研双龙水库除险加固进度',
  day: 6,
  guests: [
    ['高远', '副局长'],
    ['黄河清', '建设科科长'],
    ['钱塘', '建设科科员'],
  ],
  companions: 2,
  meal: '工作餐',
  amount: 38_000,
};

const letter = (month: Month, { visitor, letterNo }: Visit) =>
  sheet(month, 'letter', visitor, '公函', letterNo, [['来访', '详见名单']]);

/** Meetings and receptions: approved first, settled with their papers, within what was approved. */
export const hosting: readonly Errand[] = [
  {
    day: 2,
    title: '会议预算：超综合定额、会期超长不受理；公务接待：没有公函、有烟酒、陪餐超人数不受理',
    async run(month) {
      const plan = await sheet(month, 'plan', '青山县水利局', '会议方案', '稿', [['参会', '40人']]);
      const budget = (name: string, change: JsonObject) =>
        month.file(name, 'meeting-budget', {
          by: 'tian-ji',
          answers: { ...meeting(month, 9, 40, 240_000), ...change },
          files: [plan],
        });
      await month.refuses('会期超过', () =>
        budget('会期超长', { days: { from: month.date(9), to: month.date(10) } }),
      );
      await month.refuses('预算超过综合定额', () =>
        budget('会议超额', { costs: [{ category: 'venue', basis: '场租', amount: 9_000_000 }] }),
      );
      await walk(await budget('现场会', {}), leaders);
      const reception = (name: string, change: Partial<Visit>, letters: number) =>
        letter(month, inspectors).then((file) =>
          month.file(name, 'official-reception', {
            by: 'shi-yan',
            answers: visit(month, { ...inspectors, ...change }),
            files: letters === 0 ? [] : [file],
          }),
        );
      await month.refuses('公函', () => reception('没有公函', {}, 0));
      await month.refuses('烟酒', () => reception('有酒', { meal: '工作餐，白酒两瓶' }, 1));
      await month.refuses('陪餐人数超过规定', () => reception('陪餐', { companions: 4 }, 1));
      await walk(await reception('市局调研', {}, 1), leaders);
      const cancelled = await reception(
        '没有来访',
        {
          visitor: '邻县水利局',
          letterNo: '邻水函〔2026〕12号',
          reason: '交流河湖管护',
          day: 7,
          amount: 30_000,
        },
        1,
      );
      await walk(cancelled, leaders);
    },
  },
  {
    day: 7,
    title: '接待后结算：公函、清单、发票三单合一，公示；没有来访的作废',
    async run(month) {
      const reception = month.matter('市局调研');
      await reception.decide('receive', {
        by: 'tang-li',
        opinion: '已按标准接待。',
        answers: { receivedOn: month.date(6), actualGuests: 3 },
      });
      await month.matter('没有来访').decide('receive', {
        by: 'tang-li',
        act: 'void',
        opinion: '对方来电，行程取消。',
      });
      const claim = async (name: string, change: JsonObject) =>
        month.file(name, 'reception-claim', {
          by: 'shi-yan',
          answers: {
            reception: [{ request: reception.id, amount: 36_500 }],
            reason: '市水利局调研双龙水库工作餐',
            bills: [
              {
                item: 'meal',
                what: '工作餐5人',
                date: month.date(6),
                invoiceNo: '26342000000220013001',
                amount: 36_500,
              },
            ],
            ...hotel,
            payee: '青山县机关事务服务中心',
            payeeAccount: '340881200100007788',
            ...change,
          },
          files: [
            await letter(month, inspectors),
            await sheet(month, 'list', '青山县水利局', '接待清单', '接待', [['工作餐', '5人']]),
            await sheet(month, 'bills', '机关食堂', '餐费票据', '13001', [['工作餐', '365.00元']]),
          ],
        });
      await month.refuses('不得以现金支付', () =>
        claim('接待付现', {
          payBy: 'cash',
          cashReason: '食堂不刷卡',
          payeeBank: '',
          payeeAccount: '',
        }),
      );
      await walk(
        await claim('接待结算', {}),
        paid(month, {
          economicClass: '30217',
          budgetItem: '公务接待费',
          paymentNo: 'ZF-3101',
          voucherNo: '记-0104',
        }),
      );
    },
  },
  {
    day: 10,
    title: '会议结算：按实际到会人数，通知、签到、清单、发票齐全',
    async run(month) {
      await month.matter('现场会').decide('meet', {
        by: 'tian-ji',
        opinion: '',
        answers: { heldOn: month.date(9) },
      });
      const bill = (category: string, note: string, invoiceNo: string, amount: number) => ({
        category,
        note,
        date: month.date(9),
        invoiceNo,
        amount,
      });
      const claim = await month.file('会议结算', 'meeting-claim', {
        by: 'tian-ji',
        answers: {
          meeting: [{ request: month.matter('现场会').id, amount: 348_000 }],
          reason: '全县冬春农田水利建设现场会',
          attended: 38,
          bills: [
            bill('meals', '工作餐41人', '26342000000220013011', 208_000),
            bill('venue', '会议室半天', '26342000000220013012', 80_000),
            bill('printing', '会议材料45份', '26342000000220013013', 60_000),
          ],
          ...hotel,
        },
        files: [
          await sheet(month, 'notice', '青山县水利局', '会议通知', '青水会〔2026〕6号', [
            ['会期', '一天'],
          ]),
          await sheet(month, 'signIn', '青山县水利局', '签到表', '签到', [['到会', '38人']]),
          await sheet(month, 'statement', '青山宾馆', '结算清单', '4411', [['合计', '3,480.00元']]),
          await sheet(month, 'bills', '青山宾馆', '会议费发票', '13011', [['合计', '3,480.00元']]),
        ],
      });
      await walk(
        claim,
        paid(month, {
          economicClass: '30215',
          budgetItem: '会议费',
          paymentNo: 'ZF-3110',
          voucherNo: '记-0111',
          second: 'luo-qiming',
        }),
      );
    },
  },
];
