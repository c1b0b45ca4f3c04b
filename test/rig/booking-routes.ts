import type { HumanStep, Route } from '#statemachines/route.ts';

const approve = {
  id: 'approve',
  kind: 'sign',
  title: { zh: '批准', en: 'Approve' },
  by: { post: 'vehicle-manager' },
  tier: 'link',
  agree: { title: { zh: '同意', en: 'Agree' }, opinion: 'optional' },
  refuse: { title: { zh: '不同意', en: 'Refuse' }, opinion: 'optional' },
  returns: true,
  allows: ['take-back'],
} as const satisfies HumanStep;

const giveBack = {
  id: 'give-back',
  kind: 'handle',
  title: { zh: '还车', en: 'Give it back' },
  by: { requester: true },
  tier: 'link',
  agree: {
    title: { zh: '已还', en: 'Given back' },
    opinion: 'optional',
    asks: { back: 'required' },
    sets: { over: 'true' },
  },
  others: [
    {
      id: 'free',
      title: { zh: '不用了', en: 'Not needed' },
      opinion: 'optional',
      sets: { unused: 'true' },
    },
  ],
  returns: false,
  allows: ['take-back'],
} as const satisfies HumanStep;

/** A car and its driver from one minute to another, until it is given back unused. */
export const tripRoute = {
  id: 'trip',
  title: { zh: '用车样例', en: 'Trip sample' },
  noun: { zh: '用车单', en: 'Trip' },
  family: 'vehicles',
  covers: [],
  grade: 'C',
  basis: { zh: '样例', en: 'Sample' },
  settings: {},
  fields: {
    subject: { kind: 'text', max: 60, label: { zh: '事由', en: 'Subject' } },
    vehicle: { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } },
    driver: { kind: 'person', label: { zh: '驾驶员', en: 'Driver' } },
    leave: { kind: 'moment', label: { zh: '出车时间', en: 'Leaves at' } },
    back: { kind: 'moment', label: { zh: '返回时间', en: 'Back at' } },
    over: { kind: 'yes-no', label: { zh: '已还', en: 'Given back' } },
    unused: { kind: 'yes-no', label: { zh: '未用', en: 'Unused' } },
  },
  attachments: {},
  headline: 'subject',
  start: {
    title: { zh: '申请', en: 'Apply' },
    posts: [],
    asks: {
      subject: 'required',
      vehicle: 'required',
      driver: 'optional',
      leave: 'required',
      back: 'required',
    },
    attachments: [],
  },
  steps: [
    approve,
    giveBack,
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],
  guards: [],
  separate: [{ steps: ['start', 'approve'], why: { zh: '申请与批准分开', en: 'kept apart' } }],
  risks: [],
  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '用车{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [],
  registers: [],
  record: {
    title: { zh: '用车单', en: 'Trip' },
    rows: [['subject'], ['vehicle', 'driver'], ['leave', 'back'], ['over', 'unused']],
    retention: '10-years',
  },
  rules: [],
  withdrawUntil: ['give-back'],
  bookings: [
    {
      id: 'car',
      title: { zh: '用车', en: 'Car' },
      of: 'vehicle',
      from: 'leave',
      to: 'back',
      when: '$not(unused = true)',
    },
    {
      id: 'driver',
      title: { zh: '出车', en: 'Driving' },
      of: 'driver',
      from: 'leave',
      to: 'back',
      when: '$not(unused = true)',
    },
  ],
} as const satisfies Route;

/** The same cars by whole days: bookings are shared between routes. */
export const workshopRoute = {
  ...tripRoute,
  id: 'workshop',
  title: { zh: '车辆停驶样例', en: 'Off the road sample' },
  fields: {
    ...tripRoute.fields,
    leave: { kind: 'date', label: { zh: '开始日期', en: 'From' } },
    back: { kind: 'date', label: { zh: '结束日期', en: 'To' } },
  },
  numbers: tripRoute.numbers.map((rule) => ({ ...rule, pattern: '停驶{year}-{n4}' })),
} as const satisfies Route;
