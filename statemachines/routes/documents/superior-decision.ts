import type { Limit } from '../../limit.ts';
import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

/** 十五个工作日: to have it done, or to have the plan with the superior. */
const decisionLimit = {
  amount: { setting: 'decisionDays' },
  unit: 'working-day',
  from: 'submitted',
  countsStartDay: { setting: 'countsReceiptDay' },
  orField: 'statedDeadline',
  basis: {
    zh: '限时办结制（五）：上级重大决策十五个工作日内落实；须制定政策的，十五个工作日内出计划并报告',
    en: 'Time-limit rule (5): carried out within fifteen working days, or planned and reported within them where a policy must be made',
  },
  extends: {
    by: { post: 'head' },
    atMost: { setting: 'extensionDays' },
    times: 1,
    inTime: true,
    basis: {
      zh: '办文制度：不能按时办结的，时限前报批办领导同意',
      en: 'Rules on documents: asked for before the limit, granted by the instructing leader',
    },
    tells: {
      zh: '请主办股室主动报告上级发文机关，说明进展和预计完成时间。',
      en: 'The lead section tells the superior how far it is and when it will be done.',
    },
  },
} as const satisfies Limit;

/** Once the superior has the plan, its own end is the limit. */
const plannedLimit = {
  amount: { setting: 'policyDays' },
  unit: 'working-day',
  from: 'opened',
  countsStartDay: false,
  orField: 'planEnd',
  basis: {
    zh: '以报告上级的工作计划为准；计划未定期限的，按单位设置',
    en: 'The date in the plan reported to the superior; the office’s own figure where it is later',
  },
} as const satisfies Limit;

export const superiorDecision = {
  id: 'superior-decision',
  title: { zh: '上级重大决策落实', en: 'Decisions from above' },
  noun: { zh: '决策落实事项', en: 'Decision to carry out' },
  family: 'documents',
  covers: ['lst-timelimit-decision'],
  grade: 'B',
  basis: {
    zh: '限时办结制（五）上级重大决策部署的落实',
    en: 'Time-limit rule (5): decisions of the superior are carried out in time',
  },

  settings: {
    decisionDays: {
      title: { zh: '落实或出计划的期限（工作日）', en: 'Days to carry it out, or to plan it' },
      value: 15,
      unit: 'working-day',
      ceiling: 15,
      source: { zh: '限时办结制（五）：十五个工作日', en: 'Time-limit rule (5): fifteen' },
    },
    countsReceiptDay: {
      title: { zh: '从收件当日起算', en: 'Counted from the day of receipt' },
      value: true,
      source: {
        zh: '请示答复以收件日为第一个工作日，此处沿用；一般法则从次日起算',
        en: 'As with replies to requests; the general rule begins with the next day',
      },
    },
    policyDays: {
      title: { zh: '按计划落实的最长期限（工作日）', en: 'Most days to carry out a plan' },
      value: 60,
      unit: 'working-day',
      source: {
        zh: '来源只限定出计划的期限；落实以计划为准，最长取六十个工作日',
        en: 'The source limits the planning only; the plan’s date rules, sixty days at most',
      },
    },
    extensionDays: {
      title: { zh: '一次最多延期（工作日）', en: 'Most working days of one extension' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源未定，取五个工作日', en: 'Not in the source; five working days' },
    },
    signDays: {
      title: { zh: '拟办、批办、审定限期（工作日）', en: 'Days for each opinion' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源未定，取两个工作日', en: 'Not in the source; two working days' },
    },
  },

  fields: {
    issuer: { kind: 'text', max: 60, label: { zh: '上级发文机关', en: 'Superior that decided' } },
    docNo: { kind: 'text', max: 60, label: { zh: '来文字号', en: 'Issuer’s number' } },
    receivingNo: {
      kind: 'text',
      max: 40,
      label: { zh: '收文编号', en: 'Receiving number' },
      hint: { zh: '收文登记簿上的编号。', en: 'As it stands in the receiving register.' },
    },
    docTitle: { kind: 'text', max: 120, label: { zh: '决策（部署）名称', en: 'The decision' } },
    demands: {
      kind: 'long-text',
      max: 1000,
      label: { zh: '涉及本单位的任务', en: 'What it asks of this office' },
      hint: { zh: '逐项列明，办结时逐项对照。', en: 'One by one; each is checked at the end.' },
    },
    receivedOn: { kind: 'date', not: 'future', label: { zh: '收到日期', en: 'Received on' } },
    statedDeadline: {
      kind: 'date',
      not: 'past',
      label: { zh: '上级要求时限', en: 'Deadline set by the superior' },
      hint: {
        zh: '没有要求的不填；早于十五个工作日的，以此为准。',
        en: 'Leave empty if none was set; an earlier one rules.',
      },
    },
    needsPolicy: {
      kind: 'yes-no',
      label: { zh: '须制定具体政策', en: 'A policy must be made' },
      hint: {
        zh: '须制定的，先出工作计划报告上级；不须制定的，直接落实。',
        en: 'If so, a plan comes first and goes to the superior; else it is carried out at once.',
      },
    },
    departments: {
      kind: 'departments',
      max: 12,
      having: 'section-chief',
      label: { zh: '落实股室', en: 'Sections' },
    },
    leadDepartment: {
      kind: 'department',
      having: 'section-chief',
      when: '$count(departments) > 1',
      label: { zh: '指定主办', en: 'Named lead' },
      hint: {
        zh: '两个以上股室落实的，须指明主办。',
        en: 'Where two or more take part, one must lead.',
      },
    },
    lead: {
      kind: 'department',
      calc: '$count(departments) > 1 ? leadDepartment : departments[0]',
      label: { zh: '主办股室', en: 'Lead section' },
    },
    plan: { kind: 'long-text', max: 1000, label: { zh: '工作计划要点', en: 'The plan in short' } },
    planEnd: {
      kind: 'date',
      not: 'past',
      label: { zh: '计划完成日期', en: 'To be done by' },
    },
    planReportedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '计划报送日期', en: 'Plan reported on' },
    },
    planReportNo: {
      kind: 'text',
      max: 60,
      label: { zh: '计划报送文号', en: 'Number of that report' },
    },
    result: { kind: 'long-text', max: 1000, label: { zh: '落实情况', en: 'What was done' } },
    reportedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '结果报告日期', en: 'Result reported on' },
    },
    reportNo: {
      kind: 'text',
      max: 60,
      label: { zh: '结果报告文号', en: 'Number of that report' },
      hint: { zh: '口头报告的写明受话人。', en: 'If told orally, say to whom.' },
    },
  },

  attachments: {
    decision: {
      title: { zh: '上级文件扫描件', en: 'Scan of the superior’s document' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 1,
      max: 5,
    },
    instructionScan: {
      title: { zh: '手写批示扫描件', en: 'Scan of the written instruction' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    planPaper: {
      title: { zh: '工作计划', en: 'The plan' },
      kinds: ['pdf', 'ofd', 'docx'],
      min: 1,
      max: 3,
    },
    outcome: {
      title: { zh: '落实佐证材料', en: 'Proof of what was done' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx', 'xlsx'],
      min: 0,
      max: 10,
    },
    report: {
      title: { zh: '报告上级的材料', en: 'The report to the superior' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
  },

  headline:
    '($length(issuer) > 16 ? $substring(issuer, 0, 15) & "…" : issuer) & "：" & ($length(docTitle) > 26 ? $substring(docTitle, 0, 25) & "…" : docTitle)',

  start: {
    title: { zh: '收到部署、登记', en: 'Received and entered' },
    filer: { zh: '登记人', en: 'Registered by' },
    posts: ['registrar'],
    asks: {
      issuer: 'required',
      docNo: 'optional',
      receivingNo: 'optional',
      docTitle: 'required',
      demands: 'required',
      receivedOn: 'required',
      statedDeadline: 'optional',
    },
    attachments: ['decision'],
  },

  steps: [
    {
      id: 'propose',
      kind: 'sign',
      title: { zh: '拟办：是否须制定政策', en: 'Proposal: is a policy needed' },
      verb: { zh: '拟办', en: 'handle' },
      by: { post: 'office-director' },
      tier: 'link',
      limit: signLimit,
      asks: { needsPolicy: 'required', departments: 'required', leadDepartment: 'required' },
      agree: {
        title: { zh: '拟办', en: 'Propose' },
        effect: { zh: '送主要领导批办', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [
          {
            zh: '不须另定政策，拟请主办股室直接落实。',
            en: 'No policy is needed; the lead section could carry it out.',
          },
          {
            zh: '须制定具体政策，拟请主办股室先出工作计划。',
            en: 'A policy is needed; the lead section could draw up the plan first.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
    },
    {
      id: 'instruct',
      kind: 'sign',
      title: { zh: '批办', en: 'Instruction' },
      verb: { zh: '批办', en: 'decide' },
      by: { post: 'head' },
      tier: 'link',
      limit: signLimit,
      asks: { needsPolicy: 'required', departments: 'required', leadDepartment: 'required' },
      agree: {
        title: { zh: '批办', en: 'Instruct' },
        effect: {
          zh: '交主办股室，开出落实任务单',
          en: 'Goes to the lead section with a task slip',
        },
        opinion: 'required',
        phrases: [{ zh: '同意，请抓紧落实。', en: 'Agreed; please carry it out without delay.' }],
        numbers: ['task'],
        issues: ['task-slip'],
      },
      returns: true,
      handwritten: { recordedBy: { post: 'registrar' }, scan: 'instructionScan' },
      allows: ['ask', 'take-back', 'handwriting'],
    },
    {
      id: 'plan',
      kind: 'handle',
      title: { zh: '制定工作计划', en: 'Plan' },
      by: { post: 'section-chief', of: { field: 'lead' } },
      when: 'needsPolicy',
      whenSays: { zh: '须制定政策', en: 'Where a policy is needed' },
      tier: 'link',
      limit: decisionLimit,
      asks: { plan: 'required', planEnd: 'required' },
      attachments: ['planPaper'],
      agree: {
        title: { zh: '计划已出', en: 'Planned' },
        effect: { zh: '送主要领导审定', en: 'Goes to the head' },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'settle-plan',
      kind: 'sign',
      title: { zh: '审定计划', en: 'Plan settled' },
      by: { post: 'head' },
      when: 'needsPolicy',
      whenSays: { zh: '须制定政策', en: 'Where a policy is needed' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '报告上级发文机关', en: 'Is reported to the superior' },
        opinion: 'optional',
        phrases: [{ zh: '同意，请报告上级。', en: 'Agreed; please report it.' }],
      },
      returns: true,
      allows: ['ask', 'take-back', 'handwriting'],
    },
    {
      id: 'report-plan',
      kind: 'handle',
      title: { zh: '计划报告上级', en: 'Plan reported' },
      by: { post: 'registrar' },
      when: 'needsPolicy',
      whenSays: { zh: '须制定政策', en: 'Where a policy is needed' },
      tier: 'link',
      limit: decisionLimit,
      asks: { planReportedOn: 'required', planReportNo: 'optional' },
      agree: {
        title: { zh: '已报告', en: 'Reported' },
        effect: { zh: '主办股室按计划落实', en: 'The lead section carries out the plan' },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer'],
    },
    {
      id: 'carry-out',
      kind: 'handle',
      title: { zh: '直接落实', en: 'Carried out' },
      by: { post: 'section-chief', of: { field: 'lead' } },
      when: '$not(needsPolicy)',
      whenSays: { zh: '不须制定政策', en: 'Where no policy is needed' },
      tier: 'link',
      joint: {
        how: 'lead',
        signers: { each: 'departments', post: 'section-chief' },
        afterReturn: 'discards',
      },
      limit: decisionLimit,
      asks: { result: 'required' },
      attachments: ['outcome'],
      agree: {
        title: { zh: '已落实', en: 'Done' },
        effect: {
          zh: '协办意见已汇总，由主办股室统一报告',
          en: 'The assistants’ opinions are in it; the lead reports once',
        },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'carry-out-plan',
      kind: 'handle',
      title: { zh: '按计划落实', en: 'Plan carried out' },
      by: { post: 'section-chief', of: { field: 'lead' } },
      when: 'needsPolicy',
      whenSays: { zh: '须制定政策', en: 'Where a policy is needed' },
      tier: 'link',
      joint: {
        how: 'lead',
        signers: { each: 'departments', post: 'section-chief' },
        afterReturn: 'discards',
      },
      limit: plannedLimit,
      asks: { result: 'required' },
      attachments: ['outcome'],
      agree: {
        title: { zh: '已落实', en: 'Done' },
        effect: {
          zh: '协办意见已汇总，由主办股室统一报告',
          en: 'The assistants’ opinions are in it; the lead reports once',
        },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'verify',
      kind: 'sign',
      title: { zh: '督查核实', en: 'Verified' },
      verb: { zh: '核实', en: 'verify' },
      by: { post: 'office-director' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '核实无误', en: 'Verified' },
        effect: { zh: '送机要员报告上级', en: 'The registrar reports it to the superior' },
        opinion: 'required',
        phrases: [{ zh: '逐项核对，均已落实。', en: 'Checked one by one; all done.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
    },
    {
      id: 'report',
      kind: 'handle',
      title: { zh: '报告结果、销号', en: 'Result reported and ticked off' },
      by: { post: 'registrar' },
      tier: 'link',
      limit: signLimit,
      asks: { reportedOn: 'required', reportNo: 'required' },
      attachments: ['report'],
      agree: {
        title: { zh: '已报告', en: 'Reported' },
        effect: { zh: '在落实台账上销号，归档', en: 'Ticked off in the ledger and archived' },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer'],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'lead-named',
      at: ['propose', 'instruct'],
      holds: '$count(departments) > 1 ? leadDepartment in departments : true',
      says: {
        zh: '主办股室不在落实股室之内。请在所选股室中指定一个主办。',
        en: 'The lead is not among the sections. Name one of those chosen.',
      },
      field: 'leadDepartment',
    },
    {
      id: 'plan-within-deadline',
      at: ['plan'],
      holds: 'statedDeadline ? planEnd <= statedDeadline : true',
      says: {
        zh: '计划完成日期晚于上级要求时限。请提前，或先向上级说明并取得同意。',
        en: 'The plan ends after the superior’s deadline. End it sooner, or ask the superior first.',
      },
      field: 'planEnd',
    },
    {
      id: 'received-before-reported',
      at: ['report-plan'],
      holds: 'planReportedOn >= receivedOn',
      says: {
        zh: '计划报送日期早于收到日期。请按实际报送日期填写。',
        en: 'The plan was reported before the decision came. Enter the real date.',
      },
      field: 'planReportedOn',
    },
    {
      id: 'result-after-receipt',
      at: ['report'],
      holds: 'reportedOn >= receivedOn',
      says: {
        zh: '结果报告日期早于收到日期。请按实际报告日期填写。',
        en: 'The result was reported before the decision came. Enter the real date.',
      },
      field: 'reportedOn',
    },
  ],

  // Whoever instructed settles the plan as well: both are the head's.
  separate: [
    ...['instruct', 'settle-plan'].map((signed) => ({
      steps: ['start', 'propose', signed],
      why: {
        zh: '登记、拟办、批办须由不同的人办理',
        en: 'Entering, proposing and instructing are done by different persons',
      },
    })),
    ...['instruct', 'settle-plan'].map((signed) => ({
      steps: ['start', signed, 'verify'],
      why: {
        zh: '批办的人不核实，登记的人不核实',
        en: 'Whoever instructed or entered it does not verify it',
      },
    })),
    ...['carry-out', 'carry-out-plan'].map((done) => ({
      steps: [done, 'verify'],
      why: { zh: '落实的人不核实自己的落实情况', en: 'Nobody verifies his own work' },
    })),
  ],

  risks: [
    {
      id: 'left-lying',
      at: 'start',
      level: 'medium',
      text: { zh: '部署收到后压着不办', en: 'The decision is left lying' },
      controls: [
        { zh: '收到当天登记并呈报', en: 'Entered and put before the leaders the day it comes' },
      ],
      owner: 'registrar',
    },
    {
      id: 'on-paper-only',
      at: 'verify',
      level: 'high',
      text: {
        zh: '以文件落实文件，没有实际措施',
        en: 'A document is answered by a document, with nothing done',
      },
      controls: [
        { zh: '已逐项对照任务核实，佐证材料已看', en: 'Each task checked, the proof looked at' },
      ],
      owner: 'office-director',
    },
    {
      id: 'not-reported',
      at: 'report',
      level: 'low',
      text: { zh: '落实了不报告，上级不掌握', en: 'Done, but the superior is not told' },
      controls: [{ zh: '报告后才销号', en: 'Ticked off only once reported' }],
      owner: 'registrar',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '决策{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'task',
      title: { zh: '任务单号', en: 'Task number' },
      pattern: '落实{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'task-slip',
      title: { zh: '决策落实任务单', en: 'Task slip' },
      number: 'task',
      copies: [
        { zh: '第一联　办公室督办留存', en: 'Copy 1: kept by the office' },
        { zh: '第二联　交主办股室', en: 'Copy 2: to the lead section' },
      ],
      shows: [
        'issuer',
        'docNo',
        'docTitle',
        'demands',
        'receivedOn',
        'statedDeadline',
        'lead',
        'departments',
        'needsPolicy',
      ],
      notes: [
        {
          zh: '不须制定政策的，收到之日起十五个工作日内落实；须制定的，十五个工作日内出计划并报告上级。',
          en: 'Done within fifteen working days of receipt; where a policy is needed, planned and reported within them.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'decision-ledger',
      title: { zh: '上级重大决策落实台账', en: 'Ledger of decisions from above' },
      columns: [
        { title: { zh: '任务单号', en: 'Task' }, value: 'request.numbers.task' },
        { title: { zh: '收到日期', en: 'Received' }, value: 'receivedOn', kind: 'date' },
        { title: { zh: '上级发文机关', en: 'Superior' }, value: 'issuer' },
        { title: { zh: '来文字号', en: 'Issuer’s number' }, value: 'docNo' },
        { title: { zh: '决策（部署）名称', en: 'Decision' }, value: 'docTitle' },
        { title: { zh: '主办股室', en: 'Lead' }, value: '$department(lead)' },
        { title: { zh: '上级要求时限', en: 'Deadline' }, value: 'statedDeadline', kind: 'date' },
        { title: { zh: '计划完成日期', en: 'Planned for' }, value: 'planEnd', kind: 'date' },
        {
          title: { zh: '计划报送日期', en: 'Plan reported' },
          value: 'planReportedOn',
          kind: 'date',
        },
        { title: { zh: '结果报告日期', en: 'Result reported' }, value: 'reportedOn', kind: 'date' },
        { title: { zh: '落实情况', en: 'What was done' }, value: 'result' },
      ],
    },
  ],

  record: {
    title: { zh: '决策落实单', en: 'Record of a decision carried out' },
    rows: [
      ['issuer', 'docNo'],
      ['docTitle'],
      ['receivingNo', 'receivedOn'],
      ['demands'],
      ['statedDeadline', 'needsPolicy'],
      ['departments', 'lead'],
      ['plan'],
      ['planEnd', 'planReportedOn'],
      ['planReportNo'],
      ['result'],
      ['reportedOn', 'reportNo'],
    ],
    retention: 'permanent',
  },

  rules: [
    {
      zh: '不须制定政策的，十五个工作日内落实完毕。',
      en: 'Where no policy is needed it is carried out within fifteen working days.',
    },
    {
      zh: '须制定具体政策的，十五个工作日内出工作计划并报告上级发文机关。',
      en: 'Where a policy is needed, the plan is made and reported within fifteen working days.',
    },
    {
      zh: '两个以上股室落实的，指明主办，由主办股室统一报告。',
      en: 'Where several sections take part one leads and reports for all.',
    },
    {
      zh: '不能按时落实的，时限前申请延期，并向上级说明。',
      en: 'If it cannot be done in time, ask before the limit and tell the superior.',
    },
    { zh: '报告上级后才销号。', en: 'It is ticked off only once reported.' },
  ],

  withdrawUntil: ['instruct'],
} as const satisfies Route;
