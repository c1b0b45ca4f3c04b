import { officialReception } from '#statemachines/routes/reception/official-reception.ts';
import { travelClaim } from '#statemachines/routes/finance/travel-claim.ts';
import { travelOrder } from '#statemachines/routes/finance/travel-order.ts';
import { demoToday } from '../demo-today.ts';
import type { Told } from '../teller.ts';
import { teller } from '../teller.ts';

const journey = {
  reason: '参加全省水库除险加固培训',
  stops: [
    { key: 'r1', place: '合肥市', where: '省水利厅培训中心' },
    { key: 'r2', place: '青岛市', where: '山东省水利科学研究院' },
  ],
  scope: 'outside',
  days: { from: '2026-11-09', to: '2026-11-13' },
  travellers: [
    { key: 'r3', person: 'shi-yan', level: 'staff' },
    { key: 'r4', person: 'ma-jun', level: 'chief' },
  ],
  transport: 'plane',
  airReason: '青岛往返路途较远，报到时间紧',
  budget: 650_000,
} as const;

/** Out of the province and by plane: the deputy reviews, the head decides; the order is then used. */
export async function flownJourney(): Promise<Told> {
  const told = teller(travelOrder, demoToday);
  await told.submit({ by: 'shi-yan', at: '11-03 09:20', answers: journey });
  await told.decide('review', {
    by: 'fang-zhiyuan',
    at: '11-03 15:10',
    opinion: '拟同意，请局长审批。',
  });
  await told.decide('head', { by: 'shen-liqun', at: '11-04 08:40', opinion: '同意乘机往返。' });
  told.print({ by: 'shi-yan', at: '11-04 09:02' });
  await told.decide('away', {
    by: 'shi-yan',
    at: '11-16 09:05',
    answers: { returnedOn: '2026-11-13' },
  });
  return told.told();
}

const bill = {
  person: 'shi-yan',
  date: '2026-11-09',
} as const;
const claim = {
  reason: '参加全省水库除险加固培训',
  orders: [
    {
      key: 'r1',
      request: 'order-1',
      number: '派差2026-0112',
      headline: '石䶮等2人赴合肥市、青岛市，2026-11-09起5天',
      of: { ...journey, dayCount: 5 },
      amount: 446_200,
    },
  ],
  bills: [
    {
      ...bill,
      key: 'r1',
      category: 'ticket',
      note: '青山至合肥，二等座',
      invoiceNo: '26342000000118760011',
      amount: 11_400,
    },
    {
      ...bill,
      key: 'r3',
      category: 'air',
      date: '2026-11-11',
      note: '合肥至青岛',
      invoiceNo: '78100000000011110013',
      amount: 88_000,
    },
  ],
  stays: [
    {
      ...bill,
      key: 'r2',
      place: '合肥市',
      nights: 2,
      invoiceNo: '26340000000011110012',
      amount: 78_000,
    },
    {
      ...bill,
      key: 'r4',
      date: '2026-11-11',
      place: '青岛市',
      nights: 2,
      invoiceNo: '26370000000011110014',
      amount: 76_000,
    },
  ],
  allowances: [
    {
      key: 'r5',
      person: 'shi-yan',
      place: '其他地区',
      first: '2026-11-09',
      last: '2026-11-13',
      mealDays: 5,
      transportDays: 5,
    },
    {
      key: 'r6',
      person: 'ma-jun',
      place: '其他地区',
      first: '2026-11-09',
      last: '2026-11-13',
      mealDays: 5,
      transportDays: 5,
    },
  ],
  payBy: 'card',
  payee: '石䶮',
  payeeBank: '青山县农商银行',
  payeeAccount: '6228480402564892206',
} as const;

/** One stay above the standard, borne by the traveller; one ticket cut by finance; paid and booked. */
export async function claimedJourney(): Promise<Told> {
  const told = teller(travelClaim, demoToday);
  await told.submit({
    by: 'shi-yan',
    at: '11-16 10:12',
    answers: claim,
    files: [
      ['bills', '车票、机票、住宿发票.pdf', 2_104_320],
      ['cardSlips', '公务卡刷卡凭证.pdf', 204_800],
    ],
  });
  await told.decide('section', {
    by: 'zheng-yan',
    at: '11-16 15:00',
    opinion: '按事前审批执行，同意。',
  });
  await told.decide('finance', {
    by: 'xu-jing',
    at: '11-17 09:30',
    opinion: '按标准核减，理由见明细。',
    answers: {
      originals: true,
      economicClass: '30211',
      budgetItem: '公用经费',
      checked: [
        { key: 'r1', approved: 11_400 },
        { key: 'r3', approved: 82_000, why: '航空意外险单位已统一投保' },
      ],
      checkedStays: [
        { key: 'r2', approved: 70_000 },
        { key: 'r4', approved: 76_000 },
      ],
      checkedAllowances: [
        { key: 'r5', approved: 90_000 },
        { key: 'r6', approved: 90_000 },
      ],
    },
  });
  told.print({ by: 'du-juan', at: '11-17 09:41' });
  await told.decide('deputy', {
    by: 'fang-zhiyuan',
    at: '11-17 16:20',
    opinion: '同意按核定金额报销。',
  });
  await told.decide('head', { by: 'shen-liqun', at: '11-18 08:50', opinion: '同意。' });
  await told.decide('pay', {
    by: 'du-juan',
    at: '11-18 11:00',
    answers: { paidAmount: 419_400, paidOn: '2026-11-18', paymentNo: 'HK-20931' },
    files: [['paymentProof', '公务卡还款回单.pdf', 51_200]],
  });
  await told.decide('book', {
    by: 'ding-xiaoyan',
    at: '11-19 09:20',
    answers: { voucherNo: '记-2026-11-0093' },
  });
  return told.told();
}

/** Received by letter and list, without tobacco or alcohol. */
export async function receivedGuests(): Promise<Told> {
  const told = teller(officialReception, demoToday);
  await told.submit({
    by: 'ma-jun',
    at: '11-10 09:00',
    answers: {
      visitor: '江州市水利局',
      letterNo: '江水函〔2026〕31号',
      reason: '考察中小河流治理和河长制落实',
      days: { from: '2026-11-12', to: '2026-11-12' },
      guests: [
        { key: 'r1', name: '孙国强', duty: '江州市水利局副局长' },
        { key: 'r2', name: '李梅', duty: '江州市水利局河道科科长' },
        { key: 'r3', name: '蒋一鸣', duty: '江州市水利局河道科科员' },
      ],
      companions: 2,
      kind: '午餐',
      list: [
        { key: 'r4', item: 'meal', what: '工作餐', place: '机关食堂', amount: 40_000 },
        { key: 'r5', item: 'vehicle', what: '到治理现场', place: '青山河', amount: 0 },
      ],
    },
    files: [['letter', '江州市水利局公函.pdf', 184_320]],
  });
  await told.decide('verify', {
    by: 'ouyang-kun',
    at: '11-10 14:30',
    opinion: '公函属实，范围和标准符合规定，请领导审批。',
  });
  await told.decide('head', { by: 'shen-liqun', at: '11-10 17:05', opinion: '同意，按标准接待。' });
  told.print({ by: 'tang-li', at: '11-11 08:45' });
  await told.decide('receive', {
    by: 'tang-li',
    at: '11-13 09:10',
    answers: { receivedOn: '2026-11-12', actualGuests: 3 },
  });
  return told.told();
}
