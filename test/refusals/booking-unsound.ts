import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Booking } from '#statemachines/between.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

const car: Booking = {
  id: 'car',
  title: { zh: '用车', en: 'Car' },
  of: 'vehicle',
  from: 'day',
  to: 'day',
  when: 'total > 0',
};

export const route: Route = {
  ...sound,
  fields: {
    ...sound.fields,
    vehicle: { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } },
    day: { kind: 'date', label: { zh: '日期', en: 'Day' } },
  },
  steps: [approve, tell, { ...pay, asks: { vehicle: 'required', day: 'required' } }, record],
  bookings: [
    car,
    { ...car, id: 'subject', of: 'subject' },
    { ...car, id: 'total', from: 'vehicle', to: 'total' },
    { ...car, id: 'fourth', within: 'subject' },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'booking-unsound',
    path: 'bookings[1].of',
    says: {
      zh: '“subject”不是能占用的东西：请写车辆、人员、印章或选项字段。',
      en: '“subject” is nothing that can be booked: name a field of kind vehicle, person, seal or choice.',
    },
  },
  {
    rule: 'booking-unsound',
    path: 'bookings[2].from',
    says: {
      zh: '“vehicle”不是时间：请写时刻或日期字段。',
      en: '“vehicle” is no time: name a field of kind moment or date.',
    },
  },
  {
    rule: 'booking-unsound',
    path: 'bookings[2].to',
    says: {
      zh: '“total”不是时间：请写时刻或日期字段。',
      en: '“total” is no time: name a field of kind moment or date.',
    },
  },
  {
    rule: 'booking-unsound',
    path: 'bookings[3].within',
    says: {
      zh: '“subject”不是引用：请写引用字段。',
      en: '“subject” is no references: name a field of kind references.',
    },
  },
  {
    rule: 'booking-unsound',
    path: 'bookings[3]',
    says: {
      zh: '一个流程最多占用3样东西。请删去多余的。',
      en: 'A route books at most 3 things. Drop what is too many.',
    },
  },
];
