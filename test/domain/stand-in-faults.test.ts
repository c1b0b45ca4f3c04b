import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { addDays } from '#domain/dates.ts';
import { type Office, type StandIn } from '#domain/office.ts';
import { changed } from '#domain/office-change.ts';
import { standInFaults } from '#domain/stand-in-faults.ts';
import { takers } from '#domain/takers.ts';
import { demoToday } from '../rig/demo-today.ts';

const [a, b, c, d, e] = ['shen-liqun', 'luo-qiming', 'fang-zhiyuan', 'ouyang-kun', 'tang-li'];
const window = (from = '2026-11-23', to = '2026-11-27') => ({ from, to });
const row = (absent: string, standIn: string, days = window()): StandIn => ({
  id: `${absent}.${standIn}.${days.from}`,
  absent,
  standIn,
  ...days,
  why: '出差',
  setBy: absent,
});
const office = (...standIns: readonly StandIn[]): Office => ({ ...demoToday, standIns });
const codes = (of: Office, absence: ReturnType<typeof row>): readonly string[] =>
  standInFaults(of, absence).map(({ code, at }) => `${code} at ${at}`);

describe('a stand-in', () => {
  test.each<[string, Office, StandIn, readonly string[]]>([
    ['for a week', office(), row(a, b), []],
    ['for today alone', office(), row(a, b, window('2026-11-23', '2026-11-23')), []],
    ['for a whole year', office(), row(a, b, window('2026-11-23', '2027-11-22')), []],
    [
      'for a day more',
      office(),
      row(a, b, window('2026-11-23', '2027-11-23')),
      ['stand-in-long at to'],
    ],
    ['for a leap year', office(), row(a, b, window('2028-02-29', '2029-02-27')), []],
    ['oneself', office(), row(a, a), ['stand-in-self at standIn']],
    ['nobody known', office(), row(a, 'nobody'), ['stand-in-gone at standIn']],
    ['for nobody known', office(), row('nobody', b), ['absent-gone at person']],
    ['from yesterday', office(), row(a, b, window('2026-11-22')), ['stand-in-past at from']],
    [
      'ending first',
      office(),
      row(a, b, window('2026-11-24', '2026-11-23')),
      ['stand-in-reversed at to'],
    ],
    [
      'on no day',
      office(),
      row(a, b, window('2026-02-30', '')),
      ['date-bad at from', 'date-bad at to'],
    ],
    ['beside another', office(row(a, c)), row(a, b), ['stand-in-twice at from']],
    [
      'on the last day of another',
      office(row(a, c)),
      row(a, b, window('2026-11-27', '2026-11-28')),
      ['stand-in-twice at from'],
    ],
    ['the day after another', office(row(a, c)), row(a, b, window('2026-11-28', '2026-11-28')), []],
    ['back again', office(row(b, a)), row(a, b), ['stand-in-loop at standIn']],
    [
      'back again on other days',
      office(row(b, a)),
      row(a, b, window('2026-11-28', '2026-11-30')),
      [],
    ],
    [
      'back again through a third',
      office(row(b, c), row(c, a)),
      row(a, b),
      ['stand-in-loop at standIn'],
    ],
    ['as the third link', office(row(b, c), row(c, d)), row(a, b), []],
    [
      'as the fourth link',
      office(row(b, c), row(c, d), row(d, e)),
      row(a, b),
      ['stand-in-chain at standIn'],
    ],
    [
      'in the middle of four',
      office(row(a, b), row(c, d), row(d, e)),
      row(b, c),
      ['stand-in-chain at standIn'],
    ],
    [
      'as the fourth link on days that never meet',
      office(
        row(b, c, window('2026-11-23', '2026-11-24')),
        row(c, d, window('2026-11-25', '2026-11-26')),
        row(d, e),
      ),
      row(a, b),
      [],
    ],
    [
      'beyond what the office allows',
      { ...office(row(b, c)), settings: { standInChain: 1 } },
      row(a, b),
      ['stand-in-chain at standIn'],
    ],
  ])('%s', (_, of, absence, expected) => {
    expect(codes(of, absence)).toEqual(expected);
  });

  test('who has been disabled is refused, as absent and as stand-in', () => {
    const persons = demoToday.persons.map((person) =>
      person.id === b ? { ...person, active: false } : person,
    );
    expect(codes({ ...office(), persons }, row(a, b))).toEqual(['stand-in-gone at standIn']);
    expect(codes({ ...office(), persons }, row(b, a))).toEqual(['absent-gone at person']);
  });
});

describe('whatever stand-ins are asked for, one after the other', () => {
  const ids = [a, b, c, d, e];
  const asked = array(
    record({
      absent: constantFrom(...ids),
      standIn: constantFrom(...ids),
      start: integer({ min: -1, max: 8 }),
      length: integer({ min: -1, max: 5 }),
    }),
    { maxLength: 12 },
  );

  test('those taken never loop, never overlap, never pass on more than three times', () => {
    let longest = 0;
    assert(
      property(asked, (wishes) => {
        let now = office();
        for (const { absent, standIn, start, length } of wishes) {
          const from = addDays(now.today, start);
          const change = {
            kind: 'give-stand-in',
            person: absent,
            standIn,
            from,
            to: addDays(from, length),
          } as const;
          const wish = { ...change, absent };
          if (standInFaults(now, wish).length === 0) {
            now = changed(now, change, { by: absent, why: '出差' });
          }
        }
        for (let day = -1; day < 15; day += 1) {
          const on = { ...now, today: addDays(now.today, day) };
          longest = Math.max(longest, ...ids.map((id) => chainFrom(on, id).length));
          // Nobody is reached twice, and the absent person never stands in for himself.
          for (const taker of takers(on, { post: 'head' })) {
            expect(taker.for).not.toBe(taker.person.id);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(longest).toBe(3);
  });
});

/** Who stands in, one after the other, on a day; throws on a second one at once or a loop. */
function chainFrom(of: Office, absent: string): readonly string[] {
  const passed: string[] = [];
  for (let at = absent; ;) {
    const rows = of.standIns.filter(
      (one) => one.absent === at && one.from <= of.today && of.today <= one.to,
    );
    expect(rows.length).toBeLessThanOrEqual(1);
    const [next] = rows;
    if (next === undefined) return passed;
    expect([absent, ...passed]).not.toContain(next.standIn);
    passed.push(next.standIn);
    at = next.standIn;
  }
}
