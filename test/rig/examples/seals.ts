import { type Teller, teller, type Told } from '../teller.ts';
import { sealCustody } from '#statemachines/routes/seals/seal-custody.ts';
import { sealOffsite } from '#statemachines/routes/seals/seal-offsite.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import { demoToday } from '../demo-today.ts';

const filed = {
  sealKind: 'office',
  seal: 'office-seal',
  docKind: 'document',
  docTitle: '关于印发《青山县农村供水应急预案》的通知',
  reason: '与县卫生健康委联合印发，送各乡（镇）人民政府和供水单位。',
  copies: 60,
  perCopy: 1,
  seamPerCopy: 0,
  complete: true,
  joint: true,
  recipient: '各乡（镇）人民政府，各供水单位',
  basisNo: '青水〔2026〕88号',
};
const files = [
  ['document', '青山县农村供水应急预案（送印稿）.pdf', 1_048_576],
  ['basis', '签发稿纸.pdf', 204_800],
  ['copyList', '用印份数清单.xlsx', 18_432],
] as const;

/** A joint document under supervision, with spoilt sheets. */
export async function supervisedSeal(): Promise<Told> {
  const told = await sealedBatch();
  await told.decide('reconcile', {
    by: 'he-xiumei',
    at: '11-13 10:40',
    opinion: '在场监印，清点无误，废页已当面销毁。',
    answers: { counted: 57, countedSpoilt: 2 },
  });
  return told.told();
}

/** The same, before the supervisor counts. */
export async function sealedBatch(): Promise<Teller> {
  const told = teller(sealUse, demoToday);
  await told.submit({ by: 'tian-ji', at: '11-12 10:00', answers: filed, files });
  await told.decide('section', {
    by: 'ma-jun',
    at: '11-12 10:25',
    opinion: '内容属实，拟同意，请领导审批。',
  });
  await told.decide('approve', {
    by: 'shen-liqun',
    at: '11-12 17:02',
    opinion: '同意，按批准次数用印。',
  });
  told.print({ by: 'jiang-wenhui', at: '11-13 08:31' });
  await told.decide('assign-supervisor', {
    by: 'ouyang-kun',
    at: '11-13 08:40',
    answers: { supervisor: 'he-xiumei' },
  });
  await told.decide('stamp', {
    by: 'jiang-wenhui',
    at: '11-13 10:15',
    opinion: '次数在批准以内，已盖印，印章已入柜。',
    answers: {
      used: 57,
      spoilt: 2,
      unusedWhy: '存档少印一份，余一次未用。',
      spoiltSheets: 2,
      spoiltNote: '两页印迹不清，11月13日在印章室当何秀梅面用碎纸机销毁。',
    },
    files: [['sealed', '用印后首页和落款页.pdf', 524_288]],
  });
  return told;
}

/** Refused at the seal itself: the slip already issued is void. */
export async function unsealed(): Promise<Told> {
  const told = teller(sealUse, demoToday);
  await told.submit({
    by: 'tian-ji',
    at: '11-12 10:00',
    answers: { ...filed, joint: false, copies: 2 },
    files: files.slice(0, 2),
  });
  await told.decide('section', {
    by: 'ma-jun',
    at: '11-12 10:25',
    opinion: '内容属实，拟同意，请领导审批。',
  });
  await told.decide('approve', { by: 'shen-liqun', at: '11-12 17:02', opinion: '同意。' });
  await told.decide('stamp', {
    by: 'jiang-wenhui',
    at: '11-13 09:15',
    act: 'refuse',
    opinion: '送来的文件比审批附件多一页附表，与批准的不一致。',
  });
  return told.told();
}

/** Taken to a site, back only the next morning, with the reason. */
export async function takenOut(): Promise<Told> {
  const told = teller(sealOffsite, demoToday);
  await told.submit({
    by: 'tian-ji',
    at: '11-12 10:00',
    answers: {
      sealKind: 'office',
      seal: 'office-seal',
      docKind: 'report',
      docTitle: '双龙水库除险加固工程竣工验收鉴定书',
      reason: '省市专家在水库现场验收，鉴定书须当场会签盖章。',
      recipient: '双龙水库除险加固工程竣工验收委员会',
      copies: 8,
      perCopy: 1,
      seamPerCopy: 1,
      complete: true,
      destination: '双龙镇双龙水库管理所',
      outPlanned: '2026-11-16T08:00',
      backPlanned: '2026-11-16T18:00',
      companion: 'he-xiumei',
    },
    files: [['document', '竣工验收鉴定书（会签稿）.pdf', 2_097_152]],
  });
  await told.decide('section', {
    by: 'ma-jun',
    at: '11-12 10:25',
    opinion: '确需外带用印，拟同意，请领导审批。',
  });
  await told.decide('approve', {
    by: 'shen-liqun',
    at: '11-12 17:02',
    opinion: '同意。两人同行，当日归还。',
  });
  told.print({ by: 'jiang-wenhui', at: '11-16 07:50' });
  await told.decide('checkout', {
    by: 'jiang-wenhui',
    at: '11-16 08:01',
    answers: { outAt: '2026-11-16T08:00', outState: 'good' },
  });
  await told.decide('stamp', {
    by: 'jiang-wenhui',
    at: '11-16 15:40',
    opinion: '在批准次数以内，印章未离手。',
    answers: {
      used: 15,
      spoilt: 1,
      spoiltSheets: 1,
      spoiltNote: '第六份骑缝章偏位一次，该页11月16日15时在管理所当何秀梅面撕毁。',
    },
    files: [['sealed', '鉴定书盖章页.pdf', 1_048_576]],
  });
  await told.decide('checkin', {
    by: 'jiang-wenhui',
    at: '11-17 08:20',
    answers: {
      backAt: '2026-11-17T08:15',
      backState: 'good',
      lateWhy: '傍晚双龙至县城路段塌方封路，两人宿管理所，印章锁在管理所保险柜。',
    },
  });
  await told.decide('companion', {
    by: 'he-xiumei',
    at: '11-17 08:40',
    opinion: '全程在场，次数属实，废页已当面销毁，印章已入柜。',
    answers: { counted: 15 },
  });
  return told.told();
}

/** A custodian goes on leave: two seals kept for a week, and taken back. */
export async function keptMeanwhile(): Promise<Told> {
  const told = teller(sealCustody, demoToday);
  await told.submit({
    by: 'jiang-wenhui',
    at: '11-13 16:00',
    answers: {
      handoverKind: 'temporary',
      reason: '赴省厅参加档案培训一周。',
      seals: [
        { key: 'r1', seal: 'office-seal', state: 'good' },
        { key: 'r2', seal: 'contract-seal', state: 'worn', note: '下沿“专用章”三字略淡' },
      ],
      lastEntry: '印2026-0181',
      handedOn: '2026-11-13',
      until: '2026-11-20',
      taker: 'tian-baoguo',
      witness: 'ouyang-kun',
    },
    files: [
      ['order', '培训通知和请假单.pdf', 204_800],
      ['photo', '两枚印章印模.pdf', 102_400],
    ],
  });
  await told.decide('approve', {
    by: 'luo-qiming',
    at: '11-13 16:20',
    opinion: '同意，请监交人到场。',
  });
  await told.decide('take', {
    by: 'tian-baoguo',
    at: '11-13 16:50',
    opinion: '逐枚清点，与清单一致，已接收入柜。',
    answers: { keptAt: '综合股档案室二号保险柜' },
  });
  await told.decide('witness', {
    by: 'ouyang-kun',
    at: '11-13 17:05',
    opinion: '在场监交，印章与清单一致，交接清楚。',
  });
  told.print({ by: 'jiang-wenhui', at: '11-13 17:10' });
  await told.decide('back', {
    by: 'jiang-wenhui',
    at: '11-20 17:10',
    opinion: '逐枚清点收回，代管期间用印已核对。',
    answers: { backOn: '2026-11-20', backNote: '代管期间用印三次，登记簿逐笔相符；两枚印章完好。' },
  });
  return told.told();
}
