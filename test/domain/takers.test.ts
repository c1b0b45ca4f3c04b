import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Office, type OwnerRef, ownerKey, type StandIn } from '#domain/office.ts';
import { inboxKeys, takers } from '#domain/takers.ts';
import { demoToday } from '../rig/demo-today.ts';

const away = (
  absent: string,
  standIn: string,
  from = '2026-11-20',
  to = '2026-11-25',
): StandIn => ({
  id: `${absent}-${standIn}`,
  absent,
  standIn,
  from,
  to,
  why: '出差',
  setBy: absent,
});
const withStandIns = (...standIns: readonly StandIn[]): Office => ({ ...demoToday, standIns });
const head: OwnerRef = { post: 'head' };
const said = (office: Office, owner: OwnerRef, kept?: ReadonlySet<string>): readonly string[] =>
  takers(office, owner, kept).map(({ person, for: absent }) =>
    absent === undefined ? person.id : `${person.id} for ${absent}`,
  );

describe('who can take what comes to the head', () => {
  test.each<[string, readonly StandIn[], readonly string[]]>([
    ['the head alone', [], ['shen-liqun']],
    [
      'the head and the stand-in',
      [away('shen-liqun', 'luo-qiming')],
      ['shen-liqun', 'luo-qiming for shen-liqun'],
    ],
    [
      'a stand-in on the first and the last day',
      [away('shen-liqun', 'luo-qiming', '2026-11-23', '2026-11-23')],
      ['shen-liqun', 'luo-qiming for shen-liqun'],
    ],
    [
      'nobody before the window',
      [away('shen-liqun', 'luo-qiming', '2026-11-24', '2026-11-25')],
      ['shen-liqun'],
    ],
    [
      'nobody after the window',
      [away('shen-liqun', 'luo-qiming', '2026-11-20', '2026-11-22')],
      ['shen-liqun'],
    ],
    [
      'a stand-in’s stand-in, for the head',
      [away('shen-liqun', 'luo-qiming'), away('luo-qiming', 'fang-zhiyuan')],
      ['shen-liqun', 'luo-qiming for shen-liqun', 'fang-zhiyuan for shen-liqun'],
    ],
    [
      'nothing new through a loop',
      [away('shen-liqun', 'luo-qiming'), away('luo-qiming', 'shen-liqun')],
      ['shen-liqun', 'luo-qiming for shen-liqun'],
    ],
    [
      'three links and no fourth',
      [
        away('shen-liqun', 'luo-qiming'),
        away('luo-qiming', 'fang-zhiyuan'),
        away('fang-zhiyuan', 'ouyang-kun'),
        away('ouyang-kun', 'tang-li'),
      ],
      [
        'shen-liqun',
        'luo-qiming for shen-liqun',
        'fang-zhiyuan for shen-liqun',
        'ouyang-kun for shen-liqun',
      ],
    ],
  ])('%s', (_, standIns, expected) => {
    expect(said(withStandIns(...standIns), head)).toEqual(expected);
  });

  test('as many links as the office set', () => {
    const office = withStandIns(
      away('shen-liqun', 'luo-qiming'),
      away('luo-qiming', 'fang-zhiyuan'),
    );
    const short = { ...office, settings: { standInChain: 1 } };
    expect(said(short, head)).toEqual(['shen-liqun', 'luo-qiming for shen-liqun']);
  });

  test('nobody through somebody who is kept out', () => {
    const office = withStandIns(
      away('shen-liqun', 'luo-qiming'),
      away('luo-qiming', 'fang-zhiyuan'),
    );
    expect(said(office, head, new Set(['shen-liqun']))).toEqual([]);
    expect(said(office, head, new Set(['luo-qiming']))).toEqual(['shen-liqun']);
  });

  test('a stand-in of two holders for the one who is not kept out', () => {
    const office = withStandIns(away('luo-qiming', 'tang-li'), away('fang-zhiyuan', 'tang-li'));
    const kept = new Set(['luo-qiming']);
    expect(said(office, { post: 'deputy-head' }, kept)).toEqual([
      'fang-zhiyuan',
      'tang-li for fang-zhiyuan',
    ]);
  });

  test('nobody who has been disabled, nor through them', () => {
    const office = withStandIns(
      away('shen-liqun', 'luo-qiming'),
      away('luo-qiming', 'fang-zhiyuan'),
    );
    const persons = office.persons.map((person) =>
      person.id === 'luo-qiming' ? { ...person, active: false } : person,
    );
    expect(said({ ...office, persons }, head)).toEqual(['shen-liqun']);
  });

  test('an acting leader, said as such, in the days of the acting post', () => {
    const acting = { person: 'luo-qiming', post: 'head', acting: true as const };
    const on = (from: string, to: string): Office => ({
      ...demoToday,
      holdings: [...demoToday.holdings, { ...acting, from, to }],
    });
    expect(takers(on('2026-11-01', '2026-11-23'), head)[1]).toMatchObject({
      person: { id: 'luo-qiming' },
      acting: true,
    });
    expect(said(on('2026-11-01', '2026-11-22'), head)).toEqual(['shen-liqun']);
  });
});

test('a stand-in reads what waits for the absent person, and no longer afterwards', () => {
  const office = withStandIns(away('fang-zhiyuan', 'tang-li'));
  expect(inboxKeys(office, 'tang-li')).toEqual(
    expect.arrayContaining([
      'person:tang-li',
      'person:fang-zhiyuan',
      'post:finance-deputy@',
      'post:office@',
    ]),
  );
  const later = { ...office, today: '2026-11-26' };
  expect(inboxKeys(later, 'tang-li')).not.toContain('person:fang-zhiyuan');
});

describe('whatever stand-ins an office has', () => {
  const ids = demoToday.persons.map(({ id }) => id).slice(0, 7);
  const rows = fc.array(
    fc.record({ absent: fc.constantFrom(...ids), standIn: fc.constantFrom(...ids) }),
    { maxLength: 14 },
  );
  const owners = fc.constantFrom<OwnerRef>(
    head,
    { post: 'deputy-head' },
    { person: 'luo-qiming' },
    { post: 'section-chief', department: 'general' },
  );
  const kept = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });

  test('everybody comes once, nobody kept out comes or is represented, and the inbox agrees', () => {
    fc.assert(
      fc.property(rows, owners, kept, (pairs, owner, out) => {
        const office = withStandIns(...pairs.map(({ absent, standIn }) => away(absent, standIn)));
        const found = takers(office, owner, new Set(out));
        const persons = found.map(({ person }) => person.id);
        expect(new Set(persons).size).toBe(persons.length);
        for (const { person, for: absent } of found) {
          expect(out).not.toContain(person.id);
          expect(out).not.toContain(absent);
          expect(absent).not.toBe(person.id);
          expect(inboxKeys(office, person.id)).toContain(ownerKey(owner));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('who is left out today is within three links of nobody who holds it', () => {
    fc.assert(
      fc.property(rows, owners, (pairs, owner) => {
        const office = withStandIns(...pairs.map(({ absent, standIn }) => away(absent, standIn)));
        const found = new Set(takers(office, owner).map(({ person }) => person.id));
        for (const id of ids) {
          expect(inboxKeys(office, id).includes(ownerKey(owner))).toBe(found.has(id));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
