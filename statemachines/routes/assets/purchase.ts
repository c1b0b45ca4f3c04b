import type { Text } from '#domain/words.ts';
import type { Earlier, Offer } from '../../between.ts';
import type { Field } from '../../fields.ts';
import type { Limit } from '../../limit.ts';
import type { NumberRule, Register } from '../../results.ts';
import type { Asks, AttachmentRule, HumanStep, Outcome, Setting } from '../../route.ts';
import type { Guard, Risk, Separation } from '../../safeguards.ts';
import { signLimit } from '../sign-limit.ts';
import { standing } from '../standing.ts';

/**
 * Buying, accepting and taking into stock (采购、验收、入库), the same whatever is bought. A purchase spreads these in and
 * brings its own first steps; they end in `approve`, `buy`, `accept`, `accept-second`, `stock-in`.
 */

const most = 100_000_000_000;
const sums = { min: 0, max: most } as const;

export const noPurchase = {
  title: { zh: '不同意', en: 'Refuse' },
  effect: { zh: '不予采购，本单办结', en: 'Nothing is bought; the request ends' },
  opinion: 'required',
} as const satisfies Outcome;

const practice = { zh: '来源文件未定，', en: 'Not in the sources; ' } as const;

export const purchaseSettings = {
  headFrom: {
    title: { zh: '多少元起由主要领导审批', en: 'Amount from which the head decides' },
    value: 0,
    unit: 'fen',
    source: {
      zh: '来源不分金额，一律由主要领导审批；调高后，以下由分管领导审批',
      en: 'Every amount in the sources; when raised, the deputy in charge decides below',
    },
  },
  governmentFrom: {
    title: { zh: '政府采购限额标准', en: 'Amount from which it is a government procurement' },
    value: 30_000_000,
    unit: 'fen',
    source: {
      zh: '财库〔2019〕69号：市县级货物、服务分散采购限额不低于30万元；按本省公布的标准改',
      en: 'Ministry of Finance 2019 No. 69: at least 300,000 yuan for counties; set what the province publishes',
    },
  },
  quotesFrom: {
    title: { zh: '多少元起须询价三家', en: 'Amount from which three quotes are asked for' },
    value: 500_000,
    unit: 'fen',
    source: {
      zh: `${practice.zh}取5000元；目录以内的走政府采购`,
      en: `${practice.en}5,000 yuan; what is in the catalogue is procured as the catalogue says`,
    },
  },
  twoAcceptorsFrom: {
    title: { zh: '多少元起须两人验收', en: 'Amount from which two persons accept' },
    value: 500_000,
    unit: 'fen',
    source: { zh: `${practice.zh}取5000元`, en: `${practice.en}5,000 yuan` },
  },
  cardFrom: {
    title: { zh: '固定资产起点（单价）', en: 'Unit price from which it is a fixed asset' },
    value: 50_000,
    unit: 'fen',
    source: {
      zh: '移民局规定500元；现行《行政单位财务规则》为1000元，执行上级标准的改为1000元',
      en: '500 yuan in the source; 1,000 in the finance rules now in force: set that where the higher rule is followed',
    },
  },
  splitDays: {
    title: {
      zh: '多少天内的同类采购合并计算',
      en: 'Days over which purchases of one kind are counted together',
    },
    value: 90,
    unit: 'day',
    source: {
      zh: '《政府采购法》第二十八条：不得化整为零；没有天数，取90天',
      en: 'Government Procurement Law 28: no splitting; no number of days, 90',
    },
  },
  signDays: {
    title: { zh: '每级审批限期（工作日）', en: 'Days for each sign-off' },
    value: 2,
    unit: 'working-day',
    source: { zh: `${practice.zh}取两个工作日`, en: `${practice.en}two working days` },
  },
  buyDays: {
    title: { zh: '采购限期（工作日）', en: 'Days to buy' },
    value: 15,
    unit: 'working-day',
    source: { zh: `${practice.zh}取十五个工作日`, en: `${practice.en}fifteen working days` },
  },
} as const satisfies Readonly<Record<string, Setting>>;

const name = { kind: 'text', max: 60, label: { zh: '品名', en: 'Item' } } as const;
const quantity = {
  kind: 'number',
  min: 1,
  max: 9999,
  label: { zh: '数量', en: 'Quantity' },
} as const;

const kindsOfGoods = {
  stationery: { zh: '办公用品', en: 'Office supplies' },
  consumables: { zh: '电脑耗材、配件', en: 'Computer consumables and parts' },
  computer: { zh: '计算机、打印设备', en: 'Computers and printers' },
  furniture: { zh: '家具用具', en: 'Furniture' },
  appliance: { zh: '电器设备', en: 'Appliances' },
  field: { zh: '勘测、防汛等专用设备', en: 'Survey, flood and other special equipment' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Text>>;

export const purchaseFields = {
  reason: { kind: 'long-text', max: 500, label: { zh: '用途和理由', en: 'What for, and why' } },
  category: {
    kind: 'choice',
    options: kindsOfGoods,
    label: { zh: '类别', en: 'Kind of goods' },
  },
  items: {
    kind: 'lines',
    min: 1,
    max: 60,
    columns: {
      name,
      spec: { kind: 'text', max: 60, label: { zh: '规格型号', en: 'Specification' } },
      quantity,
      price: {
        kind: 'money',
        min: 1,
        max: 1_000_000_000,
        label: { zh: '预估单价（元）', en: 'Estimated price (yuan)' },
      },
      amount: {
        kind: 'money',
        ...sums,
        calc: 'quantity * price',
        label: { zh: '预估金额（元）', en: 'Estimate (yuan)' },
      },
    },
    label: { zh: '采购清单', en: 'What is to be bought' },
    hint: {
      zh: '先批后买；未经批准自行购买的，不予报销。',
      en: 'Approval first; what was bought without it is not reimbursed.',
    },
  },
  estimate: {
    kind: 'money',
    min: 1,
    max: most,
    calc: '$sum(items.amount)',
    label: { zh: '预估金额', en: 'Estimate' },
  },
  sameKind: {
    kind: 'money',
    ...sums,
    label: { zh: '近期同类采购', en: 'Bought of this kind lately' },
  },
  weighed: {
    kind: 'money',
    min: 0,
    max: 10 * most,
    calc: 'estimate + ($exists(sameKind) ? sameKind : 0)',
    label: { zh: '采购方式按此金额', en: 'Amount that decides how it is bought' },
  },
  inCatalogue: {
    kind: 'yes-no',
    label: { zh: '属于集中采购目录', en: 'In the procurement catalogue' },
    hint: { zh: '查本省当年的集中采购目录。', en: 'See the province’s catalogue of the year.' },
  },
  method: {
    kind: 'choice',
    options: {
      government: { zh: '政府采购（电子卖场等）', en: 'Government procurement' },
      designated: { zh: '定点供应商', en: 'Designated supplier' },
      quotes: { zh: '询价三家', en: 'Three quotes' },
      direct: { zh: '零星直接采购', en: 'Small direct purchase' },
    },
    label: { zh: '采购方式', en: 'How it is bought' },
  },
  approvedTotal: { kind: 'money', ...sums, label: { zh: '批准金额', en: 'Approved amount' } },
  quotes: {
    kind: 'lines',
    min: 3,
    max: 9,
    oneOf: true,
    when: 'method = "quotes"',
    columns: {
      supplier: { kind: 'text', max: 60, label: { zh: '报价单位', en: 'Supplier' } },
      price: { kind: 'money', min: 1, max: most, label: { zh: '总价（元）', en: 'Total (yuan)' } },
    },
    label: { zh: '报价', en: 'Quotes' },
  },
  supplier: { kind: 'text', max: 60, label: { zh: '供货单位', en: 'Supplier' } },
  bought: {
    kind: 'lines',
    min: 1,
    max: 60,
    rowsFrom: 'items',
    columns: {
      name,
      listed: {
        kind: 'number',
        min: 0,
        max: 9999,
        calc: 'quantity',
        label: { zh: '批准', en: 'Listed' },
      },
      got: {
        kind: 'number',
        min: 0,
        max: 9999,
        label: { zh: '实购', en: 'Bought' },
      },
      paid: {
        kind: 'money',
        ...sums,
        label: { zh: '单价（元）', en: 'Price (yuan)' },
      },
      cost: {
        kind: 'money',
        ...sums,
        calc: 'got * paid',
        label: { zh: '金额（元）', en: 'Cost (yuan)' },
      },
    },
    label: { zh: '采购登记', en: 'What was bought' },
    hint: { zh: '没买到的数量填0。', en: 'Enter 0 for what could not be had.' },
  },
  boughtTotal: {
    kind: 'money',
    ...sums,
    calc: '$exists(bought.cost) ? $sum(bought.cost)',
    label: { zh: '成交金额', en: 'Cost' },
  },
  total: {
    kind: 'money',
    ...sums,
    calc: '$exists(boughtTotal) ? boughtTotal : estimate',
    label: { zh: '金额', en: 'Amount' },
  },
  lowest: {
    kind: 'money',
    ...sums,
    calc: '$exists(quotes.price) ? $min(quotes.price)',
    label: { zh: '最低报价', en: 'Lowest quote' },
  },
  notLowestWhy: {
    kind: 'text',
    max: 200,
    when: 'method = "quotes" and boughtTotal > lowest',
    label: { zh: '未选最低报价的理由', en: 'Why not the lowest quote' },
  },
  boughtOn: { kind: 'date', not: 'future', label: { zh: '采购日期', en: 'Bought on' } },
  accepted: {
    kind: 'lines',
    min: 1,
    max: 60,
    rowsFrom: 'bought',
    columns: {
      name,
      due: {
        kind: 'number',
        min: 0,
        max: 9999,
        calc: 'got',
        label: { zh: '应到', en: 'Due' },
      },
      arrived: {
        kind: 'number',
        min: 0,
        max: 9999,
        label: { zh: '实到合格', en: 'Arrived in order' },
      },
      note: { kind: 'text', max: 60, label: { zh: '备注', en: 'Note' } },
    },
    label: { zh: '验收明细', en: 'Acceptance' },
  },
  stocked: {
    kind: 'lines',
    min: 1,
    max: 60,
    rowsFrom: 'bought',
    columns: {
      name,
      arrived: {
        kind: 'number',
        min: 0,
        max: 9999,
        calc: 'got',
        label: { zh: '入库', en: 'In' },
      },
      unitPrice: {
        kind: 'money',
        ...sums,
        calc: 'paid',
        label: { zh: '单价（元）', en: 'Price (yuan)' },
      },
      value: {
        kind: 'money',
        ...sums,
        calc: 'arrived * unitPrice',
        label: { zh: '金额（元）', en: 'Value (yuan)' },
      },
      cardNo: {
        kind: 'text',
        max: 40,
        when: 'unitPrice >= setting.cardFrom and arrived > 0',
        label: { zh: '资产卡片号', en: 'Asset card' },
      },
      place: { kind: 'text', max: 40, label: { zh: '存放处', en: 'Kept at' } },
    },
    label: { zh: '入库明细', en: 'Into stock' },
    hint: {
      zh: '达到固定资产起点的，先建卡片、填卡片号；没有卡片号不能入库，也不能付款。',
      en: 'A fixed asset gets its card first; without its number it is neither taken in nor paid for.',
    },
  },
  stockedOn: { kind: 'date', not: 'future', label: { zh: '入库日期', en: 'Taken in on' } },
} as const satisfies Readonly<Record<string, Field>>;

export const fillItems = {
  rows: 'open',
  columns: { name: 'required', spec: 'optional', quantity: 'required', price: 'required' },
} as const satisfies Asks[string];

/** What whoever arranges the purchase says of how it is bought. */
export const methodAsks = { inCatalogue: 'required', method: 'required' } as const satisfies Asks;

export const purchaseAttachments = {
  quoteFiles: {
    title: { zh: '三家报价单', en: 'The three quotes' },
    kinds: ['pdf', 'jpg', 'png', 'ofd', 'xlsx'],
    min: 1,
    max: 9,
    when: 'method = "quotes"',
  },
  invoice: {
    title: { zh: '发票和送货清单', en: 'Invoice and delivery list' },
    kinds: ['pdf', 'ofd', 'jpg', 'png', 'xml'],
    min: 1,
    max: 20,
  },
  acceptance: {
    title: { zh: '验收单或实物照片', en: 'Acceptance sheet, or photos' },
    kinds: ['pdf', 'ofd', 'jpg', 'png'],
    min: 1,
    max: 20,
  },
} as const satisfies Readonly<Record<string, AttachmentRule>>;

const buyLimit = { ...signLimit, amount: { setting: 'buyDays' } } as const satisfies Limit;

export const approve = {
  id: 'approve',
  kind: 'sign',
  title: { zh: '领导审批', en: 'Leader approves' },
  by: {
    first: [
      { when: 'estimate >= setting.headFrom', who: { post: 'head' } },
      { who: { overseeing: 'requester' } },
    ],
  },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '同意采购', en: 'Approve' },
    effect: {
      zh: '开出物资采购审批单，由采购人员统一采购',
      en: 'The purchase slip is issued; the purchaser buys',
    },
    opinion: 'required',
    phrases: [
      { zh: '同意，按批准金额采购。', en: 'Approved, within the amount.' },
      { zh: '同意。先用库存，不足部分采购。', en: 'Approved. Use stock first.' },
    ],
    sets: { approvedTotal: 'estimate' },
    numbers: ['slip'],
    issues: ['purchase-slip'],
  },
  returns: true,
  allows: ['ask'],
  refuse: noPurchase,
} as const satisfies HumanStep;

export const buy = {
  id: 'buy',
  kind: 'handle',
  title: { zh: '采购并登记', en: 'Bought and entered' },
  by: { post: 'purchaser' },
  tier: 'sign-in',
  limit: buyLimit,
  asks: {
    quotes: { rows: 'open', columns: { supplier: 'required', price: 'required' } },
    supplier: 'required',
    boughtOn: 'required',
    bought: { rows: 'locked', columns: { got: 'required', paid: 'required' } },
    notLowestWhy: 'required',
  },
  attachments: ['quoteFiles', 'invoice'],
  agree: {
    title: { zh: '已采购', en: 'Bought' },
    effect: { zh: '送验收人验收，不得自买自验', en: 'Goes to acceptance by another person' },
    opinion: 'optional',
  },
  refuse: {
    title: { zh: '不再采购，作废', en: 'No longer needed: void' },
    effect: { zh: '审批单作废，本单办结', en: 'The slip is void; the request ends' },
    opinion: 'required',
  },
  returns: true,
  allows: ['transfer'],
} as const satisfies HumanStep;

export const accept = {
  id: 'accept',
  kind: 'handle',
  title: { zh: '验收', en: 'Accepted' },
  by: { post: 'goods-acceptor' },
  tier: 'sign-in',
  limit: signLimit,
  asks: {
    accepted: { rows: 'locked', columns: { arrived: 'required', note: 'optional' } },
  },
  attachments: ['acceptance'],
  agree: {
    title: { zh: '验收合格', en: 'Accept' },
    effect: { zh: '送资产保管员入库', en: 'Goes to the storekeeper' },
    opinion: 'required',
    phrases: [
      {
        zh: '品名、规格、数量与采购登记一致，质量合格。',
        en: 'Items, specification and quantity as entered; in good order.',
      },
    ],
  },
  returns: true,
  allows: ['transfer'],
} as const satisfies HumanStep;

export const acceptSecond = {
  id: 'accept-second',
  kind: 'sign',
  title: { zh: '第二人验收', en: 'Accepted by a second person' },
  verb: { zh: '验收', en: 'accept' },
  by: { post: 'section-chief', of: 'requester' },
  when: 'boughtTotal >= setting.twoAcceptorsFrom',
  whenSays: { zh: '达到两人验收金额', en: 'From the amount for two' },
  tier: 'sign-in',
  limit: signLimit,
  agree: {
    title: { zh: '验收合格', en: 'Accept' },
    effect: { zh: '送资产保管员入库', en: 'Goes to the storekeeper' },
    opinion: 'required',
    phrases: [{ zh: '到场看过实物，合格。', en: 'Seen on the spot; in good order.' }],
  },
  returns: true,
  allows: ['transfer'],
} as const satisfies HumanStep;

export const stockIn = {
  id: 'stock-in',
  kind: 'handle',
  title: { zh: '核对采购登记、入库', en: 'Purchase checked, taken into stock' },
  by: { post: 'storekeeper' },
  tier: 'sign-in',
  limit: signLimit,
  asks: {
    stockedOn: 'required',
    stocked: { rows: 'locked', columns: { cardNo: 'required', place: 'optional' } },
  },
  agree: {
    title: { zh: '已入库', en: 'Taken in' },
    effect: {
      zh: '编入库单号，记入台账；凭本单报销',
      en: 'Numbered and entered; it can now be claimed for',
    },
    opinion: 'optional',
    phrases: [{ zh: '与采购登记、验收一致，已入库。', en: 'As bought and accepted; taken in.' }],
    numbers: ['stock'],
  },
  returns: true,
} as const satisfies HumanStep;

/** What holds whenever the way of buying is settled at `at`. */
export const methodGuards = (at: string) =>
  [
    {
      id: 'government-procured',
      at: [at],
      holds: '$not(inCatalogue or weighed >= setting.governmentFrom) or method = "government"',
      says: {
        zh: '属于集中采购目录，或连同近期同类采购已达政府采购限额，只能走政府采购。请改采购方式。',
        en: 'It is in the catalogue, or with what was bought of this kind lately reaches the limit: only government procurement will do. Change how it is bought.',
      },
      field: 'method',
    },
    {
      id: 'quotes-asked',
      at: [at],
      holds: 'weighed < setting.quotesFrom or method != "direct"',
      says: {
        zh: '连同近期同类采购已达询价金额，不得零星直接采购，也不得化整为零。请改为询价三家、定点供应商或政府采购。',
        en: 'With what was bought of this kind lately it reaches the amount for quotes: no direct purchase, no splitting. Ask for three quotes, use a designated supplier or procure.',
      },
      field: 'method',
    },
  ] as const satisfies readonly Guard[];

export const purchaseGuards = [
  {
    id: 'three-suppliers',
    at: ['buy'],
    holds: 'method != "quotes" or $count($distinct(quotes.supplier)) >= 3',
    says: {
      zh: '报价不足三家，或同一单位写了两次。请补齐三家不同单位的报价。',
      en: 'Fewer than three suppliers, or one of them twice. Give quotes of three different ones.',
    },
    field: 'quotes',
  },
  {
    id: 'bought-within-approved',
    at: ['buy'],
    holds: 'boughtTotal <= approvedTotal',
    says: {
      zh: '成交金额超过批准金额。请减少数量，或退回申请人重报批准。',
      en: 'It costs more than was approved. Buy less, or return it to the requester to be approved anew.',
    },
    field: 'bought',
  },
  {
    id: 'bought-as-listed',
    at: ['buy'],
    holds: '$count(bought[got > listed]) = 0',
    says: {
      zh: '有品目的实购数量超过批准数量。请按批准清单采购。',
      en: 'More of an item was bought than was approved. Buy what the list says.',
    },
    field: 'bought',
  },
  {
    id: 'arrived-as-bought',
    at: ['accept'],
    holds: '$count(accepted[arrived != due]) = 0',
    says: {
      zh: '实到合格数量与采购登记不一致，不能验收。请退回采购人员补货、退换或更正登记。',
      en: 'What arrived in order is not what was bought. Return it to the purchaser to complete, exchange or correct it.',
    },
    field: 'accepted',
  },
] as const satisfies readonly Guard[];

export const purchaseSeparate = [
  {
    steps: ['buy', 'accept', 'stock-in'],
    why: {
      zh: '采购、验收、保管须由不同的人办理，互相核对',
      en: 'Buying, accepting and keeping are done by different persons who check one another',
    },
  },
  {
    steps: ['approve', 'buy', 'accept', 'accept-second'],
    why: {
      zh: '审批、采购、验收须由不同的人办理',
      en: 'Approving, buying and accepting are done by different persons',
    },
  },
  {
    steps: ['start', 'approve', 'accept-second'],
    why: {
      zh: '申请与审批、第二人验收须由不同的人办理',
      en: 'Asking, approving and accepting as the second are done by different persons',
    },
  },
  {
    steps: ['accept-second', 'stock-in'],
    why: {
      zh: '验收与保管须由不同的人办理',
      en: 'Accepting and keeping are done by different persons',
    },
  },
] as const satisfies readonly Separation[];

export const purchaseRisks = [
  {
    id: 'split',
    at: 'approve',
    level: 'high',
    text: { zh: '化整为零，规避审批和政府采购', en: 'Split to avoid approval and procurement' },
    controls: [
      {
        zh: '已看近期同类采购，确有需要',
        en: 'Recent purchases of the kind were seen; it is needed',
      },
    ],
    owner: 'head',
  },
  {
    id: 'kickback',
    at: 'buy',
    level: 'high',
    text: { zh: '与供货单位串通，高价采购', en: 'Colluding with a supplier, overpaying' },
    controls: [
      {
        zh: '价格不高于市场价和电子卖场价，与供货单位没有利害关系',
        en: 'Not above the market; no interest in the supplier',
      },
    ],
    owner: 'purchaser',
  },
  {
    id: 'phantom-goods',
    at: 'accept',
    level: 'high',
    text: { zh: '货未到、以次充好即验收', en: 'Accepted though missing or inferior' },
    controls: [{ zh: '本人看过实物，逐件点过', en: 'I saw and counted the goods myself' }],
    owner: 'goods-acceptor',
  },
  {
    id: 'not-entered',
    at: 'stock-in',
    level: 'medium',
    text: { zh: '重购置轻管理，账外资产', en: 'Bought but not kept track of' },
    controls: [
      {
        zh: '逐项与采购登记核对，达到起点的已建卡片',
        en: 'Each line checked against the purchase; cards made where due',
      },
    ],
    owner: 'storekeeper',
  },
] as const satisfies readonly Risk[];

export const purchaseNumbers = [
  {
    id: 'slip',
    title: { zh: '采购审批单号', en: 'Purchase slip' },
    pattern: '采单{year}-{n4}',
    series: 'purchase-slip',
    keepsVoids: true,
  },
  {
    id: 'stock',
    title: { zh: '入库单号', en: 'Stock-in number' },
    pattern: '入库{year}-{n4}',
    series: 'stock-in',
    keepsVoids: true,
  },
] as const satisfies readonly NumberRule[];

/** By its name and not its id, since the file of a kind of goods is headed with it. */
const goodsKey = `"goods:" & $lookup(${JSON.stringify(
  Object.fromEntries(Object.entries(kindsOfGoods).map(([id, { zh }]) => [id, zh])),
)}, category)`;

export const purchaseRegisters = [
  {
    id: 'purchase-register',
    title: { zh: '采购登记', en: 'Purchases' },
    key: goodsKey,
    columns: [
      { title: { zh: '流水号', en: 'Serial' }, value: 'request.serial' },
      { title: { zh: '审批单号', en: 'Slip' }, value: 'request.numbers.slip' },
      { title: { zh: '类别', en: 'Kind' }, value: '$choice("category", category)' },
      { title: { zh: '事由', en: 'For' }, value: 'reason' },
      {
        title: { zh: '金额（元）', en: 'Amount (yuan)' },
        value: 'total',
        kind: 'money',
        sum: true,
      },
      { title: { zh: '采购方式', en: 'How' }, value: '$choice("method", method)' },
      { title: { zh: '供货单位', en: 'Supplier' }, value: 'supplier' },
      { title: { zh: '采购日期', en: 'Bought on' }, value: 'boughtOn', kind: 'date' },
      { title: { zh: '入库单号', en: 'Stock-in' }, value: 'request.numbers.stock' },
      standing('$exists(request.numbers.slip)'),
    ],
  },
  {
    id: 'asset-ledger',
    title: { zh: '资产台账', en: 'Asset ledger' },
    each: 'stocked[$exists(cardNo)]',
    key: '"asset:" & row.cardNo',
    when: '$exists(stockedOn)',
    columns: [
      { title: { zh: '资产卡片号', en: 'Card' }, value: 'row.cardNo' },
      { title: { zh: '资产名称', en: 'Asset' }, value: 'row.name' },
      { title: { zh: '数量', en: 'Quantity' }, value: 'row.arrived', kind: 'number', sum: true },
      { title: { zh: '单价（元）', en: 'Price (yuan)' }, value: 'row.unitPrice', kind: 'money' },
      {
        title: { zh: '金额（元）', en: 'Amount (yuan)' },
        value: 'row.arrived * row.unitPrice',
        kind: 'money',
        sum: true,
      },
      { title: { zh: '存放处', en: 'Kept at' }, value: 'row.place' },
      { title: { zh: '入库日期', en: 'Taken in on' }, value: 'stockedOn', kind: 'date' },
      { title: { zh: '入库单号', en: 'Stock-in' }, value: 'request.numbers.stock' },
      { title: { zh: '供货单位', en: 'Supplier' }, value: 'supplier' },
    ],
  },
] as const satisfies readonly Register[];

/** 办公用品入库: what came in and has no card. */
export const suppliesIn = {
  id: 'supplies-in',
  title: { zh: '办公用品入库', en: 'Supplies taken in' },
  each: 'stocked[$not($exists(cardNo)) and arrived > 0]',
  when: '$exists(stockedOn)',
  columns: [
    { title: { zh: '入库单号', en: 'Stock-in' }, value: 'request.numbers.stock' },
    { title: { zh: '入库日期', en: 'Taken in on' }, value: 'stockedOn', kind: 'date' },
    { title: { zh: '品名', en: 'Item' }, value: 'row.name' },
    { title: { zh: '数量', en: 'Quantity' }, value: 'row.arrived', kind: 'number', sum: true },
    { title: { zh: '单价（元）', en: 'Price (yuan)' }, value: 'row.unitPrice', kind: 'money' },
    {
      title: { zh: '金额（元）', en: 'Amount (yuan)' },
      value: 'row.arrived * row.unitPrice',
      kind: 'money',
      sum: true,
    },
    { title: { zh: '供货单位', en: 'Supplier' }, value: 'supplier' },
  ],
} as const satisfies Register;

/** Several purchases of one kind are seen together, and counted together where the way of buying depends on the sum. */
export const purchaseEarlier = [
  {
    id: 'same-kind',
    title: { zh: '近期同类采购', en: 'Bought of this kind lately' },
    register: 'purchase-register',
    key: goodsKey,
    days: { setting: 'splitDays' },
    at: ['start', 'approve'],
    into: { field: 'sameKind', column: 4 },
  },
] as const satisfies readonly Earlier[];

/** A claim draws on what was bought, accepted and taken into stock: before that nothing can be paid. */
export const purchaseOffer = {
  when: '$exists(stockedOn)',
  amount: 'boughtTotal',
  carries: ['reason', 'category', 'supplier', 'boughtTotal', 'stockedOn'],
} as const satisfies Offer;

export const purchaseSlip = {
  id: 'purchase-slip',
  title: { zh: '物资采购审批单', en: 'Purchase slip' },
  number: 'slip',
  copies: [
    { zh: '第一联　存根', en: 'Copy 1: counterfoil' },
    { zh: '第二联　采购', en: 'Copy 2: purchaser' },
  ],
  shows: ['category', 'method', 'items', 'approvedTotal'],
  notes: [
    {
      zh: '按批准清单和金额采购；超出的先报批准。验收入库后凭本单号报销。',
      en: 'Buy what is listed, within the amount; more is approved first. Claim under this number once it is in stock.',
    },
  ],
} as const;

export const purchaseRecord = [
  ['category', 'method'],
  ['reason'],
  ['items'],
  ['estimate', 'sameKind'],
  ['inCatalogue', 'approvedTotal'],
  ['quotes'],
  ['supplier', 'boughtOn'],
  ['bought'],
  ['boughtTotal', 'stockedOn'],
  ['notLowestWhy'],
  ['accepted'],
  ['stocked'],
] as const;

export const purchaseRules = [
  {
    zh: '先批后买；未经批准个人不得购买，不得零星报支。',
    en: 'Approval first; nobody buys for himself, and bits and pieces are not reimbursed.',
  },
  {
    zh: '属于集中采购目录或达到限额的，走政府采购；不得化整为零。',
    en: 'What is in the catalogue or reaches the limit is procured as the law says; no splitting.',
  },
  {
    zh: '采购、验收、保管由不同的人办理；达到金额的两人验收。',
    en: 'Buyer, acceptor and keeper are different persons; from a certain amount two accept.',
  },
  {
    zh: '固定资产先建卡片、编入库单号，再付款。',
    en: 'A fixed asset has its card and stock-in number before it is paid for.',
  },
] as const;
