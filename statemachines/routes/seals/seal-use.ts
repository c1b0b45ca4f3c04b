import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import {
  askCount,
  askPaper,
  countFields,
  paperAttachments,
  paperFields,
  paperGuards,
  sealRegister,
  sealRegisterColumns,
  withinApproved,
} from './impressions.ts';

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

/** Whoever presses the seal counts, says what was spoilt, and files what it looks like. */
const askStamped = { ...askCount, witness: 'required' } as const;

const supervised = 'joint or copies >= setting.batchCopies';
const supervisedSays = { zh: '联合发文、批量', en: 'Joint or batch only' } as const;

const unsigned = { zh: '已签发的公文除外', en: 'Not what was signed already' } as const;

/** A document that was signed already was approved by its signing. */
const approvedBy = 'onIssued ? issued[0].number : request.doneBy.approve';
const watchedBy = '$person($exists(supervisor) ? supervisor : witness)';

export const sealUse = {
  id: 'seal-use',
  title: { zh: '用印审批', en: 'Use of a seal' },
  noun: { zh: '用印单', en: 'Seal request' },
  family: 'seals',
  covers: ['zk-seal-use', 'zk-seal-use-batch', 'zk-finance-seal-use'],
  grade: 'B',
  basis: {
    zh: '《国务院关于国家行政机关和企业事业单位社会团体印章管理的规定》（国发〔1999〕25号）；印章使用管理措施：没有批准不得用印，由印章管理员盖印',
    en: 'State Council rules on seals (1999 No. 25); seal measures: no approval, no stamp; the custodian presses the seal',
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
        contract: { zh: '合同专用章', en: 'Contract seal' },
        finance: { zh: '财务专用章', en: 'Finance seal' },
        department: { zh: '内设机构印章', en: 'Section seal' },
      },
      many: true,
      source: {
        zh: '来源为分管领导批准，主要领导亦可；默认单位公章、合同专用章由主要领导批准',
        en: 'The deputy in charge, or the head; by default the head for the office and contract seals',
      },
    },
    issuedIsBasis: {
      title: {
        zh: '已签发的公文用印不再另行审批',
        en: 'Documents already signed are sealed without another approval',
      },
      value: true,
      source: {
        zh: '《党政机关公文处理工作条例》：公文经签发后用印，签发即为依据',
        en: 'Regulations on official documents: sealed once signed; the signing is the basis',
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
    ...paperFields,
    issued: {
      kind: 'references',
      routes: ['document-issuing'],
      min: 0,
      max: 1,
      label: { zh: '已签发的公文', en: 'Document already issued' },
      hint: {
        zh: '签发就是用印依据：选定后不再另行审批，份数不得超过签发份数。',
        en: 'Its signing is the basis: nothing is approved anew, and no more copies are sealed than were signed for.',
      },
    },
    onIssued: {
      kind: 'yes-no',
      calc: 'setting.issuedIsBasis and $count(issued) > 0',
      label: { zh: '以签发为用印依据', en: 'On the basis of its signing' },
    },
    allowed: { ...paperFields.allowed, calc: 'onIssued ? total : approvedTotal' },
    withNameSeal: {
      kind: 'yes-no',
      when: 'sealKind = "finance"',
      label: { zh: '同时盖主要领导名章', en: 'With the head’s name seal' },
      hint: {
        zh: '银行凭证须两章齐全时选“是”；名章由另一人保管、另行加盖。',
        en: 'Yes where a bank paper needs both; another person keeps and presses the name seal.',
      },
    },
    joint: {
      kind: 'yes-no',
      label: { zh: '联合发文', en: 'Joint document' },
      hint: { zh: '联合发文须有人监印。', en: 'Joint documents are sealed under supervision.' },
    },
    basisNo: {
      kind: 'text',
      max: 60,
      label: { zh: '批准文号', en: 'Number of the approval' },
      hint: {
        zh: '会议纪要、批件等有编号的填上。',
        en: 'Of minutes or an approval, if it has one.',
      },
    },
    supervisor: {
      kind: 'person',
      label: { zh: '监印人', en: 'Supervisor' },
      hint: { zh: '不得由盖印人兼任。', en: 'Not the one who presses the seal.' },
    },
    ...countFields,
    witness: {
      kind: 'person',
      when: 'spoilt > 0 and $not(joint or copies >= setting.batchCopies)',
      label: { zh: '销毁见证人', en: 'Witness to the destruction' },
      hint: {
        zh: '当面看着销毁的人，不得由盖印人兼任；随后请其签字。',
        en: 'Whoever saw it destroyed, not the one who presses the seal; asked to sign next.',
      },
    },
    nameUsed: {
      kind: 'number',
      min: 0,
      max: 999_999,
      unit: { zh: '次', en: 'impressions' },
      label: { zh: '名章实盖次数', en: 'Impressions of the name seal' },
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
    countedSpoilt: {
      kind: 'number',
      min: 0,
      max: 999_999,
      unit: { zh: '次', en: 'impressions' },
      label: { zh: '清点盖坏次数', en: 'Spoilt impressions counted' },
    },
  },

  attachments: {
    ...paperAttachments,
    // A cheque leaves at once; its copy is with the payment.
    sealed: { ...paperAttachments.sealed, when: 'sealKind != "finance"' },
    basis: {
      title: { zh: '批准依据', en: 'Proof of approval' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'docx'],
      min: 1,
      max: 5,
      when: '$not(onIssued)',
    },
    copyList: {
      title: { zh: '份数清单', en: 'List of copies' },
      kinds: ['pdf', 'xlsx', 'docx', 'jpg', 'png'],
      min: 1,
      max: 3,
      when: supervised,
    },
  },

  headline:
    '$seal(seal) & $string(total) & "次：" & ($length(docTitle) > 24 ? $substring(docTitle, 0, 23) & "…" : docTitle)',

  start: {
    title: { zh: '填报用印申请', en: 'Requested, with the document' },
    posts: [],
    asks: {
      issued: 'optional',
      ...askPaper,
      withNameSeal: 'required',
      joint: 'required',
      basisNo: 'optional',
    },
    attachments: ['document', 'basis', 'legalReview', 'copyList'],
  },

  steps: [
    {
      id: 'section',
      kind: 'sign',
      title: { zh: '科室负责人审核', en: 'Section chief reviews' },
      verb: { zh: '审核', en: 'review' },
      by: { post: 'section-chief', of: 'requester' },
      when: '$not(onIssued)',
      whenSays: unsigned,
      tier: 'sign-in',
      limit: signLimit,
      hides: ['onIssued'],
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
          { who: { approving: 'seal' } },
          { when: 'sealKind = "name"', who: { post: 'head' } },
          { when: 'sealKind = "party"', who: { post: 'party-secretary' } },
          { when: 'sealKind = "finance"', who: { post: 'finance-deputy' } },
          { when: '$contains(setting.headKinds, sealKind)', who: { post: 'head' } },
          { who: { overseeing: 'requester' } },
        ],
      },
      when: '$not(onIssued)',
      whenSays: unsigned,
      tier: 'sign-in',
      limit: signLimit,
      hides: ['onIssued'],
      agree: {
        title: { zh: '同意用印', en: 'Approve' },
        effect: {
          zh: '开出用印单，由印章管理员盖印',
          en: 'The seal slip is issued; the custodian seals it',
        },
        opinion: 'required',
        phrases: [
          { zh: '同意。', en: 'Approved.' },
          { zh: '同意，按批准次数用印。', en: 'Approved, for the number of impressions stated.' },
        ],
        sets: { approvedTotal: 'total' },
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
      when: supervised,
      whenSays: supervisedSays,
      tier: 'sign-in',
      limit: signLimit,
      asks: { supervisor: 'required' },
      agree: {
        title: { zh: '已指派', en: 'Assigned' },
        effect: {
          zh: '送印章管理员盖印；请通知监印人到场',
          en: 'Goes to the custodian; ask the supervisor to be there',
        },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer', 'take-back'],
    },
    {
      id: 'stamp',
      kind: 'stamp',
      title: { zh: '核对审批并亲自盖印', en: 'Approval checked, sealed in person' },
      verb: { zh: '盖印', en: 'press the seal' },
      by: { post: 'seal-custodian', keeping: 'seal' },
      when: 'sealKind != "finance"',
      whenSays: { zh: '财务章以外', en: 'Not the finance seal' },
      tier: 'sign-in',
      limit: signLimit,
      asks: askStamped,
      hides: ['approvedTotal'],
      attachments: ['sealed'],
      agree: {
        title: { zh: '已盖印登记', en: 'Sealed and entered' },
        effect: { zh: '记入用印登记簿', en: 'Entered in the seal register' },
        opinion: 'optional',
        numbers: ['entry'],
        phrases: [
          {
            zh: '次数在批准以内，已盖印，印章已入柜。',
            en: 'Sealed, within what was approved; the seal is back in the safe.',
          },
        ],
      },
      returns: true,
      refuse: cannotSeal,
    },
    {
      id: 'finance-stamp',
      kind: 'stamp',
      title: { zh: '财务章双人盖章签字', en: 'Finance seal: two keepers' },
      verb: { zh: '盖印', en: 'press the seal' },
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
      asks: askStamped,
      hides: ['approvedTotal'],
      attachments: ['sealed'],
      agree: {
        title: { zh: '已盖章签字', en: 'Sealed and signed' },
        effect: {
          zh: '甲盖章后由乙当场核对签字，再记入财务用章登记簿',
          en: 'The first seals, the second checks and signs on the spot; then it is entered in the register',
        },
        opinion: 'optional',
        phrases: [{ zh: '当场核对次数无误。', en: 'Count checked on the spot.' }],
        numbers: ['entry'],
      },
      returns: true,
      refuse: cannotSeal,
    },
    {
      id: 'name-stamp',
      kind: 'stamp',
      title: { zh: '另一人加盖名章', en: 'Another keeper adds the name seal' },
      verb: { zh: '盖印', en: 'press the seal' },
      by: { post: 'seal-custodian' },
      when: 'sealKind = "finance" and withNameSeal',
      whenSays: { zh: '银行凭证两章齐全', en: 'Where both seals are needed' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { nameUsed: 'required' },
      hides: ['approvedTotal'],
      agree: {
        title: { zh: '已加盖名章', en: 'Name seal added' },
        effect: { zh: '记入财务用章登记簿', en: 'Entered in the finance-seal register' },
        opinion: 'optional',
        phrases: [
          { zh: '凭证填写齐全，已加盖名章。', en: 'The paper is complete; name seal added.' },
        ],
      },
      returns: true,
      refuse: cannotSeal,
    },
    {
      id: 'destroyed',
      kind: 'sign',
      title: { zh: '见证废页销毁', en: 'Destruction witnessed' },
      verb: { zh: '见证', en: 'witness' },
      by: { field: 'witness' },
      when: 'spoilt > 0 and $not(joint or copies >= setting.batchCopies)',
      whenSays: { zh: '有废页且无监印人', en: 'Spoilt sheets, no supervisor' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '当面销毁，属实', en: 'Destroyed before me' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'optional',
        phrases: [{ zh: '废页已当面销毁。', en: 'The spoilt sheets were destroyed before me.' }],
      },
      returns: true,
    },
    {
      id: 'reconcile',
      kind: 'sign',
      title: { zh: '监印人清点', en: 'Supervisor counts' },
      verb: { zh: '清点', en: 'count' },
      by: { field: 'supervisor' },
      when: supervised,
      whenSays: supervisedSays,
      tier: 'sign-in',
      limit: signLimit,
      asks: { counted: 'required', countedSpoilt: 'required' },
      // Whoever counts does so without the figure he is to bear out.
      hides: ['used', 'spoilt', 'unused', 'spoiltSheets', 'approvedTotal'],
      agree: {
        title: { zh: '清点无误', en: 'The count is right' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'required',
        phrases: [
          { zh: '在场监印，清点无误。', en: 'Present throughout; counted.' },
          {
            zh: '在场监印，清点无误，废页已当面销毁。',
            en: 'Present throughout; counted, spoilt sheets destroyed before me.',
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
      id: 'issued-covers',
      at: ['start'],
      holds: '$not(onIssued) or copies <= issued[0].of.copies',
      says: {
        zh: '份数超过了签发的印发份数。请改为签发份数以内；需要加印的，不选已签发公文，另行报批。',
        en: 'More copies than were signed for. Stay within that number, or apply for approval without naming the document.',
      },
      field: 'copies',
    },
    { ...withinApproved, at: ['stamp', 'finance-stamp', 'destroyed', 'reconcile'] },
    {
      id: 'name-seal-within-approved',
      at: ['name-stamp'],
      holds: 'nameUsed <= allowed',
      says: {
        zh: '名章次数超过了批准的用印次数。请核对，不得多盖。',
        en: 'The name seal was pressed more often than approved. Count again; no more may be added.',
      },
      field: 'nameUsed',
    },
    {
      id: 'counted-as-sealed',
      at: ['reconcile'],
      holds: 'counted = used and countedSpoilt = spoilt',
      says: {
        zh: '清点的次数与盖印人登记的不一致。请双方重新清点；登记有误的，退回盖印环节改正。',
        en: 'Your count differs from what the operator entered. Count again together; if the entry is wrong, return it to the sealing step.',
      },
      field: 'counted',
    },
  ],

  separate: [
    {
      steps: ['start', 'section', 'approve', 'stamp', 'finance-stamp', 'name-stamp'],
      why: {
        zh: '申请、审核、批准、盖印须由不同的人办理；财务专用章与主要领导名章不得由一人保管加盖',
        en: 'Asking, reviewing, approving and sealing are done by different persons; nobody holds both the finance seal and the head’s name seal',
      },
    },
    {
      steps: ['start', 'stamp', 'finance-stamp', 'name-stamp', 'reconcile'],
      why: {
        zh: '监印人与盖印人、申请人不得为同一人；财务章须两人签字',
        en: 'The supervisor is neither operator nor requester; the finance seal needs two persons',
      },
    },
    {
      steps: ['start', 'stamp', 'finance-stamp', 'name-stamp', 'destroyed'],
      why: {
        zh: '废页由盖印人、申请人以外的人见证销毁',
        en: 'Somebody other than operator and requester sees spoilt sheets destroyed',
      },
    },
    {
      steps: ['section', 'approve', 'destroyed', 'reconcile'],
      why: {
        zh: '审核、批准、监印（见证）须由不同的人办理',
        en: 'Reviewing, approving and supervising or witnessing are done by different persons',
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
      id: 'contract-unreviewed',
      at: 'section',
      level: 'medium',
      text: { zh: '合同未经合法性审查即用印', en: 'A contract sealed without legality review' },
      controls: [
        {
          zh: '合同、协议的合法性审查意见已看，提出的问题已改',
          en: 'Of a contract: its review was read and what it found is mended',
        },
      ],
      owner: 'legal-section',
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
        {
          zh: '不是空白纸、空白介绍信，内容没有留空',
          en: 'Not blank paper nor a blank letter, nothing left open',
        },
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
      id: 'both-seals-in-one-hand',
      at: 'name-stamp',
      level: 'high',
      text: { zh: '一人掌握支付所需的全部印章', en: 'One person holds every seal a payment needs' },
      controls: [
        {
          zh: '财务专用章已由他人盖好，本人不保管财务专用章',
          en: 'The finance seal was pressed by others; I do not keep it',
        },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'sheets-not-destroyed',
      at: 'destroyed',
      level: 'medium',
      text: { zh: '废页外流', en: 'Spoilt sheets get out' },
      controls: [{ zh: '废页当面销毁', en: 'Spoilt sheets destroyed before the witness' }],
      owner: 'seal-custodian',
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
      shows: [
        'seal',
        'docKind',
        'docTitle',
        'reason',
        'recipient',
        'basisNo',
        'copies',
        'perCopy',
        'seamPerCopy',
        'allowed',
      ],
      notes: [
        {
          zh: '印章管理员核对本单后亲自盖印，不得超过批准次数；印章不得交由他人携带。',
          en: 'The custodian checks this slip and seals in person, never more than approved; the seal is handed to nobody.',
        },
      ],
    },
  ],

  registers: [
    {
      ...sealRegister,
      when: '$exists(used) and sealKind != "finance"',
      on: 'request.doneOn.stamp',
      columns: sealRegisterColumns({
        approvedBy,
        sealedOn: 'request.doneOn.stamp',
        sealedBy: 'request.doneBy.stamp',
        watchedBy,
      }),
    },
    {
      id: 'finance-seal-register',
      title: { zh: '财务用章登记簿', en: 'Finance-seal register' },
      key: sealRegister.key,
      when: '$exists(used) and sealKind = "finance"',
      on: 'request.doneOn.`finance-stamp`',
      columns: [
        ...sealRegisterColumns({
          approvedBy,
          sealedOn: 'request.doneOn.`finance-stamp`',
          sealedBy: 'request.doneBy.`finance-stamp`',
          watchedBy,
        }),
        {
          title: { zh: '名章次数', en: 'Name seal' },
          value: 'nameUsed',
          kind: 'number',
          sum: true,
        },
      ],
    },
  ],

  record: {
    title: { zh: '用印审批单', en: 'Seal-use record' },
    rows: [
      ['docTitle'],
      ['docKind', 'seal'],
      ['reason'],
      ['recipient', 'basisNo'],
      ['issued'],
      ['legalNo'],
      ['letterBearer', 'letterDays'],
      ['copies', 'perCopy'],
      ['seamPerCopy', 'total'],
      ['joint', 'supervisor'],
      ['allowed', 'used'],
      ['spoilt', 'unused'],
      ['unusedWhy'],
      ['spoiltSheets', 'witness'],
      ['spoiltNote'],
      ['counted', 'countedSpoilt'],
      ['withNameSeal', 'nameUsed'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '没有批准不得用印；已签发的公文，签发就是用印依据，不再另行审批。',
      en: 'No approval, no stamp; for a document already signed, its signing is the approval.',
    },
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
      zh: '空白纸、空白介绍信、空白证明一律不得用印。',
      en: 'Blank paper, blank letters and blank certificates are never sealed.',
    },
    {
      zh: '合同、协议先经合法性审查，再报用印。',
      en: 'Contracts are reviewed for legality before they are sealed.',
    },
    {
      zh: '实盖与盖坏合计不得超过批准次数；废页登记，当着见证人销毁。',
      en: 'Good and spoilt impressions never exceed what was approved; spoilt sheets are entered and destroyed before a witness.',
    },
    {
      zh: '严禁一人保管支付款项所需的全部印章：财务专用章与主要领导名章分开保管（财会〔2001〕41号）。',
      en: 'Nobody keeps all the seals that a payment needs: the finance seal and the head’s name seal are kept apart.',
    },
  ],

  withdrawUntil: ['stamp', 'finance-stamp'],
} as const satisfies Route;
