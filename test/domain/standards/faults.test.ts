import { describe, expect, test } from '@jest/globals';
import { checkOffice } from '#domain/office-check.ts';
import { standardFaults } from '#domain/office-check/standards.ts';
import type { Edition, StandardRows } from '#domain/standards.ts';
import { editionFaults } from '#domain/standards/edition-faults.ts';
import { rowFaults } from '#domain/standards/row-faults.ts';
import { demoToday } from '../../rig/demo-today.ts';

type Lodging = StandardRows['lodging'];
const night = (values: Partial<Lodging> = {}): Lodging => ({
  place: '合肥市',
  rank: 'other',
  perNight: 35_000,
  ...values,
});
const all = (values: Partial<Lodging> = {}): readonly Lodging[] => [
  night({ ...values, rank: 'minister' }),
  night({ ...values, rank: 'bureau' }),
  night({ ...values, rank: 'other' }),
];
const summer = { seasonFrom: '07-01', seasonTo: '09-30' };
const rest = { seasonFrom: '10-01', seasonTo: '06-30' };

const found = (...given: Parameters<typeof rowFaults>) =>
  rowFaults(...given).map(({ code, row, says }) => [code, row, says.zh]);

describe('rows of an edition', () => {
  test('of one price, or of seasons that fill the year, are sound', () => {
    expect(found('lodging', all())).toEqual([]);
    expect(found('lodging', [...all(summer), ...all(rest)])).toEqual([]);
  });

  test('name the place without a rank', () => {
    expect(found('lodging', [...all(), night({ place: '芜湖市', rank: 'bureau' })])).toEqual([
      ['standard-rank-missing', 3, '“芜湖市”缺部级、其余人员的标准。请补上，每个地区三档都要有。'],
    ]);
  });

  test('name the days that seasons leave out, the leap day too', () => {
    const short = { ...rest, seasonTo: '02-28' };
    const spring = { seasonFrom: '03-01', seasonTo: '06-30' };
    expect(found('lodging', [...all(), night({ place: '青岛市', ...summer })])[1]).toEqual([
      'standard-season-gap',
      3,
      '“青岛市”01-01至06-30没有标准。请补一行，或核对旺季、淡季的日期。',
    ]);
    expect(found('lodging', [...all(summer), ...all(short), ...all(spring)])).toContainEqual([
      'standard-season-gap',
      6,
      '“合肥市”02-29至02-29没有标准。请补一行，或核对旺季、淡季的日期。',
    ]);
  });

  test('name the row that doubles another or overlaps its season', () => {
    const [fault] = rowFaults('lodging', [...all(), night({ perNight: 1 })]);
    expect(fault).toMatchObject({ code: 'standard-season-overlap', row: 3, other: 2 });
    expect(found('lodging', [...all({ ...summer, seasonTo: '10-01' }), ...all(rest)])[0]).toEqual([
      'standard-season-overlap',
      3,
      '“合肥市”从10-01起有两个价。请核对旺季、淡季的日期，或删去一行。',
    ]);
    const meal = { place: '其他地区', perDay: 10_000 };
    expect(rowFaults('meals', [meal, meal])).toMatchObject([
      { code: 'standard-twice', row: 1, other: 0 },
    ]);
  });

  test.each<[string, Parameters<typeof rowFaults>, string]>([
    ['none', ['meals', []], 'standard-empty'],
    ['a place without a name', ['meals', [{ place: ' ', perDay: 1 }]], 'standard-unnamed'],
    ['a sum of nothing', ['meals', [{ place: '其他地区', perDay: 0 }]], 'standard-amount'],
    ['no rest', ['meals', [{ place: '合肥市', perDay: 1 }]], 'standard-rest-missing'],
    ['other columns', ['lodging', [{ place: '合肥市', perDay: 1 }]], 'standard-columns'],
    ['a half season', ['lodging', all({ seasonFrom: '07-01' })], 'standard-season'],
    [
      'a day there never is',
      ['lodging', all({ seasonFrom: '02-30', seasonTo: '03-01' })],
      'standard-season',
    ],
    ['too many', ['lodging', Array.from({ length: 601 }, () => night())], 'standard-too-many'],
  ])('are refused: %s', (_name, given, code) => {
    expect(rowFaults(...given)[0]?.code).toBe(code);
  });
});

const edition = (from: string, to?: string, basis = '青财行〔2025〕31号'): Edition<'meals'> => ({
  from,
  ...(to === undefined ? {} : { to }),
  basis,
  rows: [{ place: '其他地区', perDay: 1 }],
});

describe('editions of a table', () => {
  test.each<[string, readonly Edition[], readonly string[]]>([
    ['none', [], []],
    ['one after the other', [edition('2025-01-01', '2025-12-31'), edition('2026-01-01')], []],
    [
      'with a day left out',
      [edition('2025-01-01', '2025-12-30'), edition('2026-01-01')],
      ['standard-gap'],
    ],
    [
      'with a day twice',
      [edition('2025-01-01', '2026-01-01'), edition('2026-01-01')],
      ['standard-overlap'],
    ],
    [
      'one open, another after it',
      [edition('2025-01-01'), edition('2026-01-01')],
      ['standard-overlap'],
    ],
    [
      'in the wrong order',
      [edition('2026-01-01'), edition('2025-01-01', '2025-12-31')],
      ['standard-overlap'],
    ],
    ['without a document', [edition('2026-01-01', undefined, ' ')], ['standard-basis']],
    ['on a day there never is', [edition('2026-02-30')], ['standard-days']],
    ['ending before it begins', [edition('2026-02-03', '2026-02-01')], ['standard-reversed']],
  ])('%s', (_name, editions, codes) => {
    expect(editionFaults(editions).map(({ code }) => code)).toEqual(codes);
  });

  test('are refused by the office check, which names table, edition and row', () => {
    const standards = {
      meals: [edition('2025-01-01', '2025-12-30'), { ...edition('2026-01-01'), rows: [] }],
    };
    expect(
      checkOffice({ ...demoToday, standards }).map(({ at, code, says }) => [at, code, says.zh]),
    ).toEqual([
      [
        'standards.meals.1',
        'standard-gap',
        '伙食补助费标准第2版：2025-12-31至2025-12-31没有标准。请让两版首尾相接，中间不留空。',
      ],
      [
        'standards.meals.1.rows.0',
        'standard-empty',
        '伙食补助费标准第2版第1行：没有标准。请至少填一行。',
      ],
    ]);
  });

  test('may not be more than requests can keep', () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      place: `某某某某某某某某某某某某某某某某某某某某地区${String(index)}`,
      perDay: 10_000,
    }));
    const meals = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((day) => ({
      ...edition(day, day),
      rows: [{ place: '其他地区', perDay: 1 }, ...rows.slice(1)],
    }));
    const standards = { meals };
    expect(standardFaults({ ...demoToday, standards }).map(({ code }) => code)).toEqual([
      'standard-too-large',
    ]);
  });
});
