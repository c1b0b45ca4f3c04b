import type { Outcome, Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';
import { standing } from '../standing.ts';

const most = 100_000_000_000;
const sums = { min: 0, max: most } as const;

const noRepair = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予维修，本单办结', en: 'No repair; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const repaired = 'verdict != "scrap"';
const repairedSays = { zh: '值得维修', en: 'Worth repairing' } as const;

export const equipmentRepair = {
  id: 'equipment-repair',
  title: { zh: '办公设备维修', en: 'Repair of office equipment' },
  noun: { zh: '设备维修单', en: 'Equipment repair' },
  family: 'assets',
  covers: ['lst-equipment-repair'],
  grade: 'C',
  basis: {
    zh: '财务规定：设备维修先报告办公室，办公室报领导审批后统一安排；凭维修明细清单结算；无维修价值的由办公室回收',
    en: 'Finance rules: reported to the office, approved, arranged centrally; settled on the itemised list; what is not worth repairing is taken back',
  },

  settings: {
    headFrom: {
      title: { zh: '多少元起由主要领导审批', en: 'Amount from which the head decides' },
      value: 0,
      unit: 'fen',
      source: {
        zh: '来源不分金额，一律由主要领导审批；调高后，以下由分管领导审批',
        en: 'Every amount in the source; when raised, the deputy in charge decides below',
      },
    },
    worthShare: {
      title: {
        zh: '维修费超过重置价的百分之几，须说明为何不报废',
        en: 'Share of the new price from which a repair must be justified',
      },
      value: 50,
      unit: 'percent',
      source: {
        zh: '来源只说没有维修价值的回收，未定比例；取百分之五十',
        en: 'No share in the source; half',
      },
    },
    earlierDays: {
      title: { zh: '多少天内的维修给审批人看', en: 'Days of earlier repairs shown' },
      value: 365,
      unit: 'day',
      source: { zh: '来源文件未定，取一年', en: 'Not in the sources; a year' },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
    repairDays: {
      title: { zh: '维修限期（工作日）', en: 'Days to have it repaired' },
      value: 10,
      unit: 'working-day',
      source: { zh: '来源文件未定，取十个工作日', en: 'Not in the sources; ten working days' },
    },
  },

  fields: {
    equipment: { kind: 'text', max: 60, label: { zh: '设备名称', en: 'Equipment' } },
    cardNo: {
      kind: 'text',
      max: 40,
      label: { zh: '资产卡片号', en: 'Asset card' },
      hint: {
        zh: '看设备上的标签；没有卡片的填“无”。',
        en: 'See its label; “none” if it has no card.',
      },
    },
    place: { kind: 'text', max: 40, label: { zh: '所在房间', en: 'Room' } },
    fault: { kind: 'long-text', max: 500, label: { zh: '故障情况', en: 'What is wrong' } },
    verdict: {
      kind: 'choice',
      options: {
        repair: { zh: '值得维修', en: 'Worth repairing' },
        scrap: { zh: '无维修价值，回收', en: 'Not worth it: take it back' },
      },
      label: { zh: '鉴定意见', en: 'Finding' },
    },
    shop: { kind: 'text', max: 60, when: repaired, label: { zh: '维修单位', en: 'Repairer' } },
    estimate: {
      kind: 'money',
      min: 1,
      max: most,
      when: repaired,
      label: { zh: '预估维修费', en: 'Estimated cost' },
    },
    newPrice: {
      kind: 'money',
      min: 1,
      max: most,
      when: repaired,
      label: { zh: '同类新设备价格', en: 'Price of a new one' },
    },
    worthWhy: {
      kind: 'text',
      max: 200,
      when: 'verdict = "repair" and estimate * 100 > newPrice * setting.worthShare',
      label: { zh: '费用偏高仍要维修的理由', en: 'Why repair it at that cost' },
    },
    asked: {
      kind: 'money',
      ...sums,
      calc: '$exists(estimate) ? estimate : 0',
      label: { zh: '报批金额', en: 'Put for approval' },
    },
    approvedTotal: { kind: 'money', ...sums, label: { zh: '批准金额', en: 'Approved amount' } },
    work: {
      kind: 'lines',
      min: 1,
      max: 30,
      columns: {
        name: { kind: 'text', max: 60, label: { zh: '维修项目或配件', en: 'Work or part' } },
        quantity: { kind: 'number', min: 1, max: 999, label: { zh: '数量', en: 'Quantity' } },
        price: {
          kind: 'money',
          min: 0,
          max: 1_000_000_000,
          label: { zh: '单价（元）', en: 'Price (yuan)' },
        },
        amount: {
          kind: 'money',
          ...sums,
          calc: 'quantity * price',
          label: { zh: '金额（元）', en: 'Amount (yuan)' },
        },
      },
      label: { zh: '维修明细清单', en: 'Itemised list' },
    },
    cost: {
      kind: 'money',
      ...sums,
      calc: '$exists(work.amount) ? $sum(work.amount)',
      label: { zh: '维修费', en: 'Cost' },
    },
    total: {
      kind: 'money',
      ...sums,
      calc: '$exists(cost) ? cost : asked',
      label: { zh: '金额', en: 'Amount' },
    },
    repairedOn: { kind: 'date', not: 'future', label: { zh: '修好日期', en: 'Repaired on' } },
    works: { kind: 'yes-no', label: { zh: '试用正常', en: 'Works again' } },
    takenPlace: { kind: 'text', max: 60, label: { zh: '回收存放处', en: 'Where it is kept' } },
    takenOn: { kind: 'date', not: 'future', label: { zh: '回收日期', en: 'Taken back on' } },
  },

  attachments: {
    photo: {
      title: { zh: '故障照片', en: 'Photos' },
      kinds: ['jpg', 'png', 'pdf'],
      min: 0,
      max: 6,
    },
    quote: {
      title: { zh: '检测单或报价', en: 'Diagnosis or quote' },
      kinds: ['pdf', 'jpg', 'png'],
      min: 0,
      max: 3,
    },
    detail: {
      title: { zh: '维修详细清单', en: 'The repairer’s itemised list' },
      kinds: ['pdf', 'ofd', 'jpg', 'png'],
      min: 1,
      max: 5,
    },
  },

  headline:
    'equipment & (verdict = "scrap" ? "无维修价值，回收" : "维修" & (total > 0 ? "，" & $yuan(total) & "元" : ""))',
  amount: 'total',

  start: {
    title: { zh: '报告办公室', en: 'Reported to the office' },
    posts: [],
    asks: { equipment: 'required', cardNo: 'required', place: 'required', fault: 'required' },
    attachments: ['photo'],
  },

  steps: [
    {
      id: 'office',
      kind: 'handle',
      title: { zh: '办公室查看、提出意见', en: 'Office looks and proposes' },
      by: { post: 'office' },
      tier: 'sign-in',
      limit: signLimit,
      asks: {
        verdict: 'required',
        shop: 'required',
        estimate: 'required',
        newPrice: 'required',
        worthWhy: 'required',
      },
      attachments: ['quote'],
      agree: {
        title: { zh: '报领导审批', en: 'Put to the leader' },
        effect: { zh: '送领导审批', en: 'Goes to the leader' },
        opinion: 'required',
        phrases: [
          { zh: '已看过，确需维修，请领导审批。', en: 'Seen; it needs repair; please decide.' },
          { zh: '已无维修价值，拟回收，请领导审批。', en: 'Not worth repairing; please decide.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: {
        title: { zh: '已当场解决，不必维修', en: 'Solved on the spot' },
        effect: { zh: '本单办结', en: 'The request ends' },
        opinion: 'required',
      },
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '领导审批', en: 'Leader approves' },
      by: {
        first: [
          { when: 'asked >= setting.headFrom', who: { post: 'head' } },
          { who: { overseeing: 'requester' } },
        ],
      },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Approve' },
        effect: {
          zh: '值得维修的由办公室统一安排；无维修价值的由办公室回收',
          en: 'The office arranges the repair, or takes it back',
        },
        opinion: 'required',
        phrases: [{ zh: '同意。', en: 'Approved.' }],
        sets: { approvedTotal: 'asked' },
        numbers: ['slip'],
        issues: ['equipment-slip'],
      },
      returns: true,
      allows: ['ask'],
      refuse: noRepair,
    },
    {
      id: 'arrange',
      kind: 'handle',
      title: { zh: '统一安排维修', en: 'Repair arranged' },
      by: { post: 'office' },
      when: repaired,
      whenSays: repairedSays,
      tier: 'sign-in',
      limit: { ...signLimit, amount: { setting: 'repairDays' } },
      asks: {
        work: {
          rows: 'open',
          columns: { name: 'required', quantity: 'required', price: 'required' },
        },
        repairedOn: 'required',
      },
      attachments: ['detail'],
      agree: {
        title: { zh: '已修好', en: 'Repaired' },
        effect: { zh: '送使用人验收', en: 'Goes to its user' },
        opinion: 'optional',
      },
      refuse: {
        title: { zh: '拆检后无维修价值', en: 'Found beyond repair' },
        effect: { zh: '不再维修，改由办公室回收', en: 'Not repaired; the office takes it back' },
        opinion: 'required',
        sets: { verdict: '"scrap"' },
        goTo: 'take-back',
      },
      returns: true,
    },
    {
      id: 'try',
      kind: 'handle',
      title: { zh: '使用人试用验收', en: 'Tried by its user' },
      by: { requester: true },
      when: repaired,
      whenSays: repairedSays,
      tier: 'sign-in',
      limit: signLimit,
      asks: { works: 'required' },
      agree: {
        title: { zh: '验收', en: 'Accept' },
        effect: { zh: '凭本单报销结算', en: 'It can now be claimed for' },
        opinion: 'optional',
        phrases: [{ zh: '试用正常。', en: 'Works again.' }],
      },
      returns: true,
    },
    {
      id: 'settle-check',
      kind: 'sign',
      title: { zh: '财务核对清单', en: 'Finance checks the list' },
      verb: { zh: '核对', en: 'check' },
      by: { post: 'finance' },
      when: repaired,
      whenSays: repairedSays,
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '清单相符', en: 'The list is right' },
        effect: { zh: '可以报销付款；本单办结归档', en: 'Ready to be claimed and paid; finished' },
        opinion: 'optional',
        phrases: [{ zh: '维修明细与批准、验收相符。', en: 'As approved and accepted.' }],
      },
      returns: true,
    },
    {
      id: 'take-back',
      kind: 'handle',
      title: { zh: '办公室回收', en: 'Taken back by the office' },
      by: { post: 'storekeeper' },
      when: 'verdict = "scrap"',
      whenSays: { zh: '无维修价值', en: 'Not worth repairing' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { takenOn: 'required', takenPlace: 'required' },
      agree: {
        title: { zh: '已回收', en: 'Taken back' },
        effect: {
          zh: '改记为待处置，处置另行报批；本单办结归档',
          en: 'Entered as to be disposed of, which is approved on its own; finished',
        },
        opinion: 'optional',
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'cost-within-approved',
      at: ['arrange'],
      holds: 'cost <= approvedTotal',
      says: {
        zh: '维修费超过批准金额。超出部分须先报批：请退回办公室重报，批准后再修。',
        en: 'It costs more than was approved. Return it to the office to be approved anew before more is done.',
      },
      field: 'work',
    },
    {
      id: 'works-again',
      at: ['try'],
      holds: 'works',
      says: {
        zh: '试用不正常，不能验收。请退回办公室返修。',
        en: 'It does not work yet, so it cannot be accepted. Return it to the office.',
      },
      field: 'works',
    },
  ],

  separate: [
    {
      steps: ['start', 'approve', 'settle-check'],
      why: {
        zh: '报修、审批、财务核对须由不同的人办理',
        en: 'Reporting, approving and checking are done by different persons',
      },
    },
    {
      steps: ['office', 'approve', 'settle-check'],
      why: {
        zh: '提出意见、审批、财务核对须由不同的人办理',
        en: 'Proposing, approving and checking are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'padded',
      at: 'office',
      level: 'medium',
      text: { zh: '虚报故障、虚增项目', en: 'Invented faults, padded work' },
      controls: [{ zh: '到现场看过设备', en: 'The equipment was seen' }],
      owner: 'office',
    },
    {
      id: 'repeated',
      at: 'approve',
      level: 'medium',
      text: { zh: '反复维修，不如更新', en: 'Repaired again and again instead of replaced' },
      controls: [{ zh: '已看近期维修记录', en: 'Earlier repairs were seen' }],
      owner: 'head',
    },
    {
      id: 'phantom',
      at: 'settle-check',
      level: 'high',
      text: { zh: '没修却付款', en: 'Paid though not repaired' },
      controls: [
        {
          zh: '有维修详细清单，与批准、验收相符',
          en: 'There is an itemised list; it is as approved and accepted',
        },
      ],
      owner: 'finance',
    },
    {
      id: 'vanished',
      at: 'take-back',
      level: 'medium',
      text: { zh: '回收后流失', en: 'Lost after it was taken back' },
      controls: [{ zh: '已入库，台账改记待处置', en: 'In store; the ledger says so' }],
      owner: 'storekeeper',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '设修{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '维修单号', en: 'Slip number' },
      pattern: '设修单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'equipment-slip',
      title: { zh: '办公设备维修单', en: 'Equipment repair slip' },
      number: 'slip',
      copies: [
        { zh: '第一联　存根', en: 'Copy 1: counterfoil' },
        { zh: '第二联　维修单位', en: 'Copy 2: repairer' },
      ],
      shows: ['equipment', 'cardNo', 'place', 'fault', 'verdict', 'shop', 'approvedTotal'],
      notes: [
        {
          zh: '不得超过批准金额；须提供维修详细清单，否则不予付款。',
          en: 'Never above the approved amount; without an itemised list nothing is paid.',
        },
      ],
    },
  ],

  registers: [
    {
      id: 'equipment-repair-register',
      title: { zh: '设备维修台账', en: 'Equipment repairs' },
      key: '"asset:" & cardNo',
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '设备', en: 'Equipment' }, value: 'equipment' },
        { title: { zh: '资产卡片号', en: 'Card' }, value: 'cardNo' },
        { title: { zh: '科室', en: 'Section' }, value: 'request.department' },
        { title: { zh: '故障', en: 'Fault' }, value: 'fault' },
        { title: { zh: '鉴定意见', en: 'Finding' }, value: '$choice("verdict", verdict)' },
        { title: { zh: '维修单位', en: 'Repairer' }, value: 'shop' },
        {
          title: { zh: '维修费（元）', en: 'Cost (yuan)' },
          value: 'cost',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '修好日期', en: 'Repaired on' }, value: 'repairedOn', kind: 'date' },
        { title: { zh: '回收日期', en: 'Taken back' }, value: 'takenOn', kind: 'date' },
        standing('$exists(request.numbers.slip)'),
      ],
    },
  ],

  earlier: [
    {
      id: 'same-equipment',
      title: { zh: '这台设备近期的维修', en: 'Earlier repairs of this equipment' },
      register: 'equipment-repair-register',
      key: '"asset:" & cardNo',
      days: { setting: 'earlierDays' },
      at: ['office', 'approve'],
    },
  ],

  offers: {
    when: 'works = true and verdict = "repair"',
    amount: 'cost',
    carries: ['equipment', 'cardNo', 'shop', 'cost', 'repairedOn'],
  },

  record: {
    title: { zh: '办公设备维修审批单', en: 'Record of an equipment repair' },
    rows: [
      ['equipment', 'cardNo'],
      ['place', 'verdict'],
      ['fault'],
      ['shop', 'estimate'],
      ['newPrice', 'approvedTotal'],
      ['worthWhy'],
      ['work'],
      ['cost', 'repairedOn'],
      ['works', 'takenOn'],
      ['takenPlace'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '设备坏了先报办公室，统一安排维修，不得自行送修。',
      en: 'Report it to the office, which arranges the repair; take nothing in yourself.',
    },
    {
      zh: '付款必须附维修详细清单。',
      en: 'Nothing is paid without an itemised list.',
    },
    {
      zh: '没有维修价值的设备交办公室回收。',
      en: 'What is not worth repairing goes back to the office.',
    },
  ],

  withdrawUntil: ['arrange', 'take-back'],
} as const satisfies Route;
