import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Decided, RequestEvent } from '#domain/events.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { RegisterTable } from '#functions/deeds/rows.ts';
import { eventOf } from '#functions/stores/trail.ts';
import { allErrands } from '#local/demo/month/all-errands.ts';
import { runDemo } from '#local/demo/run-demo.ts';
import { routes } from '#statemachines/routes/index.ts';

/** A month of the whole office, and whether what it leaves adds up, reckoned from the trails alone. */

interface Left {
  readonly id: string;
  readonly number: string;
  readonly route: string;
  readonly outcome: string;
  readonly trail: { readonly file: string };
}

const dir = mkdtempSync(join(tmpdir(), 'qianban-month-'));
const told: string[] = [];
let requests: readonly Left[] = [];
const trails = new Map<string, readonly RequestEvent[]>();

beforeAll(async () => {
  await runDemo({
    dir,
    cases: [],
    month: allErrands,
    tell: (line) => told.push(line),
    log: () => undefined,
  });
  ({ requests } = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')));
  for (const { id, trail } of requests) {
    const lines = readFileSync(join(dir, trail.file), 'utf8').trimEnd().split('\n');
    trails.set(
      id,
      lines.map((line) => eventOf(JSON.parse(line))),
    );
  }
}, 900_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const register = (name: string): RegisterTable =>
  JSON.parse(readFileSync(join(dir, 'registers', `${name}.json`), 'utf8'));
const column = (name: string, title: string): readonly Json[] => {
  const { register: found, lines } = register(name);
  const at = found.columns.findIndex((one) => one.title.zh === title);
  expect(at).not.toBe(-1);
  return lines.map(({ cells }) => cells[at] ?? null);
};
const sum = (values: readonly (Json | undefined)[]): number =>
  values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);

/** What was decided at a step, in whatever request, with the form as it was afterwards. */
const decidedAt = (step: string): readonly Decided[] =>
  requests.flatMap(({ id }) =>
    (trails.get(id) ?? []).filter(
      (event): event is Decided =>
        event.type === 'decided' && event.step === step && event.decision.act === 'agree',
    ),
  );
const field = (events: readonly Decided[], name: string): readonly (Json | undefined)[] =>
  events.map(({ data }) => data?.[name]);
/** The form as the trail leaves it. */
const dataOf = (id: string): JsonObject =>
  (trails.get(id) ?? []).reduce<JsonObject>(
    (data, event) => ('data' in event && event.data !== undefined ? event.data : data),
    {},
  );

test('every errand gets to its end, and so does everything that was filed', () => {
  expect(told.filter((line) => line.startsWith('失败'))).toEqual([]);
  expect(requests.length).toBeGreaterThanOrEqual(60);
});

test('every route of the core families has been run', () => {
  const run = new Set(requests.map(({ route }) => route));
  const elsewhere = new Set(['major-decision']);
  expect(routes.map(({ id }) => id).filter((id) => !run.has(id) && !elsewhere.has(id))).toEqual([]);
});

describe('what was paid', () => {
  test('stands in the list of payments, as the cashier’s decisions say it', () => {
    const out = sum(field(decidedAt('pay'), 'paidAmount'));
    const back = sum(field(decidedAt('receive'), 'paidAmount'));
    expect(out).toBeGreaterThan(0);
    expect(sum(column('payments', '付款金额（元）'))).toBe(out - Math.abs(back));
  });

  test('is never more than was allowed', () => {
    for (const { data } of decidedAt('pay')) {
      expect(sum([data?.['paidAmount']])).toBeLessThanOrEqual(sum([data?.['payable']]));
    }
  });

  test('is booked under voucher numbers of its own', () => {
    const vouchers = column('voucher-table', '记账凭证号');
    expect(vouchers.filter((number) => typeof number !== 'string' || number === '')).toEqual([]);
    const booked = field(decidedAt('book'), 'voucherNo');
    expect(new Set(vouchers)).toEqual(new Set(booked));
    expect(new Set(booked).size).toBe(booked.length);
  });

  test('adds up to the same in the voucher table', () => {
    expect(sum(column('voucher-table', '金额（元）'))).toBe(
      sum(column('payments', '付款金额（元）')),
    );
  });

  test('leaves nothing approved and unpaid, paid and unbooked, or listed to be paid', () => {
    for (const name of ['approved-unpaid', 'paid-unbooked', 'payment-list']) {
      expect(register(name).lines).toEqual([]);
    }
  });
});

test('nothing draws more on an order than was approved', () => {
  const drawn = new Map<string, number>();
  for (const { id, outcome } of requests) {
    if (outcome !== 'done') continue;
    for (const value of Object.values(dataOf(id))) {
      for (const { request, amount } of referencesIn(value)) {
        drawn.set(request, (drawn.get(request) ?? 0) + amount);
      }
    }
  }
  expect(drawn.size).toBeGreaterThan(3);
  const over = [...drawn].filter(([order, fen]) => {
    const { budget, paidAmount } = dataOf(order);
    const offered = budget ?? paidAmount;
    return typeof offered === 'number' && fen > offered;
  });
  expect(over).toEqual([]);
});

function referencesIn(
  value: Json,
): readonly { readonly request: string; readonly amount: number }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: Json) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const { request, amount } = Object.fromEntries(Object.entries(row));
    return typeof request === 'string' && typeof amount === 'number' ? [{ request, amount }] : [];
  });
}

test('a workbook says what the register says', async () => {
  const { lines } = register('payments');
  const { sheets } = await readXlsx(readFileSync(join(dir, 'registers', 'payments.xlsx')));
  const cells = (sheets[0]?.rows ?? []).flat();
  for (const [, serial, payee] of lines.map((line) => line.cells)) {
    expect(cells).toContain(serial);
    expect(cells).toContain(payee);
  }
  const numbers = cells.filter((cell) => typeof cell === 'number');
  expect(numbers).toContain(sum(column('payments', '付款金额（元）')) / 100);
});
