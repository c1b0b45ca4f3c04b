import type { Route } from '../../route.ts';
import { nearDay } from '../near-day.ts';
import { signLimit } from '../sign-limit.ts';

export const documentClearing = {
  id: 'document-clearing',
  title: { zh: '每周文件清理', en: 'Weekly clearing of documents' },
  noun: { zh: '清理单', en: 'Clearing list' },
  family: 'documents',
  covers: ['lst-receiving-rules'],
  grade: 'C',
  basis: {
    zh: '办文制度：办公室定期清理，确认办结，未办结的说明原因',
    en: 'The rules on documents: the office clears them regularly and says why any is unfinished',
  },

  settings: {
    answerDays: {
      title: { zh: '股室说明限期（工作日）', en: 'Days for a section to answer' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
    signDays: {
      title: { zh: '清理、核定限期（工作日）', en: 'Days to list and to settle' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
  },

  fields: {
    week: {
      kind: 'date',
      label: { zh: '清理周（周一日期）', en: 'Week cleared (its Monday)' },
      hint: {
        zh: '清理到这一周为止还没有办结的文件。',
        en: 'Whatever is unfinished by then is listed.',
      },
    },
    allDone: {
      kind: 'yes-no',
      label: { zh: '全部办结，没有未办结文件', en: 'Everything is finished' },
    },
    items: {
      kind: 'lines',
      min: 1,
      max: 60,
      when: 'allDone = false',
      label: { zh: '未办结文件', en: 'Unfinished documents' },
      hint: { zh: '一件一行，原件不在手的写明去向。', en: 'One line each.' },
      columns: {
        number: { kind: 'text', max: 40, label: { zh: '收（发）文编号', en: 'Number' } },
        title: { kind: 'text', max: 120, label: { zh: '标题', en: 'Title' } },
        department: {
          kind: 'department',
          having: 'section-chief',
          label: { zh: '在哪个股室', en: 'With' },
        },
        due: { kind: 'date', label: { zh: '办理时限', en: 'Limit' } },
        state: {
          kind: 'choice',
          options: {
            'in-time': { zh: '时限内在办', en: 'In hand, in time' },
            overdue: { zh: '已超时限', en: 'Overdue' },
            extended: { zh: '已批准延期', en: 'Extended' },
            original: { zh: '已办，原件未退', en: 'Done, original not back' },
          },
          label: { zh: '情况', en: 'State' },
        },
        reason: { kind: 'text', max: 200, label: { zh: '未办结原因', en: 'Why' } },
      },
    },
    sections: {
      kind: 'departments',
      max: 12,
      calc: '$distinct(items.department)[]',
      label: { zh: '须说明的股室', en: 'Sections that answer' },
    },
    unfinished: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '件', en: 'documents' },
      calc: '$count(items)',
      label: { zh: '未办结件数', en: 'Unfinished' },
    },
    overdue: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '件', en: 'documents' },
      calc: '$count(items[state = "overdue"])',
      label: { zh: '其中超时限', en: 'Of these overdue' },
    },
    measures: {
      kind: 'text',
      max: 300,
      label: { zh: '办理措施', en: 'What will be done' },
    },
    expectedOn: {
      kind: 'date',
      not: 'past',
      label: { zh: '预计办结日期', en: 'Expected on' },
    },
    urging: {
      kind: 'long-text',
      max: 500,
      when: 'overdue > 0',
      label: { zh: '超时限件的督办要求', en: 'What is demanded for the overdue ones' },
    },
  },

  attachments: {},

  earlier: [
    {
      id: 'unfinished',
      title: { zh: '系统里还没有办结的收文', en: 'Incoming documents not finished here' },
      register: 'receiving-unfinished',
      key: '"unfinished:未办结收文"',
      days: 366,
      at: ['list', 'settle'],
      begins: { field: 'items', cells: { number: 0, title: 2, department: 3, due: 5 } },
    },
  ],

  headline: `${nearDay('week')} & "起一周文件清理：" & (allDone ? "全部办结" : $exists(unfinished) and unfinished > 0 ? "未办结" & $string(unfinished) & "件" : "待清理")`,

  start: {
    title: { zh: '开始清理', en: 'Clearing begins' },
    filer: { zh: '经办人', en: 'Handled by' },
    posts: ['registrar'],
    asks: { week: 'required' },
    attachments: [],
    every: { each: 'week', workingDay: 1, post: 'registrar', sets: { week: 'period' } },
  },

  steps: [
    {
      id: 'list',
      kind: 'handle',
      title: { zh: '逐件清点', en: 'Gone through one by one' },
      by: { post: 'registrar' },
      tier: 'link',
      limit: signLimit,
      asks: {
        allDone: 'required',
        items: {
          rows: 'open',
          columns: {
            number: 'required',
            title: 'required',
            department: 'required',
            due: 'required',
            state: 'required',
            reason: 'required',
          },
        },
      },
      agree: {
        title: { zh: '已清点', en: 'Gone through' },
        effect: {
          zh: '有未办结的，请各股室说明；全部办结的，送办公室主任核定',
          en: 'Sections answer for what is unfinished; else it goes to the office director',
        },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer'],
    },
    {
      id: 'answers',
      kind: 'distribute',
      title: { zh: '各股室说明', en: 'Sections answer' },
      when: '$count(sections) > 0',
      whenSays: { zh: '有未办结文件', en: 'Where something is unfinished' },
      keeps: true,
      items: 'sections',
      steps: [
        {
          id: 'answer',
          kind: 'handle',
          title: { zh: '说明原因和措施', en: 'Why, and what will be done' },
          by: { post: 'section-chief', of: 'item' },
          tier: 'link',
          limit: {
            ...signLimit,
            amount: { setting: 'answerDays' },
          },
          asks: { measures: 'required', expectedOn: 'required' },
          agree: {
            title: { zh: '已说明', en: 'Answered' },
            effect: { zh: '送办公室主任核定', en: 'Goes to the office director' },
            opinion: 'optional',
          },
          returns: false,
          allows: ['transfer'],
        },
      ],
    },
    {
      id: 'settle',
      kind: 'sign',
      verb: { zh: '核定', en: 'settle' },
      title: { zh: '核定、督办', en: 'Settled and urged' },
      by: { post: 'office-director' },
      tier: 'link',
      limit: signLimit,
      asks: { urging: 'required' },
      agree: {
        title: { zh: '核定', en: 'Settle' },
        effect: {
          zh: '超时限的由机要员督办，并报阅批领导',
          en: 'The registrar urges what is overdue and tells the instructing leader',
        },
        opinion: 'optional',
        phrases: [{ zh: '同意清理结果。', en: 'The list is right.' }],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
    },
    {
      id: 'tell-leader',
      kind: 'read',
      title: { zh: '报阅批领导', en: 'Told to the leader' },
      by: { post: 'head' },
      when: 'overdue > 0',
      whenSays: { zh: '有超时限文件', en: 'Where something is overdue' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '已阅', en: 'Read' },
        opinion: 'optional',
        phrases: [{ zh: '阅。请限期办结。', en: 'Read. To be finished by a set date.' }],
      },
      returns: false,
      allows: ['bulk'],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'overdue-past-limit',
      at: ['list'],
      holds: '$count(items[state = "in-time" and due < $$.week]) = 0',
      says: {
        zh: '有的文件时限已过，仍写“时限内在办”。请改为“已超时限”或“已批准延期”。',
        en: 'A document whose limit has passed is called in time. Say that it is overdue, or extended.',
      },
      field: 'items',
    },
    {
      id: 'listed-once',
      at: ['list'],
      holds: '$count($distinct(items.number)) = $count(items.number)',
      says: {
        zh: '同一编号列了两次。请删去重复的一行。',
        en: 'One number is listed twice. Delete the second line.',
      },
      field: 'items',
    },
  ],

  separate: [
    {
      steps: ['start', 'settle'],
      why: { zh: '清点的人不核定自己的清单', en: 'Nobody settles his own list' },
    },
  ],

  risks: [
    {
      id: 'forgotten',
      at: 'list',
      level: 'medium',
      text: { zh: '文件压在环节里无人过问', en: 'A document lies somewhere and nobody asks' },
      controls: [
        {
          zh: '对照收文登记簿、发文登记簿逐件清点',
          en: 'Gone through against both registers, one by one',
        },
      ],
      owner: 'registrar',
    },
    {
      id: 'glossed-over',
      at: 'settle',
      level: 'low',
      text: { zh: '超时限不报告、不督办', en: 'What is late is neither told nor urged' },
      controls: [
        { zh: '每件都有原因和预计办结日期', en: 'Each has its reason and an expected date' },
      ],
      owner: 'office-director',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '清理{year}-{n4}',
      keepsVoids: false,
    },
  ],

  slips: [],

  registers: [
    {
      id: 'clearing-register',
      title: { zh: '文件清理登记', en: 'Register of clearings' },
      columns: [
        { title: { zh: '清理周', en: 'Week' }, value: 'week', kind: 'date' },
        { title: { zh: '未办结', en: 'Unfinished' }, value: 'unfinished', kind: 'number' },
        { title: { zh: '其中超时限', en: 'Overdue' }, value: 'overdue', kind: 'number' },
        { title: { zh: '督办要求', en: 'Urged' }, value: 'urging' },
      ],
    },
    {
      id: 'unfinished-documents',
      title: { zh: '未办结文件一览', en: 'Unfinished documents, week by week' },
      each: 'items',
      on: 'week',
      columns: [
        { title: { zh: '清理周', en: 'Week' }, value: 'week', kind: 'date' },
        { title: { zh: '编号', en: 'Number' }, value: 'row.number' },
        { title: { zh: '标题', en: 'Title' }, value: 'row.title' },
        { title: { zh: '在哪个股室', en: 'With' }, value: '$department(row.department)' },
        { title: { zh: '办理时限', en: 'Limit' }, value: 'row.due', kind: 'date' },
        { title: { zh: '情况', en: 'State' }, value: '$choice("items.state", row.state)' },
        { title: { zh: '未办结原因', en: 'Why' }, value: 'row.reason' },
      ],
    },
  ],

  record: {
    title: { zh: '文件清理单', en: 'Clearing list' },
    rows: [['week', 'allDone'], ['items'], ['unfinished', 'overdue'], ['sections'], ['urging']],
    retention: '10-years',
  },

  rules: [
    {
      zh: '每周第一个工作日清理，逐件对照登记簿，未办结的说明原因。',
      en: 'On the first working day of each week, one by one against the registers; each unfinished one with its reason.',
    },
    {
      zh: '阅知件无批示、口头或电话答复、已行文，或者其他可以确认的，视为办结，在原件上确认后销号。',
      en: 'Read without an instruction, answered orally, answered by a document, or otherwise certain: finished; confirmed on the original, then ticked off.',
    },
    {
      zh: '超时限的，由机要员督办并报阅批领导。',
      en: 'What is overdue is urged by the registrar and told to the instructing leader.',
    },
  ],

  withdrawUntil: ['settle'],
} as const satisfies Route;
