import { addDays } from '#domain/dates.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Asks, Route } from '#statemachines/route.ts';
import type { Chance } from './random.ts';

/** Who files, when, and the request that the form refers to, if it must refer to one. */
export interface Filing {
  readonly person: string;
  readonly today: string;
  readonly dice: Chance;
  readonly order?: Pick<RequestState, 'id' | 'data'>;
}

/** The route of the request that a form must refer to, if it must: the first that its reference may name. */
export const orderedBy = ({ start, fields }: Route): string | undefined =>
  Object.entries(start.asks).flatMap(([id, ask]) => {
    const field = ask === 'required' ? fields[id] : undefined;
    return field?.kind === 'references' ? field.routes.slice(0, 1) : [];
  })[0];

/** What is asked again stays as it was, where it has to fit with other answers. */
export const kept = (route: Route, asks: Asks, data: JsonObject): JsonObject =>
  plausible[route.id] === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(data).filter(([id]) => id in asks && id in route.start.asks),
      );

let given = 0;

/** An invoice's number comes once in the office, though the dice of two walks fall alike. */
function invoiceNo(dice: Chance): string {
  given += 1;
  return `2634${String(dice.below(1_000_000_000_000))}${String(given).padStart(5, '0')}`;
}

const journey = ({ person, today, dice }: Filing): JsonObject => ({
  days: { from: today, to: addDays(today, dice.below(4)) },
  travellers: [{ person, level: dice.pick(['staff', 'chief', 'leader']) }],
  transport: dice.pick(['train', 'coach', 'plane']),
  budget: 1_200_000,
});

const listed = { date: '', amount: 45_000 };
const bill = (filing: Filing): JsonObject => ({
  ...listed,
  date: filing.today,
  invoiceNo: invoiceNo(filing.dice),
});

const drawn = ({ order }: Filing): JsonObject => ({
  request: order?.id ?? '',
  amount: listed.amount,
});

const paid = { payBy: 'transfer' } as const;

/**
 * By route, or by route and step: answers by whom rules between several fields are kept, where random ones would hardly
 * ever fit. They are laid over what a careful person might give.
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
  'repair-settlement': (filing) => ({
    slips: [{ request: filing.order?.id ?? '' }],
    bills: [{ ...bill(filing), amount: filing.order?.data['settledTotal'] ?? 0 }],
    ...paid,
  }),
  'toll-claim': (filing) => ({
    trips: [{ request: filing.order?.id ?? '' }],
    tickets: [{ kind: 'toll', place: '青山收费站', ...bill(filing) }],
    ...paid,
  }),
  'vehicle-dispatch': ({ today, dice }) => {
    const day = addDays(today, 1 + dice.below(300));
    return { departAt: `${day}T08:30`, returnAt: `${day}T17:30` };
  },
  'fuel-norm': ({ today }) => ({ year: Number(today.slice(0, 4)) }),
  'fuel-norm/propose': () => ({
    accounts: [],
    norms: [{ vehicle: 'pickup', engine: '2.4T', since: '2021-03', card: '9001', per100: 60 }],
  }),
  'fuel-claim': (filing) => ({
    vehicle: 'pickup',
    byCard: filing.dice.next() < 0.5,
    card: '9001',
    odometerFrom: 1000,
    fills: [{ station: '城南加油站', litres: 38.52, odometer: 1400, ...bill(filing) }],
    norm: [{ request: filing.order?.id ?? '' }],
    ...paid,
  }),
  'claim-correction': (filing) => ({
    claim: [{ ...drawn(filing), amount: 1000 }],
    correction: filing.dice.pick(['refund', 'reversal']),
  }),
};
