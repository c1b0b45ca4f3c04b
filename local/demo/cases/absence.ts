import { fileRequest } from '../matter.ts';
import { paper } from '../paper.ts';
import { type Case, latestSlip } from './case.ts';

/** The deputy who oversees the section is away: whoever stands in for him approves, and the record names both. */
export const absentDeputy: Case = {
  title: '用印：分管领导外出，代办人审批，两人姓名都留痕',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'seal-use', {
      by: 'ding-xiaoyan',
      answers: {
        sealKind: 'department',
        seal: 'funds-seal',
        docKind: 'letter',
        docTitle: '关于报送水利资金月报的函',
        reason: '按月向县财政局报送资金使用情况。',
        copies: 2,
        perCopy: 1,
        seamPerCopy: 0,
        complete: true,
        joint: false,
        recipient: '青山县财政局',
      },
      files: [
        {
          rule: 'document',
          name: '水利资金月报.pdf',
          bytes: await paper({
            from: '青山县水利局',
            title: '关于报送水利资金月报的函',
            number: '稿',
            date: today,
            lines: [['正文', '共2页']],
          }),
        },
        {
          rule: 'basis',
          name: '报送通知.pdf',
          bytes: await paper({
            from: '青山县财政局',
            title: '关于报送资金月报的通知',
            number: '青财〔2026〕31号',
            date: today,
            lines: [['要求', '每月5日前']],
          }),
        },
      ],
    });
    await matter.decide('section', { by: 'wei-xiaoyun', opinion: '数据已核对，请领导审批。' });
    await matter.decide('approve', { by: 'luo-qiming', opinion: '同意用印。' });
    await matter.ready('stamp');
    await matter.print('jiang-wenhui', latestSlip(matter));
    await matter.decide('stamp', {
      by: 'jiang-wenhui',
      opinion: '次数与批准一致，已盖印，印章已入柜。',
      answers: { used: 2, spoilt: 0 },
      files: [
        {
          rule: 'sealed',
          name: '月报（盖印后）.pdf',
          bytes: await paper({
            from: '青山县水利局',
            title: '关于报送水利资金月报的函（盖印后）',
            number: '印',
            date: today,
            lines: [['正文', '共2页']],
          }),
        },
      ],
    });
    return matter;
  },
};
