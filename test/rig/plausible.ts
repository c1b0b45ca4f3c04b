import { addDays } from '#domain/dates.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Chance } from './random.ts';

/** Who files, when, and the request that the form refers to, if it must refer to one. */
export interface Filing {
  readonly person: string;
  readonly today: string;
  readonly dice: Chance;
  readonly order?: RequestState;
}

let invoices = 0;

/** An invoice's number comes once in the office, and several walks may begin with the same dice. */
function invoiceNo(): string {
  invoices += 1;
  return `2634200000${String(invoices).padStart(10, '0')}`;
}

const journey = ({ person, today, dice }: Filing): JsonObject => ({
  days: { from: today, to: addDays(today, dice.below(4)) },
  travellers: [{ person, level: dice.pick(['staff', 'chief', 'leader']) }],
  transport: dice.pick(['train', 'coach', 'plane']),
  budget: 1_200_000,
});

const listed = { date: '', amount: 45_000 };
const bill = ({ today }: Filing): JsonObject => ({
  ...listed,
  date: today,
  invoiceNo: invoiceNo(),
});

const drawn = ({ order }: Filing): JsonObject => ({
  request: order?.id ?? '',
  amount: listed.amount,
});

const paid = { payBy: 'transfer' } as const;

/**
 * Answers by whom rules between several fields are kept, where random ones would hardly ever fit: laid over what a
 * careful person might give.
 */
export const plausible: Readonly<Record<string, (filing: Filing) => JsonObject>> = {
  'bill-reimbursement': (filing) => ({
    items: [{ category: 'office', purpose: '打印纸', ...bill(filing) }],
    ...paid,
  }),
  'travel-order': journey,
  'study-tour': (filing) => ({ ...journey(filing), scope: 'outside' }),
  'travel-claim': (filing) => ({
    orders: [drawn(filing)],
    bills: [{ category: 'ticket', person: filing.person, note: '往返车票', ...bill(filing) }],
    stays: [],
    allowances: [],
    ...paid,
  }),
  'meeting-budget': ({ today }) => ({
    tier: '三类会议',
    days: { from: today, to: today },
    attendees: 40,
    staffCount: 2,
    costs: [{ category: 'meals', basis: '每人100元', amount: 420_000 }],
  }),
  'meeting-claim': (filing) => ({
    meeting: [drawn(filing)],
    attended: 40,
    bills: [{ category: 'meals', note: '工作餐', ...bill(filing) }],
    ...paid,
  }),
  'official-reception': ({ today }) => ({
    days: { from: today, to: today },
    guests: Array.from({ length: 9 }, () => ({ name: '张伟', duty: '省水利厅处长' })),
    companions: 3,
    kind: '午餐',
    list: [{ item: 'meal', what: '工作餐', place: '机关食堂', amount: 60_000 }],
  }),
  'reception-claim': (filing) => ({
    reception: [drawn(filing)],
    bills: [{ item: 'meal', what: '工作餐', ...bill(filing) }],
    ...paid,
  }),
  'claim-correction': (filing) => ({
    claim: [{ ...drawn(filing), amount: 1000 }],
    correction: filing.dice.pick(['refund', 'reversal']),
  }),
};
