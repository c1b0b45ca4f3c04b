import type { Outcome, Route } from '../../route.ts';
import { most } from '../finance/payment.ts';
import { signLimit } from '../sign-limit.ts';
import { standing } from '../standing.ts';

const noMeeting = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不开本次会议，本单办结', en: 'The meeting is not approved; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

/** 会议费开支项目: the same words in the budget and in the claim. */
export const meetingCosts = {
  lodging: { zh: '住宿费', en: 'Lodging' },
  meals: { zh: '伙食费', en: 'Meals' },
  venue: { zh: '会议场地租金', en: 'Venue' },
  transport: { zh: '交通费', en: 'Transport' },
  printing: { zh: '文件印刷费', en: 'Printing' },
  other: { zh: '其他（医药费等）', en: 'Other (medicine and so on)' },
} as const;

const budgetAsks = {
  meetingName: 'required',
  purpose: 'required',
  tier: 'required',
  place: 'required',
  days: 'required',
  attendees: 'required',
  staffCount: 'required',
  costs: {
    rows: 'open',
    columns: { category: 'required', basis: 'required', amount: 'required' },
  },
} as const;

/** The row of the standard for the meeting's tier on its first day. */
const standard = (column: string): string =>
  `($t := tier; $d := days.from; setting.standard.meeting[tier = $t and from <= $d and $d <= to].${column})`;

export const meetingBudget = {
  id: 'meeting-budget',
  title: { zh: '会议经费预算审批', en: 'Meeting budget' },
  noun: { zh: '会议预算', en: 'Meeting budget' },
  family: 'meetings',
  covers: ['lst-meeting-budget'],
  grade: 'B',
  basis: {
    zh: '会议费管理办法：会议分类管理、事前审批，综合定额控制；财务规定（二）会议费',
    en: 'Meeting expense rules: tiers, prior approval, an overall limit for each person and day; finance rules (2)',
  },

  settings: {
    staffPercent: {
      title: { zh: '工作人员占参会代表的比例上限（%）', en: 'Most staff, in percent of delegates' },
      value: 10,
      unit: 'percent',
      ceiling: 15,
      source: {
        zh: '会议费管理办法：三类会议10%以内，二类会议15%以内；默认10%',
        en: 'Meeting expense rules: 10% for tier three, 15% for tier two; 10% by default',
      },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
  },
  standards: ['meeting'],

  fields: {
    meetingName: { kind: 'text', max: 60, label: { zh: '会议名称', en: 'Meeting' } },
    purpose: { kind: 'long-text', max: 500, label: { zh: '会议内容', en: 'What it is about' } },
    tier: {
      kind: 'standard',
      table: 'meeting',
      column: 'tier',
      label: { zh: '会议类别', en: 'Tier' },
    },
    place: {
      kind: 'text',
      max: 60,
      label: { zh: '会议地点', en: 'Venue' },
      hint: {
        zh: '优先用单位内部会议室；不得到明令禁止的风景名胜区。',
        en: 'Rooms of the office first; never in a forbidden scenic area.',
      },
    },
    days: { kind: 'range', label: { zh: '会期', en: 'Days of the meeting' } },
    dayCount: {
      kind: 'number',
      min: 1,
      max: 60,
      unit: { zh: '天', en: 'days' },
      calc: '$exists(days.to) ? $floor(($toMillis(days.to) - $toMillis(days.from)) / 86400000) + 1',
      label: { zh: '天数', en: 'Number of days' },
    },
    attendees: {
      kind: 'number',
      min: 1,
      max: 5000,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '参会代表', en: 'Delegates' },
    },
    staffCount: {
      kind: 'number',
      min: 0,
      max: 500,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '工作人员', en: 'Staff' },
    },
    costs: {
      kind: 'lines',
      min: 1,
      max: 20,
      columns: {
        category: { kind: 'choice', options: meetingCosts, label: { zh: '项目', en: 'Item' } },
        basis: {
          kind: 'text',
          max: 60,
          label: { zh: '测算依据', en: 'How it was calculated' },
        },
        amount: {
          kind: 'money',
          min: 1,
          max: most,
          label: { zh: '金额（元）', en: 'Amount (yuan)' },
        },
      },
      label: { zh: '经费预算', en: 'Budget' },
    },
    budget: {
      kind: 'money',
      min: 1,
      max: most,
      calc: '$sum(costs.amount)',
      label: { zh: '预算合计', en: 'Budget in total' },
    },
    perPersonDay: {
      kind: 'money',
      min: 0,
      max: most,
      calc: standard('perPersonDay'),
      label: { zh: '综合定额（每人每天）', en: 'Limit for each person and day' },
    },
    most: {
      kind: 'money',
      min: 0,
      max: 10 * most,
      calc: 'perPersonDay * dayCount * (attendees + staffCount)',
      label: { zh: '按标准最高', en: 'Ceiling by the standard' },
    },
    mostDays: {
      kind: 'number',
      min: 0,
      max: 366,
      unit: { zh: '天', en: 'days' },
      calc: standard('mostDays'),
      label: { zh: '会期上限', en: 'Most days' },
    },
    mostPersons: {
      kind: 'number',
      min: 0,
      max: 100_000,
      unit: { zh: '人', en: 'persons' },
      calc: standard('mostPersons'),
      label: { zh: '人数上限', en: 'Most persons' },
    },
    inForce: { kind: 'yes-no', label: { zh: '已批准', en: 'Approved' } },
    heldOn: { kind: 'date', not: 'future', label: { zh: '实际召开日期', en: 'Held on' } },
  },

  attachments: {
    plan: {
      title: { zh: '会议方案', en: 'Plan of the meeting' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
  },

  headline: 'meetingName & "，" & attendees & "人" & dayCount & "天，" & $yuan(budget) & "元"',
  amount: 'budget',

  start: {
    title: { zh: '填会议预算表', en: 'Budget completed' },
    posts: [],
    asks: budgetAsks,
    attachments: ['plan'],
  },

  steps: [
    {
      id: 'deputy',
      kind: 'sign',
      title: { zh: '分管领导签署意见', en: 'Deputy in charge gives an opinion' },
      by: { overseeing: 'requester' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送财务审核预算', en: 'Goes to finance' },
        opinion: 'required',
        phrases: [{ zh: '会议必要，同意按预算办理。', en: 'The meeting is needed; agreed.' }],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noMeeting,
    },
    {
      id: 'finance',
      kind: 'sign',
      title: { zh: '财务审核预算', en: 'Finance checks the budget' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'finance' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '通过', en: 'Pass' },
        effect: { zh: '送主要领导审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [
          { zh: '在综合定额和年度预算内。', en: 'Within the limit and the year’s budget.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noMeeting,
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
          zh: '预算生效，编号并开出预算单',
          en: 'The budget takes effect, numbered and issued',
        },
        opinion: 'required',
        phrases: [{ zh: '同意，厉行节约。', en: 'Agreed; be frugal.' }],
        numbers: ['budget'],
        issues: ['budget-slip'],
        sets: { inForce: 'true' },
      },
      returns: true,
      allows: ['ask'],
      refuse: noMeeting,
    },
    {
      id: 'meet',
      kind: 'handle',
      title: { zh: '筹备、召开会议', en: 'Meeting prepared and held' },
      by: { requester: true },
      tier: 'sign-in',
      agree: {
        title: { zh: '已召开', en: 'Held' },
        effect: { zh: '本单归档，凭预算报销', en: 'The budget is archived; claim against it' },
        opinion: 'optional',
        asks: { heldOn: 'required' },
      },
      others: [
        {
          id: 'change',
          title: { zh: '调整预算', en: 'Change the budget' },
          effect: {
            zh: '重新审批；批准前原预算停用，批准后另开新单，旧单作废',
            en: 'Approved anew; out of force until then, and a new slip voids the old one',
          },
          opinion: 'required',
          asks: budgetAsks,
          sets: { inForce: 'false' },
          goTo: 'deputy',
        },
        {
          id: 'void',
          title: { zh: '没有召开，作废', en: 'Not held: void' },
          effect: {
            zh: '单据作废，预算退回；已报销的不能作废',
            en: 'The slip is void and the budget given back; not once something was claimed',
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
      id: 'standard-known',
      at: ['start', 'meet'],
      holds: '$exists(perPersonDay)',
      says: {
        zh: '会期当天没有这一类会议的标准。请核对会期，或请财务补上会议费标准。',
        en: 'There is no standard for this tier on those days. Check the days, or ask finance for the standard.',
      },
      field: 'tier',
    },
    {
      id: 'within-standard',
      at: ['start', 'meet'],
      holds: '$not($exists(most)) or budget <= most',
      says: {
        zh: '预算超过综合定额。请压缩开支，或者减少人数、天数。',
        en: 'The budget is above the overall limit. Cut costs, persons or days.',
      },
      field: 'costs',
    },
    {
      id: 'not-too-long',
      at: ['start', 'meet'],
      holds: '$not($exists(mostDays)) or dayCount <= mostDays',
      says: {
        zh: '会期超过这一类会议的上限。请缩短会期。',
        en: 'The meeting is longer than its tier allows. Shorten it.',
      },
      field: 'days',
    },
    {
      id: 'not-too-many',
      at: ['start', 'meet'],
      holds: '$not($exists(mostPersons)) or attendees + staffCount <= mostPersons',
      says: {
        zh: '人数超过这一类会议的上限。请减少参会人员。',
        en: 'More persons than a meeting of this tier may have. Invite fewer people.',
      },
      field: 'attendees',
    },
    {
      id: 'staff-few',
      at: ['start', 'meet'],
      holds: 'staffCount * 100 <= attendees * setting.staffPercent',
      says: {
        zh: '工作人员超过参会代表的比例上限。请减少工作人员。',
        en: 'More staff than allowed for so many delegates. Reduce their number.',
      },
      field: 'staffCount',
    },
  ],

  separate: [
    {
      steps: ['start', 'deputy', 'finance', 'head'],
      why: {
        zh: '申请、审核、审批须由不同的人办理',
        en: 'Asking, reviewing and approving are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'needless-meeting',
      at: 'deputy',
      level: 'medium',
      text: { zh: '会议过多过长，扩大规模', en: 'Too many, too long, too large meetings' },
      controls: [
        {
          zh: '可开可不开的不开，能合并、能开视频会的已改',
          en: 'Not held if not needed; joined or held by video where possible',
        },
      ],
      owner: 'deputy-head',
    },
    {
      id: 'hidden-costs',
      at: 'finance',
      level: 'high',
      text: { zh: '超标准、虚列会议费', en: 'Above the standard, or invented costs' },
      controls: [
        {
          zh: '逐项核对综合定额和测算依据',
          en: 'Each item compared with the limit and its calculation',
        },
        { zh: '列入年度会议计划和预算', en: 'In the year’s plan and budget' },
      ],
      owner: 'finance-chief',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '会议{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'budget',
      title: { zh: '会议预算号', en: 'Budget number' },
      pattern: '会预{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'budget-slip',
      title: { zh: '会议预算单', en: 'Meeting budget' },
      number: 'budget',
      copies: [
        { zh: '第一联　报销凭证', en: 'Copy 1: for the claim' },
        { zh: '第二联　财务留存', en: 'Copy 2: finance' },
      ],
      shows: [
        'meetingName',
        'tier',
        'place',
        'days',
        'dayCount',
        'attendees',
        'staffCount',
        'costs',
        'budget',
      ],
      notes: [
        {
          zh: '凭本单、会议通知、报到册、结算清单和发票报销，不得超过预算。',
          en: 'Claimed with this slip, notice, sign-in sheet, statement and invoices, within the budget.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'meeting-budget-register',
      title: { zh: '会议经费登记簿', en: 'Meeting budgets' },
      columns: [
        { title: { zh: '预算号', en: 'Budget' }, value: 'request.numbers.budget' },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '会议名称', en: 'Meeting' }, value: 'meetingName' },
        { title: { zh: '类别', en: 'Tier' }, value: 'tier' },
        { title: { zh: '开始', en: 'From' }, value: 'days.from', kind: 'date' },
        { title: { zh: '天数', en: 'Days' }, value: 'dayCount', kind: 'number' },
        { title: { zh: '人数', en: 'Persons' }, value: 'attendees + staffCount', kind: 'number' },
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
      'meetingName',
      'tier',
      'days',
      'dayCount',
      'attendees',
      'staffCount',
      'perPersonDay',
      'budget',
    ],
  },

  record: {
    title: { zh: '会议经费预算审批单', en: 'Meeting budget approval' },
    rows: [
      ['meetingName', 'tier'],
      ['purpose'],
      ['place', 'days'],
      ['dayCount', 'attendees'],
      ['staffCount', 'perPersonDay'],
      ['costs'],
      ['budget', 'most'],
      ['heldOn'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '会议费实行综合定额控制，各项之间可以调剂，总额在控制数以内据实报销。',
      en: 'One overall limit: items may be balanced against one another, the total stays within it.',
    },
    {
      zh: '会后由办公室会同财务结算。',
      en: 'Afterwards the office and finance settle it together.',
    },
    {
      zh: '会议费由召开单位承担，不得向参会人员收取，不得摊派。',
      en: 'The office that meets bears the cost; nothing is collected from delegates.',
    },
  ],

  withdrawUntil: ['head'],
} as const satisfies Route;
