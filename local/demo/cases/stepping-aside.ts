import { addDays } from '#domain/dates.ts';
import { fileRequest } from '../matter.ts';
import { stepAside } from '../moves.ts';
import { type Case, fromRunningCosts, latestSlip, rowKeys } from './case.ts';
import { enclosed } from './incoming.ts';

/** The chief claims himself: who acts for the chief signs, and his wife in the finance section is passed over by itself. */
export const actingChief: Case = {
  title:
    '票据报销：股长本人报销，由主持工作的同志审核；财务审核人与其是夫妻，自动回避，改由计财股股长审核',
  async run(desk, today) {
    const day = addDays(today, -5);
    const matter = await fileRequest(desk, 'bill-reimbursement', {
      by: 'cheng-haibo',
      answers: {
        reason: '赴市中级人民法院参加取水许可诉讼应诉',
        priorNo: '差旅2026-0131',
        items: [
          {
            category: 'travel',
            purpose: '往返客车票',
            date: day,
            invoiceNo: '26342000000330047715',
            amount: 9_800,
          },
        ],
        payBy: 'card',
        payee: '程海波',
        payeeBank: '青山县农商银行',
        payeeAccount: '6228480402564893381',
      },
      files: [
        await enclosed('bills', '北江市汽车客运公司', '客车票', '26342000000330047715', day, [
          ['青山—北江，往返', '98.00元'],
        ]),
        await enclosed('priorApproval', '青山县水利局', '出差审批单', '差旅2026-0131', day, [
          ['出差人', '程海波'],
        ]),
      ],
    });
    await matter.decide('section', { by: 'zhu-jie', opinion: '出庭属实，同意报销。' });
    await matter.decide('finance', {
      by: 'wei-xiaoyun',
      opinion: '票据合规，据实核定。',
      answers: {
        ...fromRunningCosts('30211'),
        checked: rowKeys(matter, 'items').map((key) => ({ key, approved: 9_800 })),
      },
    });
    await matter.print('cheng-haibo', latestSlip(matter));
    await matter.decide('pay', {
      by: 'du-juan',
      opinion: '已还公务卡。',
      answers: { paidAmount: 9_800, paidOn: today, paymentNo: 'HK-20902' },
      files: [
        await enclosed('paymentProof', '青山县农商银行', '公务卡还款回单', 'HK-20902', today, [
          ['金额', '98.00元'],
        ]),
      ],
    });
    await matter.decide('book', { by: 'ding-xiaoyan', answers: { voucherNo: '记-0091' } });
    return matter;
  },
};

/** Declared this time: the chief says why he may not, somebody else reviews; two keepers seal in order. */
export const recusedChief: Case = {
  title: '用印：股长申请回避，由局领导代为审核；财务专用章由两名保管人先后盖章、核对签字',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'seal-use', {
      by: 'xu-jing',
      answers: {
        sealKind: 'finance',
        seal: 'finance-seal',
        docKind: 'finance',
        docTitle: '青山县水利局银行账户预留印鉴变更申请',
        reason: '银行要求更换预留印鉴卡。',
        copies: 3,
        perCopy: 1,
        seamPerCopy: 0,
        complete: true,
        withNameSeal: false,
        joint: false,
        recipient: '青山县农商银行',
        basisNo: '青水财〔2026〕22号',
      },
      files: [
        await enclosed('document', '青山县水利局', '预留印鉴变更申请', '稿', today, [
          ['份数', '3份'],
        ]),
        await enclosed('basis', '青山县农商银行', '更换印鉴卡通知', '2026-118', today, [
          ['期限', '本月内'],
        ]),
      ],
    });
    await stepAside(matter, 'section', {
      by: 'wei-xiaoyun',
      why: '经办柜员是我的近亲属，不宜由我审核。',
    });
    await matter.decide('section', { by: 'luo-qiming', opinion: '情况属实，拟同意。' });
    await matter.decide('approve', { by: 'fang-zhiyuan', opinion: '同意，按批准次数用印。' });
    await matter.open('finance-stamp');
    await matter.print('du-juan', latestSlip(matter));
    const counted = { used: 3, spoilt: 0 };
    await matter.decide('finance-stamp', {
      by: 'du-juan',
      opinion: '已盖章3次。',
      answers: counted,
    });
    await matter.decide('finance-stamp', { by: 'ding-xiaoyan', opinion: '当场核对次数无误。' });
    return matter;
  },
};
