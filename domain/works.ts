import type { Text } from './words.ts';

/** 承办业务: the work that suppliers are under contract for, as routes ask for it. */
export const works: Readonly<Record<string, Text>> = {
  'vehicle-repair': { zh: '车辆维修', en: 'Vehicle repairs' },
  'vehicle-insurance': { zh: '车辆保险', en: 'Vehicle insurance' },
  fuel: { zh: '加油', en: 'Fuel' },
  hospitality: { zh: '公务接待', en: 'Receptions' },
  meetings: { zh: '会议和培训场所', en: 'Meetings and training' },
  printing: { zh: '印刷文印', en: 'Printing' },
  'office-supplies': { zh: '办公用品', en: 'Office supplies' },
  'equipment-repair': { zh: '设备维修', en: 'Equipment repairs' },
};

/** A kind of work in words; its id where it has none. */
export const workTitle = (work: string): Text =>
  Object.hasOwn(works, work) ? (works[work] ?? { zh: work, en: work }) : { zh: work, en: work };
