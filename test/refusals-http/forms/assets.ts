import type { SoundForm } from './sound-form.ts';

const goods = {
  category: 'consumables',
  reason: '打印机硒鼓用完，影响取水许可审批打印。',
  items: [{ name: '硒鼓', spec: 'HP 12A', quantity: 3, price: 38_000 }],
} as const;

const asset = {
  category: 'computer',
  reason: '防汛值班电脑已用九年，不能运行会商系统。',
  items: [{ name: '台式计算机', spec: '国产，8核16G', quantity: 3, price: 480_000 }],
  usefulYears: 6,
  planned: false,
  unplannedWhy: '汛期新增值班席位，年初预算未列。',
} as const;

const brokenPrinter = {
  equipment: '激光打印机',
  cardNo: 'TY-2021-0037',
  place: '水政股305',
  fault: '卡纸，定影膜破损，打印有横线。',
} as const;

export const assetForms: Readonly<Record<string, SoundForm>> = {
  'section-purchase': { person: 'tian-ji', form: goods, files: [] },
  'asset-purchase': { person: 'tian-ji', form: asset, files: [] },
  'supplies-purchase': {
    person: 'tang-li',
    form: { quarter: '2026-Q4', reason: '第四季度日常办公需要', category: 'stationery' },
    files: [],
  },
  'equipment-repair': { person: 'cheng-haibo', form: brokenPrinter, files: ['photo'] },
  'asset-count': {
    person: 'he-xiumei',
    form: { year: 2026, scope: '全部固定资产' },
    files: [],
  },
  'risk-review': { person: 'gao-zhenhua', form: { year: 2027 }, files: [] },
};
