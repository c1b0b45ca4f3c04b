import { addDays } from '#domain/dates.ts';
import { ask, clock } from '../moves.ts';
import { type Case, latestSlip } from './case.ts';
import { enclosed, receive } from './incoming.ts';

const departments = ['engineering', 'water-resources', 'finance'];

/** A request from below: one section leads and answers, two assist; the clock stands while the city is asked. */
export const jointAnswer: Case = {
  title:
    '收文：请示一件，主办股室统一答复，两个股室协办；向人征求意见；等上级批复时暂停计时，凭文件，再恢复',
  async run(desk, today) {
    const matter = await receive(desk, today, {
      issuer: '青山县柳河镇人民政府',
      docNo: '柳政〔2026〕52号',
      docTitle: '关于改造双龙水库灌区末级渠系的请示',
      lines: [['请示事项', '改造末级渠系6.2公里，申请补助资金。']],
      pages: 5,
      matterKind: 'request',
    });
    await matter.decide('draft-opinion', {
      by: 'ouyang-kun',
      opinion: '拟请工程建设股主办，水资源股、计财股协办，请领导批示。',
      answers: { departments },
    });
    await matter.decide('request-instruction', {
      by: 'luo-qiming',
      opinion: '同意拟办意见，请批示。',
    });
    await matter.decide('instruct', {
      by: 'shen-liqun',
      opinion: '请工程建设股牵头，现场看过再答复。',
      answers: { departments, leadDepartment: 'engineering' },
    });
    await matter.decide('dispatch', {
      by: 'song-yuwei',
      opinion: '批示已登记，当日分发。',
      answers: { noticedDeadline: addDays(today, 20) },
    });
    await matter.print('song-yuwei', latestSlip(matter));
    await matter.decide('sign-for', { item: 'engineering', by: 'tian-ji', opinion: '原件已收。' });
    await matter.decide('sign-for', { item: 'water-resources', by: 'shi-yan' });
    await matter.decide('sign-for', { item: 'finance', by: 'wei-xiaoyun' });
    await matter.decide('return-original', {
      by: 'tian-ji',
      opinion: '已扫描，原件交还机要员。',
      answers: { originalPlace: '办公室机要柜' },
    });
    await ask(matter, 'reply', {
      by: 'zheng-yan',
      to: 'shi-yan',
      why: '渠系改造后取水口要不要重新核定水量？',
    });
    await matter.decide('reply', {
      by: 'shi-yan',
      opinion: '取水口不动，水量不变，不用重新核定。',
    });
    await matter.decide('reply', { by: 'zheng-yan', opinion: '取水许可不变，我股无不同意见。' });
    await clock(matter, 'reply', 'pause', {
      by: 'ma-jun',
      ground: 'superior',
      why: '补助比例须市局批复，已行文请示。',
      files: [
        await enclosed(
          'material',
          '青山县水利局',
          '关于灌区末级渠系补助比例的请示',
          '青水〔2026〕93号',
          today,
          [['请示事项', '末级渠系改造补助比例']],
        ),
      ],
    });
    await desk.workingDaysLater(3, '09:10');
    await clock(matter, 'reply', 'resume', {
      by: 'ma-jun',
      why: '市局已批复，按百分之六十补助。',
    });
    await matter.decide('reply', {
      by: 'wei-xiaoyun',
      opinion: '补助资金可在农田水利专项中安排。',
    });
    await matter.decide('reply', {
      by: 'ma-jun',
      opinion: '协办意见已汇总。',
      answers: { result: '同意改造，补助百分之六十，已书面答复柳河镇。' },
    });
    await matter.decide('close', {
      by: 'song-yuwei',
      opinion: '已书面答复，原件已收回。',
      answers: { closingGround: 'issued' },
    });
    return matter;
  },
};
