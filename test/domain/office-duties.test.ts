import { describe, expect, test } from '@jest/globals';
import { checkOffice } from '#domain/office-check.ts';
import { insteadFaults } from '#domain/office-check/duties.ts';
import { officeNotices } from '#domain/office-notices.ts';
import type { Holding, Office, Seal } from '#domain/office.ts';
import { leading } from '#statemachines/posts.ts';
import { demoToday } from '../rig/demo-today.ts';

const codes = (office: Partial<Office>): readonly string[] =>
  checkOffice({ ...demoToday, ...office }).map(({ code, at }) => `${code} at ${at}`);
const alsoHolding = (...more: readonly Holding[]): Partial<Office> => ({
  holdings: [...demoToday.holdings, ...more],
});
const without = (post: string): readonly Holding[] =>
  demoToday.holdings.filter((held) => held.post !== post);
const nameSeal = (keeper: string): readonly Seal[] => [
  ...demoToday.seals.filter(({ kind }) => kind !== 'name' && kind !== 'finance'),
  { id: 'name-x', title: { zh: '名章', en: 'Name seal' }, kind: 'name', keeper },
  { id: 'finance-x', title: { zh: '财务章', en: 'Finance' }, kind: 'finance', keeper: 'cashier' },
];

describe('the office check', () => {
  test.each([
    ['reviews', 'finance-reviewer'],
    ['keeps the books', 'bookkeeper'],
    ['keeps the archive', 'archivist'],
  ])('finds a cashier who %s', (_what, post) => {
    expect(codes(alsoHolding({ person: 'du-juan', post }))).toEqual(['cashier-mixed at holdings']);
  });

  test('finds a keeper who alone supervises himself, and nobody where another can', () => {
    const alone = {
      holdings: [
        ...without('stamp-supervisor'),
        { person: 'jiang-wenhui', post: 'stamp-supervisor' },
      ],
    };
    expect(
      codes(alone).filter((code) => code.startsWith('keeper-supervises')).length,
    ).toBeGreaterThan(0);
    expect(codes(alsoHolding({ person: 'jiang-wenhui', post: 'stamp-supervisor' }))).not.toEqual(
      [],
    );
    const more = alsoHolding(
      { person: 'jiang-wenhui', post: 'stamp-supervisor' },
      { person: 'zheng-yan', post: 'seal-custodian' },
    );
    expect(codes(more)).toEqual([]);
  });

  test('finds name seal and finance seal with one keeper', () => {
    expect(codes({ seals: nameSeal('cashier') })).toEqual([
      `seals-together at seals.${String(nameSeal('cashier').length - 2)}`,
    ]);
    expect(codes({ seals: nameSeal('finance-chief') })).toEqual([]);
  });

  test('demands who decides the head’s own matters', () => {
    const posts = demoToday.posts.map((post) => {
      const { instead: _instead, ...rest } = post;
      return post.id === 'head' ? rest : post;
    });
    expect(insteadFaults(demoToday, ['head', 'finance-chief'])).toEqual([]);
    expect(
      insteadFaults({ ...demoToday, posts }, ['head', 'head']).map(({ code }) => code),
    ).toEqual(['instead-missing']);
  });

  test('takes no chain that comes back to the same person', () => {
    const posts = demoToday.posts.map((post) =>
      post.id === 'head' ? { ...post, instead: 'deputy-decider' } : post,
    );
    const circle = {
      ...demoToday,
      posts: [
        ...posts,
        { id: 'deputy-decider', title: { zh: '代行', en: 'Acts' }, instead: 'head' },
      ],
      holdings: [...demoToday.holdings, { person: 'shen-liqun', post: 'deputy-decider' }],
    };
    expect(insteadFaults(circle, ['head']).map(({ code }) => code)).toEqual(['instead-missing']);
  });
});

const notices = (office: Partial<Office>, tables: Parameters<typeof officeNotices>[2] = []) =>
  officeNotices({ ...demoToday, ...office }, leading, tables).map(({ code, says }) => [
    code,
    says.zh,
  ]);

describe('what to see to within thirty days', () => {
  test('is nothing in the demo office', () => {
    expect(notices({}, ['lodging', 'meals', 'meeting', 'reception', 'local-transport'])).toEqual(
      [],
    );
  });

  test('names a section without an overseer, from the first day of the hole', () => {
    const oversight = demoToday.oversight.map((row) =>
      row.department === 'finance' ? { ...row, to: '2026-12-10' } : row,
    );
    expect(notices({ oversight })).toEqual([
      [
        'oversight-hole',
        '计财股从2026-12-11起没有分管领导，要送分管领导的都会送主要领导。请补上分管分工。',
      ],
    ]);
    const next = { department: 'finance', person: 'luo-qiming', from: '2026-12-11' };
    expect(notices({ oversight: [...oversight, next] })).toEqual([]);
  });

  test('names a contract that ends, and none that ended or runs on', () => {
    const [supplier] = demoToday.suppliers;
    if (supplier === undefined) throw new Error('no supplier');
    const ending = (to: string) =>
      notices({ suppliers: [{ ...supplier, to }] }).map(([code]) => code);
    expect(ending('2026-12-23')).toEqual(['contract-ending']);
    expect(ending('2026-12-24')).toEqual([]);
    expect(ending('2026-11-22')).toEqual([]);
  });

  test('names a table that ends, or is not there', () => {
    const rows = [{ place: '其他地区', perDay: 1 }];
    const meals = [{ from: '2026-01-01', to: '2026-12-01', basis: '一号', rows }];
    expect(notices({ standards: { meals } }, ['meals', 'lodging']).map(([code]) => code)).toEqual([
      'standard-ending',
      'standard-none',
    ]);
  });
});
