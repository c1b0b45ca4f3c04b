import type { Limit } from '../../limit.ts';
import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const levels = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
  none: { zh: '无（新增或取消）', en: 'None (new or dropped)' },
} as const;

const lookLimit = { ...signLimit, amount: { setting: 'lookDays' } } as const satisfies Limit;

export const riskReview = {
  id: 'risk-review',
  title: { zh: '廉政风险年度复核', en: 'Yearly review of risks' },
  noun: { zh: '复核', en: 'Review' },
  family: 'discipline',
  covers: ['ra-yearly-review'],
  grade: 'B',
  basis: {
    zh: '廉政风险防控办法：每年初收集风险因素变化，复核或调整风险等级一次，调整后重新备案',
    en: 'Risk measures: at the beginning of each year changes are gathered, levels reviewed or adjusted, and filed anew',
  },

  settings: {
    lookDays: {
      title: { zh: '各科室查看限期（工作日）', en: 'Days for each section to look' },
      value: 10,
      unit: 'working-day',
      source: {
        zh: '来源为每年初、一个月内完成；其中各科室十个工作日',
        en: 'Within a month at the beginning of the year; ten working days of it for the sections',
      },
    },
    signDays: {
      title: { zh: '汇总、审定限期（工作日）', en: 'Days to gather and to decide' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源文件未定，取五个工作日', en: 'Not in the sources; five working days' },
    },
  },

  fields: {
    year: { kind: 'number', min: 2000, max: 2100, label: { zh: '年度', en: 'Year' } },
    sections: {
      kind: 'departments',
      max: 30,
      having: 'section-chief',
      label: { zh: '复核科室', en: 'Sections' },
      hint: {
        zh: '有职权、有风险点的科室都要选。',
        en: 'Every section that holds a power or a risk.',
      },
    },
    seen: {
      kind: 'yes-no',
      label: { zh: '本科室风险点已逐条看过', en: 'Each of the section’s risks was looked at' },
    },
    changed: {
      kind: 'yes-no',
      label: { zh: '有变化、建议调整', en: 'Something changed and should be adjusted' },
    },
    changeNote: {
      kind: 'long-text',
      max: 1000,
      label: { zh: '变化和建议', en: 'What changed, and proposed' },
      hint: {
        zh: '有变化的写明风险点、现等级、建议等级和理由，没有变化的不填。',
        en: 'Where something changed: which risk, its level, the level proposed, and why.',
      },
    },
    risksTotal: {
      kind: 'number',
      min: 1,
      max: 9999,
      unit: { zh: '个', en: 'risks' },
      label: { zh: '风险点总数', en: 'Risks in all' },
    },
    changes: {
      kind: 'lines',
      min: 0,
      max: 100,
      columns: {
        department: { kind: 'department', label: { zh: '科室', en: 'Section' } },
        risk: { kind: 'text', max: 80, label: { zh: '风险点', en: 'Risk' } },
        before: { kind: 'choice', options: levels, label: { zh: '原等级', en: 'Before' } },
        after: { kind: 'choice', options: levels, label: { zh: '新等级', en: 'After' } },
        why: { kind: 'text', max: 100, label: { zh: '理由', en: 'Why' } },
      },
      label: { zh: '调整事项', en: 'Adjustments' },
      hint: { zh: '没有调整的可以不填。', en: 'None if nothing changes.' },
    },
    changesCount: {
      kind: 'number',
      min: 0,
      max: 100,
      unit: { zh: '项', en: 'adjustments' },
      calc: '$count(changes)',
      label: { zh: '调整项数', en: 'Adjustments' },
    },
    filedNo: {
      kind: 'text',
      max: 60,
      label: { zh: '备案文号', en: 'Filed as' },
      hint: {
        zh: '报上级纪检机关备案的文号；没有调整的填“无调整”。',
        en: 'With the superior discipline body; “none” where nothing changed.',
      },
    },
    filedOn: { kind: 'date', not: 'future', label: { zh: '备案日期', en: 'Filed on' } },
  },

  attachments: {
    list: {
      title: { zh: '风险点和防控措施清单', en: 'List of risks and controls' },
      kinds: ['pdf', 'docx', 'xlsx', 'ofd'],
      min: 1,
      max: 10,
    },
    minutes: {
      title: { zh: '会议纪要', en: 'Minutes' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 0,
      max: 3,
    },
  },

  headline:
    '$string(year) & "年度廉政风险复核" & ($exists(risksTotal) ? "：" & $string(risksTotal) & "个风险点，调整" & $string(changesCount) & "项" : "")',

  start: {
    title: { zh: '每年一月开始复核', en: 'Opened each January' },
    posts: ['discipline'],
    asks: { year: 'required' },
    attachments: [],
    every: {
      each: 'year',
      month: 1,
      workingDay: 3,
      post: 'discipline',
      sets: { year: '$number(period)' },
    },
  },

  steps: [
    {
      id: 'arrange',
      kind: 'handle',
      title: { zh: '纪检部门布置', en: 'Arranged by the discipline office' },
      by: { post: 'discipline' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { sections: 'required' },
      attachments: ['list'],
      agree: {
        title: { zh: '布置', en: 'Send out' },
        effect: { zh: '各科室逐条查看本科室风险点', en: 'Each section looks at its risks' },
        opinion: 'optional',
        phrases: [
          { zh: '请对照清单逐条查看，有变化的写明。', en: 'Look at each; say what changed.' },
        ],
      },
      returns: false,
    },
    {
      id: 'look',
      kind: 'distribute',
      title: { zh: '各科室逐条查看', en: 'Sections look at their risks' },
      keeps: true,
      items: 'sections',
      steps: [
        {
          id: 'section-looks',
          kind: 'handle',
          title: { zh: '逐条查看风险点', en: 'Section looks at its risks' },
          by: { post: 'section-chief', of: 'item' },
          tier: 'sign-in',
          limit: lookLimit,
          asks: { seen: 'required', changed: 'required', changeNote: 'optional' },
          agree: {
            title: { zh: '已逐条查看', en: 'Looked at one by one' },
            effect: { zh: '各科室看完后由纪检部门汇总', en: 'Gathered once all have looked' },
            opinion: 'required',
            phrases: [
              { zh: '逐条看过，等级不变。', en: 'Each looked at; levels stay.' },
              { zh: '逐条看过，有变化，建议已写明。', en: 'Each looked at; changes proposed.' },
            ],
          },
          returns: false,
        },
      ],
    },
    {
      id: 'gather',
      kind: 'handle',
      title: { zh: '汇总、提出等级', en: 'Gathered, levels proposed' },
      by: { post: 'discipline' },
      tier: 'sign-in',
      limit: signLimit,
      asks: {
        risksTotal: 'required',
        changes: {
          rows: 'open',
          columns: {
            department: 'required',
            risk: 'required',
            before: 'required',
            after: 'required',
            why: 'required',
          },
        },
      },
      attachments: ['minutes'],
      agree: {
        title: { zh: '报党组审定', en: 'Put to the party group' },
        effect: { zh: '送党组书记审定', en: 'Goes to its secretary' },
        opinion: 'required',
        phrases: [
          {
            zh: '各科室意见已汇总，拟按下表确认等级，请审定。',
            en: 'Gathered; confirm the levels as listed; please decide.',
          },
        ],
      },
      returns: false,
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '党组审定', en: 'Party group decides' },
      by: { post: 'party-secretary' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '审定', en: 'Confirm' },
        effect: {
          zh: '等级即为本年度等级，重新备案',
          en: 'These are the levels of the year; filed anew',
        },
        opinion: 'required',
        phrases: [{ zh: '经党组研究，同意。', en: 'Agreed by the party group.' }],
      },
      returns: true,
      allows: ['ask'],
    },
    {
      id: 'file',
      kind: 'handle',
      title: { zh: '重新备案', en: 'Filed anew' },
      by: { post: 'discipline' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { filedNo: 'required', filedOn: 'required' },
      agree: {
        title: { zh: '已备案', en: 'Filed' },
        effect: {
          zh: '有调整的，由系统管理员更新流程里的等级；本单办结归档',
          en: 'Where levels change the administrator updates the routes; finished',
        },
        opinion: 'optional',
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'each-seen',
      at: ['section-looks'],
      holds: 'seen',
      says: {
        zh: '还没有逐条看过。请对照清单看完本科室全部风险点，再提交。',
        en: 'Not every risk was looked at. Go through the whole list of the section first.',
      },
      field: 'seen',
    },
    {
      id: 'change-told',
      at: ['section-looks'],
      holds: '$not(changed) or $exists(changeNote)',
      says: {
        zh: '选了有变化，还没有写变化和建议。请写明风险点、建议等级和理由。',
        en: 'You chose that something changed, but did not say what. Name the risk, the level you propose and why.',
      },
      field: 'changeNote',
    },
    {
      id: 'level-changes',
      at: ['gather'],
      holds: '$count(changes[before = after]) = 0',
      says: {
        zh: '有一行新旧等级相同。没有变化的不列入调整，请删去或改正。',
        en: 'A line has the same level before and after. Drop it, or correct it.',
      },
      field: 'changes',
    },
  ],

  separate: [
    {
      steps: ['start', 'approve'],
      why: {
        zh: '提出复核意见与审定须由不同的人办理',
        en: 'Proposing and deciding are done by different persons',
      },
    },
    {
      steps: ['gather', 'approve'],
      why: {
        zh: '汇总与审定须由不同的人办理',
        en: 'Gathering and deciding are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'formality',
      at: 'section-looks',
      level: 'medium',
      text: { zh: '走过场，不看清单就报“不变”', en: 'A formality: “no change” without looking' },
      controls: [
        {
          zh: '对照上年问题、审计和信访情况看过',
          en: 'Compared with last year’s problems, audits and complaints',
        },
      ],
      owner: 'section-chief',
    },
    {
      id: 'lowered',
      at: 'approve',
      level: 'high',
      text: { zh: '随意降级，逃避监督', en: 'Levels lowered to escape supervision' },
      controls: [
        {
          zh: '降级的逐项问过理由和依据',
          en: 'For each level lowered, reason and grounds were asked',
        },
      ],
      owner: 'party-secretary',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '风险{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [],

  registers: [
    {
      id: 'risk-register',
      title: { zh: '风险等级调整登记', en: 'Changes of risk levels' },
      each: 'changes',
      columns: [
        { title: { zh: '年度', en: 'Year' }, value: 'year', kind: 'number' },
        { title: { zh: '科室', en: 'Section' }, value: '$department(row.department)' },
        { title: { zh: '风险点', en: 'Risk' }, value: 'row.risk' },
        { title: { zh: '原等级', en: 'Before' }, value: '$choice("changes.before", row.before)' },
        { title: { zh: '新等级', en: 'After' }, value: '$choice("changes.after", row.after)' },
        { title: { zh: '理由', en: 'Why' }, value: 'row.why' },
        { title: { zh: '备案文号', en: 'Filed as' }, value: 'filedNo' },
      ],
    },
  ],

  record: {
    title: { zh: '廉政风险年度复核记录', en: 'Record of the yearly review of risks' },
    rows: [
      ['year', 'risksTotal'],
      ['sections'],
      ['changes'],
      ['changesCount', 'filedOn'],
      ['filedNo'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '每年初复核或调整风险等级一次。',
      en: 'Levels are reviewed once, at the beginning of each year.',
    },
    {
      zh: '降级须逐项写明理由，调整后重新备案。',
      en: 'Lowering a level needs its reason; adjustments are filed anew.',
    },
  ],

  withdrawUntil: ['arrange'],
} as const satisfies Route;
