import type { Post } from '#domain/office.ts';

/** The posts of the invented bureau; `instead` says who decides where the only holder may not. */
export const posts: readonly Post[] = [
  { id: 'head', title: { zh: '局长', en: 'Director' }, instead: 'party-secretary' },
  { id: 'deputy-head', title: { zh: '副局长', en: 'Deputy director' }, instead: 'head' },
  {
    id: 'finance-deputy',
    title: { zh: '分管财务副局长', en: 'Deputy director for finance' },
    instead: 'head',
  },
  {
    id: 'deputy-head-office',
    title: { zh: '分管综合副局长', en: 'Deputy director for general affairs' },
    instead: 'head',
  },
  {
    id: 'party-secretary',
    title: { zh: '党组书记', en: 'Party secretary' },
    instead: 'deputy-head',
  },
  { id: 'drafter', title: { zh: '拟稿人', en: 'Drafter' } },
  { id: 'party-group-member', title: { zh: '党组成员', en: 'Member of the party group' } },
  {
    id: 'general-section-chief',
    title: { zh: '综合股股长', en: 'General section chief' },
    instead: 'deputy-head-office',
  },
  {
    id: 'office-director',
    title: { zh: '办公室主任', en: 'Office manager' },
    instead: 'deputy-head-office',
  },
  { id: 'office', title: { zh: '办公室', en: 'Office' }, instead: 'office-director' },
  { id: 'section-chief', title: { zh: '股长', en: 'Section chief' }, instead: 'deputy-head' },
  { id: 'staff', title: { zh: '经办人', en: 'Handling officer' } },
  { id: 'driver', title: { zh: '驾驶员', en: 'Driver' } },
  {
    id: 'vehicle-manager',
    title: { zh: '车辆管理员', en: 'Vehicle manager' },
    instead: 'general-section-chief',
  },
  { id: 'registrar', title: { zh: '机要员', en: 'Registrar' }, instead: 'office' },
  {
    id: 'classified-custodian',
    title: { zh: '机要文件专管员', en: 'Classified-document custodian' },
    instead: 'office-director',
  },
  {
    id: 'section-doc-keeper',
    title: { zh: '文件管理员', en: 'Document keeper' },
    instead: 'registrar',
  },
  {
    id: 'archivist',
    title: { zh: '档案管理员', en: 'Archivist' },
    instead: 'general-section-chief',
  },
  {
    id: 'seal-custodian',
    title: { zh: '印章管理员', en: 'Seal custodian' },
    instead: 'general-section-chief',
  },
  {
    id: 'stamp-supervisor',
    title: { zh: '监印人', en: 'Stamping supervisor' },
    instead: 'general-section-chief',
  },
  { id: 'proofreader', title: { zh: '校对人', en: 'Proofreader' }, instead: 'registrar' },
  { id: 'printer', title: { zh: '打印人员', en: 'Printing clerk' }, instead: 'registrar' },
  {
    id: 'finance-chief',
    title: { zh: '计财股股长', en: 'Finance section chief' },
    instead: 'finance-deputy',
  },
  { id: 'finance', title: { zh: '财务结算', en: 'Finance' }, instead: 'finance-chief' },
  {
    id: 'finance-reviewer',
    title: { zh: '财务审核', en: 'Finance reviewer' },
    instead: 'finance-chief',
  },
  { id: 'cashier', title: { zh: '出纳', en: 'Cashier' }, instead: 'finance-chief' },
  {
    id: 'finance-seal-keeper-1',
    title: { zh: '财务印章保管人甲', en: 'Finance seal keeper one' },
    instead: 'finance-chief',
  },
  {
    id: 'finance-seal-keeper-2',
    title: { zh: '财务印章保管人乙', en: 'Finance seal keeper two' },
    instead: 'finance-chief',
  },
  { id: 'bookkeeper', title: { zh: '会计', en: 'Bookkeeper' }, instead: 'finance-chief' },
  {
    id: 'storekeeper',
    title: { zh: '保管员', en: 'Storekeeper' },
    instead: 'general-section-chief',
  },
  { id: 'purchaser', title: { zh: '采购员', en: 'Purchaser' }, instead: 'general-section-chief' },
  {
    id: 'goods-acceptor',
    title: { zh: '物资验收人', en: 'Goods acceptor' },
    instead: 'general-section-chief',
  },
  {
    id: 'acceptor',
    title: { zh: '验收人', en: 'Acceptance officer' },
    instead: 'general-section-chief',
  },
  {
    id: 'discipline',
    title: { zh: '纪检监察员', en: 'Discipline inspector' },
    instead: 'party-secretary',
  },
  {
    id: 'openness-office',
    title: { zh: '政务公开专员', en: 'Openness officer' },
    instead: 'office-director',
  },
  { id: 'legal-section', title: { zh: '法制审核', en: 'Legal review' }, instead: 'deputy-head' },
  { id: 'petition-clerk', title: { zh: '信访专员', en: 'Petition clerk' }, instead: 'office' },
  { id: 'receptionist', title: { zh: '收发员', en: 'Reception clerk' }, instead: 'registrar' },
  { id: 'hall-clerk', title: { zh: '窗口人员', en: 'Service-hall clerk' }, instead: 'office' },
  { id: 'office-admin', title: { zh: '系统管理员', en: 'System administrator' } },
];
