import { dateIn } from '#domain/dates.ts';
import type { RequestState } from '#domain/request.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import type { Month } from './errand.ts';
import type { Doings } from './walk.ts';
import { chiefOf } from './who.ts';

/** How one claim is checked, paid and booked. */
export interface Settling {
  readonly economicClass: string;
  readonly budgetItem: string;
  readonly paymentNo: string;
  readonly voucherNo: string;
  /** Fen allowed of a line instead of all of it, by the line's place, and why. */
  readonly cuts?: Readonly<Record<number, readonly [approved: number, why: string]>>;
  /** Who confirms what the head signs with his PIN, for a large sum. */
  readonly second?: string;
}

/** The lines that finance checks, by the field that holds them: those filed, and those it fills in. */
const checking = [
  ['bills', 'checked'],
  ['items', 'checked'],
  ['lines', 'checked'],
  ['fills', 'checked'],
  ['tickets', 'checked'],
  ['stays', 'checkedStays'],
  ['allowances', 'checkedAllowances'],
] as const;

/** The chain of every claim: section, finance line by line, deputy, head, cashier, bookkeeper. */
export function paid(month: Month, settling: Settling): Doings {
  const { economicClass, budgetItem, paymentNo, voucherNo, cuts = {}, second } = settling;
  const today = () => dateIn(month.office.zone, month.now());
  return {
    section: (state) => ({ by: chiefOf(state), opinion: '情况属实，同意报销。' }),
    office: { by: 'tang-li', opinion: '发票与事前审批相符。' },
    verify: { by: 'ouyang-kun', opinion: '清单、票据与审批相符。' },
    finance: (state) => ({
      by: 'xu-jing',
      opinion:
        Object.keys(cuts).length > 0 ? '按标准核减，理由见明细。' : '票据合规，按报销金额核定。',
      answers: {
        ...checkedLines(state, cuts),
        originals: true,
        economicClass,
        budgetItem,
      },
    }),
    deputy: { by: 'fang-zhiyuan', opinion: '同意按核定金额报销。' },
    head: { by: 'shen-liqun', opinion: '同意。', ...(second === undefined ? {} : { second }) },
    pay: ({ data }) => ({
      by: 'du-juan',
      opinion: '已付款。',
      answers: { paidAmount: data['payable'] ?? 0, paidOn: today(), paymentNo },
    }),
    publish: {
      by: 'tang-li',
      answers: { publishedOn: today(), publishedWhere: '局机关一楼公示栏' },
    },
    book: { by: 'ding-xiaoyan', opinion: '已记账。', answers: { voucherNo } },
  };
}

function checkedLines(
  { data, route }: RequestState,
  cuts: NonNullable<Settling['cuts']>,
): JsonObject {
  const found = checking.flatMap(([source, field]) => {
    const rows = rowsOf(data[source]);
    const isChecked = Object.hasOwn(routeOf(route)?.fields ?? {}, field);
    return rows.length === 0 || !isChecked ? [] : [[field, rows] as const];
  });
  return Object.fromEntries(
    found.map(([field, rows]) => [
      field,
      rows.map((row, index) => {
        const [approved, why] = (field === 'checked' ? cuts[index] : undefined) ?? [];
        return approved === undefined
          ? { key: row['key'] ?? '', approved: row['due'] ?? sum(row['amount']) - sum(row['own']) }
          : { key: row['key'] ?? '', approved, why: why ?? '' };
      }),
    ]),
  );
}

/** The lines of a value; none where it has none. */
export const rowsOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((row): row is JsonObject => typeof row === 'object') : [];

const sum = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);
