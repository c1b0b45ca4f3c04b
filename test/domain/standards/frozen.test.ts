import { expect, test } from '@jest/globals';
import { frozenSize, frozenStandards } from '#domain/standards/frozen.ts';
import { officeOn } from '#domain/office.ts';
import { demoOffice } from '#local/demo-office.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { evaluate, factsOf } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { approve, sound } from '../../refusals/sound.ts';

const reading: Route = {
  ...sound,
  standards: ['lodging', 'local-transport', 'ranks'],
  steps: sound.steps.map((step) =>
    step.id === 'approve' ? { ...approve, when: 'setting.signDays > 1' } : step,
  ),
};

/** How a route looks up what a night may cost. */
const perNight = `(
  $day := day; $season := $substring(day, 5); $place := place; $rank := $lookup(setting.rank, who);
  setting.standard.lodging[place = $place and rank = $rank and from <= $day and $day <= to
    and (seasonFrom <= seasonTo ? seasonFrom <= $season and $season <= seasonTo
      : seasonFrom <= $season or $season <= seasonTo)].perNight
)`;

test.each([
  ['合肥市', '2025-12-31', 33_000],
  ['合肥市', '2026-01-01', 35_000],
  ['青岛市', '2026-09-30', 45_000],
  ['青岛市', '2026-10-01', 38_000],
  ['三亚市', '2026-02-01', 45_000],
  ['三亚市', '2026-05-01', 40_000],
  ['黄山市', '2026-02-28', 35_000],
  ['火星', '2026-02-28', undefined],
])('a night in %s on %s', async (place, day, fen) => {
  const settings = settingsOf(reading, demoToday);
  const data = { place, day, who: 'zhou-jianping' };
  expect(await evaluate(perNight, data, { settings })).toBe(fen);
});

const froms = (today: string): readonly unknown[] => {
  const rows = frozenStandards(officeOn(demoOffice, today), ['lodging'])['lodging'];
  return Array.isArray(rows) ? [...new Set(rows.map(({ from }) => from))] : [];
};

test('a request keeps the editions of the last and next 400 days, and no others', () => {
  expect(froms('2026-11-23')).toEqual(['2024-07-01', '2026-01-01']);
  expect(froms('2027-02-04')).toEqual(['2024-07-01', '2026-01-01']);
  expect(froms('2027-02-05')).toEqual(['2026-01-01']);
  expect(froms('2023-05-28')).toEqual(['2024-07-01']);
  expect(froms('2023-05-27')).toEqual([]);
});

test('somebody without a rank goes by the lowest', () => {
  const office = {
    ...demoToday,
    persons: demoToday.persons.map((person) =>
      person.id === 'shen-liqun' ? { ...person, rank: 'bureau' as const } : person,
    ),
  };
  const { rank } = settingsOf(reading, office);
  expect(rank).toMatchObject({ 'shen-liqun': 'bureau', 'zhou-jianping': 'other' });
});

test('a route keeps what it names: neither tables nor ranks where it names none', () => {
  expect(Object.keys(settingsOf(sound, demoToday))).toEqual(['signDays']);
  const { standard } = settingsOf(reading, demoToday);
  expect(Object.keys(standard ?? {})).toEqual(['lodging', 'local-transport']);
});

test('the machine never carries a table or a rank', () => {
  expect(factsOf(reading, {}, settingsOf(reading, demoToday))).toMatchObject({
    setting: { signDays: 2 },
  });
  const { setting } = factsOf(reading, {}, settingsOf(reading, demoToday));
  expect(Object.keys(setting ?? {})).toEqual(['signDays']);
});

test('the tables of the demo office are far from what a request can keep', () => {
  expect(frozenSize(demoToday)).toBeLessThan(30_000);
});
