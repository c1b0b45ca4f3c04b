import type { Limit } from '../../limit.ts';
import type { HumanStep, Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const printLimit = {
  ...signLimit,
  amount: { setting: 'printDays' },
} as const satisfies Limit;

const notIssued = {
  title: { zh: '不同意发文', en: 'Refuse' },
  effect: { zh: '不发文，本件办结', en: 'Nothing is issued; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

/** The leaders in charge of what else it touches; the office sets whether side by side or in turn. */
const leaders = {
  kind: 'sign',
  by: { post: 'deputy-head' },
  tier: 'link',
  limit: signLimit,
  agree: {
    title: { zh: '同意', en: 'Agree' },
    effect: { zh: '各位分管领导签齐后送签发', en: 'Goes for signature once all have signed' },
    opinion: 'optional',
    phrases: [{ zh: '同意。', en: 'Agreed.' }],
  },
  returns: true,
  allows: ['ask'],
} as const satisfies Partial<HumanStep>;

/** 实质性修改: found after signing, it goes back to whoever signed; a sheet issued for the old text is void. */
const amend = {
  id: 'amend',
  title: { zh: '需作实质性修改', en: 'A change of substance' },
  effect: {
    zh: '附修改后的文稿，送签发人复审；原稿纸作废',
    en: 'With the amended text, back to the one who signed; the old sheet is void',
  },
  opinion: 'required',
  asks: { amendment: 'required' },
  attachments: ['amended'],
  voidsSlips: ['issue-sheet'],
  goTo: 'sign',
} as const satisfies Outcome & { readonly id: string };

const everyDeputy = { everyHolderOf: { post: 'deputy-head' } } as const;

/** Column of the distribution list, repeated where receipts come in. */
const recipient = {
  kind: 'text',
  max: 60,
  label: { zh: '收文单位', en: 'Recipient' },
} as const;

export const documentIssuing = {
  id: 'document-issuing',
  title: { zh: '发文办理', en: 'Outgoing documents' },
  noun: { zh: '发文', en: 'Outgoing document' },
  family: 'documents',
  covers: ['zk-document-issuing', 'lst-issuing', 'lst-issuing-party'],
  grade: 'C',
  basis: {
    zh: '《党政机关公文处理工作条例》和单位办文制度：先分管会签、后签发，签发后编号用印',
    en: 'Regulations on official documents of 2012 and the office’s rules: countersigned, then signed, then numbered and sealed',
  },

  settings: {
    bureauCode: {
      title: { zh: '单位发文机关代字', en: 'Code of the office’s documents' },
      value: '局发',
      source: { zh: '单位自定；默认“局发”', en: 'The office’s own; 局发 by default' },
    },
    letterCode: {
      title: { zh: '函的机关代字', en: 'Code of letters' },
      value: '局函',
      source: { zh: '单位自定；默认“局函”', en: 'The office’s own; 局函 by default' },
    },
    partyCode: {
      title: { zh: '党组发文机关代字', en: 'Code of the party group’s documents' },
      value: '局党组发',
      source: { zh: '单位自定；默认“局党组发”', en: 'The office’s own; 局党组发 by default' },
    },
    leaderOrder: {
      title: { zh: '其他分管领导怎样会签', en: 'How the other deputies countersign' },
      value: 'together',
      options: {
        together: { zh: '同时会签', en: 'Side by side' },
        'in-turn': { zh: '按排名依次会签', en: 'One after the other' },
      },
      source: {
        zh: '办文制度只定“先分管会签、后局长签发”，未定分管之间的次序；默认同时',
        en: 'The rules put the deputies before the head and say nothing of their own order; side by side by default',
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
      title: { zh: '核稿、会签、签发限期（工作日）', en: 'Days for each check and signature' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
    printDays: {
      title: { zh: '编号、缮印、校对、用印限期（工作日）', en: 'Days to number, print and seal' },
      value: 1,
      unit: 'working-day',
      source: { zh: '来源文件未定，取一个工作日', en: 'Not in the sources; one working day' },
    },
    receiptDays: {
      title: { zh: '收齐回执限期（工作日）', en: 'Days to have every receipt' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源未定，取五个工作日', en: 'Not in the sources; five working days' },
    },
    followDays: {
      title: { zh: '跟踪落实限期（工作日）', en: 'Days to follow it up' },
      value: 15,
      unit: 'working-day',
      source: {
        zh: '来源只要求专人跟踪，未定期限；取十五个工作日',
        en: 'Follow-up is required, no limit given; fifteen working days',
      },
    },
  },

  fields: {
    issuedAs: {
      kind: 'choice',
      options: {
        office: { zh: '单位名义', en: 'The office' },
        party: { zh: '党组名义', en: 'The party group' },
      },
      label: { zh: '以谁的名义', en: 'In whose name' },
      hint: {
        zh: '单位名义由主要领导签发，党组名义由党组书记签发。',
        en: 'The head signs for the office, the secretary for the party group.',
      },
    },
    docKind: {
      kind: 'choice',
      options: {
        resolution: { zh: '决议', en: 'Resolution' },
        decision: { zh: '决定', en: 'Decision' },
        order: { zh: '命令（令）', en: 'Order' },
        communique: { zh: '公报', en: 'Communiqué' },
        proclamation: { zh: '公告', en: 'Proclamation' },
        announcement: { zh: '通告', en: 'Announcement' },
        opinion: { zh: '意见', en: 'Opinion' },
        notice: { zh: '通知', en: 'Notice' },
        circular: { zh: '通报', en: 'Circular' },
        report: { zh: '报告', en: 'Report' },
        request: { zh: '请示', en: 'Request' },
        reply: { zh: '批复', en: 'Reply' },
        bill: { zh: '议案', en: 'Bill' },
        letter: { zh: '函', en: 'Letter' },
        minutes: { zh: '纪要', en: 'Minutes' },
      },
      label: { zh: '文种', en: 'Kind of document' },
    },
    docTitle: { kind: 'text', max: 120, label: { zh: '标题', en: 'Title' } },
    reason: {
      kind: 'long-text',
      max: 500,
      label: { zh: '发文依据和理由', en: 'Why it is issued' },
    },
    mainTo: { kind: 'text', max: 200, label: { zh: '主送机关', en: 'Addressed to' } },
    copyTo: {
      kind: 'text',
      max: 200,
      label: { zh: '抄送机关', en: 'Copied to' },
      hint: {
        zh: '有抄送的都要写上；请示不得抄送下级。',
        en: 'Name every one; a request is never copied downwards.',
      },
    },
    copies: {
      kind: 'number',
      min: 1,
      max: 9999,
      unit: { zh: '份', en: 'copies' },
      label: { zh: '印发份数', en: 'Copies' },
    },
    urgency: {
      kind: 'choice',
      options: {
        normal: { zh: '平件', en: 'Normal' },
        urgent: { zh: '加急', en: 'Urgent' },
        'top-urgent': { zh: '特急', en: 'Top urgent' },
      },
      label: { zh: '紧急程度', en: 'Urgency' },
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
    openness: {
      kind: 'choice',
      options: {
        active: { zh: '主动公开', en: 'Published' },
        'on-request': { zh: '依申请公开', en: 'On request' },
        closed: { zh: '不予公开', en: 'Not published' },
      },
      label: { zh: '公开属性', en: 'Openness' },
    },
    closedReason: {
      kind: 'text',
      max: 200,
      when: 'openness = "closed"',
      label: { zh: '不予公开的理由', en: 'Why it is not published' },
    },
    contactName: {
      kind: 'text',
      max: 20,
      when: 'docKind = "request"',
      label: { zh: '联系人姓名', en: 'Contact' },
    },
    contactPhone: {
      kind: 'text',
      max: 30,
      when: 'docKind = "request"',
      label: { zh: '联系电话', en: 'Contact’s telephone' },
    },
    joint: { kind: 'yes-no', label: { zh: '联合发文', en: 'Joint document' } },
    jointUnits: {
      kind: 'text',
      max: 200,
      when: 'joint',
      label: { zh: '联合发文单位', en: 'Joint issuing units' },
      hint: {
        zh: '各单位会签的纸面件附在材料里；文号只编主办单位的。',
        en: 'Attach what the others signed on paper; the lead unit’s number alone is used.',
      },
    },
    tracked: {
      kind: 'yes-no',
      label: { zh: '须跟踪落实', en: 'To be followed up' },
      hint: {
        zh: '部署工作、提出请示的文件须专人跟踪。',
        en: 'Whatever orders work or asks for something is followed up.',
      },
    },
    signDepartments: {
      kind: 'departments',
      max: 12,
      having: 'section-chief',
      label: { zh: '会签股室', en: 'Sections that countersign' },
      hint: {
        zh: '内容涉及的股室都要会签；不用选拟稿股室和核稿的综合股室。',
        en: 'Every section it touches, but not the drafting section nor the one that checks it.',
      },
    },
    otherLeaders: {
      kind: 'yes-no',
      label: { zh: '涉及其他分管领导', en: 'Touches other deputies' },
      hint: {
        zh: '按性质和内容，须其他分管领导会签的选“是”。',
        en: 'Yes where its nature and content need the other deputies’ signatures.',
      },
    },
    series: {
      kind: 'text',
      max: 20,
      calc: 'issuedAs ? (issuedAs = "party" ? setting.partyCode : docKind = "letter" ? setting.letterCode : setting.bureauCode)',
      label: { zh: '机关代字', en: 'Code' },
    },
    numberedAs: {
      kind: 'text',
      max: 20,
      inner: true,
      label: { zh: '编号所用代字', en: 'Code it was numbered under' },
    },
    amendment: {
      kind: 'long-text',
      max: 500,
      label: { zh: '实质性修改的内容', en: 'What changes in substance' },
    },
    seal: { kind: 'seal', sameKindAs: 'issuedAs', label: { zh: '所用印章', en: 'Seal used' } },
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
      hint: {
        zh: '没有的填0，有的当面销毁。',
        en: 'Enter 0 if none; others are destroyed at once.',
      },
    },
    issuedOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '分发日期', en: 'Distributed on' },
    },
    recipients: {
      kind: 'lines',
      min: 1,
      max: 60,
      label: { zh: '分发范围', en: 'Distribution list' },
      hint: {
        zh: '一个单位一行，份数合计不超过印发份数，余下的留存。',
        en: 'One line each; together no more than is printed, the rest is kept.',
      },
      columns: {
        unit: recipient,
        sent: {
          kind: 'number',
          min: 1,
          max: 9999,
          unit: { zh: '份', en: 'copies' },
          label: { zh: '份数', en: 'Copies' },
        },
      },
    },
    keptCopies: {
      kind: 'number',
      min: 0,
      max: 9999,
      unit: { zh: '份', en: 'copies' },
      calc: 'copies and recipients ? $max([0, copies - $sum(recipients.sent)])',
      label: { zh: '留存份数', en: 'Copies kept' },
    },
    receipts: {
      kind: 'lines',
      min: 1,
      max: 60,
      rowsFrom: 'recipients',
      label: { zh: '签收回执', en: 'Receipts' },
      hint: {
        zh: '逐单位填，没有签收的继续催。',
        en: 'One by one; whoever has not signed is urged.',
      },
      columns: {
        unit: recipient,
        signer: { kind: 'text', max: 20, label: { zh: '签收人', en: 'Signed by' } },
        signedOn: { kind: 'date', not: 'future', label: { zh: '签收日期', en: 'Signed on' } },
      },
    },
    sheetDue: {
      kind: 'yes-no',
      inner: true,
      label: { zh: '须换发稿纸', en: 'A new sheet is due' },
    },
    followUp: { kind: 'long-text', max: 1000, label: { zh: '落实情况', en: 'What came of it' } },
  },

  attachments: {
    draft: {
      title: { zh: '文稿（电子文档）', en: 'Draft (electronic)' },
      kinds: ['docx', 'ofd', 'pdf'],
      min: 1,
      max: 3,
    },
    basis: {
      title: { zh: '依据和参考材料', en: 'Supporting papers' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png', 'xlsx'],
      min: 0,
      max: 10,
    },
    amended: {
      title: { zh: '修改后的文稿', en: 'Amended text' },
      kinds: ['docx', 'ofd', 'pdf'],
      min: 1,
      max: 3,
    },
    printed: {
      title: { zh: '印样（付印稿）', en: 'Printer’s copy' },
      kinds: ['pdf', 'ofd'],
      min: 1,
      max: 3,
    },
    sealed: {
      title: { zh: '盖印后的成文扫描件', en: 'Scan of the sealed document' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
  },

  headline:
    '$choice("docKind", docKind) & "：" & ($length(docTitle) > 30 ? $substring(docTitle, 0, 29) & "…" : docTitle)',

  start: {
    title: { zh: '拟稿', en: 'Drafted' },
    filer: { zh: '拟稿人', en: 'Drafter' },
    posts: ['drafter'],
    asks: {
      issuedAs: 'required',
      docKind: 'required',
      docTitle: 'required',
      reason: 'required',
      mainTo: 'required',
      copyTo: 'optional',
      copies: 'required',
      urgency: 'required',
      secrecy: 'required',
      openness: 'required',
      closedReason: 'required',
      contactName: 'required',
      contactPhone: 'required',
      joint: 'required',
      jointUnits: 'required',
      tracked: 'required',
    },
    attachments: ['draft', 'basis'],
  },

  steps: [
    {
      id: 'section',
      kind: 'handle',
      title: { zh: '股室核稿', en: 'Section chief checks' },
      by: { post: 'section-chief', of: 'requester' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '核稿通过', en: 'Pass' },
        effect: { zh: '送办公室核稿', en: 'Goes to the office' },
        opinion: 'required',
        phrases: [
          { zh: '内容属实，符合政策，请核稿。', en: 'Correct and within policy; please check.' },
        ],
      },
      returns: true,
      refuse: notIssued,
      allows: ['transfer', 'ask', 'take-back'],
    },
    {
      id: 'office-check',
      kind: 'handle',
      title: { zh: '办公室核稿', en: 'Office checks' },
      by: { post: 'office-director' },
      tier: 'link',
      limit: signLimit,
      asks: {
        mainTo: 'required',
        copyTo: 'optional',
        copies: 'required',
        recipients: { rows: 'open', columns: { unit: 'required', sent: 'required' } },
        signDepartments: 'optional',
        otherLeaders: 'required',
      },
      agree: {
        title: { zh: '核稿通过', en: 'Pass' },
        effect: {
          zh: '核定分发范围，送会签、签发',
          en: 'Recipients settled; goes to be countersigned and signed',
        },
        opinion: 'required',
        phrases: [
          {
            zh: '格式、文字、文种、分发范围已核，请会签。',
            en: 'Form, wording, kind and recipients checked; please countersign.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'add', 'take-back'],
    },
    {
      id: 'departments-sign',
      kind: 'sign',
      title: { zh: '股室会签', en: 'Sections countersign' },
      verb: { zh: '会签', en: 'sign' },
      by: { post: 'office-director' },
      when: '$count(signDepartments) > 0',
      whenSays: { zh: '涉及其他股室', en: 'Where other sections are touched' },
      tier: 'link',
      joint: {
        how: 'all',
        signers: { each: 'signDepartments', post: 'section-chief' },
        afterReturn: 'keeps',
      },
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '各股室签齐后送分管领导', en: 'Goes on once every section has signed' },
        opinion: 'optional',
        phrases: [
          { zh: '同意。', en: 'Agreed.' },
          { zh: '无意见。', en: 'No comment.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'deputy',
      kind: 'sign',
      verb: { zh: '审签', en: 'review' },
      title: { zh: '分管领导审签', en: 'Deputy in charge signs' },
      by: { overseeing: 'requester' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送会签、签发', en: 'Goes to be countersigned and signed' },
        opinion: 'required',
        phrases: [{ zh: '同意，请签发。', en: 'Agreed; please sign.' }],
      },
      returns: true,
      refuse: notIssued,
      allows: ['ask', 'take-back'],
    },
    {
      ...leaders,
      id: 'leaders-together',
      title: { zh: '其他分管领导会签', en: 'Other deputies countersign' },
      when: 'otherLeaders and setting.leaderOrder = "together"',
      whenSays: { zh: '涉及其他分管领导', en: 'Where other deputies are touched' },
      joint: { how: 'all', signers: everyDeputy, afterReturn: 'keeps' },
    },
    {
      ...leaders,
      id: 'leaders-in-turn',
      title: { zh: '其他分管领导依次会签', en: 'Other deputies countersign in turn' },
      when: 'otherLeaders and setting.leaderOrder = "in-turn"',
      whenSays: { zh: '按单位设置', en: 'By office setting' },
      joint: { how: 'in-order', signers: everyDeputy, afterReturn: 'keeps' },
    },
    {
      id: 'sign',
      kind: 'sign',
      title: { zh: '签发', en: 'Signed for issue' },
      verb: { zh: '签发', en: 'sign' },
      by: {
        first: [
          { when: 'issuedAs = "party"', who: { post: 'party-secretary' } },
          { who: { post: 'head' } },
        ],
      },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '签发', en: 'Sign' },
        effect: {
          zh: '文稿定稿，编号、用印不再另行申请',
          en: 'The text is final; numbering and sealing need no further application',
        },
        opinion: 'required',
        phrases: [
          { zh: '发。', en: 'Issue.' },
          { zh: '同意印发。', en: 'Agreed; print and issue.' },
        ],
        sets: { sheetDue: 'true' },
      },
      returns: true,
      refuse: notIssued,
      allows: ['ask', 'take-back', 'handwriting'],
    },
    {
      id: 'number',
      kind: 'handle',
      title: { zh: '复核、登记编号', en: 'Checked again and numbered' },
      by: { post: 'registrar' },
      when: '$not(numberedAs = series)',
      whenSays: { zh: '已编号的不重编', en: 'Once, unless the code changes' },
      tier: 'link',
      limit: printLimit,
      agree: {
        title: { zh: '已复核编号', en: 'Checked and numbered' },
        effect: {
          zh: '给定发文字号，开出发文稿纸，送缮印',
          en: 'The document’s number is given, the issue sheet made; goes to be printed',
        },
        opinion: 'optional',
        sets: { numberedAs: 'series', sheetDue: 'false' },
        numbers: ['issue', 'sheet'],
        issues: ['issue-sheet'],
      },
      returns: true,
      others: [amend],
      allows: ['transfer', 'ask'],
    },
    {
      id: 'reissue',
      kind: 'handle',
      title: { zh: '复核、换发稿纸', en: 'Checked again, a new sheet' },
      by: { post: 'registrar' },
      when: 'sheetDue and numberedAs = series',
      whenSays: { zh: '编号后重新签发的', en: 'Where it was signed anew after numbering' },
      tier: 'link',
      limit: printLimit,
      agree: {
        title: { zh: '已复核换发', en: 'Checked and issued anew' },
        effect: {
          zh: '发文字号不变，换发稿纸，送缮印',
          en: 'The number stays, a new sheet is issued; goes to be printed',
        },
        opinion: 'optional',
        sets: { sheetDue: 'false' },
        numbers: ['sheet'],
        issues: ['issue-sheet'],
      },
      returns: true,
      others: [amend],
      allows: ['transfer', 'ask'],
    },
    {
      id: 'print',
      kind: 'handle',
      title: { zh: '缮印', en: 'Printed' },
      by: { post: 'printer' },
      tier: 'link',
      limit: printLimit,
      attachments: ['printed'],
      agree: {
        title: { zh: '印样已出', en: 'Printer’s copy made' },
        effect: { zh: '送两人校对', en: 'Goes to two proofreaders' },
        opinion: 'optional',
      },
      returns: true,
      others: [amend],
      allows: ['transfer'],
    },
    {
      id: 'proof',
      kind: 'handle',
      title: { zh: '校对', en: 'Proofread' },
      by: { post: 'proofreader' },
      tier: 'link',
      joint: {
        how: 'all',
        signers: [{ post: 'proofreader' }, { post: 'proofreader' }],
        afterReturn: 'discards',
      },
      limit: printLimit,
      agree: {
        title: { zh: '校对无误', en: 'No errors' },
        effect: {
          zh: '两人都校对无误后付印、用印',
          en: 'Printed and sealed once both have passed it',
        },
        opinion: 'optional',
        phrases: [{ zh: '与签发稿一致，校对无误。', en: 'As signed; no errors.' }],
      },
      returns: true,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'stamp',
      kind: 'stamp',
      title: { zh: '用印', en: 'Sealed' },
      by: { post: 'seal-custodian' },
      when: 'docKind != "minutes"',
      whenSays: { zh: '纪要不盖印', en: 'Minutes bear no seal' },
      tier: 'sign-in',
      limit: printLimit,
      asks: { seal: 'required', sealedCopies: 'required', spoiltSheets: 'required' },
      attachments: ['sealed'],
      agree: {
        title: { zh: '已盖印登记', en: 'Sealed and entered' },
        effect: {
          zh: '以签发为用印依据，记入用印登记簿',
          en: 'On the strength of the signature; entered in the seal register',
        },
        opinion: 'optional',
        numbers: ['entry'],
        phrases: [{ zh: '份数与印发份数一致，已盖印。', en: 'Sealed; the count is right.' }],
      },
      returns: true,
      refuse: {
        title: { zh: '不予盖印', en: 'Do not seal' },
        effect: {
          zh: '与签发稿不符，不盖印，本件办结',
          en: 'It differs from what was signed; not sealed, the request ends',
        },
        opinion: 'required',
      },
    },
    {
      id: 'supervise',
      kind: 'sign',
      title: { zh: '监印清点', en: 'Sealing supervised' },
      verb: { zh: '清点', en: 'count' },
      by: { post: 'stamp-supervisor' },
      when: 'docKind != "minutes" and (joint or copies >= setting.batchCopies)',
      whenSays: { zh: '联合发文、批量', en: 'Joint or batch only' },
      tier: 'sign-in',
      limit: printLimit,
      agree: {
        title: { zh: '清点无误', en: 'The count is right' },
        effect: { zh: '送分发', en: 'Goes to be distributed' },
        opinion: 'required',
        phrases: [
          {
            zh: '在场监印，份数一致，废页已当面销毁。',
            en: 'Present throughout; the count is right, spoilt sheets destroyed before me.',
          },
        ],
      },
      returns: true,
    },
    {
      id: 'distribute',
      kind: 'handle',
      title: { zh: '分发', en: 'Distributed' },
      by: { post: 'registrar' },
      tier: 'link',
      limit: printLimit,
      asks: { issuedOn: 'required' },
      agree: {
        title: { zh: '已分发', en: 'Distributed' },
        effect: {
          zh: '开出分发单，收文单位逐一签收',
          en: 'The distribution slip is issued; each recipient signs it',
        },
        opinion: 'optional',
        numbers: ['dispatch'],
        issues: ['dispatch-slip'],
      },
      returns: false,
      allows: ['transfer'],
    },
    {
      id: 'receive-receipts',
      kind: 'handle',
      title: { zh: '收齐签收回执', en: 'Receipts gathered' },
      by: { post: 'registrar' },
      tier: 'link',
      limit: { ...signLimit, amount: { setting: 'receiptDays' } },
      asks: {
        receipts: { rows: 'locked', columns: { signer: 'required', signedOn: 'required' } },
      },
      agree: {
        title: { zh: '回执已齐', en: 'All received' },
        effect: { zh: '底稿送归档', en: 'The file is archived' },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer'],
    },
    {
      id: 'follow',
      kind: 'handle',
      title: { zh: '跟踪落实', en: 'Followed up' },
      by: { post: 'section-chief', of: 'requester' },
      when: 'tracked',
      whenSays: { zh: '须跟踪落实的', en: 'Where follow-up is due' },
      tier: 'link',
      limit: {
        amount: { setting: 'followDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: {
          zh: '发文流程防范措施4：主办股室专人跟踪、抓落实',
          en: 'Control 4 of the issuing chart: the lead section follows each matter up',
        },
      },
      asks: { followUp: 'required' },
      agree: {
        title: { zh: '已落实', en: 'Done' },
        effect: { zh: '本件办结归档', en: 'The request is finished and archived' },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer', 'ask'],
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'classified-stays-off',
      at: ['start'],
      holds: 'secrecy != "classified"',
      says: {
        zh: '涉密文件不上网流转，也不得上传。请删除已选附件，在涉密计算机上拟稿、送签。',
        en: 'Classified documents never enter the system. Remove the files and draft it on the classified computer.',
      },
      field: 'secrecy',
    },
    {
      id: 'no-order-by-party',
      at: ['start'],
      holds: 'issuedAs = "party" ? docKind != "order" : true',
      says: {
        zh: '命令（令）由行政机关发布，不能以党组名义。请改文种，或改为单位名义。',
        en: 'Orders are not issued in the party group’s name. Change the kind, or the name.',
      },
      field: 'docKind',
    },
    {
      id: 'request-to-one',
      at: ['start', 'office-check'],
      holds: 'docKind = "request" ? $not($contains(mainTo, /[、，,；;]/)) : true',
      says: {
        zh: '请示只写一个主送机关。请留一个，需要同时送其他上级机关的，改列抄送。',
        en: 'A request is addressed to one organ. Keep one; others above are copied.',
      },
      field: 'mainTo',
    },
    {
      id: 'report-without-request',
      at: ['start'],
      holds: 'docKind = "report" ? $not($contains(docTitle, "请示")) : true',
      says: {
        zh: '报告不得夹带请示事项。请另写请示，或把文种改为请示。',
        en: 'A report carries no request. Write a request by itself, or change the kind.',
      },
      field: 'docTitle',
    },
    {
      id: 'sent-within-printed',
      at: ['office-check'],
      holds: '$sum(recipients.sent) <= copies',
      says: {
        zh: '分发份数合计超过印发份数。请减少分发，或增加印发份数。',
        en: 'More copies are to be sent than printed. Send fewer, or print more.',
      },
      field: 'recipients',
    },
    {
      id: 'recipient-once',
      at: ['office-check'],
      holds: '$count($distinct(recipients.unit)) = $count(recipients.unit)',
      says: {
        zh: '同一单位列了两行。请并成一行。',
        en: 'One recipient stands on two lines. Put them together.',
      },
      field: 'recipients',
    },
    {
      id: 'signed-after-issued',
      at: ['receive-receipts'],
      holds: '$count(receipts[signedOn < $$.issuedOn]) = 0',
      says: {
        zh: '有的签收日期早于分发日期。请核对回执。',
        en: 'Something was signed for before it was distributed. Check the receipts.',
      },
      field: 'receipts',
    },
    {
      id: 'count-as-printed',
      at: ['stamp'],
      holds: 'sealedCopies = copies',
      says: {
        zh: '实盖份数与印发份数不一致。请重新清点；确需改变份数的，退回办公室核稿。',
        en: 'The copies sealed differ from the copies printed. Count again; to change the number, return it to the office.',
      },
      field: 'sealedCopies',
    },
  ],

  separate: [
    ...['section', 'office-check'].map((check) => ({
      steps: ['start', check],
      why: {
        zh: '拟稿人不核自己拟的稿',
        en: 'Nobody checks a text of his own',
      },
    })),
    // Of the two ways of countersigning a document takes one.
    ...['leaders-together', 'leaders-in-turn'].map((countersigning) => ({
      steps: ['start', 'departments-sign', 'deputy', countersigning, 'sign', 'stamp', 'supervise'],
      why: {
        zh: '拟稿、会签、签发、用印、监印须由不同的人办理，次序不可颠倒',
        en: 'Drafting, countersigning, signing, sealing and supervising are done by different persons, in that order',
      },
    })),
  ],

  risks: [
    {
      id: 'against-policy',
      at: 'section',
      level: 'high',
      text: {
        zh: '与上级政策法规相抵触，不能完整表达发文目的',
        en: 'Against higher rules, or its purpose is not made clear',
      },
      controls: [
        {
          zh: '已对照上级政策法规，依据已附',
          en: 'Held against the higher rules; the basis is attached',
        },
      ],
      owner: 'section-chief',
    },
    {
      id: 'form-overlooked',
      at: 'office-check',
      level: 'medium',
      text: {
        zh: '核稿只看内容，忽略格式和错别字',
        en: 'Content checked, form and typing errors overlooked',
      },
      controls: [
        {
          zh: '文种、格式、行文关系、分发范围已逐项核对',
          en: 'Kind, form, addressees and recipients checked one by one',
        },
      ],
      owner: 'office-director',
    },
    {
      id: 'signed-out-of-turn',
      at: 'sign',
      level: 'high',
      text: {
        zh: '未经会签即签发，越权签发',
        en: 'Signed before the countersignatures, or without power',
      },
      controls: [
        {
          zh: '各会签意见已看，分歧已协商一致',
          en: 'Every countersignature read, differences settled',
        },
      ],
      owner: 'head',
    },
    {
      id: 'careless-proof',
      at: 'proof',
      level: 'medium',
      text: { zh: '校稿不认真', en: 'Careless proofreading' },
      controls: [
        {
          zh: '两人以上校稿，与签发稿逐字核对',
          en: 'Two at least, word by word against the text signed',
        },
      ],
      owner: 'office-director',
    },
    {
      id: 'sealed-without-signature',
      at: 'stamp',
      level: 'high',
      text: {
        zh: '未经签发用印，多盖、错盖',
        en: 'Sealed without a signature, too often, or wrongly',
      },
      controls: [
        { zh: '成文与签发稿、发文字号一致', en: 'The document is as signed and as numbered' },
        { zh: '由本人盖印，盖后印章已入柜', en: 'Sealed by me; the seal is back in the safe' },
      ],
      owner: 'seal-custodian',
    },
    {
      id: 'issued-and-forgotten',
      at: 'follow',
      level: 'medium',
      text: { zh: '只发文件，不抓落实', en: 'Issued, and nothing done about it' },
      controls: [{ zh: '每件事有专人跟踪', en: 'Somebody follows each matter up' }],
      owner: 'section-chief',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '发文{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'issue',
      title: { zh: '发文字号', en: 'Document number' },
      pattern: '{per}〔{year}〕{n}号',
      per: 'series',
      keepsVoids: true,
    },
    {
      id: 'sheet',
      title: { zh: '稿纸编号', en: 'Sheet number' },
      pattern: '稿纸{year}-{n4}',
      keepsVoids: true,
    },
    {
      id: 'entry',
      title: { zh: '用印登记号', en: 'Seal entry' },
      pattern: '发印{year}-{n4}',
      keepsVoids: true,
    },
    {
      id: 'dispatch',
      title: { zh: '分发单号', en: 'Distribution number' },
      pattern: '分发{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'issue-sheet',
      title: { zh: '发文稿纸', en: 'Issue sheet' },
      number: 'sheet',
      numbers: ['issue'],
      copies: [
        { zh: '第一联　随底稿归档', en: 'Copy 1: with the draft file' },
        { zh: '第二联　交缮印、用印', en: 'Copy 2: for printing and sealing' },
      ],
      opinionsOf: [
        'section',
        'office-check',
        'departments-sign',
        'deputy',
        'leaders-together',
        'leaders-in-turn',
        'sign',
      ],
      shows: [
        'issuedAs',
        'docKind',
        'docTitle',
        'mainTo',
        'copyTo',
        'copies',
        'urgency',
        'secrecy',
        'openness',
        'closedReason',
        'contactName',
        'contactPhone',
        'jointUnits',
        'reason',
      ],
      notes: [
        {
          zh: '签发即为用印依据；签发后作实质性修改的，须送签发人复审。',
          en: 'The signature is the basis for sealing; a change of substance afterwards goes back to the signer.',
        },
      ],
    },
    {
      id: 'dispatch-slip',
      title: { zh: '文件分发单', en: 'Distribution slip' },
      number: 'dispatch',
      copies: [{ zh: '签收联', en: 'For signatures' }],
      numbers: ['issue'],
      shows: ['docTitle', 'mainTo', 'copyTo', 'copies', 'recipients', 'keptCopies', 'issuedOn'],
      blanks: {
        lines: 'recipients',
        columns: [
          { zh: '签收人', en: 'Signed by' },
          { zh: '签收日期', en: 'Signed on' },
        ],
      },
      notes: [
        {
          zh: '收文单位逐一签收；按签收联登记回执。',
          en: 'Each recipient signs for it; the receipts are entered from here.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'issuing-register',
      title: { zh: '发文登记簿', en: 'Outgoing-document register' },
      columns: [
        { title: { zh: '发文字号', en: 'Number' }, value: 'row.number' },
        { title: { zh: '标题', en: 'Title' }, value: 'docTitle' },
        { title: { zh: '文种', en: 'Kind' }, value: '$choice("docKind", docKind)' },
        { title: { zh: '拟稿人', en: 'Drafter' }, value: 'request.requester' },
        { title: { zh: '拟稿股室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '主送机关', en: 'Addressed to' }, value: 'mainTo' },
        { title: { zh: '抄送机关', en: 'Copied to' }, value: 'copyTo' },
        { title: { zh: '印发份数', en: 'Copies' }, value: 'copies', kind: 'number' },
        { title: { zh: '留存份数', en: 'Kept' }, value: 'keptCopies', kind: 'number' },
        { title: { zh: '紧急程度', en: 'Urgency' }, value: '$choice("urgency", urgency)' },
        { title: { zh: '公开属性', en: 'Openness' }, value: '$choice("openness", openness)' },
        { title: { zh: '分发日期', en: 'Distributed' }, value: 'issuedOn', kind: 'date' },
        { title: { zh: '备注', en: 'Remarks' }, value: 'row.remark' },
      ],
      when: '$exists(request.numbers.issue)',
      // A number once given stays in the register, with the reason for which it is void.
      each: '$append(request.replaced[rule = "issue"].{"number": number, "remark": "作废，另编新号：" & why}, {"number": request.numbers.issue, "remark": request.outcome in ["refused", "withdrawn", "void"] ? "作废：" & request.why : joint ? "联合发文" : ""})',
    },
    {
      id: 'issued-seal-register',
      title: { zh: '用印登记簿（发文）', en: 'Seal register (documents issued)' },
      when: '$exists(sealedCopies)',
      on: 'request.doneOn.stamp',
      columns: [
        { title: { zh: '登记号', en: 'Entry' }, value: 'request.numbers.entry' },
        { title: { zh: '用印日期', en: 'Sealed on' }, value: 'request.doneOn.stamp', kind: 'date' },
        { title: { zh: '发文字号', en: 'Number' }, value: 'request.numbers.issue' },
        { title: { zh: '标题', en: 'Title' }, value: 'docTitle' },
        { title: { zh: '签发人', en: 'Signed by' }, value: 'request.doneBy.sign' },
        { title: { zh: '所用印章', en: 'Seal' }, value: '$seal(seal)' },
        {
          title: { zh: '实盖份数', en: 'Sealed' },
          value: 'sealedCopies',
          kind: 'number',
          sum: true,
        },
        { title: { zh: '废页', en: 'Spoilt' }, value: 'spoiltSheets', kind: 'number', sum: true },
        { title: { zh: '盖印人', en: 'Sealed by' }, value: 'request.doneBy.stamp' },
      ],
    },
  ],

  // 签发 is the basis for sealing it: whoever needs it sealed again refers to it and asks nobody anew.
  offers: { when: '$exists(request.numbers.issue)', carries: ['docTitle', 'copies'] },

  record: {
    title: { zh: '发文办理单', en: 'Outgoing-document record' },
    rows: [
      ['docTitle'],
      ['issuedAs', 'docKind'],
      ['mainTo'],
      ['copyTo'],
      ['copies', 'urgency'],
      ['secrecy', 'openness'],
      ['closedReason'],
      ['contactName', 'contactPhone'],
      ['joint', 'jointUnits'],
      ['reason'],
      ['signDepartments', 'otherLeaders'],
      ['amendment'],
      ['seal', 'sealedCopies'],
      ['spoiltSheets', 'issuedOn'],
      ['recipients'],
      ['receipts'],
      ['keptCopies'],
      ['followUp'],
    ],
    retention: 'permanent',
  },

  rules: [
    {
      zh: '谁主办，谁拟稿；综合性文稿由办公室起草。',
      en: 'Who leads drafts; general papers fall to the office.',
    },
    {
      zh: '先分管领导会签、后主要领导签发，次序不可颠倒；党组名义由党组书记签发。',
      en: 'Deputies countersign before the head signs; the secretary signs for the party group.',
    },
    {
      zh: '签发后才编号；联合发文只编主办单位的文号。',
      en: 'Numbered only after signing; a joint document has the lead unit’s number alone.',
    },
    {
      zh: '签发后作实质性修改的，须送签发人复审。',
      en: 'A change of substance after signing goes back to the signer.',
    },
    { zh: '两人以上校稿。', en: 'At least two proofread.' },
    {
      zh: '签发即为用印依据，不再另办用印；联合发文、批量用印须监印。',
      en: 'The signature is the basis for the seal; joint and batch sealing is supervised.',
    },
    {
      zh: '发文字号签发后编，不跳号、不重号；作废的号留在登记簿上并注明原因。',
      en: 'Numbers are given after signing, none skipped or given twice; a void one stays in the register with its reason.',
    },
    {
      zh: '分发逐单位签收，回执收齐后归档。',
      en: 'Each recipient signs; it is archived once every receipt is there.',
    },
    {
      zh: '请示一文一事，写明联系人和电话，不得抄送下级。',
      en: 'A request is about one matter, names a contact and is not copied downwards.',
    },
  ],

  signedText: {
    at: 'sign',
    fields: ['issuedAs', 'docKind', 'docTitle', 'mainTo', 'copyTo', 'jointUnits', 'reason'],
    attachments: ['draft', 'amended'],
    keptAt: ['number', 'reissue', 'print', 'proof', 'stamp'],
  },
  withdrawUntil: ['sign'],
} as const satisfies Route;
