import { describe, expect, test } from '@jest/globals';
import type { Vehicle } from '#domain/office.ts';
import { demoToday } from '../rig/demo-today.ts';
import { faultsOf } from '../domain/office-changes.ts';

/** What two persons could agree on and the office may not have all the same. */

const document = {
  title: '关于印章管理的通知',
  number: '青水〔2026〕9号',
  sha256: 'a'.repeat(64),
};

test('what went out of use comes back from today, never as if it had not been away', () => {
  const old: Vehicle = {
    id: 'van',
    plate: '皖Z·20599',
    model: { zh: '中型客车', en: 'Minibus' },
    from: '2025-01-01',
  };
  const office = { ...demoToday, vehicles: [{ ...old, to: '2026-06-30' }] };
  const set = (thing: Vehicle) => faultsOf({ kind: 'set-vehicle', thing, document }, office);
  expect(set(old)).toEqual(['thing-backdated at from']);
  expect(set({ ...old, to: '2027-01-01' })).toEqual(['thing-backdated at from']);
  expect(set({ ...old, to: '2026-06-30', seats: 9 })).toEqual([]);
  expect(set({ ...old, from: demoToday.today })).toEqual([]);
});

const approvedBy = (approver: string) =>
  faultsOf({
    kind: 'set-seal',
    thing: {
      id: 'x',
      title: { zh: '工程股印章', en: 'Seal of a section' },
      kind: 'department',
      approver,
      from: demoToday.today,
    },
    document,
  });

describe('a seal is approved', () => {
  test('by a post of the whole office', () => {
    expect(approvedBy('deputy-head-office')).toEqual([]);
  });

  test('not by a post that each section has, whoever comes', () => {
    expect(approvedBy('section-chief')).toEqual(['any-approves at approver']);
  });

  test('not by who keeps it', () => {
    expect(approvedBy('seal-custodian')).toEqual(['keeper-approves at approver']);
  });
});
