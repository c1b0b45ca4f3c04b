import type { Department, Holding, Oversight, Person } from '#domain/office.ts';
import type { Rank } from '#domain/standards.ts';

export const departments: readonly Department[] = [
  { id: 'leaders', title: { zh: '局领导', en: 'Directors' } },
  { id: 'general', title: { zh: '综合股', en: 'General section' } },
  { id: 'finance', title: { zh: '计财股', en: 'Finance section' } },
  { id: 'water-law', title: { zh: '水政股', en: 'Water law section' } },
  { id: 'water-resources', title: { zh: '水资源股', en: 'Water resources section' } },
  { id: 'engineering', title: { zh: '工程建设股', en: 'Engineering section' } },
  { id: 'discipline', title: { zh: '纪检监察室', en: 'Discipline office' } },
];

/** Who sits where and holds which posts, in the order in which people are listed. */
const staff: readonly (readonly [
  id: string,
  name: string,
  department: string,
  posts: readonly string[],
])[] = [
  ['shen-liqun', '沈立群', 'leaders', ['head', 'party-group-member']],
  ['qin-shouren', '秦守仁', 'leaders', ['party-secretary']],
  ['luo-qiming', '罗启明', 'leaders', ['deputy-head', 'deputy-head-office', 'party-group-member']],
  ['fang-zhiyuan', '方志远', 'leaders', ['deputy-head', 'finance-deputy', 'party-group-member']],
  ['ouyang-kun', '欧阳堃', 'general', ['general-section-chief', 'office-director']],
  ['he-xiumei', '何秀梅', 'general', ['vehicle-manager', 'storekeeper', 'drafter']],
  ['zhou-jianping', '周建平', 'general', ['driver']],
  ['liu-hong', '刘𬭎', 'general', ['driver', 'receptionist']],
  ['song-yuwei', '宋雨薇', 'general', ['registrar', 'proofreader']],
  [
    'tian-baoguo',
    '田保国',
    'general',
    ['archivist', 'printer', 'stamp-supervisor', 'goods-acceptor'],
  ],
  ['jiang-wenhui', '蒋文慧', 'general', ['seal-custodian']],
  [
    'tang-li',
    '唐立',
    'general',
    ['office', 'office-admin', 'openness-office', 'purchaser', 'drafter', 'classified-custodian'],
  ],
  ['wei-xiaoyun', '魏晓芸', 'finance', ['finance-chief']],
  ['xu-jing', '许静', 'finance', ['finance-reviewer', 'finance', 'drafter']],
  ['du-juan', '杜娟', 'finance', ['cashier', 'finance-seal-keeper-1']],
  [
    'ding-xiaoyan',
    '丁小燕',
    'finance',
    ['bookkeeper', 'staff', 'finance-seal-keeper-2', 'drafter'],
  ],
  ['cheng-haibo', '程海波', 'water-law', ['staff', 'legal-section']],
  ['zhu-jie', '朱㛃', 'water-law', ['petition-clerk', 'proofreader', 'drafter']],
  ['zheng-yan', '郑燕', 'water-resources', ['hall-clerk']],
  ['shi-yan', '石䶮', 'water-resources', ['staff', 'acceptor', 'drafter']],
  ['ma-jun', '马骏', 'engineering', ['staff', 'stamp-supervisor']],
  ['tian-ji', '田𠮷㐀', 'engineering', ['staff', 'drafter']],
  ['sun-xiaolin', '孙晓琳', 'engineering', ['office-admin']],
  ['gao-zhenhua', '高振华', 'discipline', ['discipline']],
];

const chiefs: readonly (readonly [department: string, person: string])[] = [
  ['general', 'ouyang-kun'],
  ['finance', 'wei-xiaoyun'],
  ['water-law', 'cheng-haibo'],
  ['water-resources', 'zheng-yan'],
  ['engineering', 'ma-jun'],
  ['discipline', 'gao-zhenhua'],
];

const documentKeepers: readonly (readonly [department: string, person: string])[] = [
  ['general', 'song-yuwei'],
  ['finance', 'ding-xiaoyan'],
  ['water-law', 'zhu-jie'],
  ['water-resources', 'shi-yan'],
  ['engineering', 'tian-ji'],
  ['discipline', 'gao-zhenhua'],
];

/** Whose journeys are paid by another standard than everybody's: a second-grade inspector (二级巡视员). */
const ranked: Readonly<Record<string, Rank>> = { 'qin-shouren': 'bureau' };

export const persons: readonly Person[] = staff.map(([id, name, department]) => {
  const rank = ranked[id];
  return {
    id,
    name,
    email: `${id}@qingshan.example`,
    department,
    active: true,
    ...(rank === undefined ? {} : { rank }),
  };
});

export const holdings: readonly Holding[] = [
  // First the post by which each is known.
  ...chiefs.map(([department, person]) => ({ person, post: 'section-chief', department })),
  ...staff.flatMap(([person, , , posts]) => posts.map((post) => ({ person, post }))),
  ...documentKeepers.map(([department, person]) => ({
    person,
    post: 'section-doc-keeper',
    department,
  })),
];

export const oversight: readonly Oversight[] = [
  { department: 'general', person: 'luo-qiming', from: '2025-01-01' },
  { department: 'water-law', person: 'luo-qiming', from: '2025-01-01' },
  { department: 'discipline', person: 'shen-liqun', from: '2025-01-01' },
  { department: 'finance', person: 'fang-zhiyuan', from: '2025-01-01' },
  { department: 'water-resources', person: 'fang-zhiyuan', from: '2025-01-01' },
  { department: 'engineering', person: 'luo-qiming', from: '2024-01-01', to: '2025-12-31' },
  { department: 'engineering', person: 'fang-zhiyuan', from: '2026-01-01' },
];
