import { addDays } from '#domain/dates.ts';
import { handOver } from '../hand-over.ts';
import { add, clock, remove, takeBack, transfer, urge } from '../moves.ts';
import { agreed } from '../pen.ts';
import { type Case, latestSlip } from './case.ts';
import { enclosed, receive } from './incoming.ts';

const departments = ['engineering', 'water-resources'];

/** One document and nearly everything that its signers may do with it beside signing. */
export const addedSigners: Case = {
  title:
    '收文：加签（先、并、后）和减签，拿回，催办，领导圈阅；原件由交、接双方签收；或签一人签收即可；转办；延期经批准',
  async run(desk, today) {
    const matter = await receive(desk, today, {
      issuer: '青山县发展和改革委员会',
      docNo: '青发改〔2026〕117号',
      docTitle: '关于报送2027年度水利投资计划的通知',
      lines: [['要求', '按项目填报投资需求，附前期工作进度。']],
      pages: 4,
      urgency: 'urgent',
    });
    await add(matter, 'draft-opinion', {
      by: 'ouyang-kun',
      to: 'ma-jun',
      how: 'before',
      why: '续建项目的工程进度请先核一遍。',
    });
    await add(matter, 'draft-opinion', {
      by: 'ma-jun',
      to: 'gao-zhenhua',
      how: 'beside',
      why: '涉及项目资金，请纪检一并看。',
    });
    await remove(matter, 'draft-opinion', {
      by: 'ma-jun',
      whom: 'gao-zhenhua',
      why: '项目清单定下来再请纪检看。',
    });
    await matter.decide('draft-opinion', {
      by: 'ma-jun',
      opinion: '续建项目5个，进度与月报一致；新建项目2个，可研已批。',
    });
    await add(matter, 'draft-opinion', {
      by: 'ouyang-kun',
      to: 'wei-xiaoyun',
      how: 'beside',
      why: '投资需求涉及配套资金，请一并签。',
    });
    await add(matter, 'draft-opinion', {
      by: 'ouyang-kun',
      to: 'zheng-yan',
      how: 'after',
      why: '取水工程在你股，我签后请你签。',
    });
    await matter.decide('draft-opinion', {
      by: 'ouyang-kun',
      opinion: '请领导批示，拟请工程建设股牵头、水资源股配合填报。',
      answers: { departments },
    });
    await matter.decide('draft-opinion', {
      by: 'wei-xiaoyun',
      opinion: '配套资金已列入明年预算草案。',
    });
    await matter.decide('draft-opinion', {
      by: 'zheng-yan',
      opinion: '同意，取水工程2处由我股填报。',
    });
    await matter.decide('request-instruction', { by: 'luo-qiming', opinion: '请批示。' });
    await takeBack(matter, 'request-instruction', {
      by: 'luo-qiming',
      why: '漏写了报送时间，补上再送。',
    });
    await matter.decide('request-instruction', {
      by: 'luo-qiming',
      opinion: '同意拟办意见，请批示。县发改委要求两周内报送。',
    });
    await urge(matter, 'instruct', { by: 'song-yuwei', why: '来文要求两周内报送，请早批示。' });
    await matter.decide('instruct', {
      by: 'shen-liqun',
      opinion: '按拟办意见办，投资数与年度预算对上再报。',
      handwriting: agreed,
      answers: { departments, leadDepartment: 'engineering' },
    });
    await matter.decide('dispatch', {
      by: 'song-yuwei',
      opinion: '批示已登记，原件送工程建设股。',
      answers: { noticedDeadline: addDays(today, 9) },
    });
    await matter.print('song-yuwei', latestSlip(matter));
    await matter.decide('sign-for', {
      item: 'engineering',
      by: 'tian-ji',
      opinion: '原件已收。',
    });
    await matter.decide('sign-for', {
      item: 'water-resources',
      by: 'zheng-yan',
      opinion: '股内无人，我来签收。',
    });
    await handOver(matter, 'original', {
      from: 'tian-ji',
      to: 'ma-jun',
      note: '领导手写批示在原件上，请马股长看后还我。',
    });
    await handOver(matter, 'original', {
      from: 'ma-jun',
      to: 'tian-ji',
      note: '已看，请按期退还。',
    });
    await transfer(matter, 'handle', {
      item: 'water-resources',
      by: 'zheng-yan',
      to: 'shi-yan',
      why: '取水工程台账在你手里，由你填报。',
    });
    await clock(matter, 'handle', 'extend', {
      item: 'engineering',
      by: 'ma-jun',
      amount: 3,
      why: '一座水库的可研批复下周才到，投资数要等批复。',
    });
    await matter.decide('extension', {
      item: extensionOf(matter.state().steps),
      by: 'shen-liqun',
      opinion: '同意，先把已定的报上去。',
    });
    await matter.decide('return-original', {
      by: 'tian-ji',
      opinion: '已扫描，原件交还机要员。',
      answers: { originalPlace: '办公室机要柜' },
    });
    await matter.decide('handle', {
      item: 'water-resources',
      by: 'shi-yan',
      opinion: '取水工程已填报。',
      answers: { result: '取水工程2处，投资需求已填报。' },
    });
    await matter.decide('handle', {
      item: 'engineering',
      by: 'ma-jun',
      opinion: '已与计财股对数。',
      answers: { result: '续建5个、新建2个项目的投资计划表已报县发改委。' },
      files: [
        await enclosed('outcome', '青山县水利局', '2027年度水利投资计划表', '稿', today, [
          ['续建', '5个'],
          ['新建', '2个'],
        ]),
      ],
    });
    await matter.decide('close', {
      by: 'song-yuwei',
      opinion: '两个部门均已办结，原件已收回。',
      answers: { closingGround: 'done' },
    });
    return matter;
  },
};

/** The item of the one open row that asks for more time. */
const extensionOf = (
  steps: readonly { readonly step: string; readonly item: string; readonly state: string }[],
): string => steps.find(({ step, state }) => step === 'extension' && state === 'open')?.item ?? '';
