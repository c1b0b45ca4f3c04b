import { majorDecision } from '#statemachines/routes/meetings/major-decision.ts';
import { demoToday } from '../demo-today.ts';
import { teller, type Teller, type Told } from '../teller.ts';

/** A large sum, reviewed by law and discipline, on the agenda, with enough members present. */
async function beforeTheVote(): Promise<Teller> {
  const told = teller(majorDecision, demoToday);
  await told.submit({
    by: 'ma-jun',
    at: '11-09 09:00',
    answers: {
      matterKind: 'funds',
      topic: '使用农村供水维修专项资金',
      background: '汛期有七处管网受损，县财政已下达专项资金。',
      proposal: '同意使用专项资金二十八万元，由工程建设股组织维修，年内完工。',
      sum: 28_000_000,
      consulted: '已征求计财股、水政股意见；水政股提出先招标后开工，已采纳。',
      disclosed: true,
    },
    files: [['papers', '农村供水维修专项资金使用方案.pdf', 819_200]],
  });
  await told.decide('deputy', {
    by: 'fang-zhiyuan',
    at: '11-09 15:20',
    opinion: '情况属实，同意提请会议审议。',
  });
  await told.decide('review', {
    by: 'cheng-haibo',
    at: '11-10 10:30',
    opinion: '程序、内容合法。',
    answers: { legality: '资金用途符合专项资金管理办法，达到招标限额，须公开招标。' },
    files: [['review', '合法性审查意见书.pdf', 102_400]],
  });
  await told.decide('review', {
    by: 'gao-zhenhua',
    at: '11-10 16:10',
    opinion: '廉政风险已评估，防控措施可行。',
  });
  await told.decide('agenda', {
    by: 'qin-shouren',
    at: '11-11 09:05',
    opinion: '列入党组会议题，材料提前送达成员。',
  });
  await told.decide('convene', {
    by: 'ouyang-kun',
    at: '11-13 09:00',
    answers: { meetingOn: '2026-11-13', members: 4, present: 4 },
    files: [['attendance', '党组会签到册.jpg', 204_800]],
  });
  return told;
}

/** One member against, two for it: carried; the chair speaks last. */
export async function carriedDecision(): Promise<Told> {
  const told = await beforeTheVote();
  await told.decide('vote', {
    by: 'luo-qiming',
    at: '11-13 09:40',
    act: 'refuse',
    opinion: '建议明年与管网改造一并实施。',
  });
  await told.decide('vote', { by: 'fang-zhiyuan', at: '11-13 09:45', opinion: '赞成。' });
  await told.decide('vote', {
    by: 'shen-liqun',
    at: '11-13 09:50',
    opinion: '赞成。先招标后开工。',
  });
  await told.decide('conclude', {
    by: 'qin-shouren',
    at: '11-13 10:00',
    opinion: '同意多数成员意见，通过。',
  });
  await told.decide('minutes', {
    by: 'ouyang-kun',
    at: '11-13 16:30',
    answers: {
      resolved: '使用专项资金二十八万元维修七处管网，公开招标，年内完工。',
      executeBy: '2026-12-31',
    },
    files: [['minutes', '党组会议纪要.pdf', 153_600]],
  });
  told.print({ by: 'ouyang-kun', at: '11-13 16:40' });
  await told.decide('execute', {
    by: 'ma-jun',
    at: '11-27 11:00',
    opinion: '已落实。',
    answers: { outcome: '11月26日开标，中标价二十七万四千元，12月1日开工。' },
    files: [['proof', '中标通知书.pdf', 122_880]],
  });
  await told.decide('disclose', {
    by: 'tang-li',
    at: '11-27 15:00',
    answers: { publishedAt: '县政府网站政务公开栏' },
  });
  return told.told();
}

/** Two of three against: more than half for it is out of reach, and the matter is not carried. */
export async function lostDecision(): Promise<Told> {
  const told = await beforeTheVote();
  await told.decide('vote', { by: 'shen-liqun', at: '11-13 09:40', opinion: '赞成。' });
  await told.decide('vote', {
    by: 'luo-qiming',
    at: '11-13 09:45',
    act: 'refuse',
    opinion: '招标未做，现在决定太早。',
  });
  await told.decide('vote', {
    by: 'fang-zhiyuan',
    at: '11-13 09:50',
    act: 'refuse',
    opinion: '赞同先做招标方案，本次不赞成。',
  });
  return told.told();
}
