import type { Told } from '../teller.ts';
import { teller } from '../teller.ts';
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
  await told.decide('reconcile', {
    by: 'he-xiumei',
    at: '11-13 10:40',
    opinion: '在场监印，清点无误，废页已当面销毁。',
    answers: { counted: 57, countedSpoilt: 2 },
  });
  return told.told();
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
