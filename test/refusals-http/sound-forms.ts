import type { JsonObject } from '#domain/words.ts';
import { ticksIn } from './faults.ts';
import { assetForms } from './forms/assets.ts';
import { sealForms } from './forms/seals.ts';
import type { SoundForm } from './forms/sound-form.ts';
import { vehicleForms } from './forms/vehicles.ts';
import type { Program } from './program.ts';

const claim = {
  reason: '赴省厅参加防汛会议',
  priorNo: '会议2026-0012',
  items: [
    {
      category: 'travel',
      purpose: '动车票',
      date: '2026-11-03',
      invoiceNo: '26342000000118765432',
      amount: 45_000,
    },
  ],
  payBy: 'card',
  payee: '程海波',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564890018',
} as const;

const toCard = {
  payBy: 'card',
  payee: '石䶮',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564892206',
} as const;

const journey = {
  reason: '参加水库除险加固培训',
  stops: [{ place: '合肥市', where: '省水利厅培训中心' }],
  scope: 'inside',
  days: { from: '2026-11-02', to: '2026-11-05' },
  travellers: [{ person: 'shi-yan', level: 'staff' }],
  transport: 'train',
  budget: 300_000,
} as const;

const tour = {
  ...journey,
  reason: '考察农村供水一体化管理',
  stops: [{ place: '杭州市', where: '余杭区水务局' }],
  scope: 'outside',
  content: '学习农村供水一体化的管护机制，回来修订本县办法。',
  host: '余杭区水务局',
  agency: false,
} as const;

const travelled = {
  reason: '参加水库除险加固培训',
  bills: [
    {
      category: 'ticket',
      person: 'shi-yan',
      date: '2026-11-02',
      note: '青山至合肥',
      invoiceNo: '26342000000118760001',
      amount: 45_600,
    },
  ],
  ...toCard,
} as const;

const meeting = {
  meetingName: '全县农村供水工作会议',
  purpose: '部署冬季供水保障。',
  tier: '三类会议',
  place: '局机关会议室',
  days: { from: '2026-11-03', to: '2026-11-03' },
  attendees: 40,
  staffCount: 4,
  costs: [{ category: 'meals', basis: '44人，每人80元', amount: 352_000 }],
} as const;

const met = {
  reason: '全县农村供水工作会议',
  attended: 42,
  bills: [
    {
      category: 'meals',
      note: '工作餐42份',
      date: '2026-11-03',
      invoiceNo: '26342000000118760002',
      amount: 252_000,
    },
  ],
  payBy: 'transfer',
  payee: '青山县机关服务中心',
  payeeBank: '青山县农商银行',
  payeeAccount: '20000418857710300001234',
} as const;

const visit = {
  visitor: '江州市水利局',
  letterNo: '江水函〔2026〕31号',
  reason: '考察中小河流治理',
  days: { from: '2026-11-04', to: '2026-11-04' },
  guests: [
    { name: '孙国强', duty: '江州市水利局副局长' },
    { name: '李梅', duty: '江州市水利局河道科科长' },
  ],
  companions: 2,
  kind: '午餐',
  list: [{ item: 'meal', what: '工作餐', place: '机关食堂', amount: 30_000 }],
} as const;

const hosted = {
  reason: '江州市水利局来访',
  bills: [
    {
      item: 'meal',
      what: '工作餐',
      date: '2026-11-04',
      invoiceNo: '26342000000118760003',
      amount: 28_000,
    },
  ],
  ...toCard,
} as const;

const received = {
  issuer: '省水利厅',
  docNo: '皖水办〔2026〕7号',
  docTitle: '关于做好汛前检查工作的通知',
  copies: 2,
  pages: 6,
  urgency: 'normal',
  secrecy: 'internal',
  docClass: 'handling',
  matterKind: 'general',
  receivedOn: '2026-11-03',
} as const;

const issued = {
  issuedAs: 'office',
  docKind: 'request',
  docTitle: '关于申请农村供水工程维修资金的请示',
  reason: '汛期受损的供水管网须在年内修复。',
  mainTo: '青山县人民政府',
  copyTo: '青山县财政局',
  copies: 5,
  urgency: 'normal',
  secrecy: 'internal',
  openness: 'closed',
  closedReason: '内部请示',
  contactName: '石䶮',
  contactPhone: '8015',
  joint: true,
  jointUnits: '青山县住房和城乡建设局',
  tracked: true,
} as const;

const decided = {
  issuer: '省水利厅',
  docTitle: '关于开展农村供水保障三年行动的部署',
  demands: '年底前完成供水管网普查；建立台账。',
  receivedOn: '2026-11-03',
} as const;

const matter = {
  matterKind: 'funds',
  topic: '使用农村供水维修资金',
  background: '汛期有六处管网受损，县财政已下达专项资金。',
  proposal: '同意使用专项资金二十八万元，由工程建设股组织维修。',
  sum: 28_000_000,
  consulted: '已征求计财股、水政股意见，均同意。',
  disclosed: true,
} as const;

export const soundForms: Readonly<Record<string, SoundForm>> = {
  ...sealForms,
  ...assetForms,
  ...vehicleForms,
  'bill-reimbursement': {
    person: 'cheng-haibo',
    form: claim,
    files: ['bills', 'priorApproval'],
  },
  'travel-order': { person: 'shi-yan', form: journey, files: [] },
  'study-tour': { person: 'shi-yan', form: tour, files: ['invitation'] },
  'travel-claim': {
    person: 'shi-yan',
    form: travelled,
    files: ['bills', 'cardSlips'],
    order: { field: 'orders', route: 'travel-order', amount: 45_600 },
  },
  'meeting-budget': { person: 'shi-yan', form: meeting, files: ['plan'] },
  'meeting-claim': {
    person: 'shi-yan',
    form: met,
    files: ['notice', 'signIn', 'statement', 'bills'],
    order: { field: 'meeting', route: 'meeting-budget', amount: 252_000 },
  },
  'official-reception': { person: 'shi-yan', form: visit, files: ['letter'] },
  'reception-claim': {
    person: 'shi-yan',
    form: hosted,
    files: ['letter', 'list', 'bills', 'cardSlips'],
    order: { field: 'reception', route: 'official-reception', amount: 28_000 },
  },
  'claim-correction': {
    person: 'cheng-haibo',
    form: { correction: 'refund', reason: '动车票改签退回票款' },
    files: ['grounds'],
    order: { field: 'claim', route: 'bill-reimbursement', amount: 5000 },
  },
  'document-receiving': {
    person: 'song-yuwei',
    form: received,
    files: ['original', 'deliveryList'],
  },
  'document-issuing': { person: 'shi-yan', form: issued, files: ['draft'] },
  'superior-decision': { person: 'song-yuwei', form: decided, files: ['decision'] },
  'document-clearing': { person: 'song-yuwei', form: { week: '2026-11-02' }, files: [] },
  'classified-document': {
    person: 'tang-li',
    form: { receivedOn: '2026-11-03', copies: 2, urgency: 'normal' },
    files: [],
  },
  'major-decision': { person: 'ma-jun', form: matter, files: ['papers'] },
};

export const soundForm = (route: string): SoundForm => {
  const found = soundForms[route];
  if (found === undefined) throw new Error(`nobody has written a sound form for ${route}`);
  return { ...found, form: withOwnInvoices(found.form) };
};

/** An invoice comes once in the office: every form brings its own. */
function withOwnInvoices(form: JsonObject): JsonObject {
  const text = JSON.stringify(form).replaceAll(/(?<="invoiceNo":")\d{12}\d{8}/gu, (number) => {
    invoices += 1;
    return `${number.slice(0, 12)}${String(invoices).padStart(8, '0')}`;
  });
  return JSON.parse(text);
}

let invoices = 0;

export const pdfBytes = new TextEncoder().encode('%PDF-1.7 a file made for a test');

/** Uploads what a sound form needs; the files as a filing names them. */
export const attach = (
  who: Program,
  rules: readonly string[],
): Promise<readonly { readonly id: string; readonly rule: string }[]> =>
  Promise.all(rules.map(async (rule) => ({ id: await who.upload(`${rule}.pdf`, pdfBytes), rule })));

/** Files a sound form, with some answers of its own, over HTTP; the request's id. */
export async function fileSound(
  who: Program,
  route: string,
  answers: JsonObject = {},
): Promise<string> {
  const { form, files } = soundForm(route);
  const body = { route, form: { ...form, ...answers }, attachments: await attach(who, files) };
  const first = await who.post('/api/requests', body);
  const ticks = ticksIn(first);
  const filed =
    Object.keys(ticks).length === 0
      ? first
      : await who.post('/api/requests', { ...body, form: { ...body.form, ...ticks } });
  if (filed.status !== 201) throw new Error(JSON.stringify(filed.body));
  return filed.id;
}
