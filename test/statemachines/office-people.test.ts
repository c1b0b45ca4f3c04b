import { describe, expect, test } from '@jest/globals';
import { type Holding, type Office, officeOn, type OfficeData, type Post } from '#domain/office.ts';
import { checkOffice } from '#domain/office-check.ts';
import { postsNamed } from '#functions/deeds/route-posts.ts';
import { withAbsences } from '#local/demo-office/absences.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { clashesOf } from '#statemachines/office-people.ts';
import { clashWords, isStop } from '#statemachines/office-people/clash.ts';
import { isMatched } from '#statemachines/office-people/matched.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { approve, pay, sound } from '../refusals/sound.ts';
import { demoToday } from '../rig/demo-today.ts';

const people = ['an', 'bo', 'cai', 'dong'] as const;
const posts: readonly Post[] = ['head', 'cashier', 'finance', 'driver'].map((id) => ({
  id,
  title: { zh: id, en: id },
}));

/** An office of four in one section, with these holdings; `instead` names posts that decide in another's place. */
function small(
  holdings: readonly (readonly [person: string, post: string, more?: Partial<Holding>])[],
  changed: Partial<OfficeData> = {},
  instead: Readonly<Record<string, string>> = {},
): Office {
  const data: OfficeData = {
    ...demoToday,
    persons: people.map((id) => ({
      id,
      name: id,
      email: `${id}@x.example`,
      department: 'general',
      active: true,
    })),
    posts: posts.map((post) => {
      const other = instead[post.id];
      return other === undefined ? post : { ...post, instead: other };
    }),
    departments: [{ id: 'general', title: { zh: '综合股', en: 'General' } }],
    holdings: holdings.map(([person, post, more]) => ({ person, post, ...more })),
    oversight: [],
    settings: {},
    ...changed,
  };
  return officeOn(data, '2026-11-23');
}

/** Ask, approve, pay, book: each by another person. */
const book = { ...pay, id: 'book', title: { zh: '记账', en: 'Book' }, by: { post: 'finance' } };
const route: Route = {
  ...sound,
  start: { ...sound.start, posts: ['driver'] },
  steps: [approve, pay, book, ...sound.steps.slice(-1)],
  separate: [
    { steps: ['start', 'approve', 'pay', 'book'], why: { zh: '各由一人', en: 'One person each' } },
  ],
};
/** An office in which `last` keeps the books and another one the money. */
const keptBy = (last: string): Office =>
  small([
    ['an', 'head'],
    ['bo', 'cashier'],
    [last, 'finance'],
    ['dong', 'driver'],
  ]);

const found = async (office: Office, of: Route = route): Promise<readonly string[]> =>
  (await clashesOf(of, office, settingsOf(of, office))).map(
    ({ kind, stepIds, persons, instead }) =>
      `${kind} ${stepIds.join('+')}: ${persons.join(',')}${instead.length === 0 ? '' : ` > ${instead.join(',')}`}`,
  );

const acting = (to: string) =>
  small([
    ['an', 'head'],
    ['bo', 'cashier'],
    ['cai', 'cashier', { from: '2026-11-01', to, acting: true }],
    ['bo', 'finance'],
    ['dong', 'driver'],
  ]);

describe('an office of four', () => {
  test('with one person for each step is fine', async () => {
    const office = small([
      ['an', 'head'],
      ['bo', 'cashier'],
      ['cai', 'finance'],
      ['dong', 'driver'],
    ]);
    expect(await found(office)).toEqual([]);
  });

  test('where one person is the only cashier and the only bookkeeper stands still', async () => {
    const office = small([
      ['an', 'head'],
      ['bo', 'cashier'],
      ['bo', 'finance'],
      ['dong', 'driver'],
    ]);
    expect(await found(office)).toEqual(['same pay+book: bo']);
    const [clash] = await clashesOf(route, office, settingsOf(route, office));
    expect(clash && isStop(clash)).toBe(true);
    expect(clash && clashWords(clash).zh).toBe(
      '样例：“付款”和“记账”须由两个人办，现在都只有bo能办。请给其中一个岗位再加一人，或设代行的岗位。',
    );
  });

  test('where somebody decides instead goes on, and says who', async () => {
    const office = small(
      [
        ['an', 'head'],
        ['bo', 'cashier'],
        ['bo', 'finance'],
        ['dong', 'driver'],
        ['cai', 'vehicle-manager'],
      ],
      {},
      { finance: 'vehicle-manager' },
    );
    expect(await found(office)).toEqual(['collides pay+book: bo > cai']);
  });

  test('where the wrong choice leaves nobody is warned of it', async () => {
    const office = small([
      ['an', 'head'],
      ['bo', 'cashier'],
      ['cai', 'cashier'],
      ['bo', 'finance'],
      ['dong', 'driver'],
    ]);
    expect(await found(office)).toEqual(['choice pay+book: bo > cai']);
  });

  test('where the only approver files has nobody left for that person', async () => {
    const office = small([
      ['an', 'head'],
      ['an', 'driver'],
      ['bo', 'cashier'],
      ['cai', 'finance'],
      ['dong', 'driver'],
    ]);
    expect(await found(office)).toEqual(['nobody approve: an']);
  });

  test('where the only approver files, but another decides instead, is told so', async () => {
    const office = small(
      [
        ['an', 'head'],
        ['an', 'driver'],
        ['bo', 'cashier'],
        ['cai', 'finance'],
        ['dong', 'driver'],
        ['dong', 'vehicle-manager'],
      ],
      {},
      { head: 'vehicle-manager' },
    );
    expect(await found(office)).toEqual(['requester approve: an > dong']);
  });

  test('with one person for the two places of a step is too few, unless one word is enough', async () => {
    const keepers = [{ post: 'cashier' }, { post: 'finance' }];
    const signed = (how: 'all' | 'any'): Route => ({
      ...route,
      steps: [
        approve,
        { ...pay, joint: { how, signers: keepers, afterReturn: 'discards' } },
        ...sound.steps.slice(-1),
      ],
      separate: [{ steps: ['start', 'approve', 'pay'], why: { zh: '分开', en: 'Apart' } }],
    });
    expect(await found(keptBy('bo'), signed('all'))).toEqual(['too-few pay+pay: bo']);
    expect(await found(keptBy('bo'), signed('any'))).toEqual([]);
    expect(await found(keptBy('cai'), signed('all'))).toEqual([]);
    const [clash] = await clashesOf(signed('all'), keptBy('bo'), {});
    expect(clash === undefined ? '' : clashWords(clash).zh).toContain('“付款”须由2个不同的人办');
  });

  test('with two persons for three steps is too few, though any two can be kept apart', async () => {
    const office = small([
      ...(['an', 'bo'] as const).flatMap((person) =>
        ['head', 'cashier', 'finance'].map((post) => [person, post] as const),
      ),
      ['dong', 'driver'],
    ]);
    expect(await found(office)).toEqual(['too-few approve+pay+book: an,bo']);
  });

  test('counts a stand-in, but not as a second person beside whom he represents', async () => {
    const holdings = [
      ['an', 'head'],
      ['bo', 'cashier'],
      ['bo', 'finance'],
      ['dong', 'driver'],
    ] as const;
    const standIns = [
      {
        id: 's',
        absent: 'bo',
        standIn: 'cai',
        from: '2026-11-23',
        to: '2026-11-30',
        why: '',
        setBy: 'bo',
      },
    ];
    expect(await found(small(holdings, { standIns }))).toEqual(['same pay+book: bo,cai']);
  });

  test('counts an acting leader within the days, and not after', async () => {
    expect(await found(acting('2026-11-23'))).toEqual(['choice pay+book: bo > cai']);
    expect(await found(acting('2026-11-22'))).toEqual(['same pay+book: bo']);
  });

  test('keeps apart whom the office keeps apart', async () => {
    const office = small(
      [
        ['an', 'head'],
        ['bo', 'cashier'],
        ['cai', 'finance'],
        ['dong', 'driver'],
      ],
      { conflicts: [{ persons: ['dong', 'an'], why: '夫妻' }] },
    );
    expect(await found(office)).toEqual(['nobody approve: dong']);
  });

  test('leaves out a step that the office’s settings switch off', async () => {
    const off: Route = {
      ...route,
      settings: { ...route.settings, books: { ...booksSetting, value: false } },
      steps: route.steps.map((step) =>
        step.id === 'book' ? { ...book, when: 'setting.books' } : step,
      ),
    };
    const office = small([
      ['an', 'head'],
      ['bo', 'cashier'],
      ['bo', 'finance'],
      ['dong', 'driver'],
    ]);
    expect(await found(office, off)).toEqual([]);
    expect(await found({ ...office, settings: { 'sound.books': true } }, off)).toEqual([
      'same pay+book: bo',
    ]);
  });
});

const booksSetting = {
  title: { zh: '记账', en: 'Book' },
  value: true,
  source: { zh: '样例', en: 'Sample' },
};

test('the demo office, with somebody away, stops nothing, and is told who holds both posts', async () => {
  const office = officeOn(withAbsences(demoToday, demoToday.today), demoToday.today);
  expect(checkOffice(office, routes.flatMap(postsNamed))).toEqual([]);
  const all = await Promise.all(
    routes.map((each) => clashesOf(each, office, settingsOf(each, office))),
  );
  expect(all.flat().filter(isStop)).toEqual([]);
  expect(all.flat().map(({ kind }) => kind)).toContain('collides');
});

describe('lists that each need a name of their own', () => {
  test.each<[readonly (readonly string[])[], boolean]>([
    [[['a'], ['b']], true],
    [[['a'], ['a']], false],
    [[['a', 'b'], ['a'], ['b', 'c']], true],
    [
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      false,
    ],
    [[[], ['a']], false],
    [[], true],
  ])('%j: %s', (lists, expected) => {
    expect(isMatched(lists)).toBe(expected);
  });
});
