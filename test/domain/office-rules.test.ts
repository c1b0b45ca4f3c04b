import { describe, expect, test } from '@jest/globals';
import { type Office, officeOn, overseer, type StandIn } from '#domain/office.ts';
import { changed, type OfficeChange, raisedBy } from '#domain/office-change.ts';
import { changeFaults } from '#domain/office-change/faults.ts';
import {
  officeSetting,
  officeSettingRules,
  type SettingRule,
  settingTrouble,
} from '#domain/office-settings.ts';
import { settingRules } from '#statemachines/settings.ts';
import { routes } from '#statemachines/routes/index.ts';
import { demoToday } from '../rig/demo-today.ts';

const rules: readonly SettingRule[] = [...officeSettingRules, ...routes.flatMap(settingRules)];
const after = (office: Office, change: OfficeChange): Office =>
  changed(office, change, { by: 'tang-li', why: '局党组会决定' });
const faultsOf = (change: OfficeChange, office = demoToday) =>
  changeFaults(office, change, rules).map(({ code, at }) => `${code} at ${at}`);

const away: StandIn = {
  id: 'ouyang-kun.he-xiumei.2026-11-20',
  absent: 'ouyang-kun',
  standIn: 'he-xiumei',
  from: '2026-11-20',
  to: '2026-11-27',
  why: '开会',
  setBy: 'ouyang-kun',
};
const withAway: Office = { ...demoToday, standIns: [away] };
const end: OfficeChange = {
  kind: 'end-stand-in',
  person: 'ouyang-kun',
  standIn: 'he-xiumei',
  id: away.id,
};

describe('a stand-in', () => {
  test('given says who set it and why', () => {
    const change: OfficeChange = {
      kind: 'give-stand-in',
      person: 'shen-liqun',
      standIn: 'luo-qiming',
      from: '2026-11-23',
      to: '2026-11-30',
    };
    expect(after(demoToday, change).standIns).toEqual([
      {
        id: 'shen-liqun.luo-qiming.2026-11-23',
        absent: 'shen-liqun',
        standIn: 'luo-qiming',
        from: '2026-11-23',
        to: '2026-11-30',
        why: '局党组会决定',
        setBy: 'tang-li',
      },
    ]);
  });

  test('ended in the middle keeps the days it held', () => {
    expect(after(withAway, end).standIns).toEqual([{ ...away, to: '2026-11-22' }]);
  });

  test('ended on its first day, or before, is as if it had not been', () => {
    expect(after({ ...withAway, today: '2026-11-20' }, end).standIns).toEqual([]);
    expect(after({ ...withAway, today: '2026-11-01' }, end).standIns).toEqual([]);
  });

  test('that has ended, or is another’s, cannot be ended', () => {
    expect(faultsOf(end, withAway)).toEqual([]);
    expect(faultsOf(end, { ...withAway, today: '2026-11-28' })).toEqual(['office-id at id']);
    expect(faultsOf({ ...end, person: 'du-juan' }, withAway)).toEqual(['office-id at id']);
  });

  test('of a leaver, and for him, ends with the hand-over', () => {
    const handed = after(withAway, { kind: 'hand-over', person: 'he-xiumei', to: 'tang-li' });
    expect(handed.standIns).toEqual([{ ...away, to: '2026-11-22' }]);
    const own = after(withAway, { kind: 'hand-over', person: 'ouyang-kun', to: 'tang-li' });
    expect(own.standIns).toEqual([{ ...away, to: '2026-11-22' }]);
  });
});

test.each<[string, OfficeChange, readonly string[]]>([
  ['ending a stand-in', end, ['he-xiumei']],
  [
    'taking the absent person’s post',
    { kind: 'take-post', person: 'ouyang-kun', post: 'office-director' },
    ['ouyang-kun', 'he-xiumei'],
  ],
  [
    'disabling the absent person',
    { kind: 'disable-person', person: 'ouyang-kun' },
    ['ouyang-kun', 'he-xiumei'],
  ],
  ['disabling the stand-in', { kind: 'disable-person', person: 'he-xiumei' }, ['he-xiumei']],
  [
    'keeping two apart',
    { kind: 'keep-apart', persons: ['du-juan', 'xu-jing'] },
    ['du-juan', 'xu-jing'],
  ],
  ['letting two meet', { kind: 'let-meet', persons: ['du-juan', 'xu-jing'] }, []],
  ['a closure', { kind: 'close-day', date: '2026-12-01' }, []],
])('%s ends the links and sessions of all who lose by it', (_, change, raised) => {
  expect([...raisedBy(withAway, change, after(withAway, change))].toSorted()).toEqual(
    [...raised].toSorted(),
  );
});

test('a window that lapses by its date writes nothing, and counts no more', () => {
  expect(officeOn(withAway, '2026-11-28').standIns).toEqual(withAway.standIns);
});

describe('an acting post', () => {
  const act = {
    kind: 'give-post',
    person: 'ma-jun',
    post: 'section-chief',
    department: 'finance',
    acting: true,
    from: '2026-11-23',
    to: '2026-12-31',
  } as const;
  const { to: _to, ...open } = act;

  test.each<[string, OfficeChange, readonly string[]]>([
    ['with its days', act, []],
    ['without an end', open, ['office-to at to']],
    [
      'that ended before today',
      { ...act, from: '2026-11-01', to: '2026-11-22' },
      ['office-to at to'],
    ],
    ['that ends before it begins', { ...act, to: '2026-11-22' }, ['period-reversed at to']],
    ['on no day', { ...act, from: 'soon' }, ['date-bad at from']],
  ])('%s', (_, change, expected) => {
    expect(faultsOf(change)).toEqual(expected);
  });

  test('can be given again after it has lapsed, and not while it holds', () => {
    const given = after(demoToday, act);
    expect(faultsOf({ ...act, from: '2026-12-31', to: '2027-01-31' }, given)).toEqual([
      'office-post at post',
    ]);
    const later = { ...given, today: '2027-01-01' };
    const again = { ...act, from: '2027-01-01', to: '2027-01-31' };
    expect(faultsOf(again, later)).toEqual([]);
    expect(after(later, again).holdings).toHaveLength(given.holdings.length + 1);
  });
});

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
