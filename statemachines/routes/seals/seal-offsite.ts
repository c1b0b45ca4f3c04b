import type { Limit } from '../../limit.ts';
import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import {
  askCount,
  askPaper,
  countFields,
  paperAttachments,
  paperFields,
  paperGuards,
  sealKinds,
  sealRegister,
  sealRegisterColumns,
  withinApproved,
} from './impressions.ts';

const staysHere = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '印章不外带，本单办结', en: 'The seal stays; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const sameDay = {
  amount: 0,
  unit: 'same-day',
  from: { done: 'checkout' },
  countsStartDay: true,
  basis: {
    zh: '印章当日领出、当日归还入柜',
    en: 'Taken out and back in the safe on the same day',
  },
} as const satisfies Limit;

const states = {
  good: { zh: '完好', en: 'In good order' },
  worn: { zh: '磨损', en: 'Worn' },
  damaged: { zh: '残缺', en: 'Damaged' },
} as const;

const keeper = { post: 'seal-custodian', keeping: 'seal' } as const;

const goesAlong = {
  zh: '同行人与印章管理员、申请人不得为同一人',
  en: 'Who goes along is neither the custodian nor the requester',
} as const;

export const sealOffsite = {
  id: 'seal-offsite',
  title: { zh: '印章外带审批', en: 'Taking a seal out' },
  noun: { zh: '外带单', en: 'Take-out request' },
  family: 'seals',
  covers: ['zk-seal-use-offsite'],
  grade: 'A',
  basis: {
    zh: '印章使用管理措施：外出用印只能由印章管理员带章办理，印章不得交由他人携带',
    en: 'Seal measures: only the custodian takes a seal out, and hands it to nobody',
  },

  settings: {
    kinds: {
      title: { zh: '可以外带的印章种类', en: 'Kinds of seal that may leave the office' },
      value: 'office party contract department',
      options: sealKinds,
      many: true,
      source: {
        zh: '来源未分种类；财务专用章、名章涉及资金，默认不外带',
        en: 'No kinds in the source; the finance and name seals move money and stay by default',
      },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
  },

  fields: {
    ...paperFields,
    destination: { kind: 'text', max: 80, label: { zh: '外带地点', en: 'Where it is taken' } },
    outPlanned: {
      kind: 'moment',
      not: 'past',
      label: { zh: '拟领出时间', en: 'To be taken out at' },
    },
    backPlanned: {
      kind: 'moment',
      not: 'past',
      label: { zh: '拟归还时间', en: 'To be back at' },
      hint: { zh: '当日领出、当日归还。', en: 'Back on the same day.' },
    },
    companion: {
      kind: 'person',
      label: { zh: '同行人', en: 'Who goes along' },
      hint: {
        zh: '全程在场，回来后清点签字；不得由印章管理员或申请人兼任。',
        en: 'Is there throughout, counts and signs afterwards; neither custodian nor requester.',
      },
    },
    outAt: { kind: 'moment', not: 'future', label: { zh: '领出时间', en: 'Taken out at' } },
    outState: {
      kind: 'choice',
      options: states,
      label: { zh: '领出时印章状况', en: 'State when taken out' },
    },
    ...countFields,
    backAt: {
      kind: 'moment',
      not: 'future',
      label: { zh: '归还入柜时间', en: 'Back in the safe at' },
    },
    backState: {
      kind: 'choice',
      options: states,
      label: { zh: '归还时印章状况', en: 'State when back' },
    },
    lateWhy: {
      kind: 'text',
      max: 200,
      when: '$substring(backAt, 0, 10) > $substring(outAt, 0, 10)',
      label: { zh: '当日未归还的原因', en: 'Why it was not back that day' },
      hint: {
        zh: '写明原因，以及印章过夜由谁、在哪里保管。',
        en: 'Why, and by whom and where it was kept overnight.',
      },
    },
    counted: {
      kind: 'number',
      min: 0,
      max: 999_999,
      unit: { zh: '次', en: 'impressions' },
      label: { zh: '清点实盖次数', en: 'Good impressions counted' },
      hint: {
        zh: '自己逐份清点，不照抄盖印人的数。',
        en: 'Count for yourself; do not copy the figure.',
      },
    },
  },

  attachments: paperAttachments,

  headline:
    '$seal(seal) & "外带" & destination & "：" & ($length(docTitle) > 20 ? $substring(docTitle, 0, 19) & "…" : docTitle)',

  start: {
    title: { zh: '申请外带印章', en: 'Take-out requested' },
    posts: [],
    asks: {
      ...askPaper,
      destination: 'required',
      outPlanned: 'required',
      backPlanned: 'required',
      companion: 'required',
    },
    attachments: ['document', 'legalReview'],
  },

  steps: [
    {
      id: 'section',
      kind: 'sign',
      title: { zh: '科室负责人审核', en: 'Section chief reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'section-chief', of: 'requester' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送主要领导审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [
          {
            zh: '确需外带用印，拟同意，请领导审批。',
            en: 'It must be sealed there; agreed in principle; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: staysHere,
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head approves' },
      by: { post: 'head' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意外带', en: 'Approve' },
        effect: {
          zh: '开出印章外带单，由印章管理员本人携带',
          en: 'The take-out slip is issued; the custodian carries the seal in person',
        },
        opinion: 'required',
        phrases: [
          {
            zh: '同意。两人同行，当日归还。',
            en: 'Approved. Two go together; back the same day.',
          },
        ],
        sets: { approvedTotal: 'total' },
        numbers: ['slip'],
        issues: ['offsite-slip'],
      },
      returns: true,
      allows: ['ask'],
      refuse: staysHere,
    },
    {
      id: 'checkout',
      kind: 'handle',
      title: { zh: '登记领出', en: 'Checked out' },
      by: keeper,
      tier: 'sign-in',
      limit: signLimit,
      asks: { outAt: 'required', outState: 'required' },
      agree: {
        title: { zh: '已领出，由我携带', en: 'Taken out, I carry it' },
        effect: {
          zh: '从领出起计时，当日归还入柜',
          en: 'The clock runs: back in the safe on the same day',
        },
        opinion: 'optional',
      },
      refuse: {
        title: { zh: '不再外带，作废', en: 'No longer needed: void' },
        effect: { zh: '外带单作废，本单办结', en: 'The slip is void; the request ends' },
        opinion: 'required',
      },
      returns: true,
    },
    {
      id: 'stamp',
      kind: 'stamp',
      title: { zh: '现场核对并亲自盖印', en: 'Checked on the spot, sealed in person' },
      verb: { zh: '盖印', en: 'press the seal' },
      by: keeper,
      tier: 'sign-in',
      limit: sameDay,
      asks: askCount,
      hides: ['approvedTotal'],
      attachments: ['sealed'],
      agree: {
        title: { zh: '已盖印登记', en: 'Sealed and entered' },
        effect: { zh: '记入用印登记簿', en: 'Entered in the seal register' },
        opinion: 'optional',
        phrases: [
          {
            zh: '在批准次数以内，印章未离手。',
            en: 'Within what was approved; the seal never left my hand.',
          },
        ],
        numbers: ['entry'],
      },
      returns: false,
    },
    {
      id: 'checkin',
      kind: 'handle',
      title: { zh: '归还入柜', en: 'Back in the safe' },
      by: keeper,
      tier: 'sign-in',
      limit: sameDay,
      asks: { backAt: 'required', lateWhy: 'required', backState: 'required' },
      agree: {
        title: { zh: '已归还入柜', en: 'Back in the safe' },
        effect: { zh: '请同行人清点签字', en: 'Who went along counts and signs' },
        opinion: 'optional',
      },
      returns: false,
    },
    {
      id: 'companion',
      kind: 'sign',
      title: { zh: '同行人清点签字', en: 'Who went along counts and signs' },
      verb: { zh: '清点', en: 'count' },
      by: { field: 'companion' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { counted: 'required' },
      // Whoever counts does so without the figure he is to bear out.
      hides: ['used', 'unused', 'approvedTotal'],
      agree: {
        title: { zh: '清点无误', en: 'The count is right' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'required',
        phrases: [
          {
            zh: '全程在场，次数属实，印章已入柜。',
            en: 'There throughout; the count is right, the seal is in the safe.',
          },
          {
            zh: '全程在场，次数属实，废页已当面销毁，印章已入柜。',
            en: 'There throughout; the count is right, spoilt sheets were destroyed before me, the seal is in the safe.',
          },
        ],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    ...paperGuards,
    {
      id: 'kind-may-leave',
      at: ['start'],
      holds: '$contains(setting.kinds, sealKind)',
      says: {
        zh: '这种印章不外带。请把材料带回单位盖印，或改选可以外带的印章。',
        en: 'This kind of seal does not leave the office. Bring the paper here, or choose a seal that may.',
      },
      field: 'sealKind',
    },
    {
      id: 'same-day-planned',
      at: ['start'],
      holds:
        'outPlanned < backPlanned and $substring(outPlanned, 0, 10) = $substring(backPlanned, 0, 10)',
      says: {
        zh: '印章须当日领出、当日归还。请把拟归还时间改在当天、领出之后；跨天的，分天申请。',
        en: 'A seal goes out and comes back on one day. Set the return after the taking out, on the same day; for several days, apply for each.',
      },
      field: 'backPlanned',
    },
    { ...withinApproved, at: ['stamp', 'companion'] },
    {
      id: 'out-as-approved',
      at: ['checkout'],
      holds: '$substring(outAt, 0, 10) >= $substring(outPlanned, 0, 10)',
      says: {
        zh: '领出日期早于批准的拟领出日期。请按实际时间填写；要提前外带的，退回申请人改期后重新审批。',
        en: 'It was taken out before the day that was approved. Enter the real time; to go earlier, return it so that the day is changed and approved anew.',
      },
      field: 'outAt',
    },
    {
      id: 'back-after-out',
      at: ['checkin'],
      holds: 'backAt > outAt',
      says: {
        zh: '归还时间早于领出时间。请按实际时间改正。',
        en: 'It cannot be back before it went out. Enter the real time.',
      },
      field: 'backAt',
    },
    {
      id: 'counted-as-sealed',
      at: ['companion'],
      holds: 'counted = used',
      says: {
        zh: '清点的次数与印章管理员登记的不一致。请双方重新清点；登记有误的，退回盖印环节改正。',
        en: 'Your count differs from what the custodian entered. Count again together; if the entry is wrong, return it to the sealing step.',
      },
      field: 'counted',
    },
  ],

  separate: [
    {
      steps: ['start', 'section', 'approve', 'stamp'],
      why: {
        zh: '申请、审核、批准、盖印须由不同的人办理',
        en: 'Asking, reviewing, approving and sealing are done by different persons',
      },
    },
    {
      steps: ['start', 'checkout', 'companion'],
      why: goesAlong,
    },
    {
      steps: ['start', 'stamp', 'companion'],
      why: goesAlong,
    },
    {
      steps: ['start', 'checkin', 'companion'],
      why: goesAlong,
    },
    {
      steps: ['section', 'approve', 'companion'],
      why: {
        zh: '审核、批准、同行监督须由不同的人办理',
        en: 'Reviewing, approving and going along are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'avoidable',
      at: 'approve',
      level: 'high',
      text: { zh: '可在单位办理而把印章带出', en: 'Taken out though it could be sealed here' },
      controls: [
        { zh: '确需到现场盖印，材料已看', en: 'It must be sealed there; the paper was read' },
      ],
      owner: 'head',
    },
    {
      id: 'handed-over',
      at: 'checkout',
      level: 'high',
      text: { zh: '印章交由他人携带', en: 'Handed to another carrier' },
      controls: [
        {
          zh: '由本人携带，与同行人一起出发',
          en: 'I carry it myself and leave together with who goes along',
        },
      ],
      owner: 'seal-custodian',
    },
    {
      id: 'out-of-control',
      at: 'stamp',
      level: 'high',
      text: {
        zh: '印章脱离管控、加盖未批准的材料',
        en: 'The seal leaves control, other papers are sealed',
      },
      controls: [
        { zh: '由本人盖印，文件与审批附件一致', en: 'Pressed by me, on the document approved' },
        {
          zh: '不是空白纸、空白介绍信，内容没有留空',
          en: 'Not blank paper nor a blank letter, nothing left open',
        },
      ],
      owner: 'seal-custodian',
    },
    {
      id: 'not-returned',
      at: 'checkin',
      level: 'high',
      text: { zh: '印章滞留在外', en: 'The seal stays out' },
      controls: [{ zh: '印章已入保险柜', en: 'The seal is in the safe' }],
      owner: 'seal-custodian',
    },
    {
      id: 'covered-up',
      at: 'companion',
      level: 'medium',
      text: {
        zh: '同行人不在场、事后补签',
        en: 'Who was to go along was not there and signs afterwards',
      },
      controls: [{ zh: '全程在场，自己清点', en: 'There throughout, counted for myself' }],
      owner: 'general-section-chief',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '外带{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '外带单号', en: 'Slip number' },
      pattern: '外带单{year}-{n4}',
      keepsVoids: true,
    },
    {
      id: 'entry',
      title: { zh: '登记号', en: 'Entry number' },
      pattern: '外印{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'offsite-slip',
      title: { zh: '印章外带单', en: 'Take-out slip' },
      number: 'slip',
      copies: [
        { zh: '第一联　存根', en: 'Copy 1: counterfoil' },
        { zh: '第二联　随印章', en: 'Copy 2: with the seal' },
      ],
      shows: [
        'seal',
        'destination',
        'outPlanned',
        'backPlanned',
        'companion',
        'docTitle',
        'copies',
        'allowed',
      ],
      notes: [
        {
          zh: '印章由印章管理员本人携带，同行人全程在场，当日归还入柜；不得交由他人携带。',
          en: 'The custodian carries the seal, who goes along is there throughout, and it is back in the safe that day; it is handed to nobody.',
        },
      ],
    },
  ],

  registers: [
    {
      ...sealRegister,
      when: '$exists(used)',
      on: 'request.doneOn.stamp',
      columns: sealRegisterColumns({
        approvedBy: 'request.doneBy.approve',
        sealedOn: 'request.doneOn.stamp',
        sealedBy: 'request.doneBy.stamp',
        watchedBy: '$person(companion)',
      }),
    },
    {
      id: 'seal-offsite-register',
      title: { zh: '印章外带登记', en: 'Register of seals taken out' },
      key: sealRegister.key,
      when: '$exists(outAt)',
      columns: [
        { title: { zh: '外带单号', en: 'Slip' }, value: 'request.numbers.slip' },
        { title: { zh: '印章', en: 'Seal' }, value: '$seal(seal)' },
        { title: { zh: '外带地点', en: 'Where' }, value: 'destination' },
        { title: { zh: '文件名称', en: 'Document' }, value: 'docTitle' },
        { title: { zh: '申请人', en: 'Requester' }, value: 'request.requester' },
        { title: { zh: '同行人', en: 'Who went along' }, value: '$person(companion)' },
        { title: { zh: '领出时间', en: 'Out' }, value: '$replace(outAt, "T", " ")' },
        { title: { zh: '归还时间', en: 'Back' }, value: '$replace(backAt, "T", " ")' },
        { title: { zh: '实盖次数', en: 'Sealed' }, value: 'used', kind: 'number', sum: true },
        { title: { zh: '未当日归还原因', en: 'Why late' }, value: 'lateWhy' },
      ],
    },
  ],

  bookings: [
    {
      id: 'seal',
      title: { zh: '印章外带', en: 'Seal taken out' },
      of: 'seal',
      from: 'outPlanned',
      to: 'backPlanned',
      when: '$not($exists(backAt))',
    },
  ],

  record: {
    title: { zh: '印章外带审批单', en: 'Record of a seal taken out' },
    rows: [
      ['docTitle'],
      ['docKind', 'seal'],
      ['reason'],
      ['recipient', 'destination'],
      ['legalNo'],
      ['letterBearer', 'letterDays'],
      ['outPlanned', 'backPlanned'],
      ['companion', 'copies'],
      ['perCopy', 'seamPerCopy'],
      ['allowed', 'used'],
      ['spoilt', 'unused'],
      ['unusedWhy'],
      ['spoiltSheets', 'counted'],
      ['spoiltNote'],
      ['outAt', 'backAt'],
      ['outState', 'backState'],
      ['lateWhy'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '外带印章一律由主要领导批准。',
      en: 'The head approves every seal that is taken out.',
    },
    {
      zh: '印章由印章管理员本人携带，两人同行，不得交由他人携带。',
      en: 'The custodian carries it, two go together, and it is handed to nobody.',
    },
    {
      zh: '当日领出、当日归还入柜；未能当日归还的，写明原因和过夜保管情况。',
      en: 'Out and back on one day; if not, why, and how it was kept overnight.',
    },
    {
      zh: '回来后由同行人清点；实盖与盖坏合计不得超过批准次数。',
      en: 'Who went along counts; good and spoilt impressions never exceed what was approved.',
    },
  ],

  withdrawUntil: ['checkout'],
} as const satisfies Route;
