import { addDays, dateIn, instantOf, millisecondsOf } from '#domain/dates.ts';
import type { Desk } from '../desk.ts';
import { mailTo } from '../mails.ts';
import type { Matter } from '../matter.ts';
import { type Case, latestSlip } from './case.ts';
import { receive } from './incoming.ts';

const departments = ['engineering'];

/** The row that waits for the leader's own signature: its item is the number of the row that the word was recorded in. */
const countersignOf = (matter: Matter): string =>
  matter.state().steps.find(({ step, state }) => step === 'countersign' && state === 'open')
    ?.item ?? '';

const minutesAgo = (desk: Desk, minutes: number): string =>
  instantOf(millisecondsOf(desk.now()) - minutes * 60_000);

async function untilPassedOn(matter: Matter): Promise<void> {
  await matter.decide('draft-opinion', {
    by: 'ouyang-kun',
    opinion: '时间紧，拟请工程建设股立即办，请领导批示。',
    answers: { departments },
  });
}

async function untilInstruction(matter: Matter): Promise<void> {
  await untilPassedOn(matter);
  await matter.decide('request-instruction', { by: 'luo-qiming', opinion: '同意，请批示。' });
  await matter.open('instruct');
}

/** Top urgent: the department is told beforehand, while the deputy passes it on. */
async function untilTopUrgentInstruction(matter: Matter): Promise<void> {
  await untilPassedOn(matter);
  await matter.decide('prenotify', {
    by: 'song-yuwei',
    opinion: '已预告。',
    answers: { prenotified: '工程建设股马骏，电话' },
  });
  await matter.decide('request-top-urgent', { by: 'luo-qiming', opinion: '同意，请批示。' });
  await matter.open('instruct');
}

/** The copy goes ahead, the original waits for the leader’s signature. */
async function untilHandledWithCopy(matter: Matter, today: string, result: string): Promise<void> {
  await matter.decide('dispatch', {
    act: 'copy',
    by: 'song-yuwei',
    opinion: '凭电话指示先送复印件，原件留待补签。',
    answers: { noticedDeadline: addDays(today, 7), copiesMade: 1 },
  });
  await matter.print('song-yuwei', latestSlip(matter));
  await matter.decide('sign-for', { item: 'engineering', by: 'tian-ji', opinion: '复印件已收。' });
  await matter.decide('handle', {
    item: 'engineering',
    by: 'ma-jun',
    opinion: '已办，请查。',
    answers: { result },
  });
}

async function untilTheEnd(matter: Matter, today: string, result: string): Promise<void> {
  await matter.decide('dispatch', {
    by: 'song-yuwei',
    opinion: '批示已登记，立即分发。',
    answers: { noticedDeadline: addDays(today, 7) },
  });
  await matter.print('song-yuwei', latestSlip(matter));
  await matter.decide('sign-for', { item: 'engineering', by: 'tian-ji', opinion: '原件已收。' });
  await matter.decide('handle', {
    item: 'engineering',
    by: 'ma-jun',
    opinion: '已办，请查。',
    answers: { result },
  });
  await matter.decide('return-original', {
    by: 'tian-ji',
    opinion: '原件交还机要员。',
    answers: { originalPlace: '办公室机要柜' },
  });
}

/** Top urgent, the head in the field: two hours on he is reminded, his word by telephone goes ahead, he signs next day. */
export const phonedInstruction: Case = {
  title:
    '收文：特急件两小时未批即提醒；领导外出，电话请示先办；次日早间一封汇总邮件；领导补签，两个时间都印在单上',
  async run(desk) {
    await desk.workingDaysLater(1, '09:05');
    const today = dateIn(desk.office.zone, desk.now());
    const matter = await receive(desk, today, {
      issuer: '青山县防汛抗旱指挥部办公室',
      docNo: '青汛办〔2026〕46号',
      docTitle: '关于做好寒潮期间水库放空管防冻工作的紧急通知',
      lines: [['要求', '今日18时前报送各库防冻措施。']],
      pages: 2,
      urgency: 'top-urgent',
    });
    await untilTopUrgentInstruction(matter);
    await desk.hoursLater(2.1);
    await mailTo(desk, 'shen-liqun', matter.state().headline, '特急');
    await matter.decide('instruct', {
      by: 'ouyang-kun',
      opinion: '立即通知七座水库放空管包扎防冻，18时前由工程建设股汇总上报。',
      answers: { departments },
      phone: { leader: 'shen-liqun', saidAt: minutesAgo(desk, 15) },
    });
    await untilHandledWithCopy(matter, today, '七座水库放空管已包扎防冻，已汇总上报。');
    await desk.workingDaysLater(1, '08:31');
    await mailTo(desk, 'shen-liqun', '补签', matter.state().headline);
    await matter.decide('countersign', {
      item: countersignOf(matter),
      by: 'shen-liqun',
      opinion: '是我在双龙水库现场电话交办的。',
    });
    await matter.decide('close', {
      by: 'song-yuwei',
      opinion: '领导已在原件上补签，复印件已收回。',
      answers: { closingGround: 'done' },
    });
    return matter;
  },
};

/** What was recorded was not what the leader had said: he says so, and the step is done again by himself. */
export const disputedInstruction: Case = {
  title: '收文：电话请示登记有误，领导不予确认，退回这一步由领导自己批示',
  async run(desk) {
    const today = dateIn(desk.office.zone, desk.now());
    const matter = await receive(desk, today, {
      issuer: '青山县应急管理局',
      docNo: '青应急函〔2026〕19号',
      docTitle: '关于商请调拨抗旱水泵的函',
      lines: [['商请', '借用移动水泵6台，期限一个月。']],
      pages: 1,
      urgency: 'urgent',
    });
    await untilInstruction(matter);
    await desk.hoursLater(1);
    await matter.decide('instruct', {
      by: 'ouyang-kun',
      opinion: '同意借出水泵6台。',
      answers: { departments },
      phone: { leader: 'shen-liqun', saidAt: minutesAgo(desk, 10) },
    });
    await mailTo(desk, 'shen-liqun', '补签', matter.state().headline);
    await matter.decide('countersign', {
      item: countersignOf(matter),
      by: 'shen-liqun',
      act: 'dispute',
      opinion: '我说的是先清点库存再定，没有同意借出6台。',
    });
    await matter.decide('instruct', {
      by: 'shen-liqun',
      opinion: '清点后借出4台，留2台备用。',
      answers: { departments },
    });
    await untilTheEnd(matter, today, '清点后借出4台，已办借用手续。');
    await matter.decide('close', {
      by: 'song-yuwei',
      opinion: '已函复，原件已收回。',
      answers: { closingGround: 'issued' },
    });
    return matter;
  },
};
