import { addDays } from '#domain/dates.ts';
import { fileRequest } from '../matter.ts';
import { type Case, latestSlip } from './case.ts';
import { enclosed } from './incoming.ts';

const bureau = '青山县水利局';
const topic = '双龙水库除险加固配套资金安排';

/** A sum that no single leader decides: reviewed in turn, voted on with one against, the chair speaks last. */
export const votedFunds: Case = {
  title: '“三重一大”：依次审查，党组票签一票反对、两票赞成通过，主持人末位表态，落实并公开',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'major-decision', {
      by: 'ma-jun',
      answers: {
        matterKind: 'funds',
        topic,
        background: '双龙水库除险加固已列入省级计划，县级配套须在年底前落实。',
        proposal: '从水利建设基金中安排配套资金86万元，分两年支付。',
        sum: 86_000_000,
        consulted: '已征求计财股、纪检意见。计财股建议分两年支付，已采纳。',
        disclosed: true,
      },
      files: [
        await enclosed('papers', bureau, `${topic}方案`, '党组议题7号', today, [
          ['配套资金', '86万元'],
          ['支付', '分两年'],
        ]),
      ],
    });
    await matter.decide('deputy', {
      by: 'fang-zhiyuan',
      opinion: '情况属实，同意提请会议审议。',
    });
    await matter.decide('review', {
      by: 'cheng-haibo',
      opinion: '程序、内容合法。',
      answers: { legality: '符合《水利建设基金筹集和使用管理办法》，权限在局党组。' },
      files: [
        await enclosed('review', bureau, '合法性审查意见书', '法审7号', today, [['结论', '合法']]),
      ],
    });
    await matter.decide('review', {
      by: 'gao-zhenhua',
      opinion: '廉政风险已评估，付款须附监理签认的进度。',
    });
    await matter.decide('agenda', {
      by: 'qin-shouren',
      opinion: '列入党组会议题，材料提前送达成员。',
    });
    await matter.decide('convene', {
      by: 'ouyang-kun',
      opinion: '应到4人，实到4人。',
      answers: { meetingOn: today, members: 4, present: 4 },
      files: [
        await enclosed('attendance', bureau, '党组会议签到册', '第12次', today, [['实到', '4人']]),
      ],
    });
    await matter.decide('vote', {
      by: 'fang-zhiyuan',
      act: 'refuse',
      opinion: '今年先付一半太多，建议按进度付款。',
    });
    await matter.decide('vote', { by: 'luo-qiming', opinion: '赞成，支付随监理签认的进度。' });
    await matter.decide('vote', { by: 'shen-liqun', opinion: '赞成。' });
    await matter.decide('conclude', {
      by: 'qin-shouren',
      opinion: '同意多数成员意见，通过。方志远同志的意见记入纪要，按进度付款。',
    });
    await matter.decide('minutes', {
      by: 'ouyang-kun',
      answers: {
        resolved: '安排配套资金86万元，分两年按监理签认的进度支付。',
        executeBy: addDays(today, 30),
      },
      files: [
        await enclosed('minutes', bureau, '党组会议纪要', '第12次', today, [
          ['表决', '赞成2票，不赞成1票'],
        ]),
      ],
    });
    await matter.print('ouyang-kun', latestSlip(matter));
    await matter.decide('execute', {
      by: 'ma-jun',
      opinion: '已签补充协议。',
      answers: { outcome: '已与施工单位签订补充协议，首付30万元。' },
    });
    await matter.decide('disclose', {
      by: 'tang-li',
      answers: { publishedAt: '局门户网站“重大决策”栏' },
    });
    return matter;
  },
};
