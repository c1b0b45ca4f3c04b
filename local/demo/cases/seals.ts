import { fileRequest } from '../matter.ts';
import { paper } from '../paper.ts';
import { type Case, latestSlip } from './case.ts';

const file = async (
  rule: string,
  title: string,
  number: string,
  date: string,
  lines: readonly (readonly [string, string])[],
) => ({
  rule,
  name: `${title}.pdf`,
  bytes: await paper({ from: '青山县水利局', title, number, date, lines }),
});

export const jointSeal: Case = {
  title: '用印：联合发文六十份，监印，废页当面销毁',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'seal-use', {
      by: 'tian-ji',
      answers: {
        sealKind: 'office',
        seal: 'office-seal',
        docKind: 'document',
        docTitle: '关于印发《青山县农村供水应急预案》的通知',
        reason: '与县卫生健康委联合印发，送各乡（镇）人民政府和供水单位。',
        copies: 60,
        perCopy: 1,
        seamPerCopy: 0,
        complete: true,
        joint: true,
        recipient: '各乡（镇）人民政府，各供水单位',
        basisNo: '青水〔2026〕88号',
      },
      files: [
        await file('document', '青山县农村供水应急预案（送印稿）', '青水〔2026〕88号', today, [
          ['正文', '共12页'],
        ]),
        await file('basis', '签发稿纸', '青水〔2026〕88号', today, [['签发', '沈立群']]),
        await file('copyList', '用印份数清单', '青水〔2026〕88号', today, [
          ['各乡（镇）人民政府', '24份'],
          ['各供水单位', '30份'],
          ['存档', '6份'],
        ]),
      ],
    });
    await matter.decide('section', {
      by: 'ma-jun',
      opinion: '内容属实，拟同意，请领导审批。',
    });
    await matter.decide('approve', { by: 'shen-liqun', opinion: '同意，按批准次数用印。' });
    await matter.decide('assign-supervisor', {
      by: 'ouyang-kun',
      opinion: '请何秀梅同志到场监印。',
      answers: { supervisor: 'he-xiumei' },
    });
    await matter.ready('stamp');
    await matter.print('jiang-wenhui', latestSlip(matter));
    await matter.decide('stamp', {
      by: 'jiang-wenhui',
      opinion: '次数在批准以内，已盖印，印章已入柜。',
      answers: {
        used: 57,
        spoilt: 2,
        unusedWhy: '存档少印一份，余一次未用。',
        spoiltSheets: 2,
        spoiltNote: '两页印迹不清，在印章室当何秀梅面用碎纸机销毁。',
      },
      files: [
        await file('sealed', '青山县农村供水应急预案（盖印后）', '青水〔2026〕88号', today, [
          ['印章', '单位公章'],
        ]),
      ],
    });
    await matter.decide('reconcile', {
      by: 'he-xiumei',
      opinion: '在场监印，清点无误，废页已当面销毁。',
      answers: { counted: 57, countedSpoilt: 2 },
    });
    return matter;
  },
};

export const refusedSeal: Case = {
  title: '用印：分管领导不同意',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'seal-use', {
      by: 'shi-yan',
      answers: {
        sealKind: 'department',
        seal: 'resources-seal',
        docKind: 'letter',
        docTitle: '关于推荐水资源论证报告编制单位的函',
        reason: '建设单位来电要求推荐编制单位。',
        copies: 2,
        perCopy: 1,
        seamPerCopy: 0,
        complete: true,
        joint: false,
        recipient: '青山县城市建设投资公司',
      },
      files: [
        await file('document', '关于推荐编制单位的函（稿）', '稿', today, [['正文', '共1页']]),
        await file('basis', '来电记录', '电-0311', today, [['来电', '建设单位']]),
      ],
    });
    await matter.decide('section', { by: 'zheng-yan', opinion: '请领导审定。' });
    await matter.decide('approve', {
      by: 'fang-zhiyuan',
      act: 'refuse',
      opinion: '行政机关不得推荐中介机构，不予用印，请电话答复来电单位。',
    });
    return matter;
  },
};

export const withdrawnSeal: Case = {
  title: '用印：领导从邮件链接打开，凭签批密码审批；盖印前申请人撤回，已开用印单作废',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'seal-use', {
      by: 'tian-ji',
      answers: {
        sealKind: 'contract',
        seal: 'contract-seal',
        docKind: 'contract',
        docTitle: '双龙水库白蚁防治服务合同',
        reason: '与中标单位签订合同。',
        copies: 4,
        perCopy: 1,
        seamPerCopy: 2,
        complete: true,
        joint: false,
        recipient: '皖北白蚁防治有限公司',
        basisNo: '青水采〔2026〕15号',
        legalNo: '青水法审〔2026〕9号',
      },
      files: [
        await file('document', '双龙水库白蚁防治服务合同', 'HT-2026-015', today, [
          ['金额', '86,000.00元'],
        ]),
        await file('basis', '中标通知书', '青水采〔2026〕15号', today, [['中标', '皖北公司']]),
      ],
    });
    await matter.decide('section', { by: 'ma-jun', opinion: '合同与采购文件一致，请领导审批。' });
    await matter.decide('approve', { by: 'shen-liqun', opinion: '同意。', byMail: true });
    await matter.ready('stamp');
    await matter.withdraw('tian-ji', '合同附件二的工期写错，改正后重新报批。');
    await matter.print('tian-ji', latestSlip(matter));
    return matter;
  },
};
