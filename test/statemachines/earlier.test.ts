import { describe, expect, test } from '@jest/globals';
import type { Earlier } from '#statemachines/between.ts';
import {
  amountOf,
  earlierFields,
  earlierKey,
  earlierRows,
  readWithEarlier,
  type RowsByKey,
} from '#statemachines/earlier.ts';
import type { Route } from '#statemachines/route.ts';
import { signDays, sound } from '../refusals/sound.ts';
import { knownFor } from './sample-data.ts';

const before: Earlier = {
  id: 'before',
  title: { zh: '此前同一事项', en: 'The same subject before' },
  register: 'claims',
  key: 'subject != "水费" ? "subject:" & subject',
  days: { setting: 'window' },
  at: ['approve'],
  into: { field: 'lately', column: 1 },
};
const row = (request: string, on: string, fen: number, key = 'subject:办公用品') => ({
  request,
  rows: [{ cells: ['办公用品', fen], on, key }],
});
const kept = [
  row('r1', '2026-10-31', 1),
  row('r2', '2026-11-01', 20),
  row('r3', '2026-11-20', 300),
  row('own', '2026-11-22', 4000),
  row('later', '2026-12-24', 50_000),
  row('other', '2026-11-20', 600_000, 'subject:邮费'),
];
const looked: string[] = [];
const rowsBy: RowsByKey = (register, key) => {
  looked.push(`${register} ${key}`);
  return Promise.resolve(kept);
};
const asking = { request: 'own', filedOn: '2026-12-01', settings: { window: 30 } };
const data = { subject: '办公用品' };

describe('what came before', () => {
  test('are rows of that thing from so many days back on, the newest first, without the request’s own', async () => {
    const found = await earlierRows(before, data, asking, rowsBy);
    expect(found.map(({ request }) => request)).toEqual(['later', 'r3', 'r2']);
    expect(looked).toEqual(['claims subject:办公用品']);
  });

  test.each([
    ['a thing that is not named', { ...before }, { subject: '水费' }, asking],
    [
      'a window that the office left empty',
      before,
      data,
      { ...asking, settings: { window: null } },
    ],
    ['a window that no setting says', before, data, { ...asking, settings: {} }],
    ['a thing not chosen yet', { ...before, key: '"vehicle:" & vehicle' }, data, asking],
    ['a key that fails', { ...before, key: '$sum(subject)' }, data, asking],
  ])('there is nothing of %s', async (_what, earlier, given, whose) => {
    expect(await earlierRows(earlier, given, whose, rowsBy)).toEqual([]);
  });

  test.each([
    ['as far as it may be', 31, 30, ['later', 'r3', 'r2', 'r1']],
    ['further', 32, 30, ['later', 'r3', 'r2']],
    ['as far, but above', -29, 30, ['later', 'r3', 'r2', 'r1']],
    ['unknown', null, 30, ['later', 'r3', 'r2']],
    ['as near, with a window that the office left empty', 1, null, ['later', 'r3', 'r2']],
  ])('takes in rows from further back whose figure is %s', async (_how, at, reach, found) => {
    const near = {
      column: 1,
      to: 'at',
      within: { setting: 'reach' },
      unit: { zh: '公里', en: 'km' },
    };
    const settings = { ...asking.settings, reach };
    const given = { ...data, at };
    const rows = await earlierRows({ ...before, near }, given, { ...asking, settings }, rowsBy);
    expect(rows.map(({ request }) => request)).toEqual(found);
  });

  test('has no thing while the form names none', async () => {
    const key = '"vehicle:" & vehicle';
    expect(await earlierKey({ key }, {}, {})).toBeUndefined();
    expect(await earlierKey({ key }, { vehicle: 'pickup' }, {})).toBe('vehicle:pickup');
  });

  test('is added up by a column, or counted', async () => {
    const found = await earlierRows(before, data, asking, rowsBy);
    expect(amountOf(found, 1)).toBe(50_320);
    expect(amountOf(found, 0)).toBe(0);
    expect(amountOf(found, undefined)).toBe(3);
  });

  test('is kept as a figure, also where it is none', async () => {
    const route: Route = { ...sound, earlier: [before] };
    expect(await earlierFields(route, data, asking, rowsBy)).toEqual({ lately: 50_320 });
    expect(await earlierFields(route, { subject: '水费' }, asking, rowsBy)).toEqual({ lately: 0 });
    expect(await earlierFields(sound, data, asking, rowsBy)).toEqual({});
  });
});

describe('a form read with what came before', () => {
  const route: Route = {
    ...sound,
    settings: { ...sound.settings, window: { ...signDays, value: 30 } },
    fields: {
      ...sound.fields,
      lately: { kind: 'money', min: 0, max: 900_000, label: { zh: '近期已报', en: 'Lately' } },
      weighed: {
        kind: 'money',
        min: 0,
        max: 900_000,
        calc: 'total + lately',
        label: { zh: '合并计算', en: 'Together' },
      },
      minutesNo: {
        kind: 'text',
        max: 20,
        when: 'weighed > 50000',
        label: { zh: '纪要', en: 'Minutes' },
      },
    },
    start: { ...sound.start, asks: { ...sound.start.asks, minutesNo: 'required' } },
    earlier: [before],
  };
  const known = knownFor(route);
  const form = { subject: '办公用品', departments: ['general'], bills: [{ amount: 100 }] };
  const read = (raw: object, by: RowsByKey | undefined = rowsBy) =>
    readWithEarlier(route, route.start.asks, {}, { ...raw }, known, asking, by);

  test('asks for more where both together are too much', async () => {
    expect(await read(form)).toMatchObject({
      ok: false,
      faults: [{ at: 'minutesNo' }],
      data: { lately: 50_320, weighed: 50_420 },
    });
    expect(await read({ ...form, minutesNo: '〔2026〕3号' })).toMatchObject({
      ok: true,
      data: { lately: 50_320, minutesNo: '〔2026〕3号' },
    });
  });

  test('does not where nothing came before, or nobody looks', async () => {
    expect(await read({ ...form, subject: '水费' })).toMatchObject({
      ok: true,
      data: { lately: 0, weighed: 100 },
    });
    const unseen = await readWithEarlier(
      route,
      route.start.asks,
      { lately: 7 },
      form,
      known,
      asking,
      undefined,
    );
    expect(unseen).toMatchObject({ ok: true, data: { lately: 7 } });
  });
});
