import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import type { Errand, Month } from './errand.ts';
import { today } from './incoming.ts';
import { sheet } from './papers.ts';
import { type Doings, walk } from './walk.ts';
import { chiefOf, overseerOf } from './who.ts';

const bureau = '青山县水利局';

/** A text that is to go out. */
interface Draft {
  /** What the month calls it. */
  readonly name: string;
  readonly by: string;
  readonly docKind: string;
  readonly docTitle: string;
  readonly reason: string;
  readonly mainTo: string;
  readonly copies: number;
  /** To whom it goes, and how many. */
  readonly recipients: readonly (readonly [unit: string, sent: number])[];
  readonly more?: JsonObject;
}

const draftFile = (month: Month, rule: string, title: string, said: string) =>
  sheet(month, rule, bureau, title, '稿', [['正文', said]]);

async function draft(month: Month, given: Draft): Promise<Matter> {
  const { name, by, recipients: _, more = {}, ...answers } = given;
  return month.file(name, 'document-issuing', {
    by,
    answers: {
      issuedAs: 'office',
      urgency: 'normal',
      secrecy: 'open',
      openness: 'on-request',
      joint: false,
      tracked: false,
      ...answers,
      ...more,
    },
    files: [await draftFile(month, 'draft', `${name}送审稿`, given.reason)],
  });
}

interface Signing {
  readonly sections?: readonly string[];
  readonly others?: boolean;
  readonly seal?: string;
}

/** From the section to the printer: checked, countersigned, signed, numbered. */
const signed = (given: Draft, { sections = [], others = false }: Signing = {}): Doings => ({
  section: (state) => ({ by: chiefOf(state), opinion: '内容属实，符合政策，请核稿。' }),
  'office-check': {
    by: 'ouyang-kun',
    opinion: '格式、文字、文种、分发范围已核，请会签。',
    answers: {
      mainTo: given.mainTo,
      copies: given.copies,
      recipients: given.recipients.map(([unit, sent]) => ({ unit, sent })),
      signDepartments: sections,
      otherLeaders: others,
    },
  },
  deputy: (state) => ({ by: overseerOf(state), opinion: '同意，请签发。' }),
  sign: ({ data }) => ({
    by: data['issuedAs'] === 'party' ? 'qin-shouren' : 'shen-liqun',
    opinion: '同意印发。',
  }),
  number: { by: 'song-yuwei', opinion: '已复核，编号登记。' },
  reissue: { by: 'song-yuwei', opinion: '已复核，换发稿纸，字号不变。' },
});

/** Printed, proofread by two, sealed, supervised where the route says so, and distributed. */
async function sentOff(month: Month, given: Draft, { seal = 'office-seal' }: Signing = {}) {
  const matter = month.matter(given.name);
  await walk(matter, {
    print: {
      by: 'tian-baoguo',
      files: [await draftFile(month, 'printed', `${given.name}印样`, '共4页')],
    },
  });
  await matter.decide('proof', { by: 'zhu-jie', opinion: '与签发稿一致，校对无误。' });
  await matter.decide('proof', { by: 'song-yuwei', opinion: '与签发稿一致，校对无误。' });
  await walk(matter, {
    stamp: {
      by: 'jiang-wenhui',
      opinion: '份数与印发份数一致，已盖印。',
      answers: { seal, sealedCopies: given.copies, spoiltSheets: 0 },
      files: [await draftFile(month, 'sealed', `${given.name}成文`, '已盖印')],
    },
    supervise: { by: 'ma-jun', opinion: '在场监印，份数一致，没有废页。' },
    distribute: {
      by: 'song-yuwei',
      opinion: '已分发。',
      answers: { issuedOn: today(month) },
    },
  });
}

/** Every recipient has signed; what is to be followed up is. */
const received = (month: Month, given: Draft, followUp = ''): Promise<void> =>
  walk(month.matter(given.name), {
    'receive-receipts': ({ data }) => {
      const rows: readonly JsonObject[] = JSON.parse(JSON.stringify(data['recipients'] ?? []));
      const receipts = rows.map(({ key = '' }) => ({
        key,
        signer: '收发室',
        signedOn: today(month),
      }));
      return { by: 'song-yuwei', opinion: '回执已齐。', answers: { receipts } };
    },
    follow: (state) => ({ by: chiefOf(state), answers: { followUp } }),
  });

const winter: Draft = {
  name: '冬修通知',
  by: 'tian-ji',
  docKind: 'notice',
  docTitle: '关于抓紧实施今冬明春农田水利建设的通知',
  reason: '按县政府部署，明年三月底前完成渠系清淤和小型水源工程修复。',
  mainTo: '各乡（镇）人民政府',
  copies: 60,
  recipients: [
    ['各乡（镇）人民政府', 48],
    ['县农业农村局', 2],
  ],
  more: { openness: 'active', tracked: true },
};
const study: Draft = {
  name: '学习安排',
  by: 'tang-li',
  docKind: 'notice',
  docTitle: '中共青山县水利局党组关于四季度理论学习安排的通知',
  reason: '按县委宣传部要求，安排党组理论学习中心组四季度学习。',
  mainTo: '机关各党小组、局属单位党支部',
  copies: 12,
  recipients: [['机关各党小组、局属单位党支部', 10]],
  more: { issuedAs: 'party', secrecy: 'internal', openness: 'closed', closedReason: '内部事务' },
};
const patrol: Draft = {
  name: '联合执法',
  by: 'zhu-jie',
  docKind: 'notice',
  docTitle: '关于开展双龙河非法采砂联合执法行动的通知',
  reason: '两局联合查处夜间采砂，明确分工和时段。',
  mainTo: '沿河各乡（镇）人民政府、水政监察大队',
  copies: 20,
  recipients: [['沿河各乡（镇）人民政府、水政监察大队', 14]],
  more: { joint: true, jointUnits: '青山县公安局' },
};
const funds: Draft = {
  name: '补助请示',
  by: 'shi-yan',
  docKind: 'request',
  docTitle: '关于申请农村供水工程维修养护补助资金的请示',
  reason: '石桥片区管网老化，县级财力不足，申请补助120万元。',
  mainTo: '北江市水利局',
  copies: 6,
  recipients: [['北江市水利局', 4]],
  more: { contactName: '石䶮', contactPhone: '0551-6800015' },
};

/** Documents that go out, by whose name, and what stops them. */
export const issuing: readonly Errand[] = [
  {
    day: 2,
    title: '发文：命令不以党组名义，请示只一个主送，报告不夹带请示；通知送核稿、会签',
    async run(month) {
      const refused = { ...funds, name: '不受理的稿' };
      await month.refuses('命令（令）由行政机关发布', () =>
        draft(month, { ...study, name: '党组令', docKind: 'order' }),
      );
      await month.refuses('请示只写一个主送机关', () =>
        draft(month, { ...refused, mainTo: '青山县人民政府、北江市水利局' }),
      );
      await month.refuses('报告不得夹带请示事项', () =>
        draft(month, { ...refused, docKind: 'report', docTitle: '关于补助资金的请示报告' }),
      );
      await month.refuses('涉密不上网', () =>
        draft(month, { ...refused, reason: '依据机密★10年文件精神。' }),
      );
      const matter = await draft(month, winter);
      await walk(matter, { section: { by: 'ma-jun', opinion: '任务分到库、分到渠，请核稿。' } });
      await month.refuses('分发份数合计超过印发份数', () =>
        matter.decide('office-check', {
          by: 'ouyang-kun',
          opinion: '分发范围已核。',
          answers: {
            mainTo: winter.mainTo,
            copies: 40,
            recipients: [{ unit: winter.mainTo, sent: 48 }],
            otherLeaders: false,
          },
        }),
      );
      const { sign: _, ...before } = signed(winter, { sections: ['finance', 'water-resources'] });
      await walk(matter, before);
      await matter.decide('departments-sign', {
        by: 'wei-xiaoyun',
        opinion: '资金口径已核，同意。',
      });
      await matter.decide('departments-sign', { by: 'zheng-yan', opinion: '无意见。' });
      await walk(matter, signed(winter));
    },
  },
  {
    day: 4,
    title: '发文：批量件有人监印；实盖份数不符不得盖印；党组文件由党组书记签发、盖党组印章',
    async run(month) {
      const matter = month.matter(winter.name);
      await walk(matter, {
        print: {
          by: 'tian-baoguo',
          files: [await draftFile(month, 'printed', '冬修通知校样', '共6页')],
        },
      });
      await matter.decide('proof', { by: 'zhu-jie', opinion: '校对无误。' });
      await matter.decide('proof', { by: 'song-yuwei', opinion: '校对无误。' });
      const files = [await draftFile(month, 'sealed', '冬修通知', '60份')];
      await month.refuses('实盖份数与印发份数不一致', () =>
        matter.decide('stamp', {
          by: 'jiang-wenhui',
          answers: { seal: 'office-seal', sealedCopies: 58, spoiltSheets: 2 },
          files,
        }),
      );
      await walk(matter, {
        stamp: {
          by: 'jiang-wenhui',
          opinion: '重新清点，补盖2份，废页当面销毁。',
          answers: { seal: 'office-seal', sealedCopies: 60, spoiltSheets: 2 },
          files,
        },
        supervise: { by: 'tian-baoguo', opinion: '在场监印，份数一致，废页2页已当面销毁。' },
        distribute: {
          by: 'song-yuwei',
          opinion: '已分发。',
          answers: { issuedOn: today(month) },
        },
      });
      await walk(await draft(month, study), signed(study));
      await sentOff(month, study, { seal: 'party-seal' });
    },
  },
  {
    day: 6,
    title: '发文：联合发文会签齐全，逐份监印；党组文件回执收齐',
    async run(month) {
      await received(month, study);
      await walk(await draft(month, patrol), signed(patrol));
      await sentOff(month, patrol);
    },
  },
  {
    day: 8,
    title: '发文：编号后改动实质内容，送签发人复审，原稿纸作废，字号不变',
    async run(month) {
      await received(month, patrol);
      const matter = await draft(month, funds);
      await walk(matter, signed(funds));
      await matter.print('song-yuwei', matter.state().slips.at(-1)?.number ?? '');
      await matter.decide('print', {
        act: 'amend',
        by: 'tian-baoguo',
        opinion: '拟稿股室来电，金额有变，不能照原稿印。',
        answers: { amendment: '申请补助由120万元改为96万元，管网长度核减1.6公里。' },
        files: [await draftFile(month, 'amended', '补助请示修改稿', '申请补助96万元')],
      });
      await walk(matter, {
        ...signed(funds),
        sign: { by: 'shen-liqun', opinion: '按修改稿发。' },
      });
      await sentOff(month, funds);
    },
  },
  {
    day: 13,
    title: '发文：回执收齐，跟踪落实',
    async run(month) {
      await received(month, funds);
      await received(month, winter, '各乡镇均已开工，清淤完成渠道41公里，进度五成。');
    },
  },
];
