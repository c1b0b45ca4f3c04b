import { describe, expect, test } from '@jest/globals';
import { type Office, overseer } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { officeSetting, type SettingRule, settingTrouble } from '#domain/office-settings.ts';
import { demoToday } from '../rig/demo-today.ts';
import { after, faultsOf, rules } from './office-changes.ts';

const oversee = (from: string, to?: string): Extract<OfficeChange, { kind: 'oversee' }> => ({
  kind: 'oversee',
  department: 'water-law',
  person: 'fang-zhiyuan',
  from,
  ...(to === undefined ? {} : { to }),
});

const by = (office: Office, ...days: readonly string[]) =>
  days.map((day) => overseer(office, 'water-law', day));

describe('who oversees a section', () => {
  test('from a day on: the one before until the day before', () => {
    const office = after(demoToday, oversee('2026-12-01'));
    expect(by(office, '2026-11-30', '2026-12-01', '2030-01-01')).toEqual([
      'luo-qiming',
      'fang-zhiyuan',
      'fang-zhiyuan',
    ]);
  });

  test('for a month: the one before again afterwards', () => {
    const office = after(demoToday, oversee('2026-12-01', '2026-12-31'));
    expect(by(office, '2026-11-30', '2026-12-31', '2027-01-01')).toEqual([
      'luo-qiming',
      'fang-zhiyuan',
      'luo-qiming',
    ]);
  });

  test.each<[string, OfficeChange, readonly string[]]>([
    ['today', oversee('2026-11-23'), []],
    ['yesterday', oversee('2026-11-22'), ['oversight-past at from']],
    ['backwards', oversee('2026-12-02', '2026-12-01'), ['period-reversed at to']],
    ['by nobody', { ...oversee('2026-12-01'), person: '' }, ['overseer-unknown at person']],
    [
      'of no section',
      { ...oversee('2026-12-01'), department: 'moon' },
      ['overseen-unknown at department'],
    ],
  ])('%s', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });
});

const pair = (one: string, other: string): OfficeChange => ({
  kind: 'keep-apart',
  persons: [one, other],
});

describe('persons kept apart', () => {
  const apart = after(demoToday, pair('du-juan', 'xu-jing'));

  test.each<[string, OfficeChange, Office, readonly string[]]>([
    ['two', pair('du-juan', 'xu-jing'), demoToday, []],
    ['one', pair('du-juan', 'du-juan'), demoToday, ['recusal-self at other']],
    ['nobody', pair('', 'x'), demoToday, ['recusal-person at one', 'recusal-person at other']],
    [
      'the same two again, the other way round',
      pair('xu-jing', 'du-juan'),
      apart,
      ['recusal-twice at other'],
    ],
    ['no longer', { kind: 'let-meet', persons: ['xu-jing', 'du-juan'] }, apart, []],
    [
      'no longer, where they never were',
      { kind: 'let-meet', persons: ['xu-jing', 'du-juan'] },
      demoToday,
      ['recusal-gone at other'],
    ],
  ])('%s', (_, change, office, expected) => {
    expect(faultsOf(change, office)).toEqual(expected);
  });

  test('are so either way round, and can meet again', () => {
    expect(apart.conflicts).toEqual([{ persons: ['du-juan', 'xu-jing'], why: '局党组会决定' }]);
    const meet: OfficeChange = { kind: 'let-meet', persons: ['xu-jing', 'du-juan'] };
    expect(after(apart, meet).conflicts).toEqual([]);
  });
});

const close = (date: string): OfficeChange => ({ kind: 'close-day', date });

describe('a closure', () => {
  const closed = after(demoToday, close('2026-12-01'));

  test.each<[string, OfficeChange, Office, readonly string[]]>([
    ['to come', close('2026-12-01'), demoToday, []],
    ['that has passed', close('2026-11-22'), demoToday, ['closure-past at date']],
    ['on no day', close('2026-02-29'), demoToday, ['date-bad at date']],
    ['twice', close('2026-12-01'), closed, ['closure-twice at date']],
    ['taken back', { kind: 'open-day', date: '2026-12-01' }, closed, []],
    [
      'taken back that never was',
      { kind: 'open-day', date: '2026-12-01' },
      demoToday,
      ['closure-gone at date'],
    ],
    [
      'taken back afterwards',
      { kind: 'open-day', date: '2026-12-01' },
      { ...closed, today: '2026-12-02' },
      ['closure-past at date'],
    ],
  ])('%s', (_, change, office, expected) => {
    expect(faultsOf(change, office)).toEqual(expected);
  });
});

const set = (setting: string, value?: Exclude<SettingRule['value'], undefined>): OfficeChange =>
  value === undefined
    ? { kind: 'change-setting', setting }
    : { kind: 'change-setting', setting, value };

describe('settings', () => {
  test('all have a sound default, a title and a source in both languages', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect([rule.id, settingTrouble(rule, rule.value)]).toEqual([rule.id, undefined]);
      for (const { zh, en } of [rule.title, rule.source]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/u);
        expect(en).toMatch(/[A-Za-z]/u);
      }
    }
  });

  test.each<[string, OfficeChange, readonly string[]]>([
    ['a number', set('urgeHours', 8), []],
    ['below its least', set('urgeHours', 0), ['setting-bad at value']],
    ['above its most', set('standInChain', 4), ['setting-bad at value']],
    [
      'above the ceiling of a higher rule',
      set('document-receiving.handlingDays', 11),
      ['setting-bad at value'],
    ],
    ['at the ceiling', set('document-receiving.handlingDays', 10), []],
    ['no whole number', set('urgeHours', 1.5), ['setting-bad at value']],
    ['words for a number', set('urgeHours', 'many'), ['setting-bad at value']],
    ['a limit of no days', set('vehicle-repair.signDays', 0), ['setting-bad at value']],
    ['nothing where that is a value', set('vehicle-repair.oldPartThreshold', null), []],
    ['nothing where it is none', set('vehicle-repair.signDays', null), ['setting-bad at value']],
    ['a time', set('digestAt', '07:45'), []],
    ['no time', set('digestAt', '25:00'), ['setting-bad at value']],
    ['a choice', set('vehicle-repair.chain', 'office'), []],
    ['no choice', set('vehicle-repair.chain', 'constructor'), ['setting-bad at value']],
    ['several choices', set('seal-use.headKinds', 'office party'), []],
    ['no choices', set('seal-use.headKinds', ''), []],
    ['one that is not among them', set('seal-use.headKinds', 'offcie'), ['setting-bad at value']],
    ['a switch', set('bill-reimbursement.officeFirst', true), []],
    ['a word for a switch', set('bill-reimbursement.officeFirst', 'yes'), ['setting-bad at value']],
    ['no such setting', set('nothing'), ['setting-unknown at value']],
    ['the default where it is already', set('urgeHours'), ['setting-same at value']],
  ])('%s', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  test('are the office’s own where it has one that can stand, else the default', () => {
    const office = after(demoToday, set('urgeHours', 8));
    expect(officeSetting(office, 'urgeHours')).toBe(8);
    expect(officeSetting(after(office, set('urgeHours')), 'urgeHours')).toBe(4);
    expect(officeSetting({ settings: { urgeHours: -1 } }, 'urgeHours')).toBe(4);
    expect(officeSetting({ settings: {} }, 'digestAt')).toBe('08:30');
  });
});
