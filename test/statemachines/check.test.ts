import { describe, expect, test } from '@jest/globals';
import type { RouteFault } from '#statemachines/check/route-fault.ts';
import { registersAgree } from '#statemachines/check/registers-agree.ts';
import { tiesAgree } from '#statemachines/check/ties-agree.ts';
import { check, rules } from '#statemachines/check.ts';
import type { Earlier } from '#statemachines/between.ts';
import type { Register } from '#statemachines/results.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { approve, signDays, sound } from '../refusals/sound.ts';

/** One file per rule, named by it: a route that breaks that rule alone, and exactly what is said of it. */
interface Refusal {
  readonly route: Route;
  readonly faults: readonly RouteFault[];
}

describe('every route of the catalogue', () => {
  test.each(routes.map((route) => [route.id, route] as const))('%s is clean', (_id, route) => {
    expect(check(route)).toEqual([]);
  });

  test('writes shared registers as the others do, and looks up what is there', () => {
    expect(registersAgree(routes)).toEqual([]);
  });

  test('refers to what others offer, and draws sums where there are some', () => {
    expect(tiesAgree(routes)).toEqual([]);
  });

  test('survives being stored', () => {
    expect(JSON.parse(JSON.stringify(routes))).toEqual(routes);
  });
});

const inside = (id: string, post: string) => ({ ...approve, id, by: { post } });

const counted = (setting: string): Route => ({
  ...sound,
  settings: { ...sound.settings, fromReceipt: { ...signDays, value: true } },
  steps: sound.steps.map((step) =>
    step.id === 'approve'
      ? { ...approve, limit: { ...approve.limit, countsStartDay: { setting } } }
      : step,
  ),
});

describe('a route', () => {
  test('with nothing wrong is not refused', () => {
    expect(check(sound)).toEqual([]);
  });

  test.each(Object.keys(rules))('is refused: %s', async (rule) => {
    const { route, faults }: Refusal = await import(`../refusals/${rule}.ts`);
    expect(faults.map((fault) => fault.rule)).toContain(rule);
    expect(check(route)).toEqual(faults);
  });

  test('is refused where one person could walk a chain inside a branch', () => {
    const branches = [[inside('look', 'finance'), inside('allow', 'cashier')]];
    const title = { zh: '并行', en: 'Together' };
    const start = ['look', 'allow'].map((id) => ({ steps: ['start', id], why: title }));
    const around = ['look', 'allow'].map((id) => ({ steps: [id, 'approve', 'pay'], why: title }));
    const route: Route = {
      ...sound,
      steps: [{ id: 'both', kind: 'together', title, branches }, ...sound.steps],
      separate: [...sound.separate, ...start, ...around],
    };
    expect(check(route).map(({ rule, path }) => [rule, path])).toContainEqual([
      'chain-walked-alone',
      'steps[0].branches[0][1]',
    ]);
    const apart = { steps: ['look', 'allow'], why: title };
    const mended = check({ ...route, separate: [...route.separate, apart] });
    expect(mended.map(({ rule }) => rule)).not.toContain('chain-walked-alone');
  });

  test('is refused where a first day is counted by a setting that says no yes or no', () => {
    expect(check(counted('fromReceipt'))).toEqual([]);
    expect(check(counted('signDays')).map(({ rule, path }) => [rule, path])).toEqual([
      ['limit-unmeasured', 'steps[0].limit.countsStartDay.setting'],
    ]);
    expect(check(counted('constructor'))).toHaveLength(1);
  });

  test('is told everything at once', () => {
    const broken = { ...sound, amount: 'subject', withdrawUntil: ['nothing'], headline: '(' };
    expect(check(broken).map(({ path }) => path)).toEqual([
      'withdrawUntil[0]',
      'amount',
      'headline',
    ]);
  });
});

const claims: Register = {
  id: 'claims',
  title: { zh: '台账', en: 'Register' },
  key: '"subject:" & subject',
  columns: [
    { title: { zh: '事项', en: 'Subject' }, value: 'subject' },
    { title: { zh: '金额', en: 'Amount' }, value: 'total', kind: 'money' },
  ],
};
const one: Route = { ...sound, registers: [claims] };
const told = (earlier: Earlier) =>
  registersAgree([{ ...one, earlier: [earlier] }]).map(({ path }) => path);

const each = (value: string): Route => ({
  ...sound,
  registers: [{ ...claims, each: 'bills', columns: [{ title: claims.title, value }] }],
});

const differing = (...registers: readonly Register[]) =>
  registersAgree([one, { ...sound, id: 'other', registers }]).map(({ path }) => path);

describe('routes together', () => {
  test('may fill one register from places of their own', () => {
    expect(differing({ ...claims, key: '"subject:" & remark', when: 'total > 0' })).toEqual([]);
  });

  test.each<[string, Register]>([
    ['another title', { ...claims, title: { zh: '别的', en: 'Other' } }],
    ['fewer columns', { ...claims, columns: claims.columns.slice(0, 1) }],
    ['other readers', { ...claims, readers: ['finance'] }],
  ])('are refused one register with %s', (_what, register) => {
    expect(differing(register)).toEqual(['other: registers[0]']);
  });

  test('look up what came before in a register that has it', () => {
    const before = {
      id: 'before',
      title: claims.title,
      register: 'claims',
      key: '"subject:" & subject',
      days: 30,
      at: ['approve'],
    };
    expect(told({ ...before, into: { field: 'sum', column: 1 } })).toEqual([]);
    expect(told({ ...before, into: { field: 'sum', column: 0 } })).toEqual([
      'sound: earlier[0].into.column',
    ]);
    expect(told({ ...before, columns: [1, 0] })).toEqual([]);
    expect(told({ ...before, columns: [0, 9] })).toEqual(['sound: earlier[0].columns[1]']);
    expect(told({ ...before, register: 'nothing' })).toEqual(['sound: earlier[0].register']);
  });

  test('a register goes through a list whose columns its own columns know', () => {
    expect(check(each('row.amount'))).toEqual([]);
    expect(check(each('row.price')).map(({ rule }) => rule)).toEqual(['name-unknown']);
  });

  test('are refused a reference to what offers nothing, and a sum drawn where there is none', () => {
    const orders = {
      kind: 'references',
      routes: ['order', 'gone'],
      min: 0,
      max: 1,
      draws: 'sum',
      label: { zh: '审批单', en: 'Orders' },
    } as const;
    const order: Route = { ...sound, id: 'order', offers: { when: 'total > 0', carries: [] } };
    const claim: Route = { ...sound, id: 'claim', fields: { ...sound.fields, orders } };
    expect(tiesAgree([order, claim]).map(({ path }) => path)).toEqual([
      'claim: fields.orders.routes[0]',
      'claim: fields.orders.routes[1]',
    ]);
    const whole = { ...orders, routes: ['order'], draws: 'whole' } as const;
    const other: Route = { ...claim, fields: { ...sound.fields, orders: whole } };
    expect(tiesAgree([order, other])).toEqual([]);
  });
});

test('what offers and keys read is looked up as in any formula', () => {
  const route: Route = {
    ...sound,
    offers: {
      when: 'request.headline = subject',
      amount: 'sum',
      to: '[request.requester]',
      carries: [],
    },
    once: [
      {
        id: 'bill',
        title: { zh: '票据', en: 'Bill' },
        keys: 'bills.(number &',
        twice: 'refused',
        field: 'bills',
      },
    ],
  };
  expect(check(route).map(({ rule, path }) => [rule, path])).toEqual([
    ['formula-unreadable', 'once[0].keys'],
    ['name-unknown', 'offers.when'],
    ['name-unknown', 'offers.amount'],
  ]);
});
