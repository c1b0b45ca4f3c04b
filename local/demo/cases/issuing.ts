import type { StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { fileRequest, type Matter } from '../matter.ts';
import { type Case, latestSlip } from './case.ts';
import { enclosed } from './incoming.ts';

const bureau = '青山县水利局';
const docTitle = '关于印发《青山县取水口整治方案》的通知';

/** Three sections countersign at once; one returns it from inside, and what the others wrote stays. */
export const countersignedNotice: Case = {
  title: '发文：股室会签，会签中退回修改，已签的意见保留；领导会签；签发、编号、两人校对、用印',
  async run(desk, today) {
    const answers = {
      issuedAs: 'office',
      docKind: 'notice',
      docTitle,
      reason: '按市局要求，年内完成取水口整治，整治资金由县财政安排。',
      mainTo: '各乡（镇）人民政府',
      copies: 30,
      urgency: 'normal',
      secrecy: 'open',
      openness: 'active',
      joint: false,
      tracked: false,
    };
    const draft = (number: string, said: string) =>
      enclosed('draft', bureau, `取水口整治方案（${number}）`, number, today, [['资金', said]]);
    const matter = await fileRequest(desk, 'document-issuing', {
      by: 'shi-yan',
      answers,
      files: [await draft('送审稿', '由县财政安排')],
    });
    await matter.decide('section', {
      by: 'zheng-yan',
      opinion: '内容属实，符合政策，请核稿。',
    });
    await matter.decide('office-check', {
      by: 'ouyang-kun',
      opinion: '格式、文字、文种、分发范围已核，请会签。',
      answers: {
        mainTo: '各乡（镇）人民政府',
        copyTo: '青山县财政局',
        copies: 30,
        recipients: [
          { unit: '各乡（镇）人民政府', sent: 24 },
          { unit: '青山县财政局', sent: 2 },
        ],
        signDepartments: ['engineering', 'finance', 'water-law'],
        otherLeaders: true,
      },
    });
    await matter.decide('departments-sign', {
      by: 'ma-jun',
      opinion: '同意，拦水坝整治由我股配合。',
    });
    await matter.decide('departments-sign', {
      by: 'wei-xiaoyun',
      act: 'return',
      to: 'revise',
      resume: 'direct',
      opinion: '县财政没有这笔安排，资金来源请改为水资源费专项，改后直接送我。',
    });
    await matter.decide('revise', {
      by: 'shi-yan',
      act: 'resubmit',
      opinion: '资金来源已改为水资源费专项。',
      answers: {
        ...answers,
        copyTo: '青山县财政局',
        reason: '按市局要求，年内完成取水口整治，资金列水资源费专项。',
      },
      files: [await draft('修改稿', '列水资源费专项')],
    });
    requireKept(await matter.open('departments-sign'), 'ma-jun');
    await matter.decide('departments-sign', { by: 'wei-xiaoyun', opinion: '资金来源已核，同意。' });
    await matter.decide('departments-sign', {
      by: 'cheng-haibo',
      opinion: '处罚条款与条例一致，同意。',
    });
    await matter.decide('deputy', { by: 'fang-zhiyuan', opinion: '同意，请签发。' });
    await matter.decide('leaders-together', { by: 'luo-qiming', opinion: '同意。' });
    await matter.decide('sign', { by: 'shen-liqun', opinion: '同意印发。' });
    await matter.decide('number', { by: 'song-yuwei', opinion: '已复核编号。' });
    await matter.print('song-yuwei', latestSlip(matter));
    await matter.decide('print', {
      by: 'tian-baoguo',
      files: [
        await enclosed('printed', bureau, '取水口整治方案（印样）', '印样', today, [
          ['正文', '共8页'],
        ]),
      ],
    });
    await matter.decide('proof', { by: 'zhu-jie', opinion: '与签发稿一致，校对无误。' });
    await matter.decide('proof', { by: 'song-yuwei', opinion: '与签发稿一致，校对无误。' });
    await matter.decide('stamp', {
      by: 'jiang-wenhui',
      opinion: '份数与印发份数一致，已盖印。',
      answers: { seal: 'office-seal', sealedCopies: 30, spoiltSheets: 0 },
      files: [
        await enclosed('sealed', bureau, '取水口整治方案（成文）', '成文', today, [
          ['份数', '30份'],
        ]),
      ],
    });
    await matter.decide('distribute', {
      by: 'song-yuwei',
      opinion: '已分发。',
      answers: { issuedOn: today },
    });
    await matter.print('song-yuwei', latestSlip(matter));
    await matter.decide('receive-receipts', {
      by: 'song-yuwei',
      opinion: '回执已齐。',
      answers: { receipts: receiptsOf(matter, today) },
    });
    return matter;
  },
};

/** One receipt for each line of the distribution list. */
function receiptsOf(matter: Matter, signedOn: string): readonly JsonObject[] {
  const { recipients } = matter.state().data;
  const lines: readonly JsonObject[] = JSON.parse(JSON.stringify(recipients ?? []));
  return lines.map(({ key = '' }) => ({ key, signer: '收发室', signedOn }));
}

/** Throws where a round has lost what somebody had signed before. */
function requireKept({ slots = [] }: StepRow, person: string): void {
  if (!slots.some(({ decision }) => decision?.person === person))
    throw new Error(`what ${person} had signed is lost`);
}
