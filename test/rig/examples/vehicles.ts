import { fuelNorm } from '#statemachines/routes/vehicles/fuel-norm.ts';
import { vehicleDispatch } from '#statemachines/routes/vehicles/vehicle-dispatch.ts';
import { demoToday } from '../demo-today.ts';
import { teller, type Told } from '../teller.ts';

const trip = {
  purpose: 'field',
  reason: '检查石桥镇、柳林镇冬修水利工程进度。',
  destination: '石桥镇水管站',
  tier: 'county',
  departAt: '2026-11-24T08:30',
  returnAt: '2026-11-24T17:30',
  deliveryOnly: false,
  passengers: [
    { key: 'r1', name: '马骏', unit: '工程建设股' },
    { key: 'r2', name: '田𠮷㐀', unit: '工程建设股' },
  ],
};
const driver = 'zhou-jianping';

/** Approved, changed after its slip was printed, approved anew, driven and checked. */
export async function changedDispatch(): Promise<Told> {
  const told = teller(vehicleDispatch, demoToday);
  await told.submit({ by: 'ma-jun', at: '11-23 08:50', answers: trip });
  const agreed = { by: 'ouyang-kun', opinion: '在规定用车范围内，同意派车。' };
  const assigned = {
    by: 'he-xiumei',
    opinion: '已安排，请凭派车单出车。',
    answers: { vehicle: 'pickup', driver },
  };
  await told.decide('chief', { ...agreed, at: '11-23 09:20' });
  await told.decide('assign', { ...assigned, at: '11-23 10:05' });
  told.print({ by: driver, at: '11-23 10:20' });
  await told.decide('depart', {
    by: driver,
    at: '11-23 15:40',
    act: 'change',
    opinion: '用车人来电，改去柳林镇。',
  });
  await told.decide('change', {
    by: 'ma-jun',
    at: '11-23 15:55',
    opinion: '石桥镇工地停电，先查柳林镇。',
    answers: { ...trip, destination: '柳林镇水管站' },
  });
  await told.decide('chief', { ...agreed, at: '11-23 16:10' });
  await told.decide('assign', { ...assigned, at: '11-23 16:30' });
  told.print({ by: driver, at: '11-24 08:10' });
  await told.decide('depart', {
    by: driver,
    at: '11-24 08:32',
    answers: { leftAt: '2026-11-24T08:30', odometerOut: 86_428 },
  });
  await told.decide('back', {
    by: driver,
    at: '11-24 17:20',
    answers: {
      backAt: '2026-11-24T17:15',
      odometerIn: 86_540,
      tripNote: '柳林镇，午间停水管站院内',
    },
  });
  await told.decide('check', {
    by: 'he-xiumei',
    at: '11-24 17:40',
    opinion: '里程、时间与派车单相符，车辆已入库。',
    answers: { odometerSeen: 86_540, condition: 'sound' },
  });
  return told.told();
}

/** One vehicle within its norm of last year and one above it, whose driver pays. */
export async function reckonedFuel(): Promise<Told> {
  const told = teller(fuelNorm, demoToday);
  const norms = [
    {
      key: 'r1',
      vehicle: 'pickup',
      engine: '2.4T',
      since: '2021-03',
      card: '1000 1103 9001',
      per100: 9.5,
    },
    {
      key: 'r2',
      vehicle: 'saloon',
      engine: '1.8L',
      since: '2019-06',
      card: '1000 1103 9002',
      per100: 8,
    },
  ];
  const accounts = [
    {
      key: 'r1',
      vehicle: 'pickup',
      driver,
      odometerFrom: 66_120,
      odometerTo: 86_120,
      litres: 1886.4,
    },
    {
      key: 'r2',
      vehicle: 'saloon',
      driver: 'liu-hong',
      odometerFrom: 3208,
      odometerTo: 15_208,
      litres: 1012.5,
      why: '空调常开，未作书面说明。',
    },
  ];
  await told.submit({ by: 'he-xiumei', at: '11-02 09:00', answers: { year: 2026 } });
  const last = { key: 'r1', request: 'last', number: '油耗2025-0001', headline: '', of: { norms } };
  await told.decide('propose', {
    by: 'he-xiumei',
    at: '11-04 10:30',
    opinion: '加油量取自加油台账。',
    answers: { before: [last], accounts, price: 782, norms },
    files: [['statements', '轿车超耗说明.pdf', 102_400]],
  });
  await told.decide('chief', {
    by: 'ouyang-kun',
    at: '11-05 09:10',
    opinion: '已核对里程和加油台账，拟同意；轿车超耗理由不足，由驾驶员自负。',
    answers: { verdicts: [{ key: 'r1' }, { key: 'r2', verdict: 'driver' }] },
  });
  await told.decide('deputy', { by: 'luo-qiming', at: '11-06 11:00', opinion: '同意核定。' });
  await told.decide('receive', {
    by: 'xu-jing',
    at: '11-10 15:00',
    opinion: '驾驶员已自行缴款，收据已开。',
    answers: { receivedOn: '2026-11-10', receiptNo: '皖财0012837' },
  });
  return told.told();
}
