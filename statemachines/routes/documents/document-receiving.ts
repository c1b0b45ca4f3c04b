import type { HumanStep, Route } from '../../route.ts';
import { sameDayLimit } from '../same-day-limit.ts';
import { signLimit } from '../sign-limit.ts';

const nameDepartments = { departments: 'required', leadDepartment: 'required' } as const;

/** 请办, alone or beside telling the department beforehand. */
const request = {
  kind: 'sign',
  title: { zh: '请办', en: 'Request for instruction' },
  verb: { zh: '审阅', en: 'review' },
  by: { post: 'deputy-head-office' },
  tier: 'link',
  limit: signLimit,
  agree: {
    title: { zh: '呈请批办', en: 'Pass on' },
    effect: { zh: '送主要领导批示', en: 'Goes to the head' },
    opinion: 'required',
    phrases: [{ zh: '同意拟办意见，请批示。', en: 'Agreed with the opinion; please instruct.' }],
  },
  returns: true,
} as const satisfies Partial<HumanStep>;

export const documentReceiving = {
  id: 'document-receiving',
  title: { zh: '收文处理', en: 'Incoming documents' },
  noun: { zh: '收文', en: 'Incoming document' },
  family: 'documents',
  covers: [
    'zk-document-receiving',
    'lst-receiving',
    'lst-receiving-chart',
    'lst-receiving-rules',
    'lst-receiving-direct',
    'lst-receiving-urgent',
    'lst-circulation',
    'lst-timelimit-request-reply',
    'lst-extension',
    'zk-urgent-document',
  ],
  grade: 'C',
  basis: {
    zh: '收文办理流程图与办文制度',
    en: 'The receiving chart and the written rules on documents',
  },

  settings: {
    drafter: {
      title: { zh: '由谁拟办', en: 'Who drafts the handling opinion' },
      value: 'office-director',
      options: {
        'office-director': { zh: '办公室主任', en: 'Office director' },
        'general-section-chief': { zh: '综合科科长', en: 'General section chief' },
      },
      source: {
        zh: '移民局为办公室主任，市人防办为综合科科长；默认前者',
        en: 'Office director in one source, section chief in the other; the former by default',
      },
    },
    includeDeputyStep: {
      title: { zh: '设“请办”环节', en: 'With the request step of the deputy' },
      value: true,
      source: {
        zh: '流程图有“请办”，办文制度没有；默认有',
        en: 'On the chart, not in the rules; on by default',
      },
    },
    handlingDays: {
      title: {
        zh: '未定时限的办理期限（工作日）',
        en: 'Days to handle where nothing is stated',
      },
      value: 7,
      unit: 'working-day',
      ceiling: 10,
      source: {
        zh: '流程图七个工作日，办文制度十个；取较严者，不超过十个',
        en: 'Seven on the chart, ten in the rules; the stricter, never above ten',
      },
    },
    matterDays: {
      title: {
        zh: '请示、重大决策办理期限（工作日）',
        en: 'Days for requests and major decisions',
      },
      value: 15,
      unit: 'working-day',
      ceiling: 15,
      source: {
        zh: '限时办结规定：十五个工作日',
        en: 'Time-limit rule: fifteen working days',
      },
    },
    replyCountsReceiptDay: {
      title: { zh: '答复请示从收件当日起算', en: 'Replies count from the day of receipt' },
      value: true,
      source: {
        zh: '限时办结规定以收件日为第一个工作日，一般法则从次日起算；默认当日',
        en: 'The time-limit rule begins with the day of receipt, the general rule with the next; the day itself by default',
      },
    },
    returnOriginalDays: {
      title: { zh: '退还原件期限（日）', en: 'Days to return the original' },
      value: 5,
      unit: 'day',
      source: {
        zh: '流程图：签收后五日内，不是工作日',
        en: 'Chart: within five days of signing, not working days',
      },
    },
    extensionBy: {
      title: { zh: '延期由谁批准', en: 'Who grants more time' },
      value: 'head',
      options: {
        head: { zh: '批办领导', en: 'The instructing leader' },
        'office-director': { zh: '办公室主任', en: 'Office director' },
      },
      source: {
        zh: '办文制度：延期提前报办公室；由批办领导同意，单位也可以交办公室主任批',
        en: 'Rules: the office is told before the limit; the instructing leader agrees, or the office director where the office says so',
      },
    },
    extensionDays: {
      title: { zh: '一次最多延期（工作日）', en: 'Most working days of one extension' },
      value: 7,
      unit: 'working-day',
      source: {
        zh: '来源文件未定，取流程图的办理期限七个工作日',
        en: 'Not in the sources; seven working days, the limit on the chart',
      },
    },
    deliveryList: {
      title: { zh: '登记时须附收发清单', en: 'The delivery list is attached at registration' },
      value: false,
      source: {
        zh: '市人防办按清单核对领取，移民局没有；默认不附',
        en: 'Checked against the list in one source, absent in the other; off by default',
      },
    },
    signDays: {
      title: { zh: '拟办、请办、批办限期（工作日）', en: 'Days for each opinion' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
  },

  fields: {
    issuer: { kind: 'text', max: 60, label: { zh: '来文单位', en: 'Issuing unit' } },
    docNo: {
      kind: 'text',
      max: 60,
      label: { zh: '来文字号', en: 'Issuer’s number' },
      hint: { zh: '没有文号的不填。', en: 'Leave empty if it has none.' },
    },
    docTitle: { kind: 'text', max: 120, label: { zh: '标题', en: 'Title' } },
    copies: {
      kind: 'number',
      min: 1,
      max: 999,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '份数', en: 'Copies' },
      hint: { zh: '与收发清单逐份核对。', en: 'Check each copy against the delivery list.' },
    },
    pages: {
      kind: 'number',
      min: 1,
      max: 9999,
      unit: { zh: '页', en: 'pages' },
      label: { zh: '页数', en: 'Pages' },
    },
    enclosures: {
      kind: 'lines',
      min: 0,
      max: 20,
      label: { zh: '随文附件', en: 'Enclosures' },
      hint: { zh: '一份一行，没有的不填。', en: 'One line each; leave empty if there are none.' },
      columns: {
        name: { kind: 'text', max: 80, label: { zh: '附件名称', en: 'Name' } },
        sheets: {
          kind: 'number',
          min: 1,
          max: 9999,
          unit: { zh: '页', en: 'pages' },
          label: { zh: '页数', en: 'Pages' },
        },
      },
    },
    urgency: {
      kind: 'choice',
      options: {
        normal: { zh: '平件', en: 'Normal' },
        urgent: { zh: '急件', en: 'Urgent' },
        'top-urgent': { zh: '特急件', en: 'Top urgent' },
      },
      label: { zh: '紧急程度', en: 'Urgency' },
      hint: { zh: '先快速浏览，再定缓急。', en: 'Skim it first, then decide.' },
    },
    secrecy: {
      kind: 'choice',
      options: {
        open: { zh: '公开', en: 'Open' },
        internal: { zh: '内部', en: 'Internal' },
        classified: { zh: '涉密', en: 'Classified' },
      },
      label: { zh: '密级', en: 'Secrecy' },
    },
    docClass: {
      kind: 'choice',
      options: {
        handling: { zh: '处理件', en: 'For handling' },
        circulation: { zh: '传阅件', en: 'For reading' },
      },
      label: { zh: '类别', en: 'Class' },
      hint: { zh: '处理件、传阅件分别编号。', en: 'The two classes are numbered separately.' },
    },
    matterKind: {
      kind: 'choice',
      options: {
        general: { zh: '一般事项', en: 'General' },
        decision: { zh: '上级重大决策落实', en: 'Major decision to implement' },
        policy: { zh: '须制定政策', en: 'Policy to be made' },
        request: { zh: '请示事项', en: 'Request to be answered' },
      },
      label: { zh: '事项类型', en: 'Kind of matter' },
      hint: { zh: '决定办理时限。', en: 'It decides the limit.' },
    },
    receivedOn: { kind: 'date', not: 'future', label: { zh: '收到日期', en: 'Received on' } },
    statedDeadline: {
      kind: 'date',
      label: { zh: '来文要求时限', en: 'Deadline set by the issuer' },
      hint: { zh: '来文没有要求的不填。', en: 'Leave empty if the issuer set none.' },
    },
    handlingDays: {
      kind: 'number',
      min: 1,
      max: 60,
      unit: { zh: '个工作日', en: 'working days' },
      calc: 'matterKind ? (matterKind = "general" ? setting.handlingDays : setting.matterDays)',
      label: { zh: '规定办理期限', en: 'Limit by rule' },
    },
    directReason: {
      kind: 'choice',
      options: {
        obvious: { zh: '责任部门明确', en: 'The department is obvious' },
        urgent: { zh: '事项紧急', en: 'The matter is urgent' },
        away: { zh: '分管领导在外', en: 'The leader is away' },
      },
      label: { zh: '直送理由', en: 'Why it goes direct' },
    },
    departments: {
      kind: 'departments',
      max: 12,
      having: 'section-chief',
      label: { zh: '承办（阅知）部门', en: 'Departments' },
    },
    leadDepartment: {
      kind: 'department',
      having: 'section-chief',
      when: '$count(departments) > 1',
      label: { zh: '指定主办', en: 'Named lead' },
      hint: {
        zh: '两个以上部门办理的，须指明主办。',
        en: 'Where two or more take part, one must lead.',
      },
    },
    lead: {
      kind: 'department',
      calc: '$count(departments) > 1 ? leadDepartment : departments[0]',
      label: { zh: '主办部门', en: 'Lead department' },
    },
    noticedDeadline: {
      kind: 'date',
      not: 'past',
      label: { zh: '注明办理时限', en: 'Limit noted on dispatch' },
      hint: {
        zh: '作为督办依据；不得晚于来文要求。',
        en: 'The basis for urging; not after the issuer’s deadline.',
      },
    },
    prenotified: {
      kind: 'text',
      max: 100,
      label: { zh: '预告对象和方式', en: 'Who was told, and how' },
      hint: {
        zh: '如：工程建设股值班员，电话。',
        en: 'Such as: the section on duty, by telephone.',
      },
    },
    copiesMade: {
      kind: 'number',
      min: 1,
      max: 99,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '复印份数', en: 'Copies made' },
    },
    result: { kind: 'long-text', max: 1000, label: { zh: '办理结果', en: 'Result' } },
    originalPlace: {
      kind: 'text',
      max: 60,
      label: { zh: '原件退还至', en: 'Original returned to' },
      hint: { zh: '如：办公室机要室。', en: 'Such as: the registry.' },
    },
    closingGround: {
      kind: 'choice',
      options: {
        done: { zh: '已按批示办结', en: 'Done as instructed' },
        replied: { zh: '已口头或电话答复', en: 'Answered orally or by telephone' },
        issued: { zh: '已行文', en: 'A document was issued' },
        read: { zh: '阅知，无批示', en: 'Read, no instruction' },
        other: { zh: '其他可确认情形', en: 'Otherwise certain' },
      },
      label: { zh: '办结依据', en: 'Why it is closed' },
    },
  },

  attachments: {
    original: {
      title: { zh: '来文原件或扫描件', en: 'Original or scan' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 1,
      max: 10,
    },
    instructionScan: {
      title: { zh: '手写批示扫描件', en: 'Scan of the written instruction' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    deliveryList: {
      title: { zh: '文件收发清单', en: 'Delivery list' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'xlsx'],
      min: 1,
      max: 3,
      when: 'setting.deliveryList',
    },
    outcome: {
      title: { zh: '办理结果材料', en: 'Papers of the result' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx', 'xlsx'],
      min: 0,
      max: 10,
    },
  },

  papers: [{ id: 'original', title: { zh: '来文原件', en: 'The original' } }],

  headline:
    '($length(issuer) > 16 ? $substring(issuer, 0, 15) & "…" : issuer) & "：" & ($length(docTitle) > 26 ? $substring(docTitle, 0, 25) & "…" : docTitle)',

  start: {
    title: { zh: '签收、编号、登记', en: 'Signed for, numbered, registered' },
    posts: ['registrar'],
    asks: {
      issuer: 'required',
      docNo: 'optional',
      docTitle: 'required',
      copies: 'required',
      pages: 'required',
      enclosures: { rows: 'open', columns: { name: 'required', sheets: 'required' } },
      urgency: 'required',
      secrecy: 'required',
      docClass: 'required',
      matterKind: 'required',
      receivedOn: 'required',
      statedDeadline: 'optional',
    },
    attachments: ['original', 'deliveryList'],
    numbers: ['receiving'],
    again: {
      title: { zh: '登记下一件', en: 'Register the next one' },
      keeps: ['issuer', 'urgency', 'secrecy', 'docClass', 'matterKind', 'receivedOn'],
    },
  },

  once: [
    {
      id: 'issuer-number',
      title: { zh: '来文字号', en: 'Issuer’s number' },
      keys: 'docNo ? $replace(docNo, /\\s/, "")',
      twice: 'warned',
      field: 'docNo',
    },
  ],

  steps: [
    {
      id: 'draft-opinion',
      kind: 'sign',
      title: { zh: '拟办', en: 'Handling opinion' },
      verb: { zh: '拟办', en: 'handle' },
      by: {
        first: [
          {
            when: 'setting.drafter = "general-section-chief"',
            who: { post: 'general-section-chief' },
          },
          { who: { post: 'office-director' } },
        ],
      },
      tier: 'link',
      limit: signLimit,
      asks: { departments: 'optional' },
      agree: {
        title: { zh: '拟办', en: 'Propose' },
        effect: { zh: '送领导批示', en: 'Goes to the leaders' },
        opinion: 'required',
        phrases: [
          {
            zh: '请领导批示，拟请相关部门承办。',
            en: 'Please instruct; the departments named could handle it.',
          },
          { zh: '拟请领导阅示后传阅。', en: 'Please read; then to be circulated.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'add', 'take-back'],
      others: [
        {
          id: 'direct',
          title: { zh: '直送业务部门', en: 'Send direct' },
          effect: {
            zh: '不经请办、批办，直接分发；领导随后补阅',
            en: 'Distributed without instruction; the leader reads it afterwards',
          },
          opinion: 'required',
          asks: { directReason: 'required', ...nameDepartments },
          sets: { docClass: '"handling"' },
          goTo: 'dispatch',
        },
      ],
    },
    {
      id: 'urgent-front',
      kind: 'together',
      title: {
        zh: '特急件：边预告边请办',
        en: 'Top urgent: told beforehand while it is passed on',
      },
      when: 'urgency = "top-urgent"',
      whenSays: { zh: '特急件', en: 'Top urgent' },
      keeps: true,
      branches: [
        [
          {
            id: 'prenotify',
            kind: 'handle',
            title: { zh: '预告承办部门', en: 'Department told beforehand' },
            by: { post: 'registrar' },
            tier: 'link',
            limit: {
              amount: 1,
              unit: 'hour',
              from: 'opened',
              countsStartDay: true,
              basis: {
                zh: '综合科措施：特急件呈批的同时，先与可能的承办科室沟通',
                en: 'Measure of the general section: the likely department is told while a top-urgent document goes to the leaders',
              },
            },
            asks: { prenotified: 'required' },
            agree: {
              title: { zh: '已预告', en: 'Told' },
              effect: {
                zh: '请部门先做准备；正式承办以批示为准',
                en: 'The department prepares; what it does follows the instruction',
              },
              opinion: 'optional',
            },
            returns: false,
          },
        ],
        [
          {
            ...request,
            id: 'request-top-urgent',
            when: 'setting.includeDeputyStep',
            whenSays: { zh: '按单位设置', en: 'By office setting' },
            allows: ['ask', 'handwriting'],
          },
        ],
      ],
    },
    {
      ...request,
      id: 'request-instruction',
      when: 'setting.includeDeputyStep and urgency != "top-urgent"',
      whenSays: {
        zh: '按单位设置；特急件在前一步',
        en: 'By office setting; top-urgent ones before',
      },
      asks: { departments: 'optional' },
      handwritten: { recordedBy: { post: 'registrar' }, scan: 'instructionScan' },
      allows: ['transfer', 'ask', 'take-back', 'handwriting'],
    },
    {
      id: 'instruct',
      kind: 'sign',
      title: { zh: '批办', en: 'Instruction' },
      verb: { zh: '批办', en: 'decide' },
      by: { post: 'head' },
      when: 'docClass = "handling"',
      whenSays: { zh: '处理件', en: 'For handling' },
      tier: 'link',
      limit: signLimit,
      asks: nameDepartments,
      agree: {
        title: { zh: '批办', en: 'Instruct' },
        effect: { zh: '机要员登记批示，当日分发', en: 'Recorded and distributed the same day' },
        opinion: 'required',
        phrases: [
          { zh: '请按拟办意见办理。', en: 'Handle it as proposed.' },
          {
            zh: '请主办部门牵头，按时限办结。',
            en: 'The lead department to finish within the limit.',
          },
        ],
      },
      returns: true,
      allows: ['ask', 'add', 'take-back', 'handwriting'],
      handwritten: { recordedBy: { post: 'registrar' }, scan: 'instructionScan' },
      phone: { recordedBy: { post: 'office-director' }, when: 'urgency != "normal"' },
    },
    {
      id: 'peruse',
      kind: 'sign',
      title: { zh: '阅示', en: 'Reading by the head' },
      verb: { zh: '阅示', en: 'read' },
      by: { post: 'head' },
      when: 'docClass = "circulation"',
      whenSays: { zh: '传阅件', en: 'For reading' },
      tier: 'link',
      limit: signLimit,
      asks: { departments: 'required' },
      agree: {
        title: { zh: '阅，送传阅', en: 'Read; circulate' },
        effect: { zh: '各部门阅知后办结', en: 'Closed once the departments have read it' },
        opinion: 'optional',
        phrases: [{ zh: '阅。', en: 'Read.' }],
      },
      returns: true,
      handwritten: { recordedBy: { post: 'registrar' }, scan: 'instructionScan' },
      allows: ['ask', 'take-back', 'handwriting'],
      others: [
        {
          id: 'convert',
          title: { zh: '批示转处理件', en: 'Instruct: to be handled' },
          effect: {
            zh: '改按处理件编号，当日分发承办',
            en: 'Numbered anew as a document for handling and distributed the same day',
          },
          opinion: 'required',
          asks: nameDepartments,
          sets: { docClass: '"handling"' },
          numbers: ['receiving'],
          goTo: 'dispatch',
        },
      ],
    },
    {
      id: 'circulate',
      kind: 'distribute',
      title: { zh: '各部门传阅', en: 'Circulated to the departments' },
      when: 'docClass = "circulation"',
      whenSays: { zh: '传阅件', en: 'For reading' },
      keeps: true,
      items: 'departments',
      steps: [
        {
          id: 'read',
          kind: 'read',
          title: { zh: '阅知', en: 'Read' },
          by: { post: 'section-chief', of: 'item' },
          tier: 'link',
          limit: signLimit,
          agree: {
            title: { zh: '已阅', en: 'Read' },
            opinion: 'optional',
            phrases: [{ zh: '已阅知。', en: 'Read and noted.' }],
          },
          returns: false,
          allows: ['bulk'],
        },
      ],
    },
    {
      id: 'dispatch',
      kind: 'handle',
      title: { zh: '登记批示并分发', en: 'Instruction recorded, distributed' },
      by: { post: 'registrar' },
      when: 'docClass = "handling"',
      whenSays: { zh: '处理件', en: 'For handling' },
      gives: { paper: 'original', to: { post: 'section-doc-keeper', of: { field: 'lead' } } },
      tier: 'link',
      limit: sameDayLimit,
      asks: { noticedDeadline: 'required' },
      agree: {
        title: { zh: '已分发', en: 'Distributed' },
        effect: {
          zh: '开出收文处理单，原件交主办部门，各部门当日签收',
          en: 'The handling slip is issued, the original goes to the lead department, and all sign for it the same day',
        },
        opinion: 'optional',
        numbers: ['slip'],
        issues: ['handling-slip'],
      },
      returns: true,
      others: [
        {
          id: 'copy',
          title: { zh: '先送复印件', en: 'Send a copy ahead' },
          effect: {
            zh: '原件留办公室，待领导补签；部门凭复印件先办，复印件当日签收',
            en: 'The original stays for the leader’s signature; the department works with the copy, signed for today',
          },
          opinion: 'optional',
          asks: { copiesMade: 'required' },
          numbers: ['slip'],
          issues: ['handling-slip'],
          goTo: 'work',
        },
      ],
      allows: ['transfer'],
    },
    {
      id: 'work',
      kind: 'together',
      title: { zh: '承办与退还原件', en: 'Handling, and the original returned' },
      when: 'docClass = "handling"',
      whenSays: { zh: '处理件', en: 'For handling' },
      keeps: true,
      branches: [
        [
          {
            id: 'departments',
            kind: 'distribute',
            title: { zh: '各部门承办', en: 'Each department' },
            keeps: true,
            items: 'departments',
            steps: [
              {
                id: 'sign-for',
                kind: 'handle',
                title: { zh: '签收', en: 'Signed for' },
                by: { post: 'section-doc-keeper', of: 'item' },
                receives: 'original',
                tier: 'link',
                joint: {
                  how: 'any',
                  signers: [
                    { post: 'section-doc-keeper', of: 'item' },
                    { post: 'section-chief', of: 'item' },
                  ],
                  afterReturn: 'discards',
                },
                limit: sameDayLimit,
                agree: {
                  title: { zh: '已签收', en: 'Signed for' },
                  effect: {
                    zh: '原件交给您的，一并签收，去向记到您名下',
                    en: 'Where the original was handed to you, this signs for it too: it is with you',
                  },
                  opinion: 'optional',
                },
                returns: true,
              },
              {
                id: 'handle',
                kind: 'handle',
                title: { zh: '承办', en: 'Handled' },
                by: { post: 'section-chief', of: 'item' },
                when: 'matterKind != "request"',
                whenSays: { zh: '请示以外', en: 'Not requests' },
                tier: 'link',
                limit: {
                  amount: { field: 'handlingDays' },
                  unit: 'working-day',
                  from: 'submitted',
                  countsStartDay: false,
                  orField: 'noticedDeadline',
                  basis: {
                    zh: '办文制度：未定时限的七或十个工作日，重大决策十五个',
                    en: 'Rules: seven or ten working days where none is stated, fifteen for major decisions',
                  },
                  extends: {
                    by: {
                      first: [
                        {
                          when: 'setting.extensionBy = "office-director"',
                          who: { post: 'office-director' },
                        },
                        { who: { post: 'head' } },
                      ],
                    },
                    atMost: { setting: 'extensionDays' },
                    times: 1,
                    inTime: true,
                    basis: {
                      zh: '办文制度：延期的提前报办公室，并告知来文单位',
                      en: 'Rules: the office is told before the limit, and so is the issuer',
                    },
                    tells: {
                      zh: '请承办科室主动联系来文单位，告知办理情况和预计完成时间。',
                      en: 'The department tells the issuer how far it is and when it will be done.',
                    },
                  },
                },
                asks: { result: 'required' },
                attachments: ['outcome'],
                agree: {
                  title: { zh: '已办结', en: 'Done' },
                  effect: { zh: '报办公室清理', en: 'Reported to the office' },
                  opinion: 'optional',
                },
                returns: false,
                allows: ['transfer', 'ask'],
              },
            ],
          },
          {
            id: 'reply',
            kind: 'handle',
            title: { zh: '研究答复', en: 'Studied and answered' },
            by: { post: 'section-chief', of: { field: 'lead' } },
            when: 'matterKind = "request"',
            whenSays: { zh: '请示事项', en: 'Requests' },
            tier: 'link',
            joint: {
              how: 'lead',
              signers: { each: 'departments', post: 'section-chief' },
              afterReturn: 'discards',
            },
            limit: {
              amount: { setting: 'matterDays' },
              unit: 'working-day',
              from: 'submitted',
              countsStartDay: { setting: 'replyCountsReceiptDay' },
              orField: 'noticedDeadline',
              basis: {
                zh: '限时办结规定：十五个工作日，自收件日起算',
                en: 'Time-limit rule: fifteen working days, the day of receipt included',
              },
              pauses: {
                superior: {
                  title: { zh: '等上级批复', en: 'Waiting for the superior’s answer' },
                  basis: {
                    zh: '单位惯例：已向上级请示，批复前无法答复',
                    en: 'Practice: the superior has been asked and must answer first',
                  },
                  byLaw: false,
                },
              },
            },
            asks: { result: 'required' },
            attachments: ['outcome'],
            agree: {
              title: { zh: '已答复', en: 'Answered' },
              effect: {
                zh: '协办意见已汇总，由主办部门统一答复，报办公室清理',
                en: 'The lead answers once, with the assistants’ opinions in it, and reports to the office',
              },
              opinion: 'optional',
            },
            returns: false,
            allows: ['transfer', 'ask'],
          },
        ],
        [
          {
            id: 'return-original',
            kind: 'handle',
            title: { zh: '退还原件', en: 'Original returned' },
            by: { post: 'section-doc-keeper', of: { field: 'lead' } },
            when: '$not($exists(copiesMade))',
            whenSays: { zh: '送了原件的', en: 'Where the original went out' },
            gives: { paper: 'original', to: { post: 'registrar' } },
            tier: 'link',
            limit: {
              amount: { setting: 'returnOriginalDays' },
              unit: 'day',
              from: 'opened',
              countsStartDay: false,
              basis: {
                zh: '流程图：签收后五日内退回办公室，以扫描件继续办理',
                en: 'Chart: back within five days of signing; work goes on with the scan',
              },
            },
            asks: { originalPlace: 'required' },
            agree: {
              title: { zh: '已退还', en: 'Returned' },
              effect: {
                zh: '原件交还办公室，机要员签收后去向才变更',
                en: 'The original goes back; it is with the office once the registrar has signed for it',
              },
              opinion: 'optional',
            },
            returns: false,
          },
        ],
      ],
    },
    {
      id: 'retro-read',
      kind: 'read',
      title: { zh: '领导补阅', en: 'Read by the head afterwards' },
      by: { post: 'head' },
      when: 'directReason in ["obvious", "urgent", "away"]',
      whenSays: { zh: '直送的才补阅', en: 'Only if sent direct' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '已阅', en: 'Read' },
        opinion: 'optional',
        phrases: [{ zh: '阅。', en: 'Read.' }],
      },
      returns: false,
      allows: ['bulk'],
    },
    {
      id: 'close',
      kind: 'handle',
      title: { zh: '清理确认办结', en: 'Cleared and closed' },
      by: { post: 'registrar' },
      receives: 'original',
      tier: 'link',
      limit: signLimit,
      asks: { closingGround: 'required' },
      agree: {
        title: { zh: '确认办结', en: 'Close' },
        effect: {
          zh: '归档；退回给您的原件一并签收',
          en: 'Archived; where the original came back to you, this signs for it too',
        },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer'],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'classified-stays-off',
      at: ['start'],
      holds: 'secrecy != "classified"',
      says: {
        zh: '涉密文件不上网流转，也不得上传。请删除已选附件，改走机要件专送，另册登记。',
        en: 'Classified documents never enter the system. Remove the files and have it carried by hand, in its own register.',
      },
      field: 'secrecy',
    },
    {
      id: 'lead-among-departments',
      at: ['draft-opinion', 'instruct', 'peruse'],
      holds:
        '$exists(leadDepartment) and $count(departments) > 1 ? leadDepartment in departments : true',
      says: {
        zh: '主办部门不在承办部门之内。请在所选部门中指定一个主办。',
        en: 'The lead is not among the departments. Name one of those chosen.',
      },
      field: 'leadDepartment',
    },
    {
      id: 'copy-for-urgent',
      at: ['dispatch'],
      holds: '$exists(copiesMade) ? urgency != "normal" : true',
      says: {
        zh: '只有急件、特急件可以先送复印件。平件请待批示后送原件。',
        en: 'Only an urgent document goes ahead as a copy. Send the original of a normal one.',
      },
      field: 'copiesMade',
    },
    {
      id: 'received-within-stated',
      at: ['start'],
      holds: 'statedDeadline ? statedDeadline >= receivedOn : true',
      says: {
        zh: '来文要求时限早于收到日期。请核对两个日期；确已过期才收到的，写入拟办意见，时限留空。',
        en: 'The deadline set is before the day of receipt. Check both; if it came too late, leave the deadline empty and say so in the opinion.',
      },
      field: 'statedDeadline',
    },
    {
      id: 'noticed-within-stated',
      at: ['dispatch'],
      holds: 'statedDeadline ? noticedDeadline <= statedDeadline : true',
      says: {
        zh: '注明的时限晚于来文要求。请改为不晚于来文要求的日期。',
        en: 'The limit noted is after the issuer’s deadline. Enter a date not after it.',
      },
      field: 'noticedDeadline',
    },
  ],

  // Of the two ways of passing it on a document takes one.
  separate: ['request-instruction', 'request-top-urgent'].map((passing) => ({
    steps: ['start', 'draft-opinion', passing, 'instruct', 'peruse'],
    why: {
      zh: '登记、拟办、请办、批办须由不同的人办理',
      en: 'Registering, proposing, passing on and instructing are done by different persons',
    },
  })),

  risks: [
    {
      id: 'registered-late',
      at: 'start',
      level: 'medium',
      text: { zh: '收文不及时、登记有遗漏', en: 'Received late, or left unregistered' },
      controls: [
        {
          zh: '业务部门直接收到的件也交办公室编号；涉密文件另册登记',
          en: 'Documents that reach a department directly are numbered too; classified ones have their own register',
        },
      ],
      owner: 'registrar',
    },
    {
      id: 'instructed-late',
      at: 'instruct',
      level: 'low',
      text: { zh: '呈批不及时', en: 'Submitted for instruction late' },
      controls: [
        { zh: '随时掌握文件所在位置', en: 'Where each document is, is known at any time' },
      ],
      owner: 'registrar',
    },
    {
      id: 'whereabouts',
      at: 'dispatch',
      level: 'high',
      text: {
        zh: '批示后转办不及时、流向不清',
        en: 'Passed on late after the instruction, or its way unclear',
      },
      controls: [
        { zh: '批示已逐字登记，办理时限已注明', en: 'Instruction recorded in full, limit noted' },
        {
          zh: '各承办部门均已列明，凭签收转送',
          en: 'Every department listed; only against signature',
        },
      ],
      owner: 'registrar',
    },
    {
      id: 'not-done',
      at: 'handle',
      level: 'high',
      text: {
        zh: '没有按文件要求完成任务、承办超时限',
        en: 'The task is not completed, or not in time',
      },
      controls: [
        { zh: '批示和来文要求已逐项落实', en: 'Every point of instruction and document is done' },
      ],
      owner: 'section-chief',
    },
    {
      id: 'reply-late',
      at: 'reply',
      level: 'high',
      text: { zh: '答复超时限或答非所请', en: 'Answered late, or beside the point' },
      controls: [
        { zh: '已逐项明确答复请示单位', en: 'Every point is answered plainly to the asking unit' },
      ],
      owner: 'section-chief',
    },
    {
      id: 'original-lost',
      at: 'return-original',
      level: 'medium',
      text: { zh: '原件不知去向', en: 'The original goes astray' },
      controls: [{ zh: '原件当面交还并记明存放处', en: 'Handed back in person, place noted' }],
      owner: 'section-doc-keeper',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '收文{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'receiving',
      title: { zh: '收文编号', en: 'Receiving number' },
      pattern: '{per}〔{year}〕{n}号',
      per: 'docClass = "circulation" ? "阅" : "处"',
      keepsVoids: true,
    },
    {
      id: 'slip',
      title: { zh: '处理单号', en: 'Slip number' },
      pattern: '处理单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'handling-slip',
      title: { zh: '收文处理单', en: 'Handling slip' },
      number: 'slip',
      copies: [{ zh: '随文流转联', en: 'Travels with the document' }],
      numbers: ['receiving'],
      opinionsOf: [
        'draft-opinion',
        'request-top-urgent',
        'request-instruction',
        'instruct',
        'peruse',
      ],
      shows: [
        'issuer',
        'docNo',
        'docTitle',
        'urgency',
        'copies',
        'pages',
        'receivedOn',
        'statedDeadline',
        'lead',
        'departments',
        'copiesMade',
        'handlingDays',
        'noticedDeadline',
      ],
      notes: [
        {
          zh: '当日签收；原件五日内退回办公室，以扫描件继续办理。',
          en: 'Sign for it today; the original goes back within five days, work goes on with the scan.',
        },
        {
          zh: '不能按时办结的，提前报办公室延期并告知来文单位。',
          en: 'If it cannot be done in time, tell the office before the limit, and the issuer.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'receiving-register',
      title: { zh: '收文登记簿', en: 'Incoming-document register' },
      columns: [
        { title: { zh: '收文编号', en: 'Number' }, value: 'request.numbers.receiving' },
        { title: { zh: '收到日期', en: 'Received' }, value: 'receivedOn', kind: 'date' },
        { title: { zh: '来文单位', en: 'Issuer' }, value: 'issuer' },
        { title: { zh: '来文字号', en: 'Issuer’s number' }, value: 'docNo' },
        { title: { zh: '标题', en: 'Title' }, value: 'docTitle' },
        { title: { zh: '份数', en: 'Copies' }, value: 'copies', kind: 'number' },
        { title: { zh: '页数', en: 'Pages' }, value: 'pages', kind: 'number' },
        { title: { zh: '附件', en: 'Enclosures' }, value: '$count(enclosures)', kind: 'number' },
        { title: { zh: '密级', en: 'Secrecy' }, value: '$choice("secrecy", secrecy)' },
        { title: { zh: '紧急程度', en: 'Urgency' }, value: '$choice("urgency", urgency)' },
        { title: { zh: '事项类型', en: 'Matter' }, value: '$choice("matterKind", matterKind)' },
        { title: { zh: '主办部门', en: 'Lead' }, value: '$department(lead)' },
        { title: { zh: '承办（阅知）部门', en: 'Departments' }, value: '$department(departments)' },
        { title: { zh: '办理时限', en: 'Limit' }, value: 'noticedDeadline', kind: 'date' },
        {
          title: { zh: '办结依据', en: 'Closed on' },
          value: '$choice("closingGround", closingGround)',
        },
      ],
    },
    {
      id: 'receiving-unfinished',
      title: { zh: '未办结收文清单', en: 'Unfinished incoming documents' },
      when: '$not($exists(request.outcome))',
      key: '"unfinished:未办结收文"',
      current: true,
      columns: [
        { title: { zh: '收文编号', en: 'Number' }, value: 'request.numbers.receiving' },
        { title: { zh: '收到日期', en: 'Received' }, value: 'receivedOn', kind: 'date' },
        { title: { zh: '标题', en: 'Title' }, value: 'docTitle' },
        { title: { zh: '主办部门', en: 'Lead' }, value: '$department(lead)' },
        { title: { zh: '承办（阅知）部门', en: 'Departments' }, value: '$department(departments)' },
        { title: { zh: '办理时限', en: 'Limit' }, value: 'noticedDeadline', kind: 'date' },
      ],
    },
    {
      id: 'circulation-register',
      title: { zh: '文件传阅登记簿', en: 'Circulation register' },
      when: 'docClass = "circulation"',
      columns: [
        { title: { zh: '收文编号', en: 'Number' }, value: 'request.numbers.receiving' },
        { title: { zh: '收到日期', en: 'Received' }, value: 'receivedOn', kind: 'date' },
        { title: { zh: '来文单位', en: 'Issuer' }, value: 'issuer' },
        { title: { zh: '来文字号', en: 'Issuer’s number' }, value: 'docNo' },
        { title: { zh: '标题', en: 'Title' }, value: 'docTitle' },
        { title: { zh: '份数', en: 'Copies' }, value: 'copies', kind: 'number' },
        { title: { zh: '传阅范围', en: 'Read by' }, value: '$department(departments)' },
      ],
    },
  ],

  record: {
    title: { zh: '收文处理单', en: 'Incoming-document record' },
    rows: [
      ['issuer', 'docNo'],
      ['docTitle'],
      ['copies', 'pages'],
      ['enclosures'],
      ['urgency', 'secrecy'],
      ['docClass', 'matterKind'],
      ['receivedOn', 'statedDeadline'],
      ['departments', 'lead'],
      ['handlingDays', 'noticedDeadline'],
      ['copiesMade'],
      ['directReason', 'closingGround'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '当天的文件当天理清；批示当日转送承办部门。',
      en: 'Documents are cleared the day they come; instructions are passed on the same day.',
    },
    {
      zh: '来文字号登记过的，先核对是否重收，再登记。',
      en: 'Where a number was registered before, check first whether it came twice.',
    },
    {
      zh: '特急件单独登记，呈批的同时预告承办部门。',
      en: 'A top-urgent document is registered by itself; the department is told while it goes to the leaders.',
    },
    {
      zh: '未经签收不得变更文件去向。',
      en: 'A document changes hands only against signature.',
    },
    {
      zh: '两个以上部门办理的，批办时须指明主办。',
      en: 'Where two or more departments take part, the instruction names the lead.',
    },
    {
      zh: '领导外出时，急件、特急件由办公室主任电话请示并记录，复印件先送承办部门，原件留领导补签。',
      en: 'While a leader is away, the office director telephones about urgent documents and records the word; the copy goes ahead, the original waits for the leader’s signature.',
    },
    {
      zh: '领导在纸面上批示的，机要员逐字登记并附扫描件，领导收到邮件后确认；不是其批示的，退回重办。',
      en: 'What a leader wrote on the paper is entered word for word with its scan; the leader confirms it by mail, or it is done again.',
    },
    {
      zh: '请示由主办部门统一答复，协办部门先提意见。',
      en: 'A request is answered once, by the lead; the others give their opinions first.',
    },
    {
      zh: '没有规定时限的七个（至多十个）工作日内办结；请示和重大决策十五个工作日。',
      en: 'Seven (at most ten) working days where none is stated; fifteen for requests and major decisions.',
    },
    {
      zh: '签收后五日内退还原件，退还后以扫描件继续办理。',
      en: 'The original goes back within five days of signing; work goes on with the scan.',
    },
    {
      zh: '不能按时办结的，在时限前申请延期，经批准后告知来文单位；注明的时限一并顺延。',
      en: 'If it cannot be done in time, ask for more before the limit and tell the issuer; a date noted moves along.',
    },
    {
      zh: '时限前两天催办，并报告阅批领导。',
      en: 'Two days before the limit the department is reminded and the leader told.',
    },
  ],

  withdrawUntil: ['instruct', 'peruse', 'dispatch'],
  urgent: 'urgency = "top-urgent"',
} as const satisfies Route;
