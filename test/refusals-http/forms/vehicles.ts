import { addDays, dateIn } from '#domain/dates.ts';
import { demoOffice } from '#local/demo-office.ts';
import type { SoundForm } from './sound-form.ts';

const repair = {
  vehicle: 'pickup',
  odometer: 86_420,
  reason: '刹车时有异响，制动距离变长。',
  items: [
    { name: '更换前刹车片', quantity: 2, price: 21_000 },
    { name: '更换左前减震器', quantity: 1, price: 39_850 },
  ],
  shop: 'shunda',
} as const;

const toCard = {
  payBy: 'card',
  payee: '石䶮',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564892206',
} as const;

// Trips lie ahead, and what they cost is of the day on which walkers drive them.
const today = dateIn(demoOffice.zone, new Date().toISOString());
const tomorrow = addDays(today, 1);

const trip = {
  purpose: 'field',
  reason: '检查冬修水利工程。',
  destination: '石桥镇水管站',
  tier: 'county',
  departAt: `${tomorrow}T08:30`,
  returnAt: `${tomorrow}T17:30`,
  deliveryOnly: false,
  passengers: [{ name: '马骏', unit: '工程建设股' }],
  holidayReason: '汛期检查不能停。',
} as const;

const toShop = {
  payBy: 'transfer',
  payee: '青山县顺达汽车修理厂',
  payeeBank: '青山县农商银行',
  payeeAccount: '20000418857710300005678',
} as const;

const shopBill = {
  reason: '11月车辆维修费',
  bills: [{ date: '2026-11-03', invoiceNo: '26342000000118760011', amount: 81_850 }],
  ...toShop,
} as const;

const tolls = {
  reason: '下乡检查通行费',
  tickets: [
    {
      date: today,
      kind: 'toll',
      place: '青山至石桥',
      invoiceNo: '26342000000118760012',
      amount: 1500,
    },
  ],
  ...toCard,
} as const;

const fuel = {
  reason: '公务用车加油',
  vehicle: 'pickup',
  byCard: false,
  noCardReason: '外地加油，卡不通用。',
  odometerFrom: 86_000,
  fills: [
    {
      date: today,
      station: '城南加油站',
      litres: 38.52,
      odometer: 86_400,
      invoiceNo: '26342000000118760013',
      amount: 30_000,
    },
  ],
  ...toCard,
} as const;

export const vehicleForms: Readonly<Record<string, SoundForm>> = {
  'vehicle-repair': { person: 'zhou-jianping', form: repair, files: [] },
  'vehicle-dispatch': { person: 'ma-jun', form: trip, files: ['proof'] },
  'repair-settlement': {
    person: 'tang-li',
    form: shopBill,
    files: ['bills'],
    order: { field: 'slips', route: 'vehicle-repair', amount: 81_850 },
  },
  'toll-claim': {
    person: 'zhou-jianping',
    form: tolls,
    files: ['tickets'],
    order: { field: 'trips', route: 'vehicle-dispatch', amount: 1500 },
  },
  'fuel-norm': { person: 'he-xiumei', form: { year: Number(today.slice(0, 4)) }, files: [] },
  'fuel-claim': {
    person: 'zhou-jianping',
    form: fuel,
    files: ['receipts'],
    order: { field: 'norm', route: 'fuel-norm', amount: 1 },
  },
};
