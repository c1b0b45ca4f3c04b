import { addDays } from '#domain/dates.ts';
import { fileRequest } from '../matter.ts';
import { paper } from '../paper.ts';
import { type Case, fromRunningCosts, latestSlip, rowKeys } from './case.ts';

const file = async (
  rule: string,
  from: string,
  title: string,
  number: string,
  date: string,
  lines: readonly (readonly [string, string])[],
) => ({
  rule,
  name: `${title}（${number}）.pdf`,
  bytes: await paper({ from, title, number, date, lines }),
});

export const cutClaim: Case = {
  title: '票据报销：财务退回，改后直接送财务；逐张核减；满额送分管领导、主要领导；资产登记',
  async run(desk, today) {
    const day = addDays(today, -6);
    const items = [
      {
        category: 'travel',
        purpose: '赴省厅参加水库除险加固培训，往返高铁票',
        date: day,
        invoiceNo: '26112000000034567801',
        amount: 45_600,
      },
      {
        category: 'travel',
        purpose: '住宿费，三晚',
        date: addDays(day, 3),
        invoiceNo: '26112000000034567820',
        amount: 134_000,
      },
      {
        category: 'asset',
        purpose: '手持式超声波流速仪一台',
        date: addDays(day, 2),
        invoiceNo: '26112000000034567855',
        amount: 268_000,
      },
    ];
    const answers = {
      reason: '赴省厅参加水库除险加固培训并购置流速仪',
      priorNo: '差旅2026-0112',
      items,
      assetNo: '水利-仪-2026-031',
      payBy: 'card',
      payee: '石䶮',
      payeeBank: '青山县农商银行',
      payeeAccount: '6228480402564892206',
    };
    const matter = await fileRequest(desk, 'bill-reimbursement', {
      by: 'shi-yan',
      answers,
      files: [
        await file('bills', '铁路客运', '电子客票', '26112000000034567801', day, [
          ['青山—省城，往返', '456.00元'],
        ]),
        await file('bills', '省水利培训中心', '住宿发票', '26112000000034567802', day, [
          ['住宿三晚', '1,340.00元'],
        ]),
        await file('bills', '江淮水文仪器经营部', '销售发票', '26112000000034567855', day, [
          ['手持式超声波流速仪', '1台，2,680.00元'],
        ]),
        await file('priorApproval', '青山县水利局', '出差审批单', '差旅2026-0112', day, [
          ['出差人', '石䶮'],
          ['事由', '水库除险加固培训'],
        ]),
      ],
    });
    await matter.decide('section', { by: 'zheng-yan', opinion: '按事前审批执行，同意。' });
    await matter.decide('finance', {
      by: 'xu-jing',
      act: 'return',
      to: 'revise',
      resume: 'direct',
      opinion: '住宿发票号码与票面不一致，请照票面更正，改后直接送我。',
    });
    await matter.decide('revise', {
      by: 'shi-yan',
      act: 'resubmit',
      opinion: '号码末两位颠倒，已照票面更正。',
      answers: {
        ...answers,
        items: items.map((item, index) =>
          index === 1 ? { ...item, invoiceNo: '26112000000034567802' } : item,
        ),
      },
    });
    const [rail = '', hotel = '', meter = ''] = rowKeys(matter, 'items');
    await matter.decide('finance', {
      by: 'xu-jing',
      opinion: '住宿费按标准核减，其余据实核定。',
      answers: {
        ...fromRunningCosts('30211'),
        checked: [
          { key: rail, approved: 45_600 },
          { key: hotel, approved: 114_000, why: '超过住宿费标准每人每晚380元' },
          { key: meter, approved: 268_000 },
        ],
      },
    });
    await matter.decide('deputy', {
      by: 'fang-zhiyuan',
      opinion: '同意按核定金额报销，请主要领导审批。',
    });
    await matter.decide('head', {
      by: 'shen-liqun',
      opinion: '同意。仪器入账后统一保管。',
      second: 'luo-qiming',
    });
    await matter.ready('pay');
    await matter.print('du-juan', latestSlip(matter));
    await matter.decide('pay', {
      by: 'du-juan',
      opinion: '已还公务卡。',
      answers: { paidAmount: 427_600, paidOn: today, paymentNo: 'HK-20871' },
      files: [
        await file('paymentProof', '青山县农商银行', '公务卡还款回单', 'HK-20871', today, [
          ['金额', '4,276.00元'],
        ]),
      ],
    });
    await matter.decide('book', {
      by: 'ding-xiaoyan',
      opinion: '已记账，资产同步登记。',
      answers: { voucherNo: '记-0087' },
    });
    return matter;
  },
};

export const unreachableSigner: Case = {
  title: '票据报销：审核人邮箱退信，页面写明没有送到；未满额不送分管领导',
  async run(desk, today) {
    const bought = addDays(today, -2);
    const matter = await fileRequest(desk, 'bill-reimbursement', {
      by: 'zhu-jie',
      answers: {
        reason: '印制水法宣传折页',
        priorNo: '采购2026-0058',
        items: [
          {
            category: 'office',
            purpose: '水法宣传折页500份',
            date: bought,
            invoiceNo: '26342000000220011903',
            amount: 65_000,
          },
        ],
        payBy: 'transfer',
        payee: '宏图文印社',
        payeeBank: '青山县农商银行城关支行',
        payeeAccount: '20000418857710300007719',
      },
      files: [
        await file('bills', '宏图文印社', '增值税发票', '26342000000220011903', bought, [
          ['宣传折页', '500份，650.00元'],
        ]),
        await file('priorApproval', '青山县水利局', '采购审批单', '采购2026-0058', bought, [
          ['事项', '水法宣传折页500份，预算700元'],
        ]),
      ],
    });
    await matter.bounced('zhu-jie');
    await matter.decide('section', {
      by: 'cheng-haibo',
      opinion: '情况属实，同意报销。（当面告知后登录办理）',
    });
    await matter.decide('finance', {
      by: 'xu-jing',
      opinion: '票据合规，按报销金额核定。',
      answers: {
        ...fromRunningCosts('30202'),
        checked: rowKeys(matter, 'items').map((key) => ({ key, approved: 65_000 })),
      },
    });
    await matter.print('zhu-jie', latestSlip(matter));
    await matter.decide('pay', {
      by: 'du-juan',
      answers: { paidAmount: 65_000, paidOn: today, paymentNo: 'ZF-20889' },
    });
    await matter.decide('book', { by: 'ding-xiaoyan', answers: { voucherNo: '记-0088' } });
    return matter;
  },
};
