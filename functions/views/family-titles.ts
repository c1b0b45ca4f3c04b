import type { Text } from '#domain/words.ts';
import type { Family } from '#statemachines/route.ts';

/** What the families of routes are called on pages. */
export const familyTitles: Readonly<Record<Family, Text>> = {
  documents: { zh: '收文发文', en: 'Documents' },
  seals: { zh: '用印', en: 'Seals' },
  vehicles: { zh: '车辆', en: 'Vehicles' },
  finance: { zh: '出差和报销', en: 'Travel and claims' },
  assets: { zh: '物资资产', en: 'Supplies and assets' },
  reception: { zh: '公务接待', en: 'Official reception' },
  meetings: { zh: '会议', en: 'Meetings' },
  personnel: { zh: '人事考勤', en: 'Personnel' },
  openness: { zh: '政务公开', en: 'Openness' },
  licensing: { zh: '行政许可', en: 'Licensing' },
  penalty: { zh: '行政处罚', en: 'Penalties' },
  inspection: { zh: '监督检查', en: 'Inspection' },
  discipline: { zh: '纪检监察', en: 'Discipline' },
  levy: { zh: '行政征收', en: 'Levies' },
  petitions: { zh: '信访', en: 'Petitions' },
  township: { zh: '乡镇事务', en: 'Township affairs' },
  'civil-defence': { zh: '人民防空', en: 'Civil defence' },
  security: { zh: '安全保卫', en: 'Security' },
  reward: { zh: '表彰奖励', en: 'Rewards' },
  filing: { zh: '备案', en: 'Notification' },
  transfer: { zh: '移交划转', en: 'Transfers' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
};
