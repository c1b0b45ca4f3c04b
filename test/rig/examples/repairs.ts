import type { Told } from '../teller.ts';
import { teller } from '../teller.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { demoToday } from '../demo-today.ts';

const items = [
  { key: 'r1', name: '更换前刹车片（含工时）', quantity: 1, price: 42_000 },
  { key: 'r2', name: '更换左前减震器', quantity: 1, price: 39_850 },
];
const filed = {
  vehicle: 'pickup',
  odometer: 86_240,
  reason:
    '刹车片磨损到3 mm以下，左前轮减震器漏油，行驶中有异响。上次维修为2026年6月2日更换机油、机滤，与本次项目不重复。',
  items,
  shop: 'shunda',
};
const accepted = (...keys: readonly string[]) => ({
  acceptance: keys.map((key) => ({ key, result: 'ok' })),
});
const photo = ['photo', '仪表盘照片.jpg', 1_258_291] as const;
const quote = ['quote', '青山县顺达汽车修理厂报价单（盖章扫描件）.pdf', 348_160] as const;

/** Filed, approved, serviced, settled: the everyday case. */
export async function simpleRepair(): Promise<Told> {
  const told = teller(vehicleRepair, demoToday);
  const service = [{ key: 'r1', name: '更换机油机滤（5W-30，4升）', quantity: 1, price: 19_800 }];
  const reason = '行驶满5000公里，按期保养。';
  await told.submit({
    by: 'zhou-jianping',
    at: '11-17 09:12',
    answers: { ...filed, reason, odometer: 86_420, items: service },
    files: [quote],
  });
  await told.decide('chief', {
    by: 'ouyang-kun',
    at: '11-17 10:20',
    opinion: '情况属实，拟同意，请领导审示。',
  });
  await told.decide('director', {
    by: 'shen-liqun',
    at: '11-18 15:40',
    opinion: '同意。只修批准的项目。',
  });
  told.print({ by: 'zhou-jianping', at: '11-18 16:02' });
  await told.decide('repair', {
    by: 'zhou-jianping',
    at: '11-23 11:30',
    answers: { repairedOn: '2026-11-23', odometerAfter: 86_423 },
    files: [['bill', '维修清单与增值税电子普通发票.pdf', 214_016]],
  });
  await told.decide('accept', {
    by: 'he-xiumei',
    at: '11-24 09:20',
    opinion: '逐项验收合格。',
    answers: accepted('r1'),
  });
  await told.decide('settle', {
    by: 'xu-jing',
    at: '11-25 10:05',
    opinion: '清单、发票与批准项目一致，已结算。',
    answers: { settlement: [{ key: 'r1', settled: 19_800 }], invoiceNo: '26342000000118765432' },
  });
  await told.decide('file', {
    by: 'he-xiumei',
    at: '11-25 16:30',
    opinion: '已逐项记入车辆档案。',
  });
  return told.told();
}

/** Returned with walk-again, an instruction by telephone, an addition that voids the first slip, a late repair, a note. */
export async function supplementedRepair(): Promise<Told> {
  const told = teller(vehicleRepair, demoToday);
  await told.submit({ by: 'zhou-jianping', at: '11-03 09:12', answers: filed, files: [quote] });
  await told.decide('chief', {
    by: 'ouyang-kun',
    at: '11-03 10:05',
    act: 'return',
    resume: 'again',
    opinion: '里程与派车登记不符，请核对仪表盘后重报，并附照片。',
  });
  await told.decide('revise', {
    by: 'zhou-jianping',
    at: '11-03 16:42',
    opinion: '已核对仪表盘。',
    answers: { odometer: 86_420 },
    files: [photo],
  });
  await told.decide('chief', {
    by: 'ouyang-kun',
    at: '11-04 10:20',
    opinion: '情况属实，拟同意，请领导审示。',
  });
  await told.decide('director', {
    by: 'shen-liqun',
    at: '11-04 16:45',
    opinion: '同意。只修批准的项目，旧件带回。',
    enteredBy: 'ouyang-kun',
    enteredAt: '11-05 09:26',
  });
  told.print({ by: 'zhou-jianping', at: '11-05 09:40' });
  told.print({ by: 'zhou-jianping', at: '11-05 09:41' });
  await told.decide('repair', {
    by: 'zhou-jianping',
    at: '11-06 10:10',
    act: 'supplement',
    opinion: '拆检时发现。',
    answers: {
      addedItems: [{ key: 'r3', name: '更换蓄电池 12V 60Ah', quantity: 1, price: 37_000 }],
      addedReason: '蓄电池为2022年原装件，冷车不易起动，检测容量不足四成。',
    },
  });
  told.note({
    by: 'zhou-jianping',
    at: '11-06 10:30',
    opinion: '补上蓄电池检测单。',
    files: [['material', '蓄电池检测单.jpg', 402_116]],
  });
  await told.decide('added-first', {
    by: 'ouyang-kun',
    at: '11-06 14:20',
    opinion: '拟同意追加，请领导审示。',
  });
  await told.decide('added-director', {
    by: 'shen-liqun',
    at: '11-09 08:50',
    opinion: '同意追加。',
  });
  told.print({ by: 'zhou-jianping', at: '11-09 09:10' });
  await told.decide('repair', {
    by: 'zhou-jianping',
    at: '11-18 11:30',
    answers: { repairedOn: '2026-11-18', odometerAfter: 86_423 },
    files: [['bill', '维修清单与增值税电子普通发票.pdf', 214_016]],
  });
  await told.decide('accept', {
    by: 'he-xiumei',
    at: '11-18 15:10',
    act: 'return',
    to: 'repair',
    resume: 'direct',
    opinion: '少交旧减震器一只，请向维修厂取回。',
  });
  await told.decide('repair', {
    by: 'zhou-jianping',
    at: '11-19 10:00',
    opinion: '已取回。',
    answers: { repairedOn: '2026-11-18', odometerAfter: 86_423 },
  });
  await told.decide('accept', {
    by: 'he-xiumei',
    at: '11-19 15:10',
    opinion: '逐项验收合格，旧件已点收，与清单一致。',
    answers: {
      ...accepted('r1', 'r2', 'r3'),
      oldPartsCount: 3,
      oldPartsPlace: '车库一号柜',
    },
    files: [
      ['newParts', '新件照片.jpg', 1_402_880],
      ['oldParts', '旧件照片.jpg', 1_318_912],
    ],
  });
  await told.decide('settle', {
    by: 'xu-jing',
    at: '11-20 10:05',
    opinion: '清单、发票与批准项目一致，已结算。',
    answers: {
      settlement: [
        { key: 'r1', settled: 42_000 },
        { key: 'r2', settled: 39_850 },
        { key: 'r3', settled: 37_000 },
      ],
      invoiceNo: '26342000000118765432',
    },
  });
  await told.decide('file', {
    by: 'he-xiumei',
    at: '11-20 16:30',
    opinion: '已逐项记入车辆档案。',
    answers: { fileNote: '下次保养里程96,000公里。' },
  });
  return told.told();
}

export async function refusedRepair(): Promise<Told> {
  const told = teller(vehicleRepair, demoToday);
  await told.submit({
    by: 'liu-hong',
    at: '11-10 08:55',
    answers: { ...filed, vehicle: 'saloon', odometer: 152_008 },
    files: [],
  });
  await told.decide('chief', {
    by: 'ouyang-kun',
    at: '11-10 09:30',
    opinion: '拟同意，请领导审示。',
  });
  await told.decide('director', {
    by: 'shen-liqun',
    at: '11-10 17:12',
    act: 'refuse',
    opinion: '该车已列入今年报废计划，不再维修。',
  });
  return told.told();
}
