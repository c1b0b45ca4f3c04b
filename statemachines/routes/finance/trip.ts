import type { Booking, Offer, Once } from '../../between.ts';
import type { Field } from '../../fields.ts';
import type { Register } from '../../results.ts';
import type { Asks, HumanStep, Outcome } from '../../route.ts';
import type { Guard, Risk } from '../../safeguards.ts';
import { nearDay } from '../near-day.ts';
import { most } from './payment.ts';
import { standing } from '../standing.ts';

/** A journey on duty, ordered before it is made and claimed afterwards: what travel orders and study tours share. */

export const noJourney = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不得出行，本单办结', en: 'The journey is not approved; the order ends' },
  opinion: 'required',
} as const satisfies Outcome;

export const tripFields = {
  reason: { kind: 'text', max: 100, label: { zh: '事由', en: 'Reason' } },
  stops: {
    kind: 'lines',
    min: 1,
    max: 10,
    columns: {
      place: {
        kind: 'standard',
        table: 'lodging',
        column: 'place',
        label: { zh: '地区', en: 'Place' },
      },
      where: { kind: 'text', max: 60, label: { zh: '到达单位或地点', en: 'Office or site' } },
    },
    label: { zh: '出差地点', en: 'Destination' },
    hint: {
      zh: '按住宿费标准表的地区选；到几处填几行。',
      en: 'By the places of the lodging table; a line for each.',
    },
  },
  scope: {
    kind: 'choice',
    options: {
      inside: { zh: '省内', en: 'In the province' },
      outside: { zh: '省外', en: 'Out of the province' },
    },
    label: { zh: '范围', en: 'How far' },
  },
  days: {
    kind: 'range',
    label: { zh: '起止日期', en: 'From and to' },
    hint: { zh: '含去程和回程当天。', en: 'The days of going and coming back included.' },
  },
  dayCount: {
    kind: 'number',
    min: 1,
    max: 366,
    unit: { zh: '天', en: 'days' },
    calc: '$exists(days.to) ? $floor(($toMillis(days.to) - $toMillis(days.from)) / 86400000) + 1',
    label: { zh: '天数', en: 'Days' },
  },
  departOn: { kind: 'date', calc: 'days.from', label: { zh: '出发日期', en: 'Leaves on' } },
  backOn: { kind: 'date', calc: 'days.to', label: { zh: '返回日期', en: 'Back on' } },
  travellers: {
    kind: 'lines',
    min: 1,
    max: 30,
    columns: {
      person: { kind: 'person', label: { zh: '姓名', en: 'Name' } },
      level: {
        kind: 'choice',
        options: {
          staff: { zh: '一般干部职工', en: 'Staff' },
          chief: { zh: '股（科）长', en: 'Section chief' },
          leader: { zh: '局领导', en: 'Leader of the office' },
        },
        label: { zh: '职务层次', en: 'Level' },
      },
    },
    label: { zh: '出差人员', en: 'Travellers' },
    hint: {
      zh: '自带公车的，驾驶员也要列上。',
      en: 'The driver too, where an office car is taken.',
    },
  },
  transport: {
    kind: 'choice',
    options: {
      train: { zh: '火车', en: 'Train' },
      coach: { zh: '长途汽车', en: 'Coach' },
      ship: { zh: '轮船', en: 'Ship' },
      own: { zh: '自带公车', en: 'Office car' },
      plane: { zh: '飞机', en: 'Plane' },
    },
    label: { zh: '交通工具', en: 'Transport' },
  },
  airReason: {
    kind: 'text',
    max: 100,
    when: 'transport = "plane"',
    label: { zh: '乘机理由', en: 'Why by plane' },
    hint: {
      zh: '限路途较远或者任务紧急，须局长事前批准。',
      en: 'Only for long distances or urgent business, approved by the head beforehand.',
    },
  },
  vehicle: { kind: 'vehicle', when: 'transport = "own"', label: { zh: '车辆', en: 'Vehicle' } },
  driver: { kind: 'person', when: 'transport = "own"', label: { zh: '驾驶员', en: 'Driver' } },
  budget: {
    kind: 'money',
    min: 1,
    max: most,
    label: { zh: '费用预算', en: 'Budget' },
    hint: { zh: '报销不得超过此数。', en: 'Claims never go beyond it.' },
  },
  hasLeader: {
    kind: 'yes-no',
    calc: '"leader" in travellers.level',
    label: { zh: '含局领导', en: 'With a leader' },
  },
  inForce: { kind: 'yes-no', label: { zh: '已批准', en: 'Approved' } },
  returnedOn: { kind: 'date', not: 'future', label: { zh: '实际返回日期', en: 'Came back on' } },
} as const satisfies Readonly<Record<string, Field>>;

export const tripAsks = {
  reason: 'required',
  stops: { rows: 'open', columns: { place: 'required', where: 'required' } },
  scope: 'required',
  days: 'required',
  travellers: { rows: 'open', columns: { person: 'required', level: 'required' } },
  transport: 'required',
  airReason: 'required',
  vehicle: 'required',
  driver: 'required',
  budget: 'required',
} as const satisfies Asks;

/** 出差: an order that has been approved, until its travellers are back. */
export const away = {
  id: 'away',
  kind: 'handle',
  title: { zh: '出差，返回后办结', en: 'Journey, closed on return' },
  by: { requester: true },
  tier: 'sign-in',
  agree: {
    title: { zh: '已返回', en: 'Back again' },
    effect: { zh: '派差单办结归档，凭单报销', en: 'The order is archived; claim against it' },
    opinion: 'optional',
    asks: { returnedOn: 'required' },
  },
  others: [
    {
      id: 'change',
      title: { zh: '变更行程', en: 'Change the journey' },
      effect: {
        zh: '重新审批；批准前原单停用，批准后另开新单，旧单作废',
        en: 'Approved anew; the order is out of force until then, and a new slip voids the old one',
      },
      opinion: 'required',
      asks: tripAsks,
      sets: { inForce: 'false' },
      goTo: 'deputy',
    },
    {
      id: 'void',
      title: { zh: '没有出行，作废', en: 'No journey was made: void' },
      effect: {
        zh: '单据作废，车辆和预算一并退回；已报销的不能作废',
        en: 'The slip is void, vehicle and budget are given back; not once something was claimed',
      },
      opinion: 'required',
      sets: { inForce: 'false' },
      goTo: 'end',
      voids: true,
    },
  ],
  returns: false,
} as const satisfies HumanStep;

export const tripGuards = [
  {
    id: 'driver-listed',
    at: ['start', 'away'],
    holds: '$not(transport = "own") or driver in travellers.person',
    says: {
      zh: '驾驶员不在出差人员里。请把驾驶员列进出差人员。',
      en: 'The driver is not among the travellers. Add the driver to them.',
    },
    field: 'travellers',
  },
  {
    id: 'listed-once',
    at: ['start', 'away'],
    holds: '$count($distinct(travellers.person)) = $count(travellers)',
    says: {
      zh: '有人列了两次。请删去重复的一行。',
      en: 'Somebody is listed twice. Delete the extra line.',
    },
    field: 'travellers',
  },
  {
    id: 'back-after-leaving',
    at: ['away'],
    holds: '$not($exists(returnedOn)) or returnedOn >= days.from',
    says: {
      zh: '返回日期早于出发日期。请核对；没有出行的，选“作废”。',
      en: 'The return is before the departure. Check the date, or choose void if nobody travelled.',
    },
    field: 'returnedOn',
  },
] as const satisfies readonly Guard[];

export const tripOffer = {
  when: 'inForce = true',
  amount: 'budget',
  to: 'transport = "own" ? [driver] : travellers.person',
  named: 'travellers.person',
  carries: [
    'reason',
    'stops',
    'scope',
    'days',
    'dayCount',
    'travellers',
    'transport',
    'driver',
    'budget',
  ],
} as const satisfies Offer;

/** An order that was refused, withdrawn or voided keeps neither car nor driver. */
export const tripBookings = [
  {
    id: 'car',
    title: { zh: '出差用车', en: 'Car for a journey' },
    of: 'vehicle',
    from: 'departOn',
    to: 'backOn',
    when: 'transport = "own"',
  },
  {
    id: 'driver',
    title: { zh: '出差驾驶', en: 'Driver of a journey' },
    of: 'driver',
    from: 'departOn',
    to: 'backOn',
    when: 'transport = "own"',
  },
] as const satisfies readonly Booking[];

/** A day of each person, from one date to another: `name` gives the person. Too many to be kept are cut off. */
export const daysOf = (name: string, from: string, to: string) =>
  `(
    $first := $toMillis(${from});
    $days := $floor(($toMillis(${to}) - $first) / 86400000);
    $named := ${name};
    [0..($days > ${String(mostDays)} ? ${String(mostDays)} : $days)].($named & " " & $fromMillis($first + $ * 86400000, "[Y0001]-[M01]-[D01]"))
  )`;
const mostDays = 70;

/**
 * Nobody is on two journeys in a day, unless he comes from one and leaves for the other: that is confirmed. A large
 * party is not compared, for an act has no room for so many days; what it claims is held apart by day all the same.
 */
export const tripOnce = [
  {
    id: 'away',
    title: { zh: '同一人同一天的出差', en: 'One person’s journeys of one day' },
    keys: `dayCount * $count(travellers) > 60 ? [] : travellers.${daysOf('person', '$$.days.from', '$$.days.to')}`,
    twice: 'warned',
    field: 'travellers',
  },
] as const satisfies readonly Once[];

export const tripHeadline = `$person(travellers[0].person) & ($count(travellers) > 1 ? "等" & $count(travellers) & "人" : "") & "赴" & $join(stops.place, "、") & "，" & ${nearDay('days.from')} & "起" & dayCount & "天"`;

/** Both kinds of journey stand in one register. */
export const tripRegister = {
  id: 'travel-order-register',
  title: { zh: '派差登记簿', en: 'Travel orders' },
  columns: [
    { title: { zh: '派差单号', en: 'Order' }, value: 'request.numbers.order' },
    { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
    { title: { zh: '出差人员', en: 'Travellers' }, value: '$person(travellers.person)' },
    { title: { zh: '事由', en: 'Reason' }, value: 'reason' },
    { title: { zh: '地点', en: 'Destination' }, value: '$join(stops.place, "、")' },
    { title: { zh: '出发', en: 'Leaves' }, value: 'days.from', kind: 'date' },
    { title: { zh: '返回', en: 'Back' }, value: 'days.to', kind: 'date' },
    { title: { zh: '交通工具', en: 'Transport' }, value: '$choice("transport", transport)' },
    {
      title: { zh: '预算（元）', en: 'Budget (yuan)' },
      // What never took effect, or does no more, adds up to nothing.
      value: '$not(request.outcome in ["refused", "withdrawn", "void"]) ? budget',
      kind: 'money',
      sum: true,
    },
    standing('inForce = true'),
  ],
} as const satisfies Register;

export const tripRisks = [
  {
    id: 'aimless-journey',
    at: 'head',
    level: 'high',
    text: {
      zh: '无实质内容、无明确公务目的的差旅，变相旅游',
      en: 'Journeys without a purpose, or holidays in disguise',
    },
    controls: [
      {
        zh: '事由具体，人数和天数从严，路线没有绕道',
        en: 'A real purpose; as few people and days as possible; no detours',
      },
    ],
    owner: 'head',
  },
] as const satisfies readonly Risk[];

export const tripRows = [
  ['reason', 'scope'],
  ['stops'],
  ['days', 'dayCount'],
  ['travellers'],
  ['transport', 'airReason'],
  ['vehicle', 'driver'],
  ['budget', 'returnedOn'],
] as const;

export const tripShows = [
  'reason',
  'stops',
  'days',
  'dayCount',
  'travellers',
  'transport',
  'airReason',
  'vehicle',
  'driver',
  'budget',
] as const;
