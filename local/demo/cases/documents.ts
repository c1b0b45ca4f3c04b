import { addDays } from '#domain/dates.ts';
import { fileRequest } from '../matter.ts';
import { paper } from '../paper.ts';
import { type Case, latestSlip } from './case.ts';

export const twoDepartments: Case = {
  title: '收文：两个部门并行承办，指定主办，退还原件，清理办结',
  async run(desk, today) {
    const docNo = '青汛办〔2026〕41号';
    const docTitle = '关于开展今冬明春水利工程安全隐患排查整治的通知';
    const issuer = '青山县防汛抗旱指挥部办公室';
    const matter = await fileRequest(desk, 'document-receiving', {
      by: 'song-yuwei',
      answers: {
        issuer,
        docNo,
        docTitle,
        copies: 1,
        pages: 6,
        urgency: 'urgent',
        secrecy: 'internal',
        docClass: 'handling',
        matterKind: 'general',
        receivedOn: today,
        statedDeadline: addDays(today, 14),
      },
      files: [
        {
          rule: 'original',
          name: `${docNo}（扫描件）.pdf`,
          bytes: await paper({
            from: issuer,
            title: docTitle,
            number: docNo,
            date: today,
            lines: [['要求', '两周内完成排查，报送台账。']],
          }),
        },
      ],
    });
    await matter.decide('draft-opinion', {
      by: 'ouyang-kun',
      opinion: '请领导批示，拟请工程建设股、水资源股承办。',
      answers: { departments: ['engineering', 'water-resources'] },
    });
    await matter.decide('request-instruction', {
      by: 'luo-qiming',
      opinion: '同意拟办意见，请批示。',
      answers: { departments: ['engineering', 'water-resources'] },
    });
    await matter.decide('instruct', {
      by: 'shen-liqun',
      opinion: '要落实到库、到人。工程建设股牵头，水资源股配合，逐库建立台账。',
      answers: {
        departments: ['engineering', 'water-resources'],
        leadDepartment: 'engineering',
      },
    });
    await matter.decide('dispatch', {
      by: 'song-yuwei',
      opinion: '批示已登记，当日分发。',
      answers: { noticedDeadline: addDays(today, 12) },
    });
    await matter.print('song-yuwei', latestSlip(matter));
    await matter.together(
      ['sign-for', 'engineering'],
      ['sign-for', 'water-resources'],
      ['return-original', ''],
    );
    await matter.decide('sign-for', {
      item: 'water-resources',
      by: 'shi-yan',
      opinion: '已签收。',
    });
    await matter.decide('sign-for', { item: 'engineering', by: 'tian-ji', opinion: '已签收。' });
    await matter.together(['handle', 'engineering'], ['handle', 'water-resources']);
    await matter.decide('return-original', {
      by: 'tian-ji',
      opinion: '原件已交还机要员。',
      answers: { originalPlace: '办公室机要柜' },
    });
    await matter.decide('handle', {
      item: 'water-resources',
      by: 'zheng-yan',
      opinion: '取水口和计量设施已逐一查看。',
      answers: { result: '检查取水口14处，计量设施全部正常。' },
    });
    await matter.decide('handle', {
      item: 'engineering',
      by: 'ma-jun',
      opinion: '台账已报防汛办。',
      answers: {
        result: '排查水库27座，发现隐患9处，已整改7处，其余2处列入年度维修计划。',
      },
      files: [
        {
          rule: 'outcome',
          name: '水利工程隐患排查整治台账.pdf',
          bytes: await paper({
            from: '工程建设股',
            title: '隐患排查整治台账',
            number: '2026年冬',
            date: today,
            lines: [['双龙水库', '溢洪道护坡破损，已修复']],
          }),
        },
      ],
    });
    await matter.decide('close', {
      by: 'song-yuwei',
      opinion: '两个部门均已办结，原件已归还。',
      answers: { closingGround: 'done' },
    });
    return matter;
  },
};
