import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

export const majorDecision = {
  id: 'major-decision',
  title: { zh: '“三重一大”集体决策', en: 'Collective decision on major matters' },
  noun: { zh: '议题', en: 'Matter' },
  family: 'meetings',
  covers: ['bj-major-decision', 'lst-party-group-meeting'],
  grade: 'A',
  basis: {
    zh: '“三重一大”集体决策要求，《中国共产党党组工作条例》，局党组会议制度',
    en: 'The rule of collective decision on major matters, the party-group regulations, and the office’s rules on meetings',
  },

  settings: {
    attendance: {
      title: { zh: '到会多少人才能表决', en: 'How many must be present to vote' },
      value: 'two-thirds',
      options: {
        'two-thirds': { zh: '不少于三分之二', en: 'At least two thirds' },
        half: {
          zh: '超过半数（人事事项仍须三分之二）',
          en: 'More than half (two thirds for appointments)',
        },
      },
      source: {
        zh: '条例：半数以上到会方可召开，干部任免须三分之二以上；默认一律三分之二',
        en: 'Regulations: half to meet, two thirds for appointments; two thirds for everything by default',
      },
    },
    largeFunds: {
      title: { zh: '大额资金起点', en: 'From which sum funds are large' },
      value: 5_000_000,
      unit: 'fen',
      source: {
        zh: '来源要求单位自定标准；默认五万元',
        en: 'Each office sets its own; fifty thousand yuan by default',
      },
    },
    signDays: {
      title: { zh: '审核、审查限期（工作日）', en: 'Days for each review' },
      value: 3,
      unit: 'working-day',
      source: { zh: '来源文件未定，取三个工作日', en: 'Not in the sources; three working days' },
    },
    executeDays: {
      title: {
        zh: '未定时限的落实期限（工作日）',
        en: 'Days to carry it out where none is stated',
      },
      value: 15,
      unit: 'working-day',
      source: {
        zh: '限时办结规定：上级重大决策落实十五个工作日；比照执行',
        en: 'Time-limit rule: fifteen working days for major decisions; applied likewise',
      },
    },
  },

  fields: {
    matterKind: {
      kind: 'choice',
      options: {
        decision: { zh: '重大决策', en: 'Major decision' },
        appointment: { zh: '重要干部任免', en: 'Appointment or removal' },
        project: { zh: '重大项目安排', en: 'Major project' },
        funds: { zh: '大额资金使用', en: 'Large funds' },
      },
      label: { zh: '事项类别', en: 'Kind of matter' },
    },
    topic: { kind: 'text', max: 80, label: { zh: '议题', en: 'Matter' } },
    background: {
      kind: 'long-text',
      max: 1000,
      label: { zh: '背景和依据', en: 'Background and basis' },
    },
    proposal: {
      kind: 'long-text',
      max: 1000,
      label: { zh: '提请决定的事项', en: 'What is to be decided' },
      hint: {
        zh: '写成可以直接表决的一句话，多个方案分条写明。',
        en: 'A sentence that can be voted on; several options one by one.',
      },
    },
    sum: {
      kind: 'money',
      min: 1,
      max: 1_000_000_000_000,
      when: 'matterKind = "funds"',
      label: { zh: '金额（元）', en: 'Sum (yuan)' },
    },
    consulted: {
      kind: 'long-text',
      max: 500,
      label: { zh: '征求意见和论证情况', en: 'Who was consulted, and what they said' },
      hint: {
        zh: '分歧较大的意见照实写。',
        en: 'Where opinions differ, say so.',
      },
    },
    disclosed: { kind: 'yes-no', label: { zh: '是否公开结果', en: 'Outcome published' } },
    legality: {
      kind: 'long-text',
      max: 500,
      label: { zh: '合法性审查意见', en: 'Opinion on its legality' },
    },
    meetingOn: {
      kind: 'date',
      not: 'future',
      label: { zh: '会议日期', en: 'Date of the meeting' },
    },
    members: {
      kind: 'number',
      min: 2,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '应到成员', en: 'Members' },
    },
    present: {
      kind: 'number',
      min: 0,
      max: 60,
      unit: { zh: '人', en: 'persons' },
      label: { zh: '到会成员', en: 'Members present' },
    },
    absentees: {
      kind: 'text',
      max: 200,
      when: 'present < members',
      label: { zh: '请假人员', en: 'Excused' },
      hint: { zh: '姓名和原因；须向主持人请假。', en: 'Names and reasons; excused by the chair.' },
    },
    executeBy: {
      kind: 'date',
      not: 'past',
      label: { zh: '落实期限', en: 'To be carried out by' },
    },
    resolved: { kind: 'long-text', max: 1000, label: { zh: '议定事项', en: 'What was decided' } },
    outcome: { kind: 'long-text', max: 1000, label: { zh: '落实情况', en: 'What came of it' } },
    publishedAt: {
      kind: 'text',
      max: 120,
      label: { zh: '公开载体', en: 'Where it was published' },
    },
  },

  attachments: {
    papers: {
      title: { zh: '议题材料', en: 'Papers of the matter' },
      kinds: ['pdf', 'ofd', 'docx', 'xlsx', 'jpg', 'png'],
      min: 1,
      max: 10,
    },
    consultation: {
      title: { zh: '征求意见、论证材料', en: 'Papers of the consultation' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 10,
      when: 'matterKind = "project" or matterKind = "decision"',
    },
    review: {
      title: { zh: '合法性审查意见书', en: 'Opinion of the legal review' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
    attendance: {
      title: { zh: '会议签到册', en: 'Signed list of those present' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
    minutes: {
      title: { zh: '会议记录和纪要', en: 'Record and minutes' },
      kinds: ['pdf', 'ofd', 'docx', 'jpg', 'png'],
      min: 1,
      max: 3,
    },
    proof: {
      title: { zh: '落实情况材料', en: 'Papers of what was done' },
      kinds: ['pdf', 'ofd', 'docx', 'xlsx', 'jpg', 'png'],
      min: 0,
      max: 10,
    },
  },

  headline:
    '$choice("matterKind", matterKind) & "：" & ($length(topic) > 30 ? $substring(topic, 0, 29) & "…" : topic)',

  start: {
    title: { zh: '提出议题', en: 'Matter put forward' },
    posts: ['section-chief'],
    asks: {
      matterKind: 'required',
      topic: 'required',
      background: 'required',
      proposal: 'required',
      sum: 'required',
      consulted: 'required',
      disclosed: 'required',
    },
    attachments: ['papers', 'consultation'],
  },

  steps: [
    {
      id: 'deputy',
      kind: 'handle',
      title: { zh: '分管领导审核', en: 'Deputy in charge reviews' },
      by: { overseeing: 'requester' },
      tier: 'link',
      limit: signLimit,
      agree: {
        title: { zh: '同意提请审议', en: 'Put it forward' },
        effect: { zh: '送合法性和廉政风险审查', en: 'Goes to the legal and integrity review' },
        opinion: 'required',
        phrases: [{ zh: '情况属实，同意提请会议审议。', en: 'Correct; to be put to the meeting.' }],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
    },
    {
      id: 'review',
      kind: 'sign',
      title: { zh: '合法性、廉政风险审查', en: 'Legal and integrity review' },
      by: { post: 'legal-section' },
      tier: 'sign-in',
      joint: {
        how: 'in-order',
        signers: [{ post: 'legal-section' }, { post: 'discipline' }],
        afterReturn: 'discards',
      },
      limit: signLimit,
      asks: { legality: 'required' },
      attachments: ['review'],
      agree: {
        title: { zh: '审查通过', en: 'Pass' },
        effect: {
          zh: '法制审核、纪检先后审查通过后，送确定议题',
          en: 'Goes to the agenda once the legal section and discipline have passed it',
        },
        opinion: 'required',
        phrases: [
          { zh: '程序、内容合法。', en: 'Lawful in form and content.' },
          {
            zh: '廉政风险已评估，防控措施可行。',
            en: 'Integrity risk assessed; controls suffice.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'agenda',
      kind: 'sign',
      title: { zh: '确定议题', en: 'Put on the agenda' },
      by: { post: 'party-secretary' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '列入会议议题', en: 'Put on the agenda' },
        effect: { zh: '由办公室通知会议', en: 'The office calls the meeting' },
        opinion: 'required',
        phrases: [
          {
            zh: '列入党组会议题，材料提前送达成员。',
            en: 'On the agenda; papers to the members beforehand.',
          },
        ],
      },
      returns: true,
      refuse: {
        title: { zh: '暂不上会', en: 'Not now' },
        effect: { zh: '不列入议题，本件办结', en: 'Not put on the agenda; the request ends' },
        opinion: 'required',
      },
      allows: ['ask', 'take-back'],
    },
    {
      id: 'convene',
      kind: 'handle',
      title: { zh: '会议签到', en: 'Members present recorded' },
      by: { post: 'office-director' },
      tier: 'link',
      asks: {
        meetingOn: 'required',
        members: 'required',
        present: 'required',
        absentees: 'required',
      },
      attachments: ['attendance'],
      agree: {
        title: { zh: '人数符合，开始表决', en: 'Enough are present; to the vote' },
        effect: { zh: '各成员分别投票', en: 'The members vote, each for himself' },
        opinion: 'optional',
      },
      returns: true,
      allows: ['transfer'],
    },
    {
      id: 'vote',
      kind: 'sign',
      title: { zh: '会议表决（票签）', en: 'Vote of the meeting' },
      by: { post: 'party-secretary' },
      tier: 'sign-in',
      joint: {
        how: 'quorum',
        signers: { everyHolderOf: { post: 'party-group-member' } },
        quorum: { moreThan: [1, 2] },
        afterReturn: 'discards',
      },
      limit: signLimit,
      agree: {
        title: { zh: '赞成', en: 'For' },
        effect: {
          zh: '赞成票超过半数，送主持人末位表态',
          en: 'With more than half for it, the chair states his opinion last',
        },
        opinion: 'required',
        phrases: [{ zh: '赞成。', en: 'For.' }],
      },
      returns: true,
      refuse: {
        title: { zh: '不赞成', en: 'Against' },
        effect: {
          zh: '投出后，赞成票已不可能超过半数的，议题不通过',
          en: 'Once more than half for it is out of reach, the matter is not carried',
        },
        opinion: 'required',
      },
    },
    {
      id: 'conclude',
      kind: 'sign',
      title: { zh: '主持人末位表态', en: 'The chair speaks last' },
      by: { post: 'party-secretary' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意，宣布通过', en: 'Agreed; declared carried' },
        effect: { zh: '形成会议纪要，交办落实', en: 'Minutes are made, and it is carried out' },
        opinion: 'required',
        phrases: [{ zh: '同意多数成员意见，通过。', en: 'With the majority; carried.' }],
      },
      // The chair does not overrule a majority: he may have it deliberated again.
      returns: true,
    },
    {
      id: 'minutes',
      kind: 'handle',
      title: { zh: '形成会议纪要', en: 'Minutes made' },
      by: { post: 'office-director' },
      tier: 'link',
      limit: signLimit,
      asks: { resolved: 'required', executeBy: 'optional' },
      attachments: ['minutes'],
      agree: {
        title: { zh: '已形成纪要', en: 'Minutes made' },
        effect: {
          zh: '给定纪要编号，开出落实通知单',
          en: 'The minutes are numbered and the notice of execution issued',
        },
        opinion: 'optional',
        numbers: ['minutes'],
        issues: ['execution-notice'],
      },
      returns: false,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'execute',
      kind: 'handle',
      title: { zh: '落实', en: 'Carried out' },
      by: { post: 'section-chief', of: 'requester' },
      tier: 'link',
      limit: {
        amount: { setting: 'executeDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        orField: 'executeBy',
        basis: {
          zh: '限时办结规定：重大决策落实十五个工作日；纪要另定期限的从其规定',
          en: 'Time-limit rule: fifteen working days for major decisions, or as the minutes say',
        },
      },
      asks: { outcome: 'required' },
      attachments: ['proof'],
      agree: {
        title: { zh: '已落实', en: 'Done' },
        effect: { zh: '反馈会议，需公开的送公开', en: 'Reported back; published where due' },
        opinion: 'optional',
      },
      returns: false,
      allows: ['transfer', 'ask'],
    },
    {
      id: 'disclose',
      kind: 'publish',
      title: { zh: '公开结果', en: 'Outcome published' },
      by: { post: 'openness-office' },
      when: 'disclosed',
      whenSays: { zh: '决定公开的', en: 'Where it is to be published' },
      tier: 'link',
      limit: signLimit,
      asks: { publishedAt: 'required' },
      agree: {
        title: { zh: '已公开', en: 'Published' },
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
      id: 'large-enough',
      at: ['start'],
      holds: 'matterKind = "funds" ? sum >= setting.largeFunds : true',
      says: {
        zh: '金额没有达到大额资金标准，按一般审批程序办理。请核对金额，或改走报销、采购流程。',
        en: 'The sum is not large by the office’s rule. Check it, or use the ordinary route for spending.',
      },
      field: 'sum',
    },
    {
      id: 'no-more-than-all',
      at: ['convene'],
      holds: 'present <= members',
      says: {
        zh: '到会成员多于应到成员。请核对签到册。',
        en: 'More present than there are members. Check the signed list.',
      },
      field: 'present',
    },
    {
      id: 'enough-present',
      at: ['convene'],
      holds:
        'setting.attendance = "two-thirds" or matterKind = "appointment" ? present * 3 >= members * 2 : present * 2 > members',
      says: {
        zh: '到会人数不够，不能表决。请改期开会，到会人数够了再办这一步。',
        en: 'Too few are present to vote. Meet on another day and come back to this step then.',
      },
      field: 'present',
    },
  ],

  separate: [
    {
      steps: ['start', 'review', 'agenda', 'vote'],
      why: {
        zh: '提议、审查、确定议题、表决须由不同的人办理；主持人不先投票',
        en: 'Proposing, reviewing, setting the agenda and voting are done by different persons; the chair does not vote first',
      },
    },
    {
      steps: ['start', 'review', 'vote', 'conclude'],
      why: {
        zh: '主持人在其他成员表决后末位表态',
        en: 'The chair speaks last, after the others have voted',
      },
    },
  ],

  risks: [
    {
      id: 'not-argued',
      at: 'start',
      level: 'medium',
      text: { zh: '未经调研论证、征求意见即提交', en: 'Put forward without study or consultation' },
      controls: [
        {
          zh: '征求意见和论证材料随议题报送',
          en: 'What was studied and said comes with the matter',
        },
      ],
      owner: 'section-chief',
    },
    {
      id: 'unlawful',
      at: 'review',
      level: 'high',
      text: { zh: '决策事项违法违规、暗藏利益', en: 'Unlawful, or serving private interests' },
      controls: [
        {
          zh: '权限、程序、内容均已对照规定',
          en: 'Power, procedure and content held against the rules',
        },
        {
          zh: '利害关系人已逐一排查并回避',
          en: 'Whoever has an interest was found and steps aside',
        },
      ],
      owner: 'legal-section',
    },
    {
      id: 'sprung-on-members',
      at: 'agenda',
      level: 'medium',
      text: {
        zh: '临时动议，以传阅、碰头代替会议',
        en: 'Sprung on the members, or settled in passing',
      },
      controls: [{ zh: '材料提前送达全体成员', en: 'The papers reach every member beforehand' }],
      owner: 'party-secretary',
    },
    {
      id: 'one-man-rule',
      at: 'vote',
      level: 'high',
      text: { zh: '个人说了算，不充分讨论', en: 'One person decides; no real discussion' },
      controls: [
        { zh: '本人会前已看过材料', en: 'I read the papers before the meeting' },
        {
          zh: '本人与该事项没有须回避的利害关系',
          en: 'I have no interest in it that would bar me',
        },
      ],
      owner: 'party-group-member',
    },
    {
      id: 'decided-and-forgotten',
      at: 'execute',
      level: 'medium',
      text: { zh: '决而不行，擅自改变决定', en: 'Decided and not done, or changed on the way' },
      controls: [
        {
          zh: '按议定事项落实；情况变化的重新提请审议',
          en: 'Done as decided; what has changed is put forward anew',
        },
      ],
      owner: 'section-chief',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '议题{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'minutes',
      title: { zh: '会议纪要编号', en: 'Number of the minutes' },
      pattern: '党组纪要〔{year}〕{n}号',
      keepsVoids: true,
      onRecord: true,
    },
  ],

  slips: [
    {
      id: 'execution-notice',
      title: { zh: '议定事项落实通知单', en: 'Notice of execution' },
      number: 'minutes',
      copies: [
        { zh: '第一联　办公室督办', en: 'Copy 1: the office, for urging' },
        { zh: '第二联　承办科室', en: 'Copy 2: the section' },
      ],
      shows: ['matterKind', 'topic', 'meetingOn', 'resolved', 'executeBy'],
      notes: [
        {
          zh: '按议定事项落实；需要改变的，重新提请会议审议。',
          en: 'Carried out as decided; a change is put to the meeting anew.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'meeting-register',
      title: { zh: '集体决策台账', en: 'Register of collective decisions' },
      // Appointments and what is not to be disclosed stand there.
      readers: ['head', 'party-secretary', 'party-group-member', 'office-director', 'archivist'],
      columns: [
        { title: { zh: '纪要编号', en: 'Minutes' }, value: 'request.numbers.minutes' },
        { title: { zh: '会议日期', en: 'Date' }, value: 'meetingOn' },
        { title: { zh: '类别', en: 'Kind' }, value: '$choice("matterKind", matterKind)' },
        { title: { zh: '议题', en: 'Matter' }, value: 'topic' },
        { title: { zh: '提议人', en: 'Put forward by' }, value: 'request.requester' },
        { title: { zh: '应到', en: 'Members' }, value: 'members' },
        { title: { zh: '到会', en: 'Present' }, value: 'present' },
        { title: { zh: '议定事项', en: 'Decided' }, value: 'resolved' },
        { title: { zh: '落实情况', en: 'What came of it' }, value: 'outcome' },
      ],
    },
  ],

  record: {
    title: { zh: '“三重一大”事项决策记录', en: 'Record of a collective decision' },
    rows: [
      ['topic'],
      ['matterKind', 'sum'],
      ['background'],
      ['proposal'],
      ['consulted'],
      ['legality'],
      ['meetingOn', 'members'],
      ['present', 'absentees'],
      ['resolved'],
      ['executeBy', 'disclosed'],
      ['outcome'],
      ['publishedAt'],
    ],
    retention: 'permanent',
  },

  rules: [
    {
      zh: '重大决策、重要干部任免、重大项目安排、大额资金使用，必须集体讨论决定。',
      en: 'Major decisions, appointments, projects and large funds are decided collectively.',
    },
    {
      zh: '到会人数够了才表决；党组成员赞成票超过半数为通过。',
      en: 'A vote needs enough members present; more than half for it carry it.',
    },
    {
      zh: '主持人在其他成员表态后末位表态，不得以个人意见改变多数人的决定，可以退回再议。',
      en: 'The chair speaks last and does not overrule a majority; he may have it deliberated again.',
    },
    {
      zh: '与事项有利害关系的成员须回避。',
      en: 'A member with an interest in the matter steps aside.',
    },
    {
      zh: '会议须签到并留详尽记录；决策、执行、反馈全程留痕。',
      en: 'Those present sign, everything is recorded; decision, execution and report leave traces.',
    },
  ],

  withdrawUntil: ['agenda'],
} as const satisfies Route;
