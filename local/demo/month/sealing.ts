import type { Errand } from './errand.ts';
import { sheet } from './papers.ts';
import { approvedBy, askSeal, sealed, type ToSeal } from './stamping.ts';
import { walk } from './walk.ts';

const custodian = 'jiang-wenhui';

const certificate: ToSeal = {
  name: '取水许可证明',
  by: 'shi-yan',
  basis: '青水许〔2026〕41号',
  paper: {
    docKind: 'certificate',
    docTitle: '关于双龙纺织厂取水许可办理情况的证明',
    reason: '企业办理排污许可变更，需要取水许可情况证明。',
    recipient: '青山县生态环境分局',
    copies: 2,
  },
};

const introduction: ToSeal = {
  name: '介绍信',
  by: 'tian-ji',
  basis: '电话记录〔2026〕63号',
  paper: {
    docKind: 'introduction',
    docTitle: '关于田𠮷㐀等2人查阅水库竣工档案的介绍信',
    reason: '查阅双龙水库原始竣工档案，用于安全鉴定。',
    recipient: '青山县档案馆',
    letterBearer: '田𠮷㐀',
    letterDays: 7,
    copies: 1,
    seamPerCopy: 1,
  },
};

const contract: ToSeal = {
  name: '勘察合同',
  by: 'tian-ji',
  basis: '青水采〔2026〕21号',
  paper: {
    sealKind: 'contract',
    seal: 'contract-seal',
    docKind: 'contract',
    docTitle: '双龙水库除险加固工程地质勘察合同',
    reason: '与中选单位签订地质勘察合同。',
    recipient: '江淮勘测设计有限公司',
    copies: 6,
    seamPerCopy: 1,
  },
};

const joint: ToSeal = {
  name: '联合发文',
  by: 'shi-yan',
  basis: '青水〔2026〕102号',
  paper: {
    docKind: 'document',
    docTitle: '关于加强农村饮用水水源地冬季巡查的通知',
    reason: '与县卫生健康委联合印发。',
    recipient: '各乡（镇）人民政府',
    copies: 40,
    joint: true,
  },
};

const count = (counted: number) => ({
  by: 'tian-baoguo',
  opinion: '在场监印，清点无误，废页已当面销毁。',
  answers: { counted, countedSpoilt: 2 },
});

/** Uses of the office, party, contract and name seals. */
export const sealing: readonly Errand[] = [
  {
    day: 1,
    title: '用印：空白件不得用印；多盖不得登记；证明两份盖印，介绍信写明持信人和期限',
    async run(month) {
      await month.refuses('一律不得用印', () =>
        askSeal(month, {
          ...certificate,
          name: '留空的证明',
          paper: { ...certificate.paper, complete: false },
        }),
      );
      await month.refuses('名称写明是空白件', () =>
        askSeal(month, {
          ...introduction,
          name: '空白介绍信',
          paper: { ...introduction.paper, docTitle: '空白介绍信' },
        }),
      );
      const proof = await askSeal(month, certificate);
      await walk(proof, approvedBy('shen-liqun'));
      await month.refuses('超过了批准的用印次数', async () =>
        proof.decide('stamp', await sealed(month, 3)),
      );
      await proof.decide('stamp', await sealed(month, 2));
      const letter = await askSeal(month, introduction);
      await walk(letter, { ...approvedBy('shen-liqun'), stamp: await sealed(month, 2) });
    },
  },
  {
    day: 2,
    title: '合同用印：没有合法性审查意见不受理；合同专用章不盖其他材料；盖坏一页，当面销毁',
    async run(month) {
      await month.refuses('合法性审查意见', () =>
        askSeal(month, { ...contract, name: '没有审查意见' }),
      );
      await month.refuses('合同专用章只用于合同', () =>
        askSeal(month, {
          ...contract,
          name: '合同章盖函',
          paper: { ...contract.paper, docKind: 'letter' },
        }),
      );
      const review = await sheet(
        month,
        'legalReview',
        '青山县水利局',
        '合同合法性审查意见',
        '青水法审〔2026〕14号',
        [['结论', '主体、内容、程序合法，违约条款已按意见修改']],
      );
      const matter = await askSeal(month, { ...contract, files: [review] });
      await walk(matter, {
        ...approvedBy('shen-liqun'),
        stamp: await sealed(month, 11, {
          spoilt: 1,
          spoiltSheets: 1,
          spoiltNote: '第5份签署页盖歪，换页重签，旧页当面用碎纸机销毁。',
          witness: 'tian-baoguo',
        }),
        destroyed: { by: 'tian-baoguo', opinion: '废页已当面销毁。' },
      });
    },
  },
  {
    day: 4,
    title: '联合发文：印章管理员不得自己监印；清点不符不能签字，废页当面销毁',
    async run(month) {
      const matter = await askSeal(month, joint);
      await walk(matter, approvedBy('shen-liqun'));
      await month.refuses('不能再由其本人办“监印人清点”', () =>
        matter.decide('assign-supervisor', {
          by: 'ouyang-kun',
          opinion: '',
          answers: { supervisor: custodian },
        }),
      );
      await walk(matter, {
        'assign-supervisor': {
          by: 'ouyang-kun',
          opinion: '请田保国同志到场监印。',
          answers: { supervisor: 'tian-baoguo' },
        },
        stamp: await sealed(month, 38, {
          spoilt: 2,
          spoiltSheets: 2,
          spoiltNote: '两页印泥过重，在印章室当监印人面用碎纸机销毁。',
        }),
      });
      await month.refuses('清点的次数与盖印人登记的不一致', () =>
        matter.decide('reconcile', count(37)),
      );
      await matter.decide('reconcile', count(38));
    },
  },
  {
    day: 6,
    title: '批量用印：八十份聘书，指派监印，余一份未用写明原因',
    async run(month) {
      const matter = await askSeal(month, {
        name: '聘书',
        by: 'sun-xiaolin',
        basis: '局长办公会议纪要〔2026〕16号',
        paper: {
          docKind: 'certificate',
          docTitle: '村级水管员聘书',
          reason: '聘任2027年度村级水管员。',
          recipient: '各乡（镇）水利站',
          copies: 80,
        },
      });
      await walk(matter, {
        ...approvedBy('shen-liqun'),
        'assign-supervisor': {
          by: 'ouyang-kun',
          opinion: '请田保国同志到场监印。',
          answers: { supervisor: 'tian-baoguo' },
        },
        stamp: await sealed(month, 79, { unusedWhy: '一人因病辞聘，聘书未用。' }),
        reconcile: {
          by: 'tian-baoguo',
          opinion: '在场监印，清点无误。',
          answers: { counted: 79, countedSpoilt: 0 },
        },
      });
    },
  },
  {
    day: 8,
    title: '党组印章由机要员保管，书记批准；名章由主要领导批准；材料与审批不符，不予盖印',
    async run(month) {
      const party = await askSeal(month, {
        name: '党组报告',
        by: 'tang-li',
        basis: '党组会议纪要〔2026〕11号',
        paper: {
          sealKind: 'party',
          seal: 'party-seal',
          docKind: 'report',
          docTitle: '中共青山县水利局党组关于落实巡察整改情况的报告',
          reason: '按县委巡察办要求报送整改情况。',
          recipient: '中共青山县委巡察工作领导小组办公室',
          copies: 3,
        },
      });
      await walk(party, {
        ...approvedBy('qin-shouren'),
        stamp: await sealed(month, 3, { by: 'song-yuwei' }),
      });
      const report = await askSeal(month, {
        name: '执行月报',
        by: 'ding-xiaoyan',
        basis: '青财预〔2026〕55号',
        paper: {
          sealKind: 'name',
          seal: 'name-seal',
          docKind: 'statement',
          docTitle: '青山县水利局11月部门预算执行情况表',
          reason: '报表封面须单位负责人签章。',
          recipient: '青山县财政局',
          copies: 2,
        },
      });
      await walk(report, { ...approvedBy('shen-liqun'), stamp: await sealed(month, 2) });
      const changed = await askSeal(month, {
        name: '换过页的函',
        by: 'zhu-jie',
        basis: '青水法审〔2026〕15号',
        paper: {
          docKind: 'letter',
          docTitle: '关于协助查处非法采砂的函',
          reason: '请公安机关协助查处。',
          recipient: '青山县公安局',
          copies: 2,
        },
      });
      await walk(changed, {
        ...approvedBy('shen-liqun'),
        stamp: {
          by: custodian,
          act: 'refuse',
          opinion: '送来的函第2页与审批附件不同，不予盖印，请按现稿重报。',
        },
      });
    },
  },
];
