import type { Route } from '../../route.ts';

const km = { zh: '公里', en: 'km' } as const;

const repairColumns = {
  name: { kind: 'text', max: 60, label: { zh: '项目名称', en: 'Item' } },
  quantity: { kind: 'number', min: 1, max: 999, label: { zh: '数量', en: 'Quantity' } },
  price: {
    kind: 'money',
    min: 1,
    max: 100_000_000,
    label: { zh: '单价（元）', en: 'Unit price (yuan)' },
  },
  amount: {
    kind: 'money',
    min: 0,
    max: 100_000_000_000,
    calc: 'quantity * price',
    label: { zh: '金额（元）', en: 'Amount (yuan)' },
  },
} as const;

const results = {
  ok: { zh: '合格', en: 'Accepted' },
  faulty: { zh: '不合格', en: 'Rejected' },
  undone: { zh: '没修', en: 'Not done' },
} as const;

const fillRepairItems = {
  rows: 'open',
  columns: { name: 'required', quantity: 'required', price: 'required' },
} as const;

/** Items, such as labour or oil, that never had an old part. */
const withoutPart = '($exists(noOldParts) ? noOldParts : 0)';
const partsComeBack = `oldPartsDue > ${withoutPart}`;

export const vehicleRepair = {
  id: 'vehicle-repair',
  title: { zh: '车辆维修保养审批', en: 'Vehicle repair and maintenance' },
  noun: { zh: '维修单', en: 'Repair request' },
  family: 'vehicles',
  covers: [
    'zk-vehicle-repair',
    'zk-vehicle-repair-supplement',
    'lst-vehicle-repair',
    'lst-vehicle-repair-supplement',
  ],
  grade: 'B',
  basis: {
    zh: '车辆管理措施：先批后修，单位统一结算',
    en: 'Vehicle measures: approval first, the office settles centrally',
  },

  settings: {
    chain: {
      title: {
        zh: '初审岗位（科长审批或办公室受理）',
        en: 'Who sees it first: the section chief or the office',
      },
      value: 'chief',
      options: {
        chief: { zh: '综合科科长审批', en: 'The section chief approves' },
        office: { zh: '办公室受理', en: 'The office accepts' },
      },
      source: {
        zh: '市人防办为综合科科长，移民局为办公室受理；默认前者',
        en: 'Chief in one source, office in the other; the chief by default',
      },
    },
    oldPartThreshold: {
      title: {
        zh: '旧件回收起点（单价），空为不回收',
        en: 'Unit price from which old parts come back; empty: never',
      },
      value: 20_000,
      unit: 'fen',
      optional: true,
      source: {
        zh: '移民局维修规定：单件满200元的旧件带回',
        en: 'Repair rules: old parts worth 200 yuan or more come back',
      },
    },
    settling: {
      title: { zh: '维修费怎么结算', en: 'How repairs are settled' },
      value: 'slip',
      options: {
        slip: { zh: '一单一结，在本单结算', en: 'Slip by slip, in this request' },
        bill: { zh: '按维修厂账单汇总结算', en: 'By the shop’s bill, several slips at once' },
      },
      source: {
        zh: '市人防办由单位统一结算；移民局凭办公室结算单报账；默认前者',
        en: 'One source settles centrally, the other by the office’s settlement sheet; the former by default',
      },
    },
    quoteFrom: {
      title: { zh: '多少元起须附报价单', en: 'Estimate from which a quote is attached' },
      value: 100_000,
      unit: 'fen',
      source: { zh: '来源没有金额，取1000元', en: 'No amount in the sources; 1,000 yuan' },
    },
    repeatDays: {
      title: { zh: '近期维修往前看多少天', en: 'Days over which earlier repairs are shown' },
      value: 180,
      unit: 'day',
      source: {
        zh: '惯例：同车近期维修须让审批人看到；默认半年',
        en: 'Practice: earlier repairs of the vehicle are shown to who approves; half a year',
      },
    },
    repeatKm: {
      title: {
        zh: '近期维修往前看多少公里',
        en: 'Kilometres over which earlier repairs are shown',
      },
      value: 5000,
      unit: 'km',
      source: {
        zh: '惯例：短里程内重复维修须让审批人看到；默认一个保养周期',
        en: 'Practice: repairs within a few thousand kilometres are shown to who approves; one service interval',
      },
    },
    repairDays: {
      title: { zh: '送修限期（工作日）', en: 'Days to have it repaired' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源文件未定，取五个工作日', en: 'Not in the sources; five working days' },
    },
    signDays: {
      title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
      value: 2,
      unit: 'working-day',
      source: { zh: '来源文件未定，取两个工作日', en: 'Not in the sources; two working days' },
    },
  },

  fields: {
    vehicle: { kind: 'vehicle', label: { zh: '车辆', en: 'Vehicle' } },
    odometer: {
      kind: 'number',
      min: 0,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      label: { zh: '当前里程', en: 'Odometer' },
      hint: { zh: '看仪表盘，只填整数。', en: 'Read the dashboard; whole kilometres.' },
    },
    reason: { kind: 'long-text', max: 1000, label: { zh: '事由', en: 'Reason' } },
    items: {
      kind: 'lines',
      min: 1,
      max: 30,
      columns: repairColumns,
      label: { zh: '维修项目与预估', en: 'Items and estimates' },
      hint: {
        zh: '先批后修。批准前送修或者超出批准项目的，费用由驾驶员自理。',
        en: 'Approval first. Work done before approval, or beyond the approved items, is at the driver’s own cost.',
      },
    },
    estimate: {
      kind: 'money',
      min: 1,
      max: 100_000_000_000,
      calc: '$sum(items.amount)',
      label: { zh: '预估金额', en: 'Estimate' },
    },
    shop: {
      kind: 'supplier',
      work: 'vehicle-repair',
      label: { zh: '维修厂', en: 'Repair shop' },
      hint: { zh: '只列合同期内的定点厂。', en: 'Designated shops under contract.' },
    },
    approvedItems: {
      kind: 'lines',
      min: 0,
      max: 90,
      columns: repairColumns,
      label: { zh: '批准项目', en: 'Approved items' },
    },
    approvedTotal: {
      kind: 'money',
      min: 0,
      max: 100_000_000_000,
      calc: '$sum(approvedItems.amount)',
      label: { zh: '批准金额', en: 'Approved amount' },
    },
    addedItems: {
      kind: 'lines',
      min: 1,
      max: 30,
      columns: repairColumns,
      label: { zh: '追加项目', en: 'Added items' },
      hint: {
        zh: '修理中发现新问题，先报追加，批准后再修。',
        en: 'Report new findings first; repair them once approved.',
      },
    },
    addedReason: {
      kind: 'long-text',
      max: 500,
      label: { zh: '追加原因', en: 'Why more is needed' },
    },
    addedTotal: {
      kind: 'money',
      min: 0,
      max: 100_000_000_000,
      calc: '$sum(addedItems.amount)',
      label: { zh: '追加金额', en: 'Added amount' },
    },
    repairedOn: { kind: 'date', not: 'future', label: { zh: '修竣日期', en: 'Repaired on' } },
    odometerAfter: {
      kind: 'number',
      min: 0,
      max: 2_000_000,
      unit: { zh: '公里', en: 'km' },
      label: { zh: '接车里程', en: 'Odometer on return' },
    },
    oldPartsDue: {
      kind: 'number',
      min: 0,
      max: 999,
      unit: { zh: '件', en: 'parts' },
      calc: '$exists(approvedItems) ? ($type(setting.oldPartThreshold) = "number" ? $count(approvedItems[price >= $$.setting.oldPartThreshold]) : 0)',
      label: { zh: '应交旧件', en: 'Old parts due' },
    },
    acceptance: {
      kind: 'lines',
      min: 0,
      max: 90,
      rowsFrom: 'approvedItems',
      columns: {
        name: repairColumns.name,
        quantity: repairColumns.quantity,
        result: {
          kind: 'choice',
          options: results,
          label: { zh: '验收', en: 'Accepted' },
        },
        note: {
          kind: 'text',
          max: 60,
          when: '$not(result = "ok")',
          label: { zh: '没修、不合格的说明', en: 'What is wrong' },
        },
      },
      label: { zh: '逐项验收', en: 'Acceptance, item by item' },
      hint: {
        zh: '对照实车、新旧件和维修清单，逐项验收；没修、不合格的不结算。',
        en: 'Check each item on the vehicle, with new and old parts and the bill. What fails is not paid.',
      },
    },
    noOldParts: {
      kind: 'number',
      when: 'oldPartsDue > 0',
      min: 0,
      max: 90,
      unit: { zh: '项', en: 'items' },
      label: { zh: '没有旧件的项目', en: 'Items without an old part' },
      hint: {
        zh: '工时、油液等本来没有旧件的，填几项；都有旧件的不填。',
        en: 'Labour, oil and the like: how many items; leave it empty if each has one.',
      },
    },
    noOldPartsWhy: {
      kind: 'text',
      when: '$exists(noOldParts) and noOldParts > 0',
      max: 100,
      label: { zh: '是哪几项，为什么没有旧件', en: 'Which, and why there is none' },
    },
    oldPartsCount: {
      kind: 'number',
      when: 'oldPartsDue > 0',
      min: 0,
      max: 999,
      unit: { zh: '件', en: 'parts' },
      label: { zh: '点收旧件', en: 'Old parts received' },
    },
    oldPartsPlace: {
      kind: 'text',
      when: partsComeBack,
      max: 60,
      label: { zh: '旧件存放处', en: 'Where they are kept' },
    },
    settlement: {
      kind: 'lines',
      min: 0,
      max: 90,
      rowsFrom: 'approvedItems',
      columns: {
        name: repairColumns.name,
        approved: {
          kind: 'money',
          min: 0,
          max: 100_000_000_000,
          calc: 'amount',
          label: { zh: '批准金额（元）', en: 'Approved (yuan)' },
        },
        result: {
          kind: 'choice',
          options: results,
          calc: 'form.acceptance[key = $$.key].result',
          label: { zh: '验收', en: 'Accepted' },
        },
        settled: {
          kind: 'money',
          min: 0,
          max: 100_000_000_000,
          label: { zh: '结算金额（元）', en: 'Settled (yuan)' },
        },
      },
      label: { zh: '结算明细', en: 'Settlement' },
      hint: {
        zh: '只结算批准并验收合格的项目；没修、不合格的填0。',
        en: 'Only what was approved and accepted; enter 0 for the rest.',
      },
    },
    settledTotal: {
      kind: 'money',
      min: 0,
      max: 100_000_000_000,
      calc: '$sum(settlement.settled)',
      label: { zh: '结算金额', en: 'Settled amount' },
    },
    total: {
      kind: 'money',
      min: 0,
      max: 100_000_000_000,
      calc: '$exists(settledTotal) ? settledTotal : $exists(approvedTotal) ? approvedTotal : estimate',
      label: { zh: '金额', en: 'Amount' },
    },
    invoiceNo: {
      kind: 'text',
      max: 40,
      when: 'setting.settling = "slip"',
      label: { zh: '发票号码', en: 'Invoice number' },
    },
    beyond: {
      kind: 'money',
      min: 0,
      max: 100_000_000_000,
      label: { zh: '单位不付的金额', en: 'Not paid by the office' },
      hint: {
        zh: '维修清单上未批准、超出批准或者不合格的部分；没有就空着。',
        en: 'What the bill has beyond the approved or accepted items; empty if nothing.',
      },
    },
    bearer: {
      kind: 'choice',
      options: {
        driver: { zh: '驾驶员自理', en: 'The driver' },
        shop: { zh: '维修厂承担', en: 'The shop' },
        insurer: { zh: '保险理赔', en: 'The insurer' },
        other: { zh: '责任方赔付', en: 'Whoever caused it' },
      },
      when: '$exists(beyond) and beyond > 0',
      label: { zh: '由谁承担', en: 'Borne by' },
      hint: {
        zh: '由其直接向维修厂支付，不从工资中扣。',
        en: 'Paid to the shop by whoever bears it; never taken from wages.',
      },
    },
    bearerNote: {
      kind: 'text',
      max: 200,
      when: '$exists(beyond) and beyond > 0',
      label: { zh: '承担依据', en: 'Why they bear it' },
    },
    fileNote: {
      kind: 'text',
      max: 200,
      label: { zh: '车辆档案备注', en: 'Note for the vehicle file' },
    },
  },

  attachments: {
    photo: {
      title: { zh: '损坏部位照片', en: 'Photo of the damage' },
      kinds: ['jpg', 'png', 'pdf'],
      min: 0,
      max: 6,
    },
    quote: {
      title: { zh: '维修厂报价单', en: 'The shop’s quote' },
      kinds: ['pdf', 'jpg', 'png'],
      min: 1,
      max: 3,
      when: 'estimate >= setting.quoteFrom',
    },
    newParts: {
      title: { zh: '新件照片', en: 'Photos of the new parts' },
      kinds: ['jpg', 'png', 'pdf'],
      min: 1,
      max: 20,
      when: 'oldPartsDue > 0',
    },
    oldParts: {
      title: { zh: '旧件照片', en: 'Photos of the old parts' },
      kinds: ['jpg', 'png', 'pdf'],
      min: 1,
      max: 20,
      when: partsComeBack,
    },
    bill: {
      title: { zh: '维修清单与发票', en: 'Itemised bill and invoice' },
      kinds: ['pdf', 'ofd', 'jpg', 'png', 'xml'],
      min: 1,
      max: 10,
    },
  },

  headline:
    '$vehicle(vehicle) & "维修" & $count($exists(approvedItems) ? approvedItems : items) & "项，" & $yuan(total) & "元" & ($count(addedItems) > 0 ? "，追加" & $count(addedItems) & "项，" & $yuan(addedTotal) & "元" : "")',
  amount: 'total',

  start: {
    title: { zh: '驾驶员填《维修申请单》', en: 'Driver completes the repair request' },
    posts: ['driver'],
    asks: {
      vehicle: 'required',
      odometer: 'required',
      reason: 'required',
      items: fillRepairItems,
      shop: 'required',
    },
    attachments: ['photo', 'quote'],
  },

  steps: [
    {
      id: 'chief',
      kind: 'sign',
      title: { zh: '综合部门审批', en: 'General section approves' },
      by: { post: 'general-section-chief' },
      when: 'setting.chain = "chief"',
      whenSays: { zh: '按单位设置', en: 'By office setting' },
      tier: 'link',
      limit: {
        amount: { setting: 'signDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: { zh: '送主要领导审批', en: 'Goes to the director' },
        opinion: 'required',
        phrases: [
          { zh: '拟同意，请领导审示。', en: 'Agreed in principle; please decide.' },
          {
            zh: '情况属实，拟同意，请领导审示。',
            en: 'The facts are right; agreed in principle; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: {
        title: { zh: '不同意', en: 'Refuse' },
        effect: { zh: '不再维修，本单办结', en: 'No repair; the request ends' },
        opinion: 'required',
      },
    },
    {
      id: 'office',
      kind: 'handle',
      title: { zh: '办公室受理', en: 'Office accepts' },
      by: { post: 'office' },
      when: 'setting.chain = "office"',
      whenSays: { zh: '按单位设置', en: 'By office setting' },
      tier: 'link',
      limit: {
        amount: { setting: 'signDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '受理', en: 'Accept' },
        effect: { zh: '送主要领导审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [{ zh: '已受理，请领导审示。', en: 'Accepted; please decide.' }],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: {
        title: { zh: '不予受理', en: 'Decline' },
        effect: { zh: '不再维修，本单办结', en: 'No repair; the request ends' },
        opinion: 'required',
      },
    },
    {
      id: 'director',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Director approves' },
      by: { post: 'head' },
      tier: 'sign-in',
      limit: {
        amount: { setting: 'signDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '同意', en: 'Agree' },
        effect: {
          zh: '开出维修单，由驾驶员送修',
          en: 'The repair slip is issued; the driver takes the vehicle in',
        },
        opinion: 'required',
        phrases: [
          { zh: '同意。', en: 'Agreed.' },
          { zh: '同意。只修批准的项目。', en: 'Agreed. Approved items only.' },
        ],
        // Additions approved before a return to this step stay approved.
        sets: { approvedItems: '$append(items, approvedItems[$not(key in $$.items.key)])' },
        numbers: ['slip'],
        issues: ['repair-slip'],
      },
      returns: true,
      allows: ['ask'],
      refuse: {
        title: { zh: '不同意', en: 'Refuse' },
        effect: { zh: '不再维修，本单办结', en: 'No repair; the request ends' },
        opinion: 'required',
      },
    },
    {
      id: 'repair',
      kind: 'handle',
      title: { zh: '按批准项目送修', en: 'Repair as approved' },
      by: { requester: true },
      hides: ['items'],
      tier: 'link',
      limit: {
        amount: { setting: 'repairDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      next: 'accept',
      agree: {
        title: { zh: '已修好', en: 'Repaired' },
        effect: { zh: '送车辆管理员逐项验收', en: 'Goes to the vehicle manager for acceptance' },
        opinion: 'optional',
        asks: { repairedOn: 'required', odometerAfter: 'required' },
        attachments: ['bill'],
      },
      returns: false,
      others: [
        {
          id: 'supplement',
          title: { zh: '申报追加项目', en: 'Report added items' },
          effect: {
            zh: '追加项目重新审批，批准前不得修理',
            en: 'The added items are approved first; do not repair them before',
          },
          opinion: 'optional',
          asks: { addedItems: fillRepairItems, addedReason: 'required' },
          goTo: 'added-first',
        },
      ],
    },
    {
      id: 'added-first',
      kind: 'sign',
      title: { zh: '综合部门审批追加项目', en: 'Section chief on added items' },
      by: {
        first: [
          { when: 'setting.chain = "office"', who: { post: 'office' } },
          { who: { post: 'general-section-chief' } },
        ],
      },
      hides: ['items'],
      tier: 'link',
      limit: {
        amount: { setting: 'signDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '同意追加', en: 'Agree to the addition' },
        effect: { zh: '送主要领导审批', en: 'Goes to the director' },
        opinion: 'required',
        phrases: [
          { zh: '拟同意追加，请领导审示。', en: 'Addition agreed in principle; please decide.' },
        ],
      },
      returns: true,
      allows: ['transfer', 'ask', 'take-back'],
      refuse: {
        title: { zh: '不同意追加', en: 'Refuse the addition' },
        effect: { zh: '只修原批准项目', en: 'Only the items approved before are repaired' },
        opinion: 'required',
        sets: { addedItems: '[]' },
        goTo: 'repair',
      },
    },
    {
      id: 'added-director',
      kind: 'sign',
      title: { zh: '主要领导审批追加项目', en: 'Director on added items' },
      by: { post: 'head' },
      hides: ['items'],
      tier: 'sign-in',
      limit: {
        amount: { setting: 'signDays' },
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '单位设置', en: 'Office setting' },
      },
      agree: {
        title: { zh: '同意追加', en: 'Agree to the addition' },
        effect: {
          zh: '另开新维修单，旧单两联作废',
          en: 'A new repair slip is issued; both copies of the old one are void',
        },
        opinion: 'required',
        phrases: [{ zh: '同意追加。', en: 'Addition agreed.' }],
        sets: { approvedItems: '$append(approvedItems, addedItems)', addedItems: '[]' },
        numbers: ['slip'],
        issues: ['repair-slip'],
        goTo: 'repair',
      },
      returns: true,
      allows: ['ask'],
      refuse: {
        title: { zh: '不同意追加', en: 'Refuse the addition' },
        effect: { zh: '只修原批准项目', en: 'Only the items approved before are repaired' },
        opinion: 'required',
        sets: { addedItems: '[]' },
        goTo: 'repair',
      },
    },
    {
      id: 'accept',
      kind: 'handle',
      title: { zh: '逐项验收、点收旧件', en: 'Accepted item by item, old parts taken' },
      by: { post: 'vehicle-manager' },
      hides: ['items'],
      tier: 'link',
      limit: {
        amount: 3,
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '来源文件未定', en: 'Not in the sources' },
      },
      asks: {
        acceptance: { rows: 'locked', columns: { result: 'required', note: 'required' } },
        noOldParts: 'optional',
        noOldPartsWhy: 'required',
        oldPartsCount: 'required',
        oldPartsPlace: 'required',
      },
      attachments: ['newParts', 'oldParts'],
      agree: {
        title: { zh: '验收', en: 'Accept' },
        effect: { zh: '送财务结算', en: 'Goes to finance' },
        opinion: 'optional',
        phrases: [
          { zh: '逐项验收合格。', en: 'Every item accepted.' },
          {
            zh: '逐项验收合格，旧件已点收，与清单一致。',
            en: 'Every item accepted; old parts counted and as on the bill.',
          },
        ],
      },
      returns: true,
    },
    {
      id: 'settle',
      kind: 'settle',
      title: { zh: '单位统一结算', en: 'Office settles centrally' },
      by: { post: 'finance' },
      hides: ['items'],
      tier: 'sign-in',
      limit: {
        amount: 5,
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '来源文件未定', en: 'Not in the sources' },
      },
      asks: {
        settlement: { rows: 'locked', columns: { settled: 'required' } },
        invoiceNo: 'required',
        beyond: 'optional',
        bearer: 'required',
        bearerNote: 'required',
      },
      agree: {
        title: { zh: '已结算', en: 'Settled' },
        effect: {
          zh: '按结算金额付给维修厂，或列入其账单汇总结算；记入车辆档案',
          en: 'The shop is paid the settled amount, now or with its bill; the vehicle file is written',
        },
        opinion: 'optional',
        phrases: [
          {
            zh: '清单、发票与批准项目一致，已结算。',
            en: 'Bill and invoice match the approved items; settled.',
          },
        ],
      },
      returns: true,
    },
    {
      id: 'file',
      kind: 'handle',
      title: { zh: '记入车辆档案', en: 'Entered in the vehicle file' },
      by: { post: 'vehicle-manager' },
      hides: ['items'],
      tier: 'link',
      limit: {
        amount: 2,
        unit: 'working-day',
        from: 'opened',
        countsStartDay: false,
        basis: { zh: '来源文件未定', en: 'Not in the sources' },
      },
      asks: { fileNote: 'optional' },
      agree: {
        title: { zh: '已入档', en: 'Filed' },
        effect: { zh: '本单办结归档', en: 'The request is finished and archived' },
        opinion: 'optional',
        phrases: [{ zh: '已逐项记入车辆档案。', en: 'Each item entered in the vehicle file.' }],
      },
      returns: false,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'settled-within-approved',
      at: ['settle'],
      holds: '$count(settlement[settled > approved]) = 0',
      says: {
        zh: '有项目的结算金额超过批准金额。请按批准金额结算，超出部分由驾驶员自理或先报追加。',
        en: 'An item is settled above its approved amount. Settle at most what was approved; the rest is the driver’s, or must be approved as an addition.',
      },
      field: 'settlement',
    },
    {
      id: 'settled-if-accepted',
      at: ['settle'],
      holds: '$count(settlement[settled > 0 and $not(result = "ok")]) = 0',
      says: {
        zh: '有项目没修或者验收不合格，不能结算，请填0；验收有误的，退回车辆管理员。',
        en: 'An item was not done or not accepted, so it is settled at 0; return it if the acceptance is wrong.',
      },
      field: 'settlement',
    },
    {
      id: 'odometer-forward',
      at: ['repair'],
      holds: '$not($exists(odometerAfter)) or odometerAfter >= odometer',
      says: {
        zh: '接车里程比送修时还小，请看仪表盘重填。',
        en: 'The odometer on return is below the one at filing. Read it again.',
      },
      field: 'odometerAfter',
    },
    {
      id: 'old-parts-all-back',
      at: ['accept'],
      holds: `oldPartsDue = 0 or oldPartsCount + ${withoutPart} >= oldPartsDue`,
      says: {
        zh: '点收的旧件少于应交回的项数。请退回驾驶员补交，未交齐不予结算；本来没有旧件的项目，写明是哪几项。',
        en: 'Fewer old parts than items that need one back. Return it to the driver, it cannot be settled before; for items that have none, say which.',
      },
      field: 'oldPartsCount',
    },
  ],

  separate: [
    {
      steps: ['start', 'chief', 'office', 'director', 'settle'],
      why: {
        zh: '申请、初审、审批、结算须由不同的人办理',
        en: 'Asking, first review, approval and settlement are done by different persons',
      },
    },
    {
      steps: ['start', 'added-first', 'added-director', 'settle'],
      why: {
        zh: '追加项目的申报、初审、审批、结算须由不同的人办理',
        en: 'Reporting, reviewing and approving additions, and settling, are done by different persons',
      },
    },
    {
      steps: ['start', 'accept', 'settle'],
      why: {
        zh: '送修、验收、结算须由不同的人办理',
        en: 'Taking it in, accepting and settling are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'repeated',
      at: 'chief',
      level: 'medium',
      text: { zh: '短期内重复维修', en: 'The same work again within a short time' },
      controls: [
        {
          zh: '已看近期维修记录，项目不重复，或者理由清楚',
          en: 'Earlier repairs seen; nothing is repeated, or the reason is clear',
        },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'padded',
      at: 'chief',
      level: 'high',
      text: { zh: '虚增维修项目', en: 'Padded items' },
      controls: [
        { zh: '已看报价单或照片，各项确需维修', en: 'Quote or photo seen; every item is needed' },
      ],
      owner: 'general-section-chief',
    },
    {
      id: 'padded-office',
      at: 'office',
      level: 'high',
      text: { zh: '虚增维修项目', en: 'Padded items' },
      controls: [
        { zh: '已看报价单或照片，各项确需维修', en: 'Quote or photo seen; every item is needed' },
      ],
      owner: 'office',
    },
    {
      id: 'private-car',
      at: 'director',
      level: 'high',
      text: { zh: '拿公费修私人车辆', en: 'Private cars repaired at public cost' },
      controls: [
        { zh: '车牌与本单位车辆档案一致', en: 'The plate is in the office’s vehicle file' },
      ],
      owner: 'head',
    },
    {
      id: 'repair-first',
      at: 'director',
      level: 'high',
      text: { zh: '先修后批、超项维修', en: 'Repaired before approval, or beyond it' },
      controls: [
        {
          zh: '车辆尚未送修，追加项目另行报批',
          en: 'Not yet repaired; additions are approved on their own',
        },
      ],
      owner: 'head',
    },
    {
      id: 'padded-added',
      at: 'added-director',
      level: 'high',
      text: { zh: '借追加虚增项目', en: 'Padding by way of additions' },
      controls: [
        {
          zh: '追加原因清楚，原项目未包含',
          en: 'The reason is clear and the item was not approved before',
        },
      ],
      owner: 'head',
    },
    {
      id: 'false-acceptance',
      at: 'accept',
      level: 'high',
      text: { zh: '少修多报、以旧充新', en: 'Less done than billed, old parts sold as new' },
      controls: [
        {
          zh: '已看实车和新旧件，照片为本车所拍',
          en: 'Vehicle and parts were seen; the photos are of this vehicle',
        },
      ],
      owner: 'vehicle-manager',
    },
    {
      id: 'phantom',
      at: 'settle',
      level: 'high',
      text: { zh: '没修却报账', en: 'Phantom repairs' },
      controls: [
        {
          zh: '维修清单、发票与批准项目逐项相符',
          en: 'Bill and invoice match the approved items one by one',
        },
        { zh: '逐项验收合格，应交旧件已点收', en: 'Items accepted; old parts due received' },
      ],
      owner: 'finance',
    },
    {
      id: 'file-gap',
      at: 'file',
      level: 'low',
      text: { zh: '维修未记入车辆档案', en: 'A repair missing from the vehicle file' },
      controls: [{ zh: '一车一档，逐次登记', en: 'One file per vehicle, every repair entered' }],
      owner: 'vehicle-manager',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '维修{year}-{n4}',
      keepsVoids: false,
    },
    {
      id: 'slip',
      title: { zh: '维修单号', en: 'Slip number' },
      pattern: '维修单{year}-{n4}',
      keepsVoids: true,
    },
  ],

  slips: [
    {
      id: 'repair-slip',
      title: { zh: '车辆维修单', en: 'Repair slip' },
      number: 'slip',
      copies: [
        { zh: '第一联　存根', en: 'Copy 1: counterfoil' },
        { zh: '第二联　修理厂', en: 'Copy 2: repair shop' },
      ],
      shows: ['vehicle', 'odometer', 'shop', 'approvedItems', 'approvedTotal'],
      notes: [
        {
          zh: '只修本单所列项目；发现新问题先报追加，批准后另开新单，本单即作废。',
          en: 'Repair the listed items only. New findings are approved first; a new slip then replaces this one.',
        },
        {
          zh: '单件200元以上的旧件由驾驶员带回点收。',
          en: 'Old parts worth 200 yuan or more go back with the driver.',
        },
      ],
    },
  ],

  offers: {
    when: 'setting.settling = "bill" and $exists(settledTotal) and settledTotal > 0',
    carries: ['vehicle', 'shop', 'repairedOn', 'approvedTotal', 'settledTotal'],
  },

  once: [
    {
      id: 'invoice',
      title: { zh: '发票', en: 'Invoice' },
      keys: 'invoiceNo',
      twice: 'refused',
      field: 'invoiceNo',
    },
  ],

  earlier: [
    {
      id: 'repairs-before',
      title: { zh: '本车近期维修', en: 'Earlier repairs of this vehicle' },
      register: 'repair-register',
      key: '"vehicle:" & vehicle',
      days: { setting: 'repeatDays' },
      // Number, day, items, shop, odometer and the sums.
      columns: [0, 1, 4, 5, 6, 7, 8],
      // The odometer at filing.
      near: { column: 6, to: 'odometer', within: { setting: 'repeatKm' }, unit: km },
      at: ['start', 'chief', 'office', 'director', 'added-first', 'added-director'],
    },
  ],

  registers: [
    {
      id: 'repair-register',
      title: { zh: '车辆维修台账', en: 'Repair register' },
      key: '"vehicle:" & vehicle',
      columns: [
        { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
        { title: { zh: '申请日期', en: 'Filed on' }, value: 'request.filedOn', kind: 'date' },
        { title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' },
        { title: { zh: '申请人', en: 'Driver' }, value: 'request.requester' },
        {
          title: { zh: '维修项目', en: 'Items' },
          value: '$join(($exists(approvedItems) ? approvedItems : items).name, "；")',
        },
        { title: { zh: '维修厂', en: 'Shop' }, value: '$supplier(shop)' },
        { title: { zh: '里程', en: 'Odometer' }, value: 'odometer', kind: 'number' },
        {
          title: { zh: '批准金额（元）', en: 'Approved (yuan)' },
          value: 'approvedTotal',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '结算金额（元）', en: 'Settled (yuan)' },
          value: 'settledTotal',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '旧件（件）', en: 'Old parts' }, value: 'oldPartsCount', kind: 'number' },
        {
          title: { zh: '单位不付（元）', en: 'Not paid by the office (yuan)' },
          value: 'beyond',
          kind: 'money',
          sum: true,
        },
        {
          title: { zh: '由谁承担', en: 'Borne by' },
          value: '$exists(bearer) ? $choice("bearer", bearer) & "：" & bearerNote : ""',
        },
        { title: { zh: '发票号码', en: 'Invoice' }, value: 'invoiceNo' },
      ],
    },
  ],

  record: {
    title: { zh: '车辆维修审批单与结算记录', en: 'Repair approval and settlement record' },
    rows: [
      ['vehicle', 'odometer'],
      ['shop', 'estimate'],
      ['reason'],
      ['items'],
      ['approvedItems'],
      ['approvedTotal', 'repairedOn'],
      ['odometerAfter', 'oldPartsCount'],
      ['noOldParts', 'noOldPartsWhy'],
      ['settlement'],
      ['settledTotal', 'invoiceNo'],
      ['beyond', 'bearer'],
      ['bearerNote'],
      ['fileNote'],
    ],
    retention: '10-years',
  },

  rules: [
    {
      zh: '先批后修；未获批准的维修由驾驶员自担费用。',
      en: 'Approval first; unapproved repairs are the driver’s own cost.',
    },
    {
      zh: '超出批准项目的部分同样由驾驶员自担。',
      en: 'Work beyond the approved items is the driver’s own cost too.',
    },
    {
      zh: '维修费由单位统一与维修厂结算，不要垫付。',
      en: 'The office settles with the shop; do not pay in advance.',
    },
    {
      zh: '单件200元以上的旧件带回点收，未交齐不予结算。',
      en: 'Old parts worth 200 yuan or more come back, or there is no settlement.',
    },
    {
      zh: '维修须在合同期内的定点厂。',
      en: 'Designated shops under contract only.',
    },
    {
      zh: '自理部分由驾驶员直接付给维修厂，不从工资中扣。',
      en: 'What drivers bear they pay to the shop themselves; nothing is taken from wages.',
    },
  ],

  withdrawUntil: ['repair'],
} as const satisfies Route;
