import type { OfficeData, Seal, Supplier, Vehicle } from '#domain/office.ts';
import { departments, holdings, oversight, persons } from './demo-office/people.ts';
import { posts } from './demo-office/posts.ts';
import { standards } from './demo-office/standards.ts';

const vehicles: readonly Vehicle[] = [
  { id: 'pickup', plate: '皖Z·20581', model: { zh: '江铃皮卡', en: 'JMC pickup' }, seats: 5 },
  { id: 'offroad', plate: '皖Z·20577', model: { zh: '越野车', en: 'Off-road vehicle' }, seats: 7 },
  { id: 'saloon', plate: '皖Z·20563', model: { zh: '公务轿车', en: 'Saloon car' }, seats: 5 },
];

const seals: readonly Seal[] = [
  { id: 'office-seal', title: { zh: '单位公章', en: 'Office seal' }, kind: 'office' },
  {
    id: 'party-seal',
    title: { zh: '党组印章', en: 'Party group seal' },
    kind: 'party',
    keeper: 'registrar',
  },
  { id: 'contract-seal', title: { zh: '合同专用章', en: 'Contract seal' }, kind: 'contract' },
  {
    id: 'finance-seal',
    title: { zh: '财务专用章', en: 'Finance seal' },
    kind: 'finance',
    keeper: 'finance-seal-keeper-1',
  },
  {
    id: 'name-seal',
    title: { zh: '局长名章', en: 'Director’s name seal' },
    kind: 'name',
    keeper: 'seal-custodian',
  },
  {
    id: 'general-seal',
    title: { zh: '综合股印章', en: 'General section’s seal' },
    kind: 'department',
    approver: 'deputy-head-office',
  },
  {
    id: 'funds-seal',
    title: { zh: '计财股印章', en: 'Finance section’s seal' },
    kind: 'department',
  },
  {
    id: 'resources-seal',
    title: { zh: '水资源股印章', en: 'Water resources section’s seal' },
    kind: 'department',
  },
];

const suppliers: readonly Supplier[] = [
  contract('shunda', '青山县顺达汽车修理厂', 'vehicle-repair', '2026-01-01', '2027-12-31', [
    '青山农商行营业部',
    '20000316720010300001',
  ]),
  contract('anda', '青山县安达汽车服务部', 'vehicle-repair', '2026-07-01', '2027-06-30', [
    '青山农商行城南支行',
    '20000316720010300018',
  ]),
  contract('old-town', '老城汽车修理铺', 'vehicle-repair', '2024-01-01', '2025-12-31'),
  contract('qingshan-fuel', '青山县城南加油站', 'fuel', '2026-01-01', '2027-12-31', [
    '中国工商银行青山支行',
    '1309015009200045678',
  ]),
  contract('hongtu', '宏图文印社', 'printing', '2026-03-01', '2027-02-28', [
    '中国建设银行青山支行',
    '34050164880800001234',
  ]),
  contract('xinhe', '新禾办公用品店', 'office-supplies', '2026-01-01', '2027-12-31', [
    '中国农业银行青山支行',
    '12075001040009876',
  ]),
  contract('yingbin', '青山宾馆', 'hospitality', '2026-01-01', '2027-12-31', [
    '徽商银行青山支行',
    '1520701021000567890',
  ]),
];

/** An invented county bureau with ready persons: nobody and nothing in it exists. */
export const demoOffice: OfficeData = {
  version: 1,
  name: { zh: '青山县水利局', en: 'Qingshan County Water Bureau' },
  zone: 'Asia/Shanghai',
  persons,
  posts,
  holdings,
  departments,
  oversight,
  standIns: [],
  conflicts: [],
  vehicles,
  seals,
  suppliers,
  standards,
  settings: {
    'document-issuing.bureauCode': '青水',
    'document-issuing.letterCode': '青水函',
    'document-issuing.partyCode': '青水党组',
    'vehicle-repair.settling': 'bill',
  },
  closures: [],
  help: {
    zh: '有疑问请打综合股内线8012。',
    en: 'Questions? Call the general section, extension 8012.',
  },
  registrationCode: '青水',
};

function contract(
  id: string,
  name: string,
  work: string,
  from: string,
  to: string,
  paid?: readonly [bank: string, account: string],
): Supplier {
  const [bank, account] = paid ?? [];
  return {
    id,
    name,
    work,
    from,
    to,
    ...(bank === undefined || account === undefined ? {} : { bank, account }),
  };
}
