import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const noSeal = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予用印，本单办结', en: 'Nothing is sealed; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const cannotSeal = {
  title: { zh: '不予盖印', en: 'Do not seal' },
  effect: {
    zh: '与审批不符，不盖印，本单办结',
    en: 'It differs from what was approved; not sealed, the request ends',
  },
  opinion: 'required',
} as const satisfies Outcome;

export const sealUse = {
  id: 'seal-use',
  title: { zh: '用印审批', en: 'Use of a seal' },
  noun: { zh: '用印单', en: 'Seal request' },
  family: 'seals',
  covers: ['zk-seal-use', 'zk-seal-use-batch', 'zk-finance-seal-use'],
  grade: 'B',
  basis: {
    zh: '印章使用管理措施：没有批准不得用印，由印章管理员盖印',
    en: 'Seal measures: no approval, no stamp; the custodian presses the seal',
  },

  settings: {
    headKinds: {
      title: {
        zh: '须主要领导批准的印章种类',
        en: 'Kinds of seal that the head approves',
      },
      value: 'office contract',
      options: {
        office: { zh: '单位公章', en: 'Office seal' },
        party: { zh: '党组织印章', en: 'Party seal' },
        contract: { zh: '合同章', en: 'Contract seal' },
        finance: { zh: '财务章', en: 'Finance seal' },
        department: { zh: '内设机构印章', en: 'Section seal' },
      },
      many: true,
      source: {
        zh: '来源为分管领导批准，主要领导亦可；默认单位公章、合同章由主要领导批准',
        en: 'The deputy in charge, or the head; by default the head for the office and contract seals',
      },
    },
    batchCopies: {
      title: { zh: '多少份起须监印', en: 'Copies from which a supervisor is present' },
      value: 50,
      source: {
        zh: '来源为批量盖印须监印，未定份数；取五十份',
        en: 'Batch sealing is supervised, no number given; fifty',
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
    sealKind: {
      kind: 'choice',
      options: {
        office: { zh: '单位公章', en: 'Office seal' },
        party: { zh: '党组印章', en: 'Party-group seal' },
        contract: { zh: '合同专用章', en: 'Contract seal' },
        finance: { zh: '财务专用章', en: 'Finance seal' },
        department: { zh: '部门印章', en: 'Department seal' },
      },
      label: { zh: '印章种类', en: 'Kind of seal' },
    },
    docTitle: { kind: 'text', max: 120, label: { zh: '用印文件名称', en: 'Document' } },
    reason: { kind: 'long-text', max: 500, label: { zh: '事由', en: 'Reason' } },
    copies: {
      kind: 'number',
      min: 1,
      max: 9999,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '用印份数', en: 'Copies to be sealed' },
      hint: { zh: '盖印份数须与批准份数一致。', en: 'Exactly the approved number is sealed.' },
    },
    joint: {
      kind: 'yes-no',
      label: { zh: '联合发文', en: 'Joint document' },
      hint: { zh: '联合发文须有人监印。', en: 'Joint documents are sealed under supervision.' },
    },
    recipient: {
      kind: 'text',
      max: 80,
      label: { zh: '报送单位', en: 'Recipient' },
    },
    basisNo: {
      kind: 'text',
      max: 60,
      label: { zh: '签发或批准文号', en: 'Number of the approved document' },
      hint: { zh: '已签发的文件填文号。', en: 'For a document already issued.' },
    },
    approvedCopies: {
      kind: 'number',
      min: 1,
      max: 9999,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '批准份数', en: 'Copies approved' },
    },
    supervisor: {
      kind: 'person',
      label: { zh: '监印人', en: 'Supervisor' },
      hint: { zh: '不得由盖印人兼任。', en: 'Not the one who presses the seal.' },
    },
    seal: { kind: 'seal', sameKindAs: 'sealKind', label: { zh: '所用印章', en: 'Seal used' } },
    sealedCopies: {
      kind: 'number',
      min: 0,
      max: 9999,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '实盖份数', en: 'Copies sealed' },
    },
    spoiltSheets: {
      kind: 'number',
      min: 0,
      max: 9999,
      unit: { zh: '页', en: 'sheets' },
      label: { zh: '废页', en: 'Spoilt sheets' },
      hint: { zh: '没有的填0。', en: 'Enter 0 if there are none.' },
    },
    spoiltNote: {
      kind: 'text',
      max: 200,
      when: 'spoiltSheets > 0',
      label: { zh: '废页如何处理', en: 'What became of spoilt sheets' },
      hint: { zh: '何时何地当何人面销毁。', en: 'When, where and before whom destroyed.' },
    },
  },

  attachments: {
    document: {
      title: { zh: '待用印文件', en: 'Document to be sealed' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    basis: {
      title: { zh: '批准依据', en: 'Proof of approval' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 1,
      max: 5,
    },
    copyList: {
      title: { zh: '份数清单', en: 'List of copies' },
      kinds: ['pdf', 'xlsx', 'docx', 'jpg', 'png'],
      min: 1,
      max: 3,
      when: 'joint or copies >= setting.batchCopies',
    },
  },

  headline:
    '$choice("sealKind", sealKind) & $string(copies) & "份：" & ($length(docTitle) > 24 ? $substring(docTitle, 0, 23) & "…" : docTitle)',

  start: {
    title: { zh: '填报用印申请', en: 'Requested, with the document' },
    posts: [],
    asks: {
      sealKind: 'required',
      docTitle: 'required',
      reason: 'required',
      copies: 'required',
      joint: 'required',
      recipient: 'optional',
      basisNo: 'optional',
    },
    attachments: ['document', 'basis', 'copyList'],
  },

  steps: [
    {
      id: 'section',
      kind: 'sign',
      title: { zh: '科室负责人审核', en: 'Section chief reviews' },
      by: { post: 'section-chief', of: 'requester' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送领导审批', en: 'Goes to the leader' },
        opinion: 'required',
        phrases: [
          {
            zh: '内容属实，拟同意，请领导审批。',
            en: 'Correct; agreed in principle; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: noSeal,
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '领导审批', en: 'Leader approves' },
      by: {
        first: [
          { when: 'sealKind = "party"', who: { post: 'party-secretary' } },
          { when: 'sealKind = "finance"', who: { post: 'finance-deputy' } },
          { when: '$contains(setting.headKinds, sealKind)', who: { post: 'head' } },
          { who: { overseeing: 'requester' } },
        ],
      },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意用印', en: 'Approve' },
        effect: {
          zh: '开出用印单，由印章管理员盖印',
          en: 'The seal slip is issued; the custodian seals it',
        },
        opinion: 'required',
        phrases: [
          { zh: '同意。', en: 'Approved.' },
          { zh: '同意，按批准份数用印。', en: 'Approved, for the number of copies stated.' },
        ],
        sets: { approvedCopies: 'copies' },
        numbers: ['slip'],
        issues: ['seal-slip'],
      },
      returns: true,
      allows: ['ask'],
      refuse: noSeal,
    },
    {
      id: 'assign-supervisor',
      kind: 'handle',
      title: { zh: '指派监印人', en: 'Supervisor assigned' },
      by: { post: 'general-section-chief' },
      when: 'joint or copies >= setting.batchCopies',
      whenSays: { zh: '联合发文、批量', en: 'Joint or batch only' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { supervisor: 'required' },
      agree: {
        title: { zh: '已指派', en: 'Assigned' },
        effect: { zh: '送印章管理员盖印', en: 'Goes to the custodian' },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer', 'take-back'],
    },
    {
      id: 'stamp',
      kind: 'stamp',
      title: { zh: '核对审批并亲自盖印', en: 'Approval checked, sealed in person' },
      by: { post: 'seal-custodian' },
      when: 'sealKind != "finance"',
      whenSays: { zh: '财务章以外', en: 'Not the finance seal' },
      tier: 'sign-in',
      limit: signLimit,
      asks: {
        seal: 'required',
        sealedCopies: 'required',
        spoiltSheets: 'required',
        spoiltNote: 'required',
      },
      agree: {
        title: { zh: '已盖印登记', en: 'Sealed and entered' },
        effect: { zh: '记入用印登记簿', en: 'Entered in the seal register' },
        opinion: 'optional',
        numbers: ['entry'],
        phrases: [{ zh: '份数与批准一致，已盖印。', en: 'Sealed; the count is as approved.' }],
      },
      returns: true,
      refuse: cannotSeal,
    },
    {
      id: 'finance-stamp',
      kind: 'stamp',
      title: { zh: '财务章双人盖章签字', en: 'Finance seal: two keepers' },
      by: { post: 'finance-seal-keeper-1' },
      when: 'sealKind = "finance"',
      whenSays: { zh: '财务章', en: 'Finance seal' },
      tier: 'sign-in',
      // The first presses the seal and counts, the second checks on the spot and signs.
      joint: {
        how: 'in-order',
        signers: [{ post: 'finance-seal-keeper-1' }, { post: 'finance-seal-keeper-2' }],
        afterReturn: 'discards',
      },
      limit: signLimit,
      asks: {
        seal: 'required',
        sealedCopies: 'required',
        spoiltSheets: 'required',
        spoiltNote: 'required',
      },
      agree: {
        title: { zh: '已盖章签字', en: 'Sealed and signed' },
        effect: {
          zh: '甲盖章后由乙当场核对签字，再记入财务用章登记簿',
          en: 'The first seals, the second checks and signs on the spot; then it is entered in the register',
        },
        opinion: 'optional',
        phrases: [{ zh: '当场核对份数无误。', en: 'Count checked on the spot.' }],
        numbers: ['entry'],
      },
      returns: true,
      refuse: cannotSeal,
    },
    {
      id: 'reconcile',
      kind: 'sign',
      title: { zh: '监印人清点份数', en: 'Supervisor counts' },
      by: { field: 'supervisor' },
      when: 'joint or copies >= setting.batchCopies',
      whenSays: { zh: '联合发文、批量', en: 'Joint or batch only' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '清点无误', en: 'The count is right' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'required',
        phrases: [
          {
            zh: '在场监印，份数与批准一致，废页已当面销毁。',
            en: 'Present throughout; the count is as approved, spoilt sheets destroyed before me.',
          },
        ],
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'count-as-approved',
      at: ['stamp', 'finance-stamp', 'reconcile'],
      holds: 'sealedCopies = approvedCopies',
      says: {
        zh: '实盖份数与批准份数不一致，不能办结。请核对；确需改变份数的，退回申请人重报。',
        en: 'The copies sealed differ from the copies approved. Count again; to change the number, return it to the requester.',
      },
      field: 'sealedCopies',
    },
  ],

  separate: [
    {
      steps: ['start', 'section', 'approve', 'stamp', 'finance-stamp'],
      why: {
        zh: '申请、审核、批准、盖印须由不同的人办理',
        en: 'Asking, reviewing, approving and sealing are done by different persons',
      },
    },
    {
      steps: ['start', 'stamp', 'finance-stamp', 'reconcile'],
      why: {
        zh: '监印人与盖印人、申请人不得为同一人；财务章须两人签字',
        en: 'The supervisor is neither operator nor requester; the finance seal needs two persons',
      },
    },
    {
      steps: ['section', 'approve', 'reconcile'],
      why: {
        zh: '审核、批准、监印须由不同的人办理',
        en: 'Reviewing, approving and supervising are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'without-approval',
      at: 'approve',
      level: 'high',
      text: { zh: '未经审批即盖章', en: 'Sealed without approval' },
      controls: [
        {
          zh: '已看待用印文件全文和批准依据',
          en: 'The whole document and the proof of approval were read',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'unsupervised-batch',
      at: 'assign-supervisor',
      level: 'high',
      text: { zh: '批量盖章无人监印而失控', en: 'Batch sealing without a supervisor' },
      controls: [
        {
          zh: '监印人不是盖印人，届时在场',
          en: 'The supervisor is another person and will be there',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'seal-out-of-control',
      at: 'stamp',
      level: 'high',
      text: { zh: '印章脱离管控', en: 'The seal leaves control' },
      controls: [
        { zh: '由本人盖印，文件与审批附件一致', en: 'Pressed by me, on the document approved' },
        { zh: '盖印后印章已入保险柜', en: 'The seal is back in the safe' },
      ],
      owner: 'seal-custodian',
    },
    {
      id: 'finance-seal-gaps',
      at: 'finance-stamp',
      level: 'high',
      text: { zh: '用章不规范留下漏洞', en: 'Irregular use leaves gaps' },
      controls: [
        {
          zh: '有审批、有依据，两名保管人同时在场',
          en: 'Approved, with its basis, both keepers present',
        },
        { zh: '用后已加锁存放', en: 'Locked away after use' },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'spoilt-sheets',
      at: 'reconcile',
      level: 'medium',
      text: { zh: '废页外流', en: 'Spoilt sheets get out' },
      controls: [{ zh: '废页当面销毁', en: 'Spoilt sheets destroyed before the supervisor' }],
      owner: 'stamp-supervisor',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '用印{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '用印单号', en: 'Slip number' },
      pattern: '用印单{year}-{n4}',
      keepsVoids: true,
    },
    {
      id: 'entry',
      title: { zh: '登记号', en: 'Entry number' },
      pattern: '{per}{year}-{n4}',
      per: 'sealKind = "finance" ? "财印" : "印"',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'seal-slip',
      title: { zh: '用印单', en: 'Seal slip' },
      number: 'slip',
      copies: [
        { zh: '第一联　印章管理员', en: 'Copy 1: custodian' },
        { zh: '第二联　随文件', en: 'Copy 2: with the document' },
      ],
      shows: ['sealKind', 'docTitle', 'reason', 'recipient', 'basisNo', 'approvedCopies'],
      notes: [
        {
          zh: '印章管理员核对本单后亲自盖印，份数不得增减；印章不得交由他人携带。',
          en: 'The custodian checks this slip and seals in person, no more and no fewer; the seal is handed to nobody.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'seal-register',
      title: { zh: '用印登记簿', en: 'Seal register' },
      columns: [
        { title: { zh: '登记号', en: 'Entry' }, value: 'request.numbers.entry' },
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '申请人', en: 'Requester' }, value: 'request.requester' },
        { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '印章种类', en: 'Kind' }, value: '$choice("sealKind", sealKind)' },
        { title: { zh: '所用印章', en: 'Seal' }, value: '$seal(seal)' },
        { title: { zh: '文件名称', en: 'Document' }, value: 'docTitle' },
        { title: { zh: '批准份数', en: 'Approved' }, value: 'approvedCopies' },
        { title: { zh: '实盖份数', en: 'Sealed' }, value: 'sealedCopies' },
        { title: { zh: '废页', en: 'Spoilt' }, value: 'spoiltSheets' },
        { title: { zh: '监印人', en: 'Supervisor' }, value: '$person(supervisor)' },
      ],
    },
  ],

  record: {
    title: { zh: '用印审批单', en: 'Seal-use record' },
    rows: [
      ['docTitle'],
      ['sealKind', 'copies'],
      ['reason'],
      ['recipient', 'basisNo'],
      ['joint', 'supervisor'],
      ['seal', 'approvedCopies'],
      ['sealedCopies', 'spoiltSheets'],
      ['spoiltNote'],
    ],
    retention: '10-years',
  },

  rules: [
    { zh: '没有批准不得用印。', en: 'No approval, no stamp.' },
    {
      zh: '印章由印章管理员本人盖，平时存放保险柜，不得交由他人携带。',
      en: 'Only the custodian presses the seal; it is kept in a safe and handed to nobody.',
    },
    {
      zh: '联合发文和批量盖印须有人监印并校核。',
      en: 'Joint and batch sealing is supervised and counted.',
    },
    {
      zh: '财务印章加锁存放，须两人签字后使用，纪检可随时检查。',
      en: 'The finance seal is locked away and needs two signatures; discipline inspects at any time.',
    },
    {
      zh: '盖印份数须与批准份数一致，废页登记并销毁。',
      en: 'The copies sealed equal those approved; spoilt sheets are entered and destroyed.',
    },
  ],

  withdrawUntil: ['stamp', 'finance-stamp'],
} as const satisfies Route;
