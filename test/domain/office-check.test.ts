import { expect, test } from '@jest/globals';
import { checkOffice } from '#domain/office-check.ts';
import type { Office } from '#domain/office.ts';
import { routes } from '#statemachines/routes/index.ts';
import { demoToday } from '../rig/demo-today.ts';

/** Every `"post":"…"` of the routes, wherever it stands. */
const routePosts = [...JSON.stringify(routes).matchAll(/"post":"([^"]+)"/gu)].map(
  ([, post]) => post ?? '',
);

test('the demo office is sound and can run every route', () => {
  expect(checkOffice(demoToday, routePosts)).toEqual([]);
});

const [first, second] = demoToday.persons;
const zhou = demoToday.persons.find(({ id }) => id === 'zhou-jianping');
if (first === undefined || second === undefined || zhou === undefined)
  throw new Error('nobody there');

const withPerson = (values: object): Partial<Office> => ({
  persons: [...demoToday.persons, { ...zhou, id: 'new', email: 'new@qingshan.example', ...values }],
});
const emptyYear = { year: 2027, basis: '国办发明电〔2026〕5号', holidays: [], makeUpDays: [] };
const row = { department: 'general', person: 'luo-qiming', from: '2026-01-01' };

test.each<[string, Partial<Office>, readonly string[]]>([
  ['a zone that is none', { zone: 'Asia/Qingshan' }, ['zone-unknown']],
  ['an id twice', withPerson({ id: zhou.id }), ['id-twice']],
  ['an id with capitals', withPerson({ id: 'Zhou' }), ['id-ill-formed']],
  ['a person without a name', withPerson({ name: ' ' }), ['name-missing']],
  ['a name no font prints', withPerson({ name: '王\u{1F40E}' }), ['name-unprintable']],
  ['an address that is none', withPerson({ email: 'new.example' }), ['address-bad']],
  [
    'an address with a second one',
    withPerson({ email: 'a@b.example,c@d.example' }),
    ['address-bad'],
  ],
  [
    'an address with a header',
    withPerson({ email: 'a@b.example\r\nBcc: x@y.example' }),
    ['address-bad'],
  ],
  ['an address two share', withPerson({ email: zhou.email.toUpperCase() }), ['address-shared']],
  ['a department nobody knows', withPerson({ department: 'moon' }), ['department-unknown']],
  [
    'a post that stands in for itself',
    { posts: [...demoToday.posts, { id: 'x', title: { zh: '甲', en: 'X' }, instead: 'x' }] },
    ['post-instead-itself'],
  ],
  [
    'a stand-in nobody knows',
    { posts: [...demoToday.posts, { id: 'x', title: { zh: '甲', en: 'X' }, instead: 'y' }] },
    ['post-unknown'],
  ],
  [
    'one administrator',
    {
      holdings: demoToday.holdings.filter(
        ({ person, post }) => post !== 'office-admin' || person === 'tang-li',
      ),
    },
    ['administrators-too-few'],
  ],
  [
    'a holding of nobody and nothing',
    { holdings: [...demoToday.holdings, { person: 'x', post: 'y', department: 'z' }] },
    ['person-unknown', 'post-unknown', 'department-unknown'],
  ],
  [
    'a holding twice',
    { holdings: [...demoToday.holdings, { person: zhou.id, post: 'driver' }] },
    ['holding-twice'],
  ],
  [
    'two overseers at once',
    { oversight: [row, { ...row, person: 'fang-zhiyuan', from: '2026-06-01' }] },
    ['oversight-overlaps'],
  ],
  [
    'overseers one after the other',
    {
      oversight: [
        { ...row, to: '2026-05-31' },
        { ...row, person: 'fang-zhiyuan', from: '2026-06-01' },
      ],
    },
    [],
  ],
  [
    'a period that ends before it starts',
    { oversight: [{ ...row, to: '2025-01-01' }] },
    ['period-reversed'],
  ],
  ['a day that is none', { closures: ['2026-02-30'] }, ['date-bad']],
  ['half a day that is none', { halfDays: [{ date: '2026-02-30', half: 'pm' }] }, ['date-bad']],
  ['a year without its holidays', { years: [emptyYear] }, ['calendar-missing']],
  [
    'a year twice',
    { years: [emptyYear, emptyYear] },
    ['calendar-missing', 'calendar-missing', 'year-twice'],
  ],
  [
    'a plate twice',
    {
      vehicles: [
        ...demoToday.vehicles,
        ...demoToday.vehicles.slice(0, 1).map((car) => ({ ...car, id: 'other' })),
      ],
    },
    ['plate-twice'],
  ],
])('names %s', (_what, change, codes) => {
  const faults = checkOffice({ ...demoToday, ...change });
  expect(faults.map(({ code }) => code)).toEqual(codes);
  for (const { says } of faults)
    expect([says.zh.endsWith('。'), says.en.endsWith('.')]).toEqual([true, true]);
});

test.each([
  ['nobody active holds', 'driver', 'post-vacant'],
  ['the office does not have', 'astronaut', 'post-unknown'],
])('names a post that a route needs and %s', (_what, post, code) => {
  const office = {
    ...demoToday,
    persons: demoToday.persons.map((person) => ({
      ...person,
      active: !['zhou-jianping', 'liu-hong'].includes(person.id),
    })),
  };
  expect(checkOffice(office, [post]).map((fault) => fault.code)).toEqual([code]);
});
