import { describe, expect, test } from '@jest/globals';
import type { ThingChange } from '#domain/office-change.ts';
import { readTable } from '#domain/standards/read-table.ts';
import { demoToday } from '../rig/demo-today.ts';
import { after, faultsOf } from './office-changes.ts';
import { document, nameSeal, van } from './some-things.ts';

const shop = {
  id: 'new-shop',
  name: '青山县新程汽修厂',
  work: 'vehicle-repair',
  from: '2026-12-01',
  to: '2027-11-30',
  bank: '青山农商行营业部',
  account: '6228480402564890018',
} as const;
const meals = readTable('meals', '地区,每人每天\n其他地区,120');
if (!meals.ok) throw new Error('a sound table');
const edition = {
  kind: 'import-standard',
  table: 'meals',
  from: '2026-12-01',
  read: meals.read,
  document,
} as const;

describe('a change that can be made', () => {
  test.each<[string, ThingChange]>([
    ['a new vehicle', { kind: 'set-vehicle', thing: van, document }],
    [
      'a vehicle that has always been there, with its seats counted',
      {
        kind: 'set-vehicle',
        thing: { id: 'pickup', plate: '皖Z·20581', model: van.model, seats: 4 },
        document,
      },
    ],
    ['a new seal', { kind: 'set-seal', thing: nameSeal, document }],
    ['a contract to come', { kind: 'set-supplier', thing: shop, document }],
    [
      'a thing out of use',
      { kind: 'retire-thing', list: 'vehicles', id: 'pickup', to: '2026-11-23', document },
    ],
    ['a rank', { kind: 'set-rank', person: 'shen-liqun', rank: 'bureau', document }],
    ['an edition', edition],
  ])('%s has no fault', (_name, change) => {
    expect(faultsOf(change)).toEqual([]);
  });
});

describe('a change that cannot be made', () => {
  test.each<[string, ThingChange, readonly string[]]>([
    [
      'without a document',
      { kind: 'set-vehicle', thing: van, document: { title: '', number: '', sha256: 'abc' } },
      ['document-title at docTitle', 'document-number at docNumber', 'document-hash at sha256'],
    ],
    [
      'set backwards',
      { kind: 'set-vehicle', thing: { ...van, from: '2026-11-22' }, document },
      ['thing-backdated at from'],
    ],
    [
      'with no first day',
      { kind: 'set-seal', thing: { id: 'x', title: van.model, kind: 'office' }, document },
      ['thing-from at from'],
    ],
    [
      'another vehicle’s plate',
      { kind: 'set-vehicle', thing: { ...van, plate: '皖Z·20581' }, document },
      ['plate-twice at plate'],
    ],
    [
      'seats without number',
      { kind: 'set-vehicle', thing: { ...van, seats: 0 }, document },
      ['thing-seats at seats'],
    ],
    [
      'an id with blanks',
      { kind: 'set-vehicle', thing: { ...van, id: 'my van' }, document },
      ['thing-id at id'],
    ],
    [
      'a seal of no kind, kept by a post that is vacant',
      {
        kind: 'set-seal',
        thing: { id: 'x', title: van.model, keeper: 'courier', from: '2026-11-23' },
        document,
      },
      ['thing-kind at sealKind', 'thing-keeper at keeper'],
    ],
    [
      'a seal whose keeper would approve its use',
      {
        kind: 'set-seal',
        thing: {
          id: 'x',
          title: van.model,
          kind: 'office',
          approver: 'seal-custodian',
          from: '2026-11-23',
        },
        document,
      },
      ['keeper-approves at approver'],
    ],
    [
      'a seal approved by a post that is vacant',
      {
        kind: 'set-seal',
        thing: {
          id: 'x',
          title: van.model,
          kind: 'office',
          approver: 'courier',
          from: '2026-11-23',
        },
        document,
      },
      ['thing-keeper at approver'],
    ],
    [
      'an account of wrong form',
      { kind: 'set-supplier', thing: { ...shop, account: '6228-4804' }, document },
      ['account-form at account'],
    ],
    [
      'a bank without an account',
      {
        kind: 'set-supplier',
        thing: {
          id: 'x',
          name: shop.name,
          work: 'fuel',
          from: shop.from,
          to: shop.to,
          bank: '某行',
        },
        document,
      },
      ['account-half at account'],
    ],
    [
      'a contract that ends before it begins',
      { kind: 'set-supplier', thing: { ...shop, to: '2026-11-30' }, document },
      ['period-reversed at to'],
    ],
    [
      'a contract that has ended',
      { kind: 'set-supplier', thing: { ...shop, from: '2026-11-01', to: '2026-11-20' }, document },
      ['thing-backdated at from', 'thing-ended at to'],
    ],
    [
      'out of use before today',
      { kind: 'retire-thing', list: 'seals', id: 'office-seal', to: '2026-11-22', document },
      ['thing-ended at to'],
    ],
    [
      'out of use what there never was',
      { kind: 'retire-thing', list: 'seals', id: 'x', to: '2026-11-30', document },
      ['thing-gone at to'],
    ],
    ['no rank', { kind: 'set-rank', person: 'shen-liqun', document }, ['rank-unknown at rank']],
    [
      'the rank there is',
      { kind: 'set-rank', person: 'zhou-jianping', rank: 'other', document },
      ['rank-same at rank'],
    ],
    [
      'nobody’s rank',
      { kind: 'set-rank', person: 'x', rank: 'other', document },
      ['rank-person at rank'],
    ],
    [
      'an edition set backwards',
      { ...edition, from: '2026-11-22' },
      ['standard-backdated at from'],
    ],
    [
      'an edition of no table',
      { kind: 'import-standard', from: '2026-12-01', unread: '', document },
      ['standard-table at table'],
    ],
    [
      'an edition that cannot be read, with its line',
      {
        kind: 'import-standard',
        table: 'meals',
        from: '2026-12-01',
        unread: '地区,每人每天\n合肥,x',
        document,
      },
      ['standard-cells at rows'],
    ],
  ])('%s', (_name, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

const windows = (office = demoToday): readonly unknown[] =>
  (office.standards?.meals ?? []).map(({ from, to }) => [from, to]);

describe('a new edition', () => {
  const now = after(demoToday, edition);

  test('ends the one before on the day before', () => {
    expect(windows(now)).toEqual([
      ['2024-07-01', '2026-11-30'],
      ['2026-12-01', undefined],
    ]);
    expect(now.standards?.meals?.at(-1)).toMatchObject({
      basis: '青国资〔2026〕8号《关于更新公务用车的批复》',
      sha256: document.sha256,
    });
  });

  test('gives way to one that begins on the same day, and ends before one that comes later', () => {
    expect(windows(after(now, edition))).toEqual(windows(now));
    expect(windows(after(now, { ...edition, from: '2026-11-25' }))).toEqual([
      ['2024-07-01', '2026-11-24'],
      ['2026-11-25', '2026-11-30'],
      ['2026-12-01', undefined],
    ]);
  });

  test('that would leave days out or have them twice is refused', () => {
    const early = { ...edition, from: '2026-11-25' };
    expect(faultsOf({ ...early, to: '2026-11-28' }, now)).toEqual(['standard-gap at from']);
    expect(faultsOf({ ...early, to: '2026-12-05' }, now)).toEqual(['standard-overlap at from']);
    expect(faultsOf({ ...early, to: '2026-11-30' }, now)).toEqual([]);
    const ended = after(demoToday, { ...edition, from: '2026-11-25', to: '2026-11-28' });
    expect(faultsOf(edition, ended)).toEqual(['standard-gap at from']);
  });
});
