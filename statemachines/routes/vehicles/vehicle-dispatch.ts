import type { Route } from '../../route.ts';
import { nearDay } from '../near-day.ts';
import { signLimit } from '../sign-limit.ts';
import { standing } from '../standing.ts';

const approvers = {
  chief: { zh: '综合部门负责人', en: 'General section chief' },
  deputy: { zh: '分管领导', en: 'Deputy head in charge' },
  head: { zh: '主要领导', en: 'Head' },
} as const;

const matrix = {
  zh: '市人防办：审批权限随用车目的地变化，未给出分档；分档按惯例',
  en: 'The source lets authority follow the destination without naming tiers; tiers by practice',
} as const;

const journey = {
  purpose: 'required',
  reason: 'required',
  destination: 'required',
  tier: 'required',
  departAt: 'required',
  returnAt: 'required',
  holidayReason: 'required',
  deliveryOnly: 'required',
  passengers: { rows: 'open', columns: { name: 'required', unit: 'optional' } },
} as const;

/** Whoever approves or assigns does so before the vehicle is to leave. */
const beforeDeparture = { ...signLimit, orField: 'departDay' } as const;

const noVehicle = {
  title: { zh: '不予派车', en: 'Refuse' },
  effect: { zh: '不派车，本单办结', en: 'No vehicle; the request ends' },
  opinion: 'required',
} as const;

// Nothing is found, so the field is emptied.
const empty = '$lookup({}, "none")';

export const vehicleDispatch = {
  id: 'vehicle-dispatch',
  title: { zh: '公务用车派车', en: 'Official vehicle dispatch' },
  noun: { zh: '派车单', en: 'Dispatch request' },
  family: 'vehicles',
  covers: ['zk-vehicle-dispatch'],
  grade: 'B',
  basis: {
    zh: '公务车辆管理措施：按目的地权限审批，凭《派车单》出车，收车检查备案；《党政机关公务用车管理办法》',
    en: 'Vehicle measures: approval by destination, no departure without a slip, checked on return; Measures for Official Vehicles (2017)',
  },

  settings: {
    townBy: {
      title: { zh: '城区用车由谁审批', en: 'Who approves trips in town' },
      value: 'chief',
      options: approvers,
      source: matrix,
    },
    countyBy: {
      title: { zh: '县域内用车由谁审批', en: 'Who approves trips in the county' },
      value: 'chief',
      options: approvers,
      source: matrix,
    },
    cityBy: {
      title: { zh: '市域内用车由谁审批', en: 'Who approves trips in the city' },
      value: 'deputy',
      options: approvers,
      source: matrix,
    },
    provinceBy: {
      title: { zh: '省内用车由谁审批', en: 'Who approves trips in the province' },
      value: 'deputy',
      options: approvers,
      source: matrix,
    },
    holidayBy: {
      title: { zh: '节假日用车至少由谁审批', en: 'Who approves at least on days off' },
      value: 'deputy',
      options: approvers,
      source: {
        zh: '《党政机关公务用车管理办法》：节假日除特殊工作需要外封存停驶；批准人按惯例',
        en: 'The Measures have vehicles parked on days off but for special work; the approver by practice',
      },
    },
    mostKmPerDay: {
      title: { zh: '每日行驶里程上限', en: 'Most kilometres in a day' },
      value: 1000,
      unit: 'km',
      source: { zh: '惯例，用于核对里程', en: 'Practice, to check the mileage' },
    },
    checkDays: {
      title: { zh: '收车检查限期（工作日）', en: 'Days for the check on return' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
  },

  standards: ['seats', 'days-off'],

  fields: {
    purpose: {
      kind: 'choice',
      options: {
        field: { zh: '调研督查', en: 'Field visit or inspection' },
        enforcement: { zh: '执法检查', en: 'Enforcement' },
        meeting: { zh: '会议活动', en: 'Meeting' },
        mail: { zh: '机要通信、文件交换', en: 'Confidential post, documents' },
        reception: { zh: '公务接待', en: 'Official reception' },
        emergency: { zh: '应急抢险', en: 'Emergency' },
        other: { zh: '其他公务', en: 'Other official business' },
      },
      label: { zh: '用途', en: 'Purpose' },
      hint: {
        zh: '不在这些用途之内的，不予派车。',
        en: 'No vehicle for anything else.',
      },
    },
    reason: { kind: 'long-text', max: 500, label: { zh: '事由', en: 'Reason' } },
    order: {
      kind: 'references',
      routes: ['travel-order'],
      min: 0,
      max: 1,
      label: { zh: '出差审批单', en: 'Travel order' },
      hint: { zh: '出差用车的，选已批准的审批单。', en: 'For a journey: the approved order.' },
    },
    destination: {
      kind: 'text',
      max: 80,
      label: { zh: '目的地', en: 'Destination' },
      hint: { zh: '写到单位或乡镇。', en: 'Name the place or the office.' },
    },
    tier: {
      kind: 'choice',
      options: {
        town: { zh: '城区', en: 'In town' },
        county: { zh: '县域内', en: 'In the county' },
        city: { zh: '市域内', en: 'In the city' },
        province: { zh: '省内', en: 'In the province' },
        outside: { zh: '省外', en: 'Out of the province' },
      },
      label: { zh: '目的地范围', en: 'How far' },
      hint: {
        zh: '按最远的一处选；范围决定由谁审批。',
        en: 'By the farthest place; it decides who approves.',
      },
    },
    departAt: {
      kind: 'moment',
      not: 'past',
      label: { zh: '出车时间', en: 'Departure' },
    },
    returnAt: { kind: 'moment', not: 'past', label: { zh: '预计收车时间', en: 'Return' } },
    deliveryOnly: {
      kind: 'yes-no',
      label: { zh: '只派车送达', en: 'Delivery only' },
      hint: { zh: '只送文件、物品的，不得带人随行。', en: 'Papers or goods: nobody rides along.' },
    },
    passengers: {
      kind: 'lines',
      min: 0,
      max: 60,
      columns: {
        name: { kind: 'text', max: 20, label: { zh: '姓名', en: 'Name' } },
        unit: { kind: 'text', max: 40, label: { zh: '单位', en: 'Unit' } },
      },
      label: { zh: '乘车人员', en: 'Passengers' },
      hint: { zh: '不含驾驶员。', en: 'Not counting the driver.' },
    },
    headcount: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      calc: '$count(passengers)',
      label: { zh: '乘车人数', en: 'Passengers in all' },
    },
    holidayUse: {
      kind: 'yes-no',
      calc: '$count(setting.daysOff[$ >= $substring($$.departAt, 0, 10) and $ <= $substring($$.returnAt, 0, 10)]) > 0',
      label: { zh: '节假日用车', en: 'On a day off' },
    },
    holidayReason: {
      kind: 'long-text',
      max: 300,
      when: 'holidayUse',
      label: { zh: '节假日用车理由', en: 'Why on a day off' },
      hint: {
        zh: '行程含双休日或节假日的，写明工作需要。',
        en: 'Where the trip takes in a day off: what work needs it.',
      },
    },
    approver: {
      kind: 'choice',
      options: approvers,
      calc: '($by := [tier = "outside" ? "head" : tier = "province" ? setting.provinceBy : tier = "city" ? setting.cityBy : tier = "county" ? setting.countyBy : setting.townBy, holidayUse ? setting.holidayBy : "chief"]; "head" in $by ? "head" : "deputy" in $by ? "deputy" : "chief")',
      label: { zh: '审批权限', en: 'Who approves' },
    },
    vehicle: { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } },
    driver: {
      kind: 'person',
      label: { zh: '驾驶员', en: 'Driver' },
      hint: { zh: '须有准驾资格。', en: 'Licensed for this vehicle.' },
    },
    departDay: {
      kind: 'date',
      calc: '$substring(departAt, 0, 10)',
      label: { zh: '出车日期', en: 'Day of departure' },
    },
    returnDay: {
      kind: 'date',
      calc: '$substring(returnAt, 0, 10)',
      label: { zh: '预计收车日期', en: 'Day of return' },
    },
    tripDays: {
      kind: 'number',
      min: 1,
      max: 400,
      unit: { zh: '天', en: 'days' },
      calc: '$exists(departAt) and $exists(returnAt) ? 1 + ($toMillis($substring(returnAt, 0, 10)) - $toMillis($substring(departAt, 0, 10))) / 86400000',
      label: { zh: '用车天数', en: 'Days of the trip' },
    },
    leftAt: { kind: 'moment', not: 'future', label: { zh: '实际出车时间', en: 'Left at' } },
    odometerOut: {
      kind: 'number',
      min: 0,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      label: { zh: '出车里程', en: 'Odometer out' },
      hint: { zh: '看仪表盘，只填整数。', en: 'Read the dashboard; whole kilometres.' },
    },
    backAt: { kind: 'moment', not: 'future', label: { zh: '实际收车时间', en: 'Back at' } },
    odometerIn: {
      kind: 'number',
      min: 0,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      label: { zh: '收车里程', en: 'Odometer in' },
    },
    distance: {
      kind: 'number',
      min: -2_000_000,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      calc: '$exists(odometerIn) ? odometerIn - odometerOut',
      label: { zh: '行驶里程', en: 'Distance' },
    },
    tripNote: {
      kind: 'text',
      max: 200,
      label: { zh: '途经和停放', en: 'Stops and parking' },
    },
    odometerSeen: {
      kind: 'number',
      min: 0,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      label: { zh: '核对里程', en: 'Odometer as checked' },
    },
    condition: {
      kind: 'choice',
      options: {
        sound: { zh: '完好', en: 'Sound' },
        faulty: { zh: '有损伤或故障', en: 'Damaged or faulty' },
      },
      label: { zh: '车况', en: 'Condition' },
    },
    conditionNote: {
      kind: 'text',
      max: 200,
      when: 'condition = "faulty"',
      label: { zh: '损伤、故障情况', en: 'What is wrong' },
    },
  },

  attachments: {
    proof: {
      title: { zh: '公务依据（会议通知、来函等）', en: 'What it is for (notice, letter)' },
      kinds: ['pdf', 'jpg', 'png', 'ofd', 'docx'],
      min: 1,
      max: 5,
      when: 'tier != "town" and tier != "county" and $count(order) = 0',
    },
  },

  headline: `($exists(vehicle) ? $vehicle(vehicle) : "用车") & "赴" & destination & "，" & $choice("purpose", purpose) & "，" & ${nearDay('departAt')} & $substring(departAt, 11, 5) & "出车" & (holidayUse ? "，节假日" : "")`,

  start: {
    title: { zh: '用车人填写用车申请', en: 'The user asks for a vehicle' },
    posts: [],
    asks: { ...journey, order: 'optional' },
    attachments: ['proof'],
  },

  steps: [
    {
      id: 'chief',
      kind: 'sign',
      title: { zh: '综合部门审批', en: 'General section approves' },
      by: { post: 'general-section-chief' },
      tier: 'link',
      limit: beforeDeparture,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: {
          zh: '按权限送领导审批，或送车辆管理员派车',
          en: 'Goes to the leader in charge, or to be assigned',
        },
        opinion: 'required',
        phrases: [
          { zh: '同意派车。', en: 'Agreed.' },
          { zh: '在规定用车范围内，拟同意，请领导审示。', en: 'Within scope; please decide.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noVehicle,
    },
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管领导审批', en: 'Deputy approves' },
      by: { overseeing: 'requester' },
      when: 'approver = "deputy"',
      whenSays: { zh: '按目的地权限', en: 'By destination' },
      tier: 'link',
      limit: beforeDeparture,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送车辆管理员派车', en: 'Goes to be assigned' },
        opinion: 'required',
        phrases: [{ zh: '同意派车。', en: 'Agreed.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: noVehicle,
      phone: { recordedBy: { post: 'office' }, when: 'purpose = "emergency"' },
    },
    {
      id: 'head',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head approves' },
      by: { post: 'head' },
      when: 'approver = "head"',
      whenSays: { zh: '省外必经', en: 'Always out of province' },
      tier: 'link',
      limit: beforeDeparture,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送车辆管理员派车', en: 'Goes to be assigned' },
        opinion: 'required',
        phrases: [{ zh: '同意派车。', en: 'Agreed.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: noVehicle,
      phone: { recordedBy: { post: 'office' }, when: 'purpose = "emergency"' },
    },
    {
      id: 'assign',
      kind: 'handle',
      title: { zh: '安排车辆、开派车单', en: 'Vehicle assigned, slip issued' },
      by: { post: 'vehicle-manager' },
      tier: 'link',
      limit: beforeDeparture,
      asks: { vehicle: 'required', driver: 'required' },
      agree: {
        title: { zh: '派车', en: 'Assign' },
        effect: {
          zh: '占用车辆和驾驶员，开出派车单，打印后出车',
          en: 'Vehicle and driver are taken; the slip is issued and printed before departure',
        },
        opinion: 'optional',
        phrases: [{ zh: '已安排，请凭派车单出车。', en: 'Assigned; take the slip along.' }],
        numbers: ['slip'],
        issues: ['dispatch-slip'],
      },
      returns: true,
      refuse: {
        title: { zh: '无车可派', en: 'None free' },
        effect: { zh: '本单办结，改用社会车辆', en: 'The request ends; use public transport' },
        opinion: 'required',
      },
    },
    {
      id: 'depart',
      kind: 'handle',
      title: { zh: '凭派车单出车', en: 'Departure with the slip' },
      by: { field: 'driver' },
      tier: 'link',
      limit: {
        amount: 30,
        unit: 'day',
        from: 'opened',
        countsStartDay: false,
        orField: 'departDay',
        basis: { zh: '申请的出车日期', en: 'The day of departure asked for' },
      },
      needsPrint: 'dispatch-slip',
      tells: { zh: '已派车', en: 'Vehicle assigned' },
      next: 'back',
      agree: {
        title: { zh: '出车', en: 'Leave' },
        effect: { zh: '登记出车里程，开始出车', en: 'The odometer is noted; the trip begins' },
        opinion: 'optional',
        asks: { leftAt: 'required', odometerOut: 'required' },
      },
      returns: false,
      others: [
        {
          id: 'change',
          title: { zh: '行程有变', en: 'The journey has changed' },
          effect: {
            zh: '派车单当即作废，用车人改申请后重新审批',
            en: 'The slip is void at once; the user mends the request and it is approved anew',
          },
          opinion: 'required',
          sets: { vehicle: empty, driver: empty },
          voidsSlips: ['dispatch-slip'],
          goTo: 'change',
        },
        {
          id: 'swap',
          title: { zh: '换车换人', en: 'Another vehicle or driver' },
          effect: {
            zh: '派车单当即作废，交车辆管理员改派',
            en: 'The slip is void at once; the vehicle manager assigns anew',
          },
          opinion: 'required',
          sets: { vehicle: empty, driver: empty },
          voidsSlips: ['dispatch-slip'],
          goTo: 'assign',
        },
      ],
    },
    {
      id: 'change',
      kind: 'handle',
      title: { zh: '变更行程', en: 'Journey changed' },
      by: { requester: true },
      tier: 'link',
      limit: signLimit,
      asks: journey,
      attachments: ['proof'],
      agree: {
        title: { zh: '报批变更', en: 'File the change' },
        effect: { zh: '按新行程重新审批、派车', en: 'Approved and assigned anew' },
        opinion: 'required',
        goTo: 'chief',
      },
      returns: false,
      others: [
        {
          id: 'cancel',
          title: { zh: '不再用车', en: 'No vehicle needed' },
          effect: { zh: '本单作废', en: 'The request is void' },
          opinion: 'required',
          voids: true,
          goTo: 'end',
        },
      ],
    },
    {
      id: 'back',
      kind: 'handle',
      title: { zh: '收车填单', en: 'Return' },
      by: { field: 'driver' },
      tier: 'link',
      limit: {
        amount: { field: 'tripDays' },
        unit: 'day',
        from: 'opened',
        countsStartDay: false,
        orField: 'returnDay',
        basis: { zh: '申请的收车日期', en: 'The day of return asked for' },
      },
      asks: { backAt: 'required', odometerIn: 'required', tripNote: 'optional' },
      agree: {
        title: { zh: '收车', en: 'Back' },
        effect: { zh: '车辆交回，送车辆管理员检查', en: 'The vehicle is handed back and checked' },
        opinion: 'optional',
      },
      returns: false,
    },
    {
      id: 'check',
      kind: 'handle',
      title: { zh: '收车检查', en: 'Check on return' },
      by: { post: 'vehicle-manager' },
      tier: 'link',
      limit: {
        amount: { setting: 'checkDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      asks: { odometerSeen: 'required', condition: 'required', conditionNote: 'required' },
      agree: {
        title: { zh: '检查完毕', en: 'Checked' },
        effect: { zh: '记入派车登记，备案存查', en: 'Entered in the register and filed' },
        opinion: 'optional',
        phrases: [
          { zh: '里程、时间与派车单相符，车辆已入库。', en: 'Matches the slip; vehicle parked.' },
        ],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'return-after-departure',
      at: ['start', 'change'],
      holds: 'returnAt >= departAt',
      says: {
        zh: '预计收车时间早于出车时间，请核对。',
        en: 'The return lies before the departure. Check both times.',
      },
      field: 'returnAt',
    },
    {
      id: 'delivery-carries-nobody',
      at: ['start', 'change'],
      holds: '$not(deliveryOnly) or headcount = 0',
      says: {
        zh: '只派车送达的，不得带人随行。请删去乘车人员，或改为不是只派车送达。',
        en: 'A delivery carries no passengers. Remove them, or say that it is not delivery only.',
      },
      field: 'deliveryOnly',
    },
    {
      id: 'seats-enough',
      at: ['assign'],
      holds:
        '$count(setting.seats[vehicle = $$.vehicle]) = 0 or headcount + 1 <= setting.seats[vehicle = $$.vehicle].seats',
      says: {
        zh: '乘车人数加驾驶员超过这辆车的核定座位。请换大车，或退回用车人减人、分车。',
        en: 'More people than the vehicle has seats, the driver included. Take a larger one, or return it to be split.',
      },
      field: 'vehicle',
    },
    {
      id: 'odometer-forward',
      at: ['back'],
      holds: 'odometerIn >= odometerOut',
      says: {
        zh: '收车里程比出车里程还小，请看仪表盘重填。',
        en: 'The odometer on return is below the one at departure. Read it again.',
      },
      field: 'odometerIn',
    },
    {
      id: 'back-after-leaving',
      at: ['back'],
      holds: 'backAt >= leftAt',
      says: {
        zh: '收车时间早于出车时间，请核对。',
        en: 'The vehicle came back before it left. Check the time.',
      },
      field: 'backAt',
    },
    {
      id: 'distance-plausible',
      at: ['back'],
      holds:
        'distance <= setting.mostKmPerDay * (1 + ($toMillis($substring(backAt, 0, 10)) - $toMillis($substring(leftAt, 0, 10))) / 86400000)',
      says: {
        zh: '行驶里程超过这些天可能跑的里程，多半是里程填错了。请看仪表盘重填。',
        en: 'More kilometres than these days allow; probably misread. Read the odometer again.',
      },
      field: 'odometerIn',
    },
    {
      id: 'odometer-as-told',
      at: ['check'],
      holds: 'odometerSeen = odometerIn',
      says: {
        zh: '核对的里程与驾驶员填的收车里程不一致。请退回驾驶员更正。',
        en: 'The odometer differs from what the driver wrote. Return it to the driver.',
      },
      field: 'odometerSeen',
    },
  ],

  separate: [
    {
      steps: ['start', 'chief', 'deputy', 'head'],
      why: {
        zh: '申请、审核、审批须由不同的人办理',
        en: 'Asking, reviewing and approving are done by different persons',
      },
    },
    {
      steps: ['back', 'check'],
      why: {
        zh: '驾驶员不能检查自己开回的车',
        en: 'Drivers do not check the vehicle they brought back',
      },
    },
  ],

  risks: [
    {
      id: 'private-use',
      at: 'start',
      level: 'medium',
      text: { zh: '公车私用', en: 'Private use of official vehicles' },
      controls: [
        { zh: '写明公务事由和目的地，附依据', en: 'Say what for and where; attach the basis' },
      ],
      owner: 'vehicle-user',
    },
    {
      id: 'out-of-scope',
      at: 'chief',
      level: 'high',
      text: { zh: '超范围派车、公车私用', en: 'Out of scope, or private use' },
      controls: [
        {
          zh: '用途在规定用车范围之内，依据属实',
          en: 'Within the allowed scope; the basis is real',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'holiday-use',
      at: 'deputy',
      level: 'medium',
      text: { zh: '节假日公车私用', en: 'Private use on days off' },
      controls: [{ zh: '节假日用车确有工作需要', en: 'Work really needs it on a day off' }],
      owner: 'deputy-head',
    },
    {
      id: 'far-trip',
      at: 'head',
      level: 'medium',
      text: { zh: '以公务为名长途出车', en: 'Long trips under cover of work' },
      controls: [
        { zh: '省外行程已按规定报批', en: 'The journey out of province has its own approval' },
      ],
      owner: 'head',
    },
    {
      id: 'no-slip',
      at: 'depart',
      level: 'medium',
      text: { zh: '无单出车、擅自改变路线', en: 'No slip, or another way than approved' },
      controls: [{ zh: '派车单随车携带', en: 'The slip goes along' }],
      owner: 'driver',
    },
    {
      id: 'false-mileage',
      at: 'check',
      level: 'high',
      text: { zh: '虚报里程、绕道办私事', en: 'False mileage, private detours' },
      controls: [
        {
          zh: '里程、时间与派车单所列行程相当，车辆已停回单位',
          en: 'Mileage and times fit the journey; the vehicle is parked at the office',
        },
      ],
      owner: 'vehicle-manager',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '用车{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '派车单号', en: 'Slip number' },
      pattern: '派车{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'dispatch-slip',
      title: { zh: '派车单', en: 'Dispatch slip' },
      number: 'slip',
      approvedAt: ['chief', 'deputy', 'head'],
      copies: [
        { zh: '第一联　存根', en: 'Copy 1: counterfoil' },
        { zh: '第二联　随车', en: 'Copy 2: goes with the vehicle' },
      ],
      shows: [
        'vehicle',
        'driver',
        'purpose',
        'destination',
        'departAt',
        'returnAt',
        'reason',
        'passengers',
      ],
      notes: [
        {
          zh: '出车里程：________公里　　收车里程：________公里　　收车时间：____月____日____时____分',
          en: 'Odometer out: ________ km   Odometer in: ________ km   Back at: ________',
        },
        {
          zh: '无单不得出车；行程、车辆、驾驶员有变的先报变更，本单即作废。',
          en: 'No slip, no departure. Report any change first; this slip is then void.',
        },
      ],
    },
  ],

  bookings: [
    {
      id: 'vehicle-taken',
      title: { zh: '车辆', en: 'Vehicle' },
      of: 'vehicle',
      from: 'departAt',
      to: 'returnAt',
      within: 'order',
      when: '$exists(vehicle) and $not($exists(backAt))',
    },
    {
      id: 'driver-taken',
      title: { zh: '驾驶员', en: 'Driver' },
      of: 'driver',
      from: 'departAt',
      to: 'returnAt',
      within: 'order',
      when: '$exists(driver) and $not($exists(backAt))',
    },
  ],

  offers: {
    when: '$exists(odometerSeen)',
    carries: ['vehicle', 'driver', 'destination', 'leftAt', 'backAt', 'distance', 'order'],
  },

  earlier: [
    {
      id: 'trips-before',
      title: { zh: '本车近期出车，里程应前后衔接', en: 'Earlier trips of this vehicle' },
      register: 'dispatch-register',
      key: '"vehicle:" & vehicle',
      days: 45,
      // Slip, driver, destination, the times, the odometer and the distance.
      columns: [0, 2, 5, 6, 7, 8, 9, 10],
      most: 3,
      at: ['depart', 'check'],
    },
  ],

  registers: [
    {
      id: 'dispatch-register',
      title: { zh: '派车登记', en: 'Dispatch register' },
      when: '$exists(request.numbers.slip)',
      key: '"vehicle:" & vehicle',
      columns: [
        { title: { zh: '派车单号', en: 'Slip' }, value: 'request.numbers.slip' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' },
        { title: { zh: '驾驶员', en: 'Driver' }, value: '$person(driver)' },
        { title: { zh: '用车人', en: 'User' }, value: 'request.requester' },
        { title: { zh: '用途', en: 'Purpose' }, value: '$choice("purpose", purpose)' },
        { title: { zh: '目的地', en: 'Destination' }, value: 'destination' },
        {
          title: { zh: '出车时间', en: 'Left' },
          value: '$replace($exists(leftAt) ? leftAt : departAt, "T", " ")',
        },
        {
          title: { zh: '收车时间', en: 'Back' },
          value: '$exists(backAt) ? $replace(backAt, "T", " ")',
        },
        { title: { zh: '出车里程', en: 'Odometer out' }, value: 'odometerOut', kind: 'number' },
        { title: { zh: '收车里程', en: 'Odometer in' }, value: 'odometerIn', kind: 'number' },
        {
          title: { zh: '行驶里程', en: 'Distance' },
          value: 'distance',
          kind: 'number',
          sum: true,
        },
        {
          title: { zh: '节假日', en: 'Day off' },
          value: 'holidayUse ? "是：" & holidayReason : ""',
        },
        // A slip out of force names no vehicle until the next one is given.
        standing('$exists(vehicle)'),
      ],
    },
  ],

  record: {
    title: { zh: '公务用车审批单与派车记录', en: 'Vehicle approval and dispatch record' },
    rows: [
      ['purpose', 'tier'],
      ['destination', 'approver'],
      ['reason'],
      ['order'],
      ['departAt', 'returnAt'],
      ['deliveryOnly', 'headcount'],
      ['passengers'],
      ['holidayUse', 'holidayReason'],
      ['vehicle', 'driver'],
      ['leftAt', 'backAt'],
      ['odometerOut', 'odometerIn'],
      ['distance', 'condition'],
      ['tripNote'],
      ['conditionNote'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '不在规定用车范围之内的，一律不予派车；特殊情况按规定报批。',
      en: 'Out-of-scope requests are refused; special cases are approved under the rules.',
    },
    { zh: '没有派车单不得出车；派车单打印后随车携带。', en: 'No slip, no departure.' },
    { zh: '只派车送达的，不得带人随行。', en: 'Delivery-only trips carry no passengers.' },
    {
      zh: '节假日除特殊工作需要外封存停驶；确需用车的写明理由。',
      en: 'Vehicles are parked on days off unless work needs them; say why.',
    },
    { zh: '出省一律由主要领导审批。', en: 'Out of province is always for the head.' },
    { zh: '收车后停回单位，接受检查。', en: 'Back at the office the vehicle is checked.' },
  ],

  urgent: 'purpose = "emergency"',
  withdrawUntil: ['depart'],
} as const satisfies Route;
