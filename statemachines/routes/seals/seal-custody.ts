import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const states = {
  good: { zh: '完好', en: 'In good order' },
  worn: { zh: '磨损', en: 'Worn' },
  damaged: { zh: '残缺', en: 'Damaged' },
} as const;

export const sealCustody = {
  id: 'seal-custody',
  title: { zh: '印章交接', en: 'Hand-over of seals' },
  noun: { zh: '交接单', en: 'Hand-over' },
  family: 'seals',
  covers: [],
  grade: 'B',
  basis: {
    zh: '印章使用管理措施：印章专人保管、入柜存放，交接须有监交人；《会计基础工作规范》：移交须有人监交',
    en: 'Seal measures: seals have their keeper and their safe, and are handed over before a witness; Basic Accounting Rules: hand-overs are witnessed',
  },

  settings: {
    signDays: {
      title: { zh: '每步办理限期（工作日）', en: 'Days for each step' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
    catalogueDays: {
      title: { zh: '更改印章目录限期（工作日）', en: 'Days to change the catalogue of seals' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
    longestLoan: {
      title: { zh: '临时代管最长天数', en: 'Longest temporary keeping, in days' },
      value: 30,
      unit: 'day',
      source: {
        zh: '来源文件未定，取30天；更长的按正式移交办理',
        en: 'Not in the sources, 30 days; longer ones are handed over for good',
      },
    },
  },

  fields: {
    handoverKind: {
      kind: 'choice',
      options: {
        lasting: { zh: '正式移交', en: 'For good' },
        temporary: { zh: '临时代管', en: 'For a time' },
      },
      label: { zh: '交接类别', en: 'Kind of hand-over' },
      hint: {
        zh: '岗位变动选“正式移交”；请假、出差选“临时代管”。',
        en: 'For good when the post changes; for a time during leave or travel.',
      },
    },
    reason: { kind: 'long-text', max: 300, label: { zh: '交接原因', en: 'Why' } },
    seals: {
      kind: 'lines',
      min: 1,
      max: 20,
      columns: {
        seal: { kind: 'seal', label: { zh: '印章', en: 'Seal' } },
        state: { kind: 'choice', options: states, label: { zh: '状况', en: 'State' } },
        note: { kind: 'text', max: 60, label: { zh: '备注', en: 'Note' } },
      },
      label: { zh: '交接印章', en: 'Seals handed over' },
      hint: { zh: '一枚一行；磨损、残缺的写明部位。', en: 'One line each; say where one is worn.' },
    },
    lastEntry: {
      kind: 'text',
      max: 60,
      label: { zh: '用印登记簿截至', en: 'Seal register up to' },
      hint: { zh: '填最后一笔的登记号，没有的填“无”。', en: 'The last entry’s number, or “none”.' },
    },
    taker: {
      kind: 'person',
      label: { zh: '接收人', en: 'Taken over by' },
    },
    witness: {
      kind: 'person',
      label: { zh: '监交人', en: 'Witness' },
      hint: {
        zh: '不得由移交人、接收人、批准人兼任。',
        en: 'Neither who gives, nor who takes, nor who approves.',
      },
    },
    until: {
      kind: 'date',
      not: 'past',
      when: 'handoverKind = "temporary"',
      label: { zh: '代管到哪天', en: 'Kept until' },
    },
    loanDays: {
      kind: 'number',
      min: 0,
      max: 3660,
      calc: '$exists(until) and $exists(handedOn) ? $floor(($toMillis(until) - $toMillis(handedOn)) / 86400000)',
      label: { zh: '代管天数', en: 'Days kept' },
    },
    handedOn: { kind: 'date', label: { zh: '交接日期', en: 'Handed over on' } },
    keptAt: {
      kind: 'text',
      max: 60,
      label: { zh: '存放处', en: 'Where they are kept' },
      hint: { zh: '写明保险柜及房间。', en: 'Which safe, in which room.' },
    },
    cataloguedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '目录更改日期', en: 'Catalogue changed on' },
      hint: {
        zh: '先请系统管理员在“管理”里更改：一人提出，另一人确认，依据文件写本交接单；两人都办完再填。',
        en: 'First have it changed under “Office”: one administrator proposes, another confirms, on the basis of this hand-over; fill in afterwards.',
      },
    },
    backOn: { kind: 'date', not: 'future', label: { zh: '收回日期', en: 'Taken back on' } },
    backNote: {
      kind: 'text',
      max: 200,
      label: { zh: '代管期间用印和印章状况', en: 'Uses meanwhile, and state' },
    },
  },

  attachments: {
    order: {
      title: { zh: '岗位变动或请假文件', en: 'Order of transfer, or leave slip' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 0,
      max: 3,
    },
    photo: {
      title: { zh: '印模或照片', en: 'Impressions or photos' },
      kinds: ['pdf', 'jpg', 'png'],
      min: 0,
      max: 5,
    },
  },

  headline:
    '$choice("handoverKind", handoverKind) & "印章" & $string($count(seals)) & "枚，" & $person(taker) & "接收"',

  start: {
    title: { zh: '移交人填写交接清单', en: 'Who gives lists the seals' },
    posts: [
      'seal-custodian',
      'finance-seal-keeper-1',
      'finance-seal-keeper-2',
      'general-section-chief',
      'section-chief',
      'section-doc-keeper',
    ],
    asks: {
      handoverKind: 'required',
      reason: 'required',
      seals: {
        rows: 'open',
        columns: { seal: 'required', state: 'required', note: 'optional' },
      },
      lastEntry: 'required',
      handedOn: 'required',
      until: 'required',
      taker: 'required',
      witness: 'required',
    },
    attachments: ['order', 'photo'],
  },

  steps: [
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '分管领导批准', en: 'Deputy in charge approves' },
      by: { overseeing: 'requester' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意交接', en: 'Approve' },
        effect: { zh: '由接收人逐枚清点接收', en: 'Who takes over counts them one by one' },
        opinion: 'required',
        phrases: [{ zh: '同意，请监交人到场。', en: 'Approved; the witness is to be there.' }],
      },
      returns: true,
      allows: ['ask', 'take-back'],
      refuse: {
        title: { zh: '不同意', en: 'Refuse' },
        effect: { zh: '印章仍由移交人保管', en: 'The seals stay with who has them' },
        opinion: 'required',
      },
    },
    {
      id: 'take',
      kind: 'handle',
      title: { zh: '接收人清点接收', en: 'Counted and taken over' },
      by: { field: 'taker' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { keptAt: 'required' },
      agree: {
        title: { zh: '已接收', en: 'Taken over' },
        effect: {
          zh: '从此由我保管；请监交人签字',
          en: 'I keep them from now on; the witness signs next',
        },
        opinion: 'required',
        phrases: [
          {
            zh: '逐枚清点，与清单一致，已接收入柜。',
            en: 'Counted one by one, as listed; taken over and in the safe.',
          },
        ],
      },
      returns: true,
    },
    {
      id: 'witness',
      kind: 'sign',
      title: { zh: '监交人签字', en: 'Witness signs' },
      verb: { zh: '监交', en: 'witness' },
      by: { field: 'witness' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '在场监交，属实', en: 'Handed over before me' },
        effect: {
          zh: '开出印章交接单，三方各执一份',
          en: 'The hand-over slip is issued, a copy for each of the three',
        },
        opinion: 'required',
        phrases: [
          {
            zh: '在场监交，印章与清单一致，交接清楚。',
            en: 'I was there; the seals are as listed, the hand-over is complete.',
          },
        ],
        numbers: ['slip'],
        issues: ['custody-slip'],
      },
      returns: true,
    },
    {
      id: 'catalogue',
      kind: 'handle',
      title: { zh: '两人更改印章目录', en: 'Catalogue changed by two persons' },
      by: { post: 'office-director' },
      when: 'handoverKind = "lasting"',
      whenSays: { zh: '正式移交', en: 'For good only' },
      tier: 'sign-in',
      limit: { ...signLimit, amount: { setting: 'catalogueDays' } },
      asks: { cataloguedOn: 'required' },
      agree: {
        title: { zh: '已更改', en: 'Changed' },
        effect: {
          zh: '印章目录、保管岗位已由一人提出、另一人确认更改；本单办结',
          en: 'Catalogue and keepers were changed, proposed by one and confirmed by another; finished',
        },
        opinion: 'optional',
        phrases: [
          {
            zh: '以本交接单为依据，已由两人更改目录。',
            en: 'Changed by two persons, on the basis of this hand-over.',
          },
        ],
      },
      returns: false,
    },
    {
      id: 'back',
      kind: 'handle',
      title: { zh: '代管期满收回', en: 'Taken back' },
      by: { requester: true },
      when: 'handoverKind = "temporary"',
      whenSays: { zh: '临时代管', en: 'For a time only' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'longestLoan' },
        unit: 'day',
        from: 'opened',
        countsStartDay: false,
        orField: 'until',
        basis: { zh: '代管期限', en: 'End of the temporary keeping' },
      },
      asks: { backOn: 'required', backNote: 'required' },
      agree: {
        title: { zh: '已收回', en: 'Taken back' },
        effect: { zh: '印章回到原保管人；本单办结', en: 'The seals are back; finished' },
        opinion: 'optional',
        phrases: [
          { zh: '逐枚清点收回，代管期间用印已核对。', en: 'Counted back; uses meanwhile checked.' },
        ],
      },
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'three-persons',
      at: ['start'],
      holds: 'taker != witness',
      says: {
        zh: '接收人和监交人是同一人。监交人须由第三人担任，请另选。',
        en: 'One person is to take over and to witness. The witness is a third person; choose another.',
      },
      field: 'witness',
    },
    {
      id: 'each-once',
      at: ['start'],
      holds: '$count($distinct(seals.seal)) = $count(seals.seal)',
      says: {
        zh: '同一枚印章写了两行。请每枚印章只写一行。',
        en: 'A seal stands twice in the list. Enter each once.',
      },
      field: 'seals',
    },
    {
      id: 'temporary-in-time',
      at: ['start'],
      holds: 'handoverKind = "lasting" or (until >= handedOn and loanDays <= setting.longestLoan)',
      says: {
        zh: '代管期限早于交接日期，或超过了最长天数。请改正日期；时间更长的，按正式移交办理。',
        en: 'The keeping ends before it begins, or lasts too long. Correct the dates, or hand over for good.',
      },
      field: 'until',
    },
    {
      id: 'back-after-handed',
      at: ['back'],
      holds: 'backOn >= handedOn',
      says: {
        zh: '收回日期早于交接日期。请按实际日期改正。',
        en: 'They cannot be back before they were given. Enter the real date.',
      },
      field: 'backOn',
    },
  ],

  separate: [
    {
      steps: ['start', 'approve', 'take', 'witness'],
      why: {
        zh: '移交、批准、接收、监交须由不同的人办理',
        en: 'Giving, approving, taking and witnessing are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'no-witness',
      at: 'witness',
      level: 'high',
      text: { zh: '私下交接，去向不明', en: 'Handed over privately, whereabouts unknown' },
      controls: [
        {
          zh: '本人在场，印章逐枚看过，登记簿已核对到最后一笔',
          en: 'I was there, saw each seal, and checked the register to its last entry',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'one-hand',
      at: 'approve',
      level: 'high',
      text: {
        zh: '财务专用章与主要领导名章交到一人手里',
        en: 'The finance seal and the head’s name seal come into one hand',
      },
      controls: [
        {
          zh: '接收人不因此同时保管支付款项所需的全部印章',
          en: 'Who takes over does not then keep every seal that a payment needs',
        },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'catalogue-stale',
      at: 'catalogue',
      level: 'medium',
      text: { zh: '目录未改，仍按原保管人派单', en: 'The catalogue still names the old keeper' },
      controls: [
        {
          zh: '一人提出、另一人确认，以本交接单为依据',
          en: 'Proposed by one, confirmed by another, based on this hand-over',
        },
      ],
      owner: 'office-director',
    },
    {
      id: 'used-meanwhile',
      at: 'back',
      level: 'medium',
      text: { zh: '代管期间违规用印', en: 'Improper use meanwhile' },
      controls: [{ zh: '登记簿已逐笔核对', en: 'Each entry of the register was checked' }],
      owner: 'seal-custodian',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '印交{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '交接单号', en: 'Slip number' },
      pattern: '印交单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'custody-slip',
      title: { zh: '印章交接单', en: 'Hand-over slip' },
      number: 'slip',
      copies: [
        { zh: '第一联　移交人', en: 'Copy 1: who gave' },
        { zh: '第二联　接收人', en: 'Copy 2: who took over' },
        { zh: '第三联　办公室存档', en: 'Copy 3: for the office’s file' },
      ],
      issuer: { zh: '监交人', en: 'Witness' },
      shows: [
        'handoverKind',
        'reason',
        'seals',
        'lastEntry',
        'handedOn',
        'until',
        'taker',
        'keptAt',
      ],
      notes: [
        {
          zh: '移交、接收、监交三方当面逐枚清点；自接收起由接收人负责保管。',
          en: 'Counted one by one before all three; whoever took them over answers for them from then on.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'seal-custody-register',
      title: { zh: '印章交接登记', en: 'Register of seals handed over' },
      each: 'seals',
      key: '"seal:" & row.seal',
      when: '$exists(keptAt)',
      columns: [
        { title: { zh: '交接单号', en: 'Slip' }, value: 'request.numbers.slip' },
        { title: { zh: '印章', en: 'Seal' }, value: '$seal(row.seal)' },
        { title: { zh: '状况', en: 'State' }, value: '$choice("seals.state", row.state)' },
        { title: { zh: '类别', en: 'Kind' }, value: '$choice("handoverKind", handoverKind)' },
        { title: { zh: '移交人', en: 'Given by' }, value: 'request.requester' },
        { title: { zh: '接收人', en: 'Taken by' }, value: '$person(taker)' },
        { title: { zh: '监交人', en: 'Witness' }, value: '$person(witness)' },
        { title: { zh: '交接日期', en: 'On' }, value: 'handedOn', kind: 'date' },
        { title: { zh: '存放处', en: 'Kept at' }, value: 'keptAt' },
        { title: { zh: '收回日期', en: 'Taken back' }, value: 'backOn', kind: 'date' },
      ],
    },
  ],

  record: {
    title: { zh: '印章交接记录', en: 'Record of seals handed over' },
    rows: [
      ['handoverKind', 'handedOn'],
      ['reason'],
      ['seals'],
      ['lastEntry', 'until'],
      ['taker', 'witness'],
      ['keptAt', 'cataloguedOn'],
      ['backOn'],
      ['backNote'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '印章交接须经批准，移交人、接收人、监交人当面逐枚清点。',
      en: 'A hand-over is approved, and counted one by one before giver, taker and witness.',
    },
    {
      zh: '严禁一人保管支付款项所需的全部印章。',
      en: 'Nobody keeps all the seals that a payment needs.',
    },
    {
      zh: '临时代管期间由代管人用印的，移交人同时在“外出委托”里设代管人为代办人，用印单才会送到代管人。',
      en: 'Where the temporary keeper is to press the seal meanwhile, the giver also names him as stand-in under “Away”: only then do requests reach him.',
    },
    {
      zh: '正式移交后，印章目录须由两人更改，更改前仍按原保管岗位派单。',
      en: 'After a lasting hand-over two persons change the catalogue; until then work goes to the old keeper’s post.',
    },
  ],

  withdrawUntil: ['take'],
} as const satisfies Route;
