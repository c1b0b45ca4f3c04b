import { describe, expect, test } from '@jest/globals';
import { type Office, officeOn, type StandIn } from '#domain/office.ts';
import { type OfficeChange, raisedBy } from '#domain/office-change.ts';
import { demoToday } from '../rig/demo-today.ts';
import { after, faultsOf } from './office-changes.ts';

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
