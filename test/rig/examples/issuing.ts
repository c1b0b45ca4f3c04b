import { documentIssuing } from '#statemachines/routes/documents/document-issuing.ts';
import { demoToday } from '../demo-today.ts';
import { teller, type Told } from '../teller.ts';

/**
 * A request to the county, checked, countersigned by two sections and the other deputy, signed, amended in substance and
 * signed again, numbered, proofread by two, sealed under supervision because it is joint.
 */
export async function amendedIssue(): Promise<Told> {
  const told = teller(documentIssuing, demoToday);
  await told.submit({
    by: 'shi-yan',
    at: '11-16 09:20',
    answers: {
      issuedAs: 'office',
      docKind: 'request',
      docTitle: '关于申请农村供水工程维修资金的请示',
      reason: '汛期受损的供水管网须在年内修复。',
      mainTo: '青山县人民政府',
      copies: 6,
      urgency: 'urgent',
      secrecy: 'internal',
      openness: 'on-request',
      contactName: '石䶮',
      contactPhone: '8015',
      joint: true,
      jointUnits: '青山县住房和城乡建设局',
      tracked: true,
    },
    files: [
      ['draft', '关于申请农村供水工程维修资金的请示（送审稿）.docx', 36_864],
      ['basis', '管网受损情况核查表.pdf', 512_000],
    ],
  });
  await told.decide('section', {
    by: 'zheng-yan',
    at: '11-16 10:05',
    opinion: '内容属实，符合政策，请核稿。',
  });
  await told.decide('office-check', {
    by: 'ouyang-kun',
    at: '11-16 14:30',
    opinion: '格式、文字、文种、分发范围已核，请会签。',
    answers: {
      mainTo: '青山县人民政府',
      copyTo: '青山县财政局',
      copies: 6,
      recipients: [
        { key: 'r1', unit: '青山县人民政府', sent: 3 },
        { key: 'r2', unit: '青山县财政局', sent: 1 },
        { key: 'r3', unit: '青山县住房和城乡建设局', sent: 1 },
      ],
      signDepartments: ['finance', 'engineering'],
      otherLeaders: true,
    },
  });
  await told.decide('departments-sign', { by: 'ma-jun', at: '11-16 15:10', opinion: '同意。' });
  await told.decide('departments-sign', {
    by: 'wei-xiaoyun',
    at: '11-16 16:20',
    opinion: '资金数已核，同意。',
  });
  await told.decide('deputy', {
    by: 'fang-zhiyuan',
    at: '11-17 08:50',
    opinion: '同意，请签发。',
  });
  await told.decide('leaders-together', {
    by: 'luo-qiming',
    at: '11-17 09:40',
    opinion: '同意。',
  });
  await told.decide('sign', { by: 'shen-liqun', at: '11-17 11:05', opinion: '发。' });
  await told.decide('number', {
    by: 'song-yuwei',
    at: '11-17 14:20',
    act: 'amend',
    opinion: '受损管网由六处核增为七处，申请金额随之增加，属实质性修改，送复审。',
    answers: { amendment: '管网受损由六处改为七处，申请资金由二十四万元改为二十八万元。' },
    files: [['amended', '关于申请农村供水工程维修资金的请示（修改稿）.docx', 37_120]],
  });
  await told.decide('sign', {
    by: 'shen-liqun',
    at: '11-17 16:45',
    opinion: '修改属实，同意印发。',
  });
  await told.decide('number', { by: 'song-yuwei', at: '11-18 08:30' });
  told.print({ by: 'song-yuwei', at: '11-18 08:35' });
  await told.decide('print', {
    by: 'tian-baoguo',
    at: '11-18 09:30',
    files: [['printed', '青水〔2026〕37号（印样）.pdf', 204_800]],
  });
  await told.decide('proof', {
    by: 'zhu-jie',
    at: '11-18 10:10',
    opinion: '与签发稿一致，校对无误。',
  });
  await told.decide('proof', {
    by: 'song-yuwei',
    at: '11-18 10:35',
    opinion: '与签发稿一致，校对无误。',
  });
  await told.decide('stamp', {
    by: 'jiang-wenhui',
    at: '11-18 11:20',
    opinion: '份数与印发份数一致，已盖印。',
    answers: { seal: 'office-seal', sealedCopies: 6, spoiltSheets: 0 },
    files: [['sealed', '青水〔2026〕37号（成文）.pdf', 409_600]],
  });
  await told.decide('supervise', {
    by: 'tian-baoguo',
    at: '11-18 11:30',
    opinion: '在场监印，份数一致，没有废页。',
  });
  await told.decide('distribute', {
    by: 'song-yuwei',
    at: '11-18 15:00',
    answers: { issuedOn: '2026-11-18' },
  });
  told.print({ by: 'song-yuwei', at: '11-18 15:05' });
  await told.decide('receive-receipts', {
    by: 'song-yuwei',
    at: '11-19 10:30',
    answers: {
      receipts: [
        { key: 'r1', signer: '周明', signedOn: '2026-11-18' },
        { key: 'r2', signer: '吴芳', signedOn: '2026-11-18' },
        { key: 'r3', signer: '郑凯', signedOn: '2026-11-19' },
      ],
    },
  });
  await told.decide('follow', {
    by: 'zheng-yan',
    at: '11-25 16:00',
    opinion: '已落实。',
    answers: { followUp: '县政府11月24日批复同意，资金已列入下达计划。' },
  });
  return told.told();
}
