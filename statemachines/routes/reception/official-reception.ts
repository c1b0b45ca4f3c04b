import type { Outcome, Route } from '../../route.ts';
import { most } from '../finance/payment.ts';
import { nearDay } from '../near-day.ts';
import { signLimit } from '../sign-limit.ts';
import { standing } from '../standing.ts';

const noReception = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予接待，本单办结', en: 'The reception is not approved; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

/** 接待项目: the same words in the approval and in the claim. */
export const receptionItems = {
  meal: { zh: '工作餐', en: 'Working meal' },
  lodging: { zh: '住宿', en: 'Lodging' },
  venue: { zh: '会议室、场地', en: 'Room or venue' },
  vehicle: { zh: '用车', en: 'Car' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** 酒店 is a hotel, 酒泉 and 烟台 are cities; everything else with these characters is drunk or smoked. */
export const tobaccoOrAlcohol = '/烟(?!台|囱|雾|草局|花爆竹)|酒(?!店|泉|精)|茅台|五粮液/';

export const officialReception = {
  id: 'official-reception',
  title: { zh: '公务接待审批', en: 'Official reception' },
  noun: { zh: '公务接待单', en: 'Reception' },
  family: 'reception',
  covers: ['zk-official-reception', 'lst-reception-approval'],
  grade: 'B',
  basis: {
    zh: '《党政机关国内公务接待管理规定》：公函、接待清单、陪餐人数、工作餐一次；《党政机关厉行节约反对浪费条例》：工作餐不提供香烟，不上酒',
    en: 'Rules on domestic official receptions: letter, list, companions, one working meal; regulations on frugality: no tobacco, no alcohol',
  },

  settings: {
    companionsUpTo10: {
      title: { zh: '来宾10人以内的陪餐人数', en: 'Companions for up to ten guests' },
      value: 3,
      unit: 'person',
      ceiling: 3,
      source: {
        zh: '《党政机关国内公务接待管理规定》：10人以内不超过3人，超过10人不超过三分之一',
        en: 'Rules on official receptions: three for up to ten guests, one third beyond',
      },
    },
    arrangeDays: {
      title: { zh: '接待办理限期（工作日）', en: 'Days to arrange and receive' },
      value: 10,
      unit: 'working-day',
      source: { zh: '来源文件未定，取十个工作日', en: 'Not in the sources; ten working days' },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
  },
  standards: ['reception'],

  fields: {
    visitor: { kind: 'text', max: 60, label: { zh: '来访单位', en: 'Visiting office' } },
    letterNo: {
      kind: 'text',
      max: 60,
      label: { zh: '公函文号', en: 'Number of the letter' },
      hint: { zh: '无公函不接待。', en: 'No letter, no reception.' },
    },
    reason: { kind: 'text', max: 100, label: { zh: '公务内容', en: 'Business' } },
    days: { kind: 'range', label: { zh: '来访日期', en: 'Days of the visit' } },
    guests: {
      kind: 'lines',
      min: 1,
      max: 60,
      columns: {
        name: { kind: 'text', max: 30, label: { zh: '姓名', en: 'Name' } },
        duty: { kind: 'text', max: 40, label: { zh: '单位、职务', en: 'Office and post' } },
      },
      label: { zh: '来宾', en: 'Guests' },
      hint: { zh: '与公函上的人员一致。', en: 'As in the letter.' },
    },
    guestCount: {
      kind: 'number',
      min: 1,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      calc: '$count(guests)',
      label: { zh: '来宾人数', en: 'Number of guests' },
    },
    companions: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '陪餐人数', en: 'Companions' },
      hint: {
        zh: '来宾10人以内不超过3人，超过10人不超过三分之一。',
        en: 'At most three for up to ten guests, one third beyond.',
      },
    },
    kind: {
      kind: 'standard',
      table: 'reception',
      column: 'kind',
      label: { zh: '用餐标准', en: 'Meal standard' },
    },
    perHead: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '($k := kind; $d := days.from; setting.standard.reception[kind = $k and from <= $d and $d <= to].perHead)',
      label: { zh: '每人标准', en: 'For each person' },
    },
    list: {
      kind: 'lines',
      min: 1,
      max: 20,
      columns: {
        item: { kind: 'choice', options: receptionItems, label: { zh: '项目', en: 'Item' } },
        what: { kind: 'text', max: 60, label: { zh: '内容', en: 'What' } },
        place: { kind: 'text', max: 40, label: { zh: '地点', en: 'Where' } },
        amount: {
          kind: 'money',
          min: 0,
          max: most,
          label: { zh: '预算（元）', en: 'Budget (yuan)' },
        },
      },
      label: { zh: '接待清单', en: 'Reception list' },
      hint: {
        zh: '工作餐只安排一次，不提供香烟，不上酒。',
        en: 'One working meal only, without tobacco or alcohol.',
      },
    },
    budget: {
      kind: 'money',
      min: 0,
      max: most,
      calc: '$sum(list.amount)',
      label: { zh: '预算合计', en: 'Budget in total' },
    },
    inForce: { kind: 'yes-no', label: { zh: '已批准', en: 'Approved' } },
    receivedOn: { kind: 'date', not: 'future', label: { zh: '接待日期', en: 'Received on' } },
    actualGuests: {
      kind: 'number',
      min: 1,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '实到来宾', en: 'Guests who came' },
    },
  },

  attachments: {
    letter: {
      title: { zh: '公函', en: 'Official letter' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
  },

  headline: `visitor & guestCount & "人，" & ${nearDay('days.from')} & "，" & $yuan(budget) & "元"`,
  amount: 'budget',

  start: {
    title: { zh: '填公务接待申报单（附公函）', en: 'Reception requested, with the letter' },
    posts: [],
    asks: {
      visitor: 'required',
      letterNo: 'required',
      reason: 'required',
      days: 'required',
      guests: { rows: 'open', columns: { name: 'required', duty: 'required' } },
      companions: 'required',
      kind: 'required',
      list: {
        rows: 'open',
        columns: { item: 'required', what: 'required', place: 'required', amount: 'required' },
      },
    },
    attachments: ['letter'],
  },

  steps: [
    {
      id: 'verify',
      kind: 'sign',
      title: { zh: '办公室主任核实范围和标准', en: 'Office director checks scope and standard' },
      verb: { zh: '核实', en: 'verify' },
      by: { post: 'office-director' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '属实', en: 'As stated' },
        effect: { zh: '送主要领导审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [
          {
            zh: '公函属实，范围和标准符合规定，请领导审批。',
            en: 'The letter is genuine, scope and standard are right; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noReception,
    },
    {
      id: 'head',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head approves' },
      by: { post: 'head' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: {
          zh: '编号并开出接待单，由办公室安排',
          en: 'Numbered and issued; the office arranges it',
        },
        opinion: 'required',
        phrases: [{ zh: '同意，按标准接待。', en: 'Agreed, by the standard.' }],
        numbers: ['reception'],
        issues: ['reception-slip'],
        sets: { inForce: 'true' },
      },
      returns: true,
      allows: ['ask'],
      refuse: noReception,
    },
    {
      id: 'receive',
      kind: 'handle',
      title: { zh: '办公室安排接待', en: 'Office arranges and receives' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'arrangeDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '已接待', en: 'Received' },
        effect: { zh: '本单归档，凭单结算', en: 'Archived; settled against this slip' },
        opinion: 'optional',
        asks: { receivedOn: 'required', actualGuests: 'required' },
      },
      others: [
        {
          id: 'void',
          title: { zh: '没有来访，作废', en: 'The visit did not take place: void' },
          effect: {
            zh: '接待单作废，预算退回；已结算的不能作废',
            en: 'The slip is void and the budget given back; not once something was settled',
          },
          opinion: 'required',
          sets: { inForce: 'false' },
          goTo: 'end',
          voids: true,
        },
      ],
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'no-tobacco-or-alcohol',
      at: ['start'],
      holds: `$count($filter(list, function($row) { $contains($row.what, ${tobaccoOrAlcohol}) })) = 0`,
      says: {
        zh: '接待清单里有烟酒。工作餐不提供香烟，不上酒，请删去。',
        en: 'There is tobacco or alcohol on the list. Working meals have neither; delete it.',
      },
      field: 'list',
    },
    {
      id: 'companions-few',
      at: ['start'],
      holds: 'companions <= (guestCount <= 10 ? setting.companionsUpTo10 : $floor(guestCount / 3))',
      says: {
        zh: '陪餐人数超过规定。来宾10人以内不超过3人，超过10人不超过三分之一，请减少。',
        en: 'Too many companions: three for up to ten guests, one third beyond. Reduce their number.',
      },
      field: 'companions',
    },
    {
      id: 'one-meal',
      at: ['start'],
      holds: '$count(list[item = "meal"]) <= 1',
      says: {
        zh: '工作餐只能安排一次，其余由来宾自行用餐。请删去多出的工作餐。',
        en: 'One working meal only; guests pay the others themselves. Delete the extra meals.',
      },
      field: 'list',
    },
    {
      id: 'meal-within-standard',
      at: ['start'],
      holds:
        '$count(list[item = "meal"]) = 0 or $sum(list[item = "meal"].amount) <= perHead * (guestCount + companions)',
      says: {
        zh: '工作餐超过每人标准。请减少预算，或者请财务核对接待标准。',
        en: 'The meal costs more than the standard for each person. Lower it, or ask finance about the standard.',
      },
      field: 'list',
    },
  ],

  separate: [
    {
      steps: ['start', 'verify', 'head'],
      why: {
        zh: '申请、核实、审批须由不同的人办理',
        en: 'Asking, checking and approving are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'wide-reception',
      at: 'verify',
      level: 'high',
      text: {
        zh: '扩大接待范围、超标准接待、虚列支出',
        en: 'Receptions beyond their scope or the standard, or with invented costs',
      },
      controls: [
        { zh: '公函真实，来宾与公函一致', en: 'A genuine letter, the guests as in it' },
        { zh: '接待标准按职务和公务内容核定', en: 'The standard by rank and business' },
      ],
      owner: 'office-director',
    },
    {
      id: 'not-business',
      at: 'head',
      level: 'medium',
      text: { zh: '用公款接待私人活动', en: 'Private hosting paid from public money' },
      controls: [
        {
          zh: '属于公务活动，休假、探亲、旅游等不予接待',
          en: 'It is public business; holidays, family visits and tours are not hosted',
        },
      ],
      owner: 'head',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '接待{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'reception',
      title: { zh: '接待单号', en: 'Reception number' },
      pattern: '接待单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'reception-slip',
      title: { zh: '公务接待单', en: 'Reception slip' },
      number: 'reception',
      copies: [
        { zh: '第一联　结算凭证', en: 'Copy 1: for the settlement' },
        { zh: '第二联　办公室留存', en: 'Copy 2: office' },
      ],
      shows: [
        'visitor',
        'letterNo',
        'reason',
        'days',
        'guests',
        'guestCount',
        'companions',
        'kind',
        'perHead',
        'list',
        'budget',
      ],
      notes: [
        {
          zh: '不提供香烟，不上酒；凭公函、本单清单和发票结算，不付现金，不签单挂账。',
          en: 'No tobacco, no alcohol; settled with letter, list and invoice, never in cash or on account.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'reception-register',
      title: { zh: '公务接待登记簿', en: 'Receptions' },
      columns: [
        { title: { zh: '接待单号', en: 'Reception' }, value: 'request.numbers.reception' },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '来访单位', en: 'Visitor' }, value: 'visitor' },
        { title: { zh: '公函文号', en: 'Letter' }, value: 'letterNo' },
        { title: { zh: '公务内容', en: 'Business' }, value: 'reason' },
        { title: { zh: '日期', en: 'Date' }, value: 'days.from', kind: 'date' },
        { title: { zh: '来宾', en: 'Guests' }, value: 'guestCount', kind: 'number', sum: true },
        { title: { zh: '陪餐', en: 'Companions' }, value: 'companions', kind: 'number', sum: true },
        {
          title: { zh: '预算（元）', en: 'Budget (yuan)' },
          value: 'budget',
          kind: 'money',
          sum: true,
        },
        standing('inForce = true'),
      ],
    },
  ],

  offers: {
    when: 'inForce = true',
    amount: 'budget',
    carries: [
      'visitor',
      'letterNo',
      'reason',
      'days',
      'guestCount',
      'companions',
      'perHead',
      'list',
      'budget',
    ],
  },

  record: {
    title: { zh: '公务接待审批单', en: 'Reception approval' },
    rows: [
      ['visitor', 'letterNo'],
      ['reason', 'days'],
      ['guests'],
      ['guestCount', 'companions'],
      ['kind', 'perHead'],
      ['list'],
      ['budget', 'receivedOn'],
      ['actualGuests'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '先审批后接待，无公函不接待；擅自招待的，谁招待谁负责，单位不报。',
      en: 'Approved first, never without a letter; whoever entertains without approval pays.',
    },
    {
      zh: '主要领导不在单位的，在手机上审批，不再电话同意后补签。',
      en: 'A head who is away approves on a phone, instead of agreeing by call and signing later.',
    },
    {
      zh: '来宾按规定标准自行用餐，确因工作需要的安排工作餐一次。',
      en: 'Guests eat at their own cost; one working meal where business needs it.',
    },
    {
      zh: '来宾10人以内陪餐不超过3人，超过10人不超过来宾的三分之一。',
      en: 'At most three companions for up to ten guests, one third of the guests beyond.',
    },
    {
      zh: '不提供香烟，不上酒，不提供高档菜肴；本单位旧规定与此抵触的，按上级规定执行。',
      en: 'No tobacco, no alcohol, no costly dishes; where the office’s older rules differ, the higher rule prevails.',
    },
  ],

  withdrawUntil: ['head'],
} as const satisfies Route;
