import type { Limit } from '../../limit.ts';
import type { Route } from '../../route.ts';
import { signLimit } from '../sign-limit.ts';

const most = 100_000_000_000;

const countLimit = {
  ...signLimit,
  amount: { setting: 'countDays' },
} as const satisfies Limit;

const whole = { kind: 'number', min: 0, max: 99_999 } as const;

export const assetCount = {
  id: 'asset-count',
  title: { zh: '年度固定资产清查', en: 'Yearly count of assets' },
  noun: { zh: '清查', en: 'Count' },
  family: 'assets',
  covers: ['lst-asset-inventory'],
  grade: 'B',
  basis: {
    zh: '财务规定：固定资产每年清查一次并调整账务；《行政事业性国有资产管理条例》：定期盘点，账实相符',
    en: 'Finance rules: assets are counted once a year and the books adjusted; regulations on state assets: regular counts',
  },

  settings: {
    countDays: {
      title: { zh: '盘点限期（工作日）', en: 'Days to count' },
      value: 20,
      unit: 'working-day',
      source: { zh: '来源文件未定，取二十个工作日', en: 'Not in the sources; twenty working days' },
    },
    signDays: {
      title: { zh: '核对、审批限期（工作日）', en: 'Days to check and to decide' },
      value: 5,
      unit: 'working-day',
      source: { zh: '来源文件未定，取五个工作日', en: 'Not in the sources; five working days' },
    },
  },

  fields: {
    year: { kind: 'number', min: 2000, max: 2100, label: { zh: '年度', en: 'Year' } },
    scope: {
      kind: 'text',
      max: 100,
      label: { zh: '清查范围', en: 'Scope' },
      hint: { zh: '例如：全部固定资产。', en: 'Such as: all fixed assets.' },
    },
    asOf: { kind: 'date', label: { zh: '清查基准日', en: 'As of' } },
    second: {
      kind: 'person',
      label: { zh: '同盘人', en: 'Second counter' },
      hint: {
        zh: '与保管员一起到现场清点，不得由保管员兼任。',
        en: 'Counts along with the storekeeper; another person.',
      },
    },
    onBooks: {
      ...whole,
      unit: { zh: '件', en: 'items' },
      label: { zh: '账面件数', en: 'Items on the books' },
    },
    matched: {
      ...whole,
      unit: { zh: '件', en: 'items' },
      label: { zh: '账实相符件数', en: 'Items that match' },
      hint: {
        zh: '相符的只填总数，不符的逐项填在下面。',
        en: 'The number only; list what differs below.',
      },
    },
    differences: {
      kind: 'lines',
      min: 0,
      max: 200,
      columns: {
        cardNo: { kind: 'text', max: 40, label: { zh: '卡片号', en: 'Card' } },
        name: { kind: 'text', max: 60, label: { zh: '资产名称', en: 'Asset' } },
        department: { kind: 'department', label: { zh: '使用科室', en: 'Section' } },
        book: { ...whole, label: { zh: '账面', en: 'Books' } },
        found: { ...whole, label: { zh: '实有', en: 'Found' } },
        missing: {
          ...whole,
          calc: 'book > found ? book - found : 0',
          label: { zh: '盘亏', en: 'Missing' },
        },
        surplus: {
          ...whole,
          calc: 'found > book ? found - book : 0',
          label: { zh: '盘盈', en: 'Surplus' },
        },
        value: {
          kind: 'money',
          min: 0,
          max: most,
          label: { zh: '差额价值（元）', en: 'Value (yuan)' },
        },
        why: { kind: 'text', max: 100, label: { zh: '原因', en: 'Why' } },
      },
      label: { zh: '账实不符明细', en: 'What differs' },
    },
    booksOfDifferences: {
      ...whole,
      calc: '$exists(differences.book) ? $sum(differences.book) : 0',
      unit: { zh: '件', en: 'items' },
      label: { zh: '不符项账面件数', en: 'On the books, of what differs' },
    },
    missingTotal: {
      ...whole,
      calc: '$exists(differences.missing) ? $sum(differences.missing) : 0',
      unit: { zh: '件', en: 'items' },
      label: { zh: '盘亏合计', en: 'Missing' },
    },
    surplusTotal: {
      ...whole,
      calc: '$exists(differences.surplus) ? $sum(differences.surplus) : 0',
      unit: { zh: '件', en: 'items' },
      label: { zh: '盘盈合计', en: 'Surplus' },
    },
    handling: {
      kind: 'long-text',
      max: 500,
      when: 'missingTotal > 0 or surplusTotal > 0',
      label: { zh: '处理建议', en: 'Proposed handling' },
      hint: {
        zh: '盘亏查明责任，盘盈补登；处置另行报批。',
        en: 'Who answers for what is missing; surplus entered; disposal is approved on its own.',
      },
    },
    adjusted: {
      kind: 'text',
      max: 60,
      when: 'missingTotal > 0 or surplusTotal > 0',
      label: { zh: '调账凭证号', en: 'Adjusting voucher' },
    },
  },

  attachments: {
    sheet: {
      title: { zh: '盘点表（签字）', en: 'Signed count sheet' },
      kinds: ['pdf', 'xlsx', 'jpg', 'png'],
      min: 1,
      max: 20,
    },
  },

  headline:
    '$string(year) & "年度资产清查" & ($exists(onBooks) ? "：账面" & $string(onBooks) & "件，盘亏" & $string(missingTotal) & "件，盘盈" & $string(surplusTotal) & "件" : "")',

  start: {
    title: { zh: '每年开始清查', en: 'Opened each year' },
    posts: ['storekeeper'],
    asks: { year: 'required', scope: 'required' },
    attachments: [],
    every: {
      each: 'year',
      month: 11,
      workingDay: 1,
      post: 'storekeeper',
      sets: { year: '$number(period)', scope: '"全部固定资产"' },
    },
  },

  steps: [
    {
      id: 'appoint',
      kind: 'sign',
      title: { zh: '综合部门布置、指定同盘人', en: 'Arranged, second counter named' },
      verb: { zh: '布置', en: 'arrange' },
      by: { post: 'general-section-chief' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { asOf: 'required', second: 'required' },
      agree: {
        title: { zh: '开始盘点', en: 'Start counting' },
        effect: { zh: '保管员与同盘人到现场清点', en: 'Storekeeper and second count on the spot' },
        opinion: 'required',
        phrases: [{ zh: '请按期盘点，见物点数。', en: 'Count on time, and only what you see.' }],
      },
      returns: true,
    },
    {
      id: 'count',
      kind: 'handle',
      title: { zh: '现场盘点', en: 'Counted on the spot' },
      by: { post: 'storekeeper' },
      tier: 'sign-in',
      limit: countLimit,
      asks: {
        onBooks: 'required',
        matched: 'required',
        differences: {
          rows: 'open',
          columns: {
            cardNo: 'required',
            name: 'required',
            department: 'required',
            book: 'required',
            found: 'required',
            value: 'required',
            why: 'required',
          },
        },
        handling: 'required',
      },
      attachments: ['sheet'],
      agree: {
        title: { zh: '盘点完毕', en: 'Counted' },
        effect: { zh: '送同盘人签字', en: 'The second counter signs' },
        opinion: 'optional',
      },
      returns: false,
      allows: ['ask'],
    },
    {
      id: 'second-signs',
      kind: 'sign',
      title: { zh: '同盘人签字', en: 'Second counter signs' },
      verb: { zh: '签字确认', en: 'confirm' },
      by: { field: 'second' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '盘点属实', en: 'The count is right' },
        effect: { zh: '送财务核对', en: 'Goes to finance' },
        opinion: 'required',
        phrases: [{ zh: '一起到现场清点，属实。', en: 'Counted together on the spot; right.' }],
      },
      returns: true,
    },
    {
      id: 'finance',
      kind: 'sign',
      title: { zh: '财务账账、账实核对', en: 'Finance compares with the books' },
      verb: { zh: '核对', en: 'check' },
      by: { post: 'finance-chief' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '核对完毕', en: 'Compared' },
        effect: { zh: '送主要领导审批', en: 'Goes to the head' },
        opinion: 'required',
        phrases: [
          {
            zh: '实物账与价值账已核对，拟按清查结果调账，请领导审批。',
            en: 'Both ledgers compared; adjust as found; please decide.',
          },
        ],
      },
      returns: true,
      allows: ['ask'],
    },
    {
      id: 'approve',
      kind: 'sign',
      title: { zh: '主要领导审批', en: 'Head decides' },
      by: { post: 'head' },
      tier: 'sign-in',
      limit: signLimit,
      agree: {
        title: { zh: '同意', en: 'Approve' },
        effect: { zh: '按批准的结果调账', en: 'The books are adjusted as approved' },
        opinion: 'required',
        phrases: [
          {
            zh: '同意。盘亏的查明责任。',
            en: 'Approved. Find out who answers for what is missing.',
          },
        ],
      },
      returns: true,
      allows: ['ask'],
    },
    {
      id: 'adjust',
      kind: 'handle',
      title: { zh: '调账', en: 'Books adjusted' },
      by: { post: 'bookkeeper' },
      when: 'missingTotal > 0 or surplusTotal > 0',
      whenSays: { zh: '有盘亏、盘盈', en: 'Where something differs' },
      tier: 'sign-in',
      limit: signLimit,
      asks: { adjusted: 'required' },
      agree: {
        title: { zh: '已调账', en: 'Adjusted' },
        effect: { zh: '清查报告归档', en: 'The report is archived' },
        opinion: 'optional',
      },
      returns: true,
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],

  guards: [
    {
      id: 'counts-add-up',
      at: ['count'],
      holds: 'matched + booksOfDifferences = onBooks',
      says: {
        zh: '相符件数加上不符项的账面件数，应等于账面总件数。请核对，缺的项目补进明细。',
        en: 'What matches and what differs must add up to the books. Check, and add what the list leaves out.',
      },
      field: 'differences',
    },
    {
      id: 'only-what-differs',
      at: ['count'],
      holds: '$count(differences[book = found]) = 0',
      says: {
        zh: '明细里有账实相符的项目。相符的只计入相符件数，请删去这一行。',
        en: 'The list has an item that matches. Count it among those and drop the line.',
      },
      field: 'differences',
    },
  ],

  separate: [
    {
      steps: ['start', 'appoint', 'second-signs', 'finance', 'approve'],
      why: {
        zh: '保管、布置、同盘、财务核对、审批须由不同的人办理',
        en: 'Keeping, arranging, counting along, comparing and approving are done by different persons',
      },
    },
    {
      steps: ['count', 'second-signs', 'finance', 'adjust'],
      why: {
        zh: '盘点、同盘、财务核对、调账须由不同的人办理',
        en: 'Counting, counting along, comparing and adjusting are done by different persons',
      },
    },
  ],

  risks: [
    {
      id: 'paper-count',
      at: 'second-signs',
      level: 'high',
      text: { zh: '不到现场、照账抄数', en: 'Copied from the books without going there' },
      controls: [{ zh: '本人到过现场，见物点数', en: 'I was there and counted what I saw' }],
      owner: 'general-section-chief',
    },
    {
      id: 'losses-hidden',
      at: 'finance',
      level: 'high',
      text: { zh: '瞒报盘亏，个人长期占用', en: 'Losses hidden, assets kept privately' },
      controls: [
        { zh: '卡片、实物账、价值账三方核对', en: 'Cards, ledger and value ledger compared' },
      ],
      owner: 'finance-chief',
    },
    {
      id: 'nobody-answers',
      at: 'approve',
      level: 'medium',
      text: { zh: '盘亏无人负责', en: 'Nobody answers for what is missing' },
      controls: [{ zh: '责任和处理建议已写明', en: 'Responsibility and handling are stated' }],
      owner: 'head',
    },
  ],

  numbers: [
    {
      id: 'serial',
      title: { zh: '流水号', en: 'Serial number' },
      pattern: '清查{year}-{n4}',
      keepsVoids: false,
    },
  ],
  slips: [],

  registers: [
    {
      id: 'asset-count-register',
      title: { zh: '资产清查差异登记', en: 'Differences found in counts' },
      each: 'differences',
      key: '"asset:" & row.cardNo',
      columns: [
        { title: { zh: '年度', en: 'Year' }, value: 'year', kind: 'number' },
        { title: { zh: '卡片号', en: 'Card' }, value: 'row.cardNo' },
        { title: { zh: '资产名称', en: 'Asset' }, value: 'row.name' },
        { title: { zh: '使用科室', en: 'Section' }, value: '$department(row.department)' },
        { title: { zh: '盘亏', en: 'Missing' }, value: 'row.missing', kind: 'number', sum: true },
        { title: { zh: '盘盈', en: 'Surplus' }, value: 'row.surplus', kind: 'number', sum: true },
        {
          title: { zh: '差额价值（元）', en: 'Value (yuan)' },
          value: 'row.value',
          kind: 'money',
          sum: true,
        },
        { title: { zh: '原因', en: 'Why' }, value: 'row.why' },
        { title: { zh: '调账凭证号', en: 'Voucher' }, value: 'adjusted' },
      ],
    },
  ],

  record: {
    title: { zh: '年度固定资产清查报告', en: 'Report of the yearly count' },
    rows: [
      ['year', 'asOf'],
      ['scope'],
      ['second', 'onBooks'],
      ['matched', 'booksOfDifferences'],
      ['differences'],
      ['missingTotal', 'surplusTotal'],
      ['handling'],
      ['adjusted'],
    ],
    retention: '30-years',
  },

  rules: [
    {
      zh: '固定资产每年清查一次，并调整账务。',
      en: 'Assets are counted once a year and the books adjusted.',
    },
    {
      zh: '两人到现场，见物点数，账实不符的逐项写明原因。',
      en: 'Two persons count what they see; each difference has its reason.',
    },
    { zh: '盘亏、报废、处置另行报批。', en: 'Losses and disposals are approved on their own.' },
  ],

  withdrawUntil: ['appoint'],
} as const satisfies Route;
