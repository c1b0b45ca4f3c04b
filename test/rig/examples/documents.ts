import type { Told } from '../teller.ts';
import { teller } from '../teller.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { agreedByHand } from './handwriting.ts';
import { demoToday } from '../demo-today.ts';

const filed = {
  issuer: '青山县防汛抗旱指挥部办公室',
  docNo: '青汛办〔2026〕41号',
  docTitle: '关于开展今冬明春水利工程安全隐患排查整治的通知',
  copies: 1,
  pages: 6,
  urgency: 'urgent',
  secrecy: 'internal',
  docClass: 'circulation',
  matterKind: 'general',
  receivedOn: '2026-11-09',
  statedDeadline: '2026-11-20',
};

/** Read by the head, who has it handled instead: numbered anew, two departments, one of them late. */
export async function convertedDocument(): Promise<Told> {
  const told = teller(documentReceiving, demoToday);
  await told.submit({
    by: 'song-yuwei',
    at: '11-09 08:40',
    answers: filed,
    files: [['original', '青汛办〔2026〕41号（扫描件）.pdf', 2_306_867]],
  });
  await told.decide('draft-opinion', {
    by: 'ouyang-kun',
    at: '11-09 09:15',
    opinion: '拟请领导阅示后传阅。',
    answers: { departments: ['water-law', 'engineering'] },
  });
  await told.decide('request-instruction', {
    by: 'luo-qiming',
    at: '11-09 16:20',
    opinion: '同意拟办意见，请沈局长阅示。',
  });
  await told.decide('peruse', {
    by: 'shen-liqun',
    at: '11-10 08:30',
    act: 'convert',
    opinion: '这项工作要落实到库、到人。由工程建设股牵头，水政股配合，逐库建立台账，18日前报我。',
    handwriting: agreedByHand,
    answers: { departments: ['engineering', 'water-law'], leadDepartment: 'engineering' },
  });
  await told.decide('dispatch', {
    by: 'song-yuwei',
    at: '11-10 09:05',
    answers: { noticedDeadline: '2026-11-18' },
  });
  told.print({ by: 'song-yuwei', at: '11-10 09:06' });
  await told.decide('sign-for', { item: 'engineering', by: 'tian-ji', at: '11-10 09:40' });
  await told.decide('sign-for', { item: 'water-law', by: 'zhu-jie', at: '11-10 10:12' });
  await told.decide('return-original', {
    by: 'tian-ji',
    at: '11-13 15:00',
    answers: { originalPlace: '办公室机要柜' },
  });
  await told.decide('handle', {
    item: 'water-law',
    by: 'cheng-haibo',
    at: '11-17 16:50',
    answers: { result: '已对涉河建设项目逐一巡查，发出整改通知书2份，均已整改。' },
    files: [['outcome', '涉河项目巡查记录.pdf', 512_000]],
  });
  await told.decide('handle', {
    item: 'engineering',
    by: 'ma-jun',
    at: '11-20 17:30',
    opinion: '因双龙水库道路塌方，复核推迟两天，已向局长当面报告。',
    answers: {
      result: '排查水库27座，发现隐患9处，已整改7处，其余2处列入年度维修计划。\n台账已报防汛办。',
    },
    files: [['outcome', '水利工程隐患排查整治台账.xlsx', 88_064]],
  });
  await told.decide('close', {
    by: 'song-yuwei',
    at: '11-23 09:00',
    answers: { closingGround: 'done' },
  });
  return told.told();
}
