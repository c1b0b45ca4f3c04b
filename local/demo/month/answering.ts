import { clock } from '../moves.ts';
import type { Errand, Month } from './errand.ts';
import {
  distributed,
  finished,
  type Incoming,
  type Instruction,
  instructed,
  passedOn,
  receive,
  sentOut,
  today,
} from './incoming.ts';
import { sheet } from './papers.ts';
import { walk } from './walk.ts';

const pipes: Incoming = {
  name: '饮水管网',
  issuer: '青山县石桥镇人民政府',
  docNo: '石政〔2026〕61号',
  docTitle: '关于解决石桥片区农村饮水管网改造补助资金的请示',
  pages: 5,
  says: '改造配水管网8.4公里，申请补助资金。',
  about: { matterKind: 'request' },
};
const replied: Instruction = {
  departments: ['water-resources', 'finance'],
  lead: 'water-resources',
  proposal: '拟请水资源股主办，计财股协办，请领导批示。',
  instruction: '水资源股牵头，先看现场、核管径，再统一答复。',
  due: 16,
};
const dams: Incoming = {
  name: '安全鉴定',
  issuer: '北江市水利局',
  docNo: '北水运管〔2026〕77号',
  docTitle: '关于开展小型水库大坝安全鉴定的通知',
  pages: 9,
  says: '到期水库逐座鉴定，报送鉴定计划和结果。',
};
const examined: Instruction = {
  departments: ['engineering', 'finance'],
  lead: 'engineering',
  proposal: '拟请工程建设股承办，计财股落实经费，请领导批示。',
  instruction: '工程建设股牵头，逐库排出计划；计财股把鉴定经费落实到位。',
  due: 10,
};
const sand: Incoming = {
  name: '采砂举报',
  issuer: '青山县信访局',
  docNo: '青信函〔2026〕29号',
  docTitle: '关于转办群众反映双龙河夜间采砂问题的函',
  pages: 3,
  says: '请调查处理，并将结果函告。',
  about: { urgency: 'urgent' },
};
const checkedSand: Instruction = {
  departments: ['water-law'],
  proposal: '拟请水政股调查处理，请领导批示。',
  instruction: '水政股当晚蹲守，查实的依法处罚，结果函告信访局。',
  due: 9,
};
const pumps: Incoming = {
  name: '泵站移交',
  issuer: '青山县柳河镇人民政府',
  docNo: '柳政函〔2026〕18号',
  docTitle: '关于商请移交柳河二级泵站的函',
  pages: 2,
  says: '商请将泵站移交镇水管站管理。',
};
const handedOver: Instruction = {
  departments: ['engineering'],
  proposal: '拟请工程建设股研究答复，请领导批示。',
  instruction: '先做资产清点和安全检测，合格后再谈移交。',
  due: 12,
};

/** What the head wrote on the paper, entered by the registrar with the scan of it. */
const written = async (month: Month, said: string, { departments }: Instruction) => ({
  by: 'song-yuwei',
  opinion: said,
  answers: { departments },
  phone: { leader: 'shen-liqun', saidAt: today(month), how: 'paper' as const },
  files: [
    await sheet(month, 'instructionScan', '青山县水利局', '手写批示扫描件', '批示', [
      ['批示', said],
    ]),
  ],
});

/** Documents that take more than an instruction and a report. */
export const answering: readonly Errand[] = [
  {
    day: 3,
    title: '收文：请示件，主办股室统一答复；等上级批复暂停计时；两个部门承办须指定主办',
    async run(month) {
      const request = await receive(month, pipes);
      await walk(request, sentOut(month, replied));
      await walk(request, {
        'return-original': {
          by: 'shi-yan',
          opinion: '已扫描，原件交还机要员。',
          answers: { originalPlace: '办公室机要柜' },
        },
      });
      await clock(request, 'reply', 'pause', {
        by: 'zheng-yan',
        ground: 'superior',
        why: '补助标准须市局批复，已行文请示。',
        files: [
          await sheet(
            month,
            'material',
            '青山县水利局',
            '关于农村饮水管网改造补助标准的请示',
            '青水〔2026〕95号',
            [['请示事项', '管网改造补助标准']],
          ),
        ],
      });
      const notice = await receive(month, dams);
      await walk(notice, passedOn(examined));
      await month.refuses('主办部门不在承办部门之内', () =>
        notice.decide('instruct', {
          by: 'shen-liqun',
          opinion: examined.instruction,
          answers: {
            departments: examined.departments,
            leadDepartment: 'water-law',
          },
        }),
      );
      await walk(notice, instructed(examined));
      await month.refuses('只有急件、特急件可以先送复印件', () =>
        notice.decide('dispatch', {
          act: 'copy',
          by: 'song-yuwei',
          opinion: '先送复印件。',
          answers: { noticedDeadline: month.date(examined.due), copiesMade: 1 },
        }),
      );
      await walk(notice, distributed(month, examined));
    },
  },
  {
    day: 5,
    title: '收文：手写批示由机要员附扫描件录入，领导确认；录错的不予确认，由领导自己批',
    async run(month) {
      const letter = await receive(month, sand);
      await walk(letter, passedOn(checkedSand));
      await letter.decide('instruct', await written(month, checkedSand.instruction, checkedSand));
      await walk(letter, {
        countersign: { by: 'shen-liqun', opinion: '与我写的一致。' },
        ...distributed(month, checkedSand),
      });
      const asked = await receive(month, pumps);
      await walk(asked, passedOn(handedOver));
      await asked.decide(
        'instruct',
        await written(month, '同意移交，工程建设股办手续。', handedOver),
      );
      await walk(asked, {
        countersign: {
          act: 'dispute',
          by: 'shen-liqun',
          opinion: '我写的是“研究移交”，没有同意移交。',
        },
      });
      await walk(asked, {
        ...instructed(handedOver),
        ...distributed(month, handedOver),
      });
    },
  },
  {
    day: 7,
    title: '收文：延期须在时限内申请、不超过规定，批办领导同意后告知来文单位；市局批复，恢复计时',
    async run(month) {
      const notice = month.matter('安全鉴定');
      const more = (amount: number) =>
        clock(notice, 'handle', 'extend', {
          by: 'ma-jun',
          item: 'engineering',
          amount,
          why: '两座水库正在蓄水，检测单位本月中旬才能下库。',
        });
      await month.refuses('最多', () => more(15));
      await more(5);
      await walk(notice, {
        extension: { by: 'shen-liqun', opinion: '同意，先把能鉴定的鉴定完。' },
      });
      await notice.note('ma-jun', '已电话告知市局运管科：延期五个工作日，本月中旬报结果。');
      await clock(month.matter('饮水管网'), 'reply', 'resume', {
        by: 'zheng-yan',
        why: '市局已批复，按管径分档补助。',
      });
    },
  },
  {
    day: 9,
    title: '收文：来文字号登记过的提示；更正件确认后另行登记；信访转办件办结',
    async run(month) {
      const again: Incoming = {
        ...dams,
        name: '鉴定更正',
        docTitle: '关于开展小型水库大坝安全鉴定的通知（更正附件）',
        pages: 2,
        says: '更正附件2中的水库名录。',
      };
      await month.refuses('登记过', () => receive(month, again));
      const corrected = await receive(month, {
        ...again,
        about: { once: { 'issuer-number': [month.matter('安全鉴定').id] } },
      });
      await walk(corrected, sentOut(month, { ...examined, departments: ['engineering'], due: 12 }));
      await finished(corrected, { engineering: '名录已改，柳河水库列入明年鉴定计划。' }, 'done');
      await finished(
        month.matter('采砂举报'),
        { 'water-law': '查获采砂船一艘，已立案处罚，结果函告县信访局。' },
        'issued',
      );
    },
  },
  {
    day: 12,
    title: '收文：请示统一答复；延期件按期办结；商请件函复',
    async run(month) {
      const request = month.matter('饮水管网');
      await request.decide('reply', {
        by: 'wei-xiaoyun',
        opinion: '补助可在农村饮水维修养护资金中安排。',
      });
      await request.decide('reply', {
        by: 'zheng-yan',
        opinion: '协办意见已汇总。',
        answers: { result: '同意改造，按管径分档补助，已批复石桥镇。' },
      });
      await finished(request, {}, 'issued');
      await finished(
        month.matter('安全鉴定'),
        {
          engineering: '到期水库6座，鉴定完成6座，二类坝5座、三类坝1座，结果已报市局。',
          finance: '鉴定经费18.6万元列入水库维修养护资金。',
        },
        'done',
      );
      await finished(
        month.matter('泵站移交'),
        {
          engineering: '资产清点和检测已完成，检测合格，已函复柳河镇商定移交日期。',
        },
        'issued',
      );
    },
  },
];
