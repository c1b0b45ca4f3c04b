import type { SoundForm } from './sound-form.ts';

const seal = {
  sealKind: 'office',
  seal: 'office-seal',
  docKind: 'report',
  docTitle: '关于汛前检查情况的报告',
  reason: '报送省水利厅',
  copies: 3,
  perCopy: 1,
  seamPerCopy: 0,
  complete: true,
  joint: false,
  recipient: '省水利厅',
  basisNo: '青水〔2026〕18号',
} as const;

const introduction = { docKind: 'introduction', letterBearer: '马骏', letterDays: 7 } as const;
const sealAlso = {
  legalNo: { docKind: 'contract', legalNo: '青水法审〔2026〕9号' },
  letterBearer: introduction,
  letterDays: introduction,
  withNameSeal: {
    sealKind: 'finance',
    seal: 'finance-seal',
    docKind: 'statement',
    withNameSeal: true,
  },
} as const;

const offsite = {
  sealKind: 'office',
  seal: 'office-seal',
  docKind: 'report',
  docTitle: '取水许可现场核验表',
  reason: '县政务大厅现场会签，须当场盖章',
  recipient: '县政务服务大厅',
  copies: 8,
  perCopy: 1,
  seamPerCopy: 0,
  complete: true,
  destination: '县政务服务大厅',
  outPlanned: `${officeDay()}T09:00`,
  backPlanned: `${officeDay()}T16:30`,
  companion: 'he-xiumei',
} as const;

const handover = {
  handoverKind: 'temporary',
  reason: '赴省厅培训一周',
  seals: [{ seal: 'office-seal', state: 'good' }],
  lastEntry: '印2026-0181',
  handedOn: nextDay(),
  until: nextDay(),
  taker: 'tian-baoguo',
  witness: 'ouyang-kun',
} as const;

export const sealForms: Readonly<Record<string, SoundForm>> = {
  'seal-use': {
    person: 'tian-ji',
    form: seal,
    files: ['document', 'basis'],
    also: sealAlso,
  },
  'seal-offsite': {
    person: 'tian-ji',
    form: offsite,
    files: ['document'],
    also: {
      legalNo: sealAlso.legalNo,
      letterBearer: introduction,
      letterDays: introduction,
    },
  },
  'seal-custody': { person: 'jiang-wenhui', form: handover, files: [] },
};

/** Today where the office is, by the real clock: what is taken out then goes out no earlier than approved. */
function officeDay(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Tomorrow, by the real clock: forms of what is yet to come. */
function nextDay(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
