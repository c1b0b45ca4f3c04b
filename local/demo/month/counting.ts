import type { Sending } from '../upload.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { paid } from './paying.ts';
import { claim } from './purchase.ts';
import { type Doings, only, walk } from './walk.ts';
import { chiefAt } from './who.ts';

const bureau = '青山县水利局';

const fixed = async (month: Month, works: boolean, price: number): Promise<Doings> => ({
  office: {
    by: 'tang-li',
    opinion: '已到现场看过，确需维修，请领导审批。',
    answers: {
      verdict: 'repair',
      shop: '青山县科信电脑服务部',
      estimate: 68_000,
      newPrice: 320_000,
    },
  },
  approve: { by: 'shen-liqun', opinion: '同意。' },
  arrange: {
    by: 'tang-li',
    opinion: '已修好，送使用人试用。',
    answers: {
      work: [
        { name: '更换定影组件', quantity: 1, price },
        { name: '清洁保养', quantity: 1, price: 8_000 },
      ],
      repairedOn: month.now().slice(0, 10),
    },
    files: [
      await sheet(month, 'detail', '青山县科信电脑服务部', '维修详细清单', 'KX-1107', [
        ['项目', '更换定影组件、清洁保养'],
      ]),
    ],
  },
  try: { by: 'zhu-jie', opinion: '试用正常。', answers: { works } },
  'settle-check': { by: 'xu-jing', opinion: '维修明细与批准、验收相符。' },
});

const gathered = (after: string, minutes: Sending) => ({
  by: 'gao-zhenhua',
  opinion: '汇总完毕，报党组审定。',
  answers: {
    risksTotal: 64,
    changes: [
      {
        department: 'engineering',
        risk: '工程变更签证审核不严',
        before: 'medium',
        after,
        why: '今年变更金额占比上升。',
      },
    ],
  },
  files: [minutes],
});

const seen = (item: string, changed: boolean, all = true) => ({
  item,
  by: chiefAt({ item }),
  opinion: changed ? '已逐条查看，有一处建议调整。' : '已逐条查看，没有变化。',
  answers: {
    seen: all,
    changed,
    ...(changed ? { changeNote: '工程变更签证由中风险调为高风险：今年变更金额占比上升。' } : {}),
  },
});

/** Repairs of equipment, the yearly count of assets and the yearly review of risks. */
export const counting: readonly Errand[] = [
  {
    day: 4,
    title: '设备维修：超过批准金额须重报，试用不正常不能验收；没有维修价值的回收',
    async run(month) {
      const matter = await month.file('打印机维修', 'equipment-repair', {
        by: 'zhu-jie',
        answers: {
          equipment: '激光打印机',
          cardNo: '水利-通-2021-052',
          place: '水政股302室',
          fault: '打印发虚、卡纸，更换硒鼓后仍不正常。',
        },
      });
      const doings = await fixed(month, true, 58_000);
      await walk(matter, only(doings, 'office', 'approve'));
      await month.refuses('维修费超过批准金额', async () =>
        walk(matter, only(await fixed(month, true, 90_000), 'arrange')),
      );
      await walk(matter, only(doings, 'arrange'));
      await month.refuses('试用不正常，不能验收', async () =>
        walk(matter, only(await fixed(month, false, 58_000), 'try')),
      );
      await walk(matter, doings);
      const scrap = await month.file('电脑回收', 'equipment-repair', {
        by: 'shi-yan',
        answers: {
          equipment: '台式计算机',
          cardNo: '水利-通-2015-019',
          place: '水资源股305室',
          fault: '不能开机，主板烧坏。',
        },
      });
      await walk(scrap, {
        office: {
          by: 'tang-li',
          opinion: '已用十一年，无维修价值，拟回收，请领导审批。',
          answers: { verdict: 'scrap' },
        },
        approve: { by: 'shen-liqun', opinion: '同意回收，处置另行报批。' },
        'take-back': {
          by: 'he-xiumei',
          opinion: '已入库，台账改记待处置。',
          answers: { takenOn: month.date(4), takenPlace: '综合股库房待处置区' },
        },
      });
    },
  },
  {
    day: 7,
    title: '设备维修付款：凭维修单列支',
    async run(month) {
      const order = month.matter('打印机维修');
      await walk(
        await claim(month, order, {
          name: '打印机维修费',
          by: 'zhu-jie',
          category: 'office',
          amount: 66_000,
          invoiceNo: '26342000000220016041',
          day: 4,
          payee: {
            payee: '青山县科信电脑服务部',
            payeeBank: '青山县农商银行城关支行',
            payeeAccount: '20000316720010306688',
          },
        }),
        paid(month, {
          economicClass: '30213',
          budgetItem: '公用经费',
          paymentNo: 'ZF-3232',
          voucherNo: '记-0232',
        }),
      );
    },
  },
  {
    day: 12,
    title: '年度资产清查：件数对不上不能提交；盘亏一件，财务核对、领导审批、调账',
    async run(month) {
      const year = Number(month.date(12).slice(0, 4));
      const matter =
        (await month.takeUp('资产清查', 'asset-count', 'he-xiumei')) ??
        (await month.file('资产清查', 'asset-count', {
          by: 'he-xiumei',
          answers: { year, scope: '全部固定资产' },
        }));
      await walk(matter, {
        appoint: {
          by: 'ouyang-kun',
          opinion: '请各股室配合，十二月底前盘完。',
          answers: { asOf: month.date(11), second: 'sun-xiaolin' },
        },
      });
      const list = await sheet(month, 'sheet', bureau, '固定资产盘点表', '盘点', [
        ['账面', '386件'],
      ]);
      const count = (matched: number) => ({
        by: 'he-xiumei',
        opinion: '盘点完毕。',
        answers: {
          onBooks: 386,
          matched,
          differences: [
            {
              cardNo: '水利-通-2017-033',
              name: '移动硬盘',
              department: 'water-resources',
              book: 1,
              found: 0,
              value: 62_000,
              why: '2023年搬办公室时遗失，当时没有报告。',
            },
          ],
          handling: '由原使用人说明情况，按规定核销，遗失责任另行处理。',
        },
        files: [list],
      });
      await month.refuses('应等于账面总件数', () => matter.decide('count', count(384)));
      await walk(matter, {
        count: count(385),
        'second-signs': { by: 'sun-xiaolin', opinion: '盘点属实。' },
        finance: { by: 'wei-xiaoyun', opinion: '账账、账实已核对，盘亏一件。' },
        approve: { by: 'shen-liqun', opinion: '同意核销，责任按规定处理。' },
        adjust: {
          by: 'ding-xiaoyan',
          opinion: '已调账。',
          answers: { adjusted: '资-2026-0051' },
        },
      });
    },
  },
  {
    day: 15,
    title: '廉政风险年度复核：没有逐条看过不能提交；等级没有变化的不列；党组审定、重新备案',
    async run(month) {
      const matter =
        (await month.takeUp('风险复核', 'risk-review', 'gao-zhenhua')) ??
        (await month.file('风险复核', 'risk-review', {
          by: 'gao-zhenhua',
          answers: { year: Number(month.date(15).slice(0, 4)) },
        }));
      await walk(matter, {
        arrange: {
          by: 'gao-zhenhua',
          opinion: '请各股对照清单逐条查看。',
          answers: { sections: ['general', 'finance', 'engineering'] },
          files: [
            await sheet(month, 'list', bureau, '廉政风险点清单', '清单', [['风险点', '64个']]),
          ],
        },
      });
      await month.refuses('还没有逐条看过', () =>
        matter.decide('section-looks', seen('finance', false, false)),
      );
      await walk(matter, {
        'section-looks': (_, { item }) => seen(item, item === 'engineering'),
      });
      const minutes = await sheet(month, 'minutes', bureau, '风险复核汇总表', '汇总', [
        ['调整', '一项'],
      ]);
      await month.refuses('有一行新旧等级相同', () =>
        matter.decide('gather', gathered('medium', minutes)),
      );
      await walk(matter, {
        gather: gathered('high', minutes),
        approve: { by: 'qin-shouren', opinion: '经党组研究，同意调整。' },
        file: {
          by: 'gao-zhenhua',
          opinion: '已备案。',
          answers: { filedNo: '青水党组〔2026〕29号', filedOn: month.date(15) },
        },
      });
    },
  },
];
