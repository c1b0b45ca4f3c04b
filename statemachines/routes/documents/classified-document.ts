import type { HumanStep, Route } from '../../route.ts';
import { sameDayLimit } from '../same-day-limit.ts';

const custodian = {
  kind: 'handle',
  by: { post: 'classified-custodian' },
  tier: 'sign-in',
  limit: sameDayLimit,
  returns: false,
} as const satisfies Partial<HumanStep>;

export const classifiedDocument = {
  id: 'classified-document',
  title: { zh: '机要件专送登记', en: 'Hand-carried classified papers' },
  noun: { zh: '机要件', en: 'Classified paper' },
  family: 'documents',
  covers: ['zk-classified-document'],
  grade: 'B',
  basis: {
    zh: '《保守国家秘密法》和单位保密制度：机要件专人专送、阅毕收回；涉密不上网，上网不涉密',
    en: 'Law on Guarding State Secrets and the office’s rules: carried by one person, taken back once read; nothing secret goes on the network',
  },
  wordless: true,

  settings: {
    enabled: {
      title: { zh: '启用机要件去向登记', en: 'Movements of classified papers are entered' },
      value: false,
      source: {
        zh: '保密主管部门同意以后才启用；默认不启用，用纸质登记簿',
        en: 'Only once the secrecy authority agrees; off by default, the paper book is used',
      },
    },
  },

  fields: {
    receivedOn: { kind: 'date', not: 'future', label: { zh: '收到日期', en: 'Received on' } },
    copies: {
      kind: 'number',
      min: 1,
      max: 99,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '份数', en: 'Copies' },
      hint: {
        zh: '内部编号由系统给定，写在纸质登记簿上；标题、文号、内容一律不填。',
        en: 'The internal number is given here and written in the paper book; title, number and content are never entered.',
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
    },
    goesOn: {
      kind: 'yes-no',
      label: { zh: '送股室阅办', en: 'Goes on to a section' },
      hint: {
        zh: '批示写在原件上，不录入系统。',
        en: 'The instruction is written on the paper, not here.',
      },
    },
    department: {
      kind: 'department',
      having: 'section-chief',
      when: 'goesOn',
      label: { zh: '阅办股室', en: 'Section' },
    },
    copiesBack: {
      kind: 'number',
      min: 0,
      max: 99,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '收回份数', en: 'Copies taken back' },
    },
    takenBackOn: { kind: 'date', not: 'future', label: { zh: '收回日期', en: 'Taken back on' } },
    disposal: {
      kind: 'choice',
      options: {
        safe: { zh: '存入保密柜', en: 'Kept in the safe' },
        'to-issuer': { zh: '已清退来文机关', en: 'Returned to its issuer' },
        destroy: { zh: '已送销毁机构', en: 'Handed in to be destroyed' },
      },
      label: { zh: '存放或清退', en: 'Where it is now' },
    },
  },

  attachments: {},

  papers: [{ id: 'carrier', title: { zh: '机要件', en: 'Classified paper' } }],

  headline: '"机要件，共" & $string(copies) & "份"',

  start: {
    title: { zh: '专簿登记', en: 'Entered in its own book' },
    posts: ['classified-custodian'],
    asks: { receivedOn: 'required', copies: 'required', urgency: 'required' },
    attachments: [],
    numbers: ['internal'],
  },

  steps: [
    {
      ...custodian,
      id: 'present',
      title: { zh: '面呈领导', en: 'Put before the leader' },
      gives: { paper: 'carrier', to: { post: 'head' } },
      agree: {
        title: { zh: '已面呈', en: 'Handed over' },
        effect: { zh: '请领导当面签收、阅批', en: 'The leader signs for it and reads it' },
        opinion: 'optional',
      },
      others: [
        {
          id: 'void',
          title: { zh: '登记有误，作废', en: 'Entered by mistake' },
          effect: {
            zh: '内部编号作废，不再使用，纸质登记簿同时注明',
            en: 'The number is void and not used again; say so in the paper book as well',
          },
          opinion: 'optional',
          voids: true,
          goTo: 'end',
        },
      ],
    },
    {
      id: 'instruct',
      kind: 'read',
      title: { zh: '领导阅批', en: 'Read by the leader' },
      verb: { zh: '阅批', en: 'read' },
      by: { post: 'head' },
      receives: 'carrier',
      gives: { paper: 'carrier', to: { post: 'classified-custodian' } },
      tier: 'sign-in',
      limit: sameDayLimit,
      asks: { goesOn: 'required', department: 'required' },
      agree: {
        title: { zh: '已阅批', en: 'Read' },
        effect: {
          zh: '机要件交还专管员；批示写在原件上',
          en: 'The paper goes back to the custodian; the instruction is on the paper',
        },
        opinion: 'optional',
      },
      returns: false,
    },
    {
      ...custodian,
      id: 'carry',
      title: { zh: '专管员亲送', en: 'Carried by the custodian' },
      when: 'goesOn',
      whenSays: { zh: '送股室阅办的', en: 'Where it goes on to a section' },
      receives: 'carrier',
      gives: { paper: 'carrier', to: { post: 'section-chief', of: { field: 'department' } } },
      agree: {
        title: { zh: '已送到', en: 'Delivered' },
        effect: {
          zh: '送到股室负责人办公室，当面签收',
          en: 'To the section chief’s own office, signed for on the spot',
        },
        opinion: 'optional',
      },
    },
    {
      id: 'read',
      kind: 'read',
      title: { zh: '当面阅毕', en: 'Read in the custodian’s presence' },
      by: { post: 'section-chief', of: { field: 'department' } },
      when: 'goesOn',
      whenSays: { zh: '送股室阅办的', en: 'Where it goes on to a section' },
      receives: 'carrier',
      gives: { paper: 'carrier', to: { post: 'classified-custodian' } },
      tier: 'sign-in',
      limit: sameDayLimit,
      agree: {
        title: { zh: '已阅毕交还', en: 'Read and given back' },
        effect: {
          zh: '不复印、不摘抄、不留存，由专管员当面收回',
          en: 'No copy, no extract, nothing kept; the custodian takes it back at once',
        },
        opinion: 'optional',
      },
      returns: false,
    },
    {
      ...custodian,
      id: 'store',
      title: { zh: '收回妥存', en: 'Taken back and kept safe' },
      receives: 'carrier',
      agree: {
        title: { zh: '已收回', en: 'Taken back' },
        effect: { zh: '清点份数，销号归档', en: 'Counted, ticked off and archived' },
        opinion: 'optional',
        asks: { copiesBack: 'required', takenBackOn: 'required', disposal: 'required' },
      },
      others: [
        {
          id: 'again',
          title: { zh: '再送一个股室', en: 'On to another section' },
          effect: { zh: '由专管员再亲送', en: 'The custodian carries it again' },
          opinion: 'optional',
          asks: { goesOn: 'required', department: 'required' },
          goTo: 'carry',
        },
      ],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'all-copies-back',
      at: ['store'],
      holds: '$exists(copiesBack) ? copiesBack = copies : true',
      says: {
        zh: '收回份数与登记份数不一致。请清点；确有缺失的，立即向保密工作机构报告，不得销号。',
        en: 'The copies taken back are not those entered. Count again; if one is missing, report it to the secrecy office at once and do not tick it off.',
      },
      field: 'copiesBack',
    },
    {
      id: 'back-after-receipt',
      at: ['store'],
      holds: '$exists(takenBackOn) ? takenBackOn >= receivedOn : true',
      says: {
        zh: '收回日期早于收到日期。请按实际日期填写。',
        en: 'It was taken back before it came. Enter the real date.',
      },
      field: 'takenBackOn',
    },
  ],

  separate: [],

  risks: [
    {
      id: 'nothing-online',
      at: 'start',
      level: 'medium',
      text: { zh: '涉密内容上网', en: 'Something secret goes on the network' },
      controls: [
        {
          zh: '只登记内部编号、份数和去向；机要电脑、介质专人专用',
          en: 'Only number, count and movement are entered; machines and media for secrets are used for nothing else',
        },
      ],
      owner: 'classified-custodian',
    },
    {
      id: 'leak',
      at: 'store',
      level: 'high',
      text: { zh: '失密泄密或去向不明', en: 'A leak, or nobody knows where it is' },
      controls: [
        {
          zh: '已当面收回、逐份清点，存入保密柜或按规定清退',
          en: 'Taken back in person, counted copy by copy, in the safe or returned by rule',
        },
      ],
      owner: 'classified-custodian',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '机送{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'internal',
      title: { zh: '内部编号', en: 'Internal number' },
      pattern: '机要〔{year}〕{n}号',
      keepsVoids: true,
    },
  ],

  slips: [],

  registers: [
    {
      id: 'classified-register',
      title: { zh: '机要件登记簿', en: 'Register of classified papers' },
      readers: ['classified-custodian', 'head'],
      columns: [
        { title: { zh: '内部编号', en: 'Number' }, value: 'request.numbers.internal' },
        { title: { zh: '收到日期', en: 'Received' }, value: 'receivedOn', kind: 'date' },
        { title: { zh: '份数', en: 'Copies' }, value: 'copies', kind: 'number' },
        { title: { zh: '紧急程度', en: 'Urgency' }, value: '$choice("urgency", urgency)' },
        { title: { zh: '阅办股室', en: 'Section' }, value: '$department(department)' },
        { title: { zh: '收回份数', en: 'Back' }, value: 'copiesBack', kind: 'number' },
        { title: { zh: '收回日期', en: 'Taken back' }, value: 'takenBackOn', kind: 'date' },
        { title: { zh: '存放或清退', en: 'Now' }, value: '$choice("disposal", disposal)' },
      ],
    },
  ],

  record: {
    title: { zh: '机要件流向单（不含正文）', en: 'Movement slip (without content)' },
    rows: [
      ['receivedOn', 'copies'],
      ['urgency', 'goesOn'],
      ['department'],
      ['copiesBack', 'takenBackOn'],
      ['disposal'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '涉密不上网：只登记内部编号、份数、去向和收回，标题、文号、正文、照片一律不录入、不上传。',
      en: 'Nothing secret goes on the network: number, copies, movement and return alone; never title, issuer’s number, content or photograph.',
    },
    {
      zh: '由专管员亲自送到股室负责人办公室，阅毕即时收回。',
      en: 'The custodian carries it to the section chief’s own office and takes it back once read.',
    },
    {
      zh: '批示和意见写在原件上，不写在系统里。',
      en: 'Instructions and opinions are written on the paper, never here.',
    },
    {
      zh: '份数不符、去向不明的，立即向保密工作机构报告。',
      en: 'If the count is wrong or a copy astray, report it to the secrecy office at once.',
    },
  ],

  withdrawUntil: [],
  urgent: 'urgency = "top-urgent"',
} as const satisfies Route;
