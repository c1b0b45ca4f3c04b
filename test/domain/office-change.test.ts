import { describe, expect, test } from '@jest/globals';
import { personOf } from '#domain/office.ts';
import { type OfficeChange, raisedBy } from '#domain/office-change.ts';
import { changeFaults } from '#domain/office-change/faults.ts';
import { demoToday } from '../rig/demo-today.ts';
import { after } from './office-changes.ts';

const newcomer: OfficeChange = {
  kind: 'add-person',
  id: 'wang-fang',
  name: '王芳',
  email: 'wang-fang@qingshan.example',
  department: 'general',
};
const postsOf = (change: OfficeChange, person: string) =>
  after(demoToday, change)
    .holdings.filter((held) => held.person === person)
    .map(({ post, department }) => (department === undefined ? post : `${post}@${department}`));

describe('a change that can be made', () => {
  test.each<[string, OfficeChange]>([
    ['a new person', newcomer],
    ['a mailbox', { kind: 'change-address', person: 'du-juan', email: 'du@qingshan.example' }],
    ['a post', { kind: 'give-post', person: 'du-juan', post: 'archivist' }],
    [
      'a post in a department',
      { kind: 'give-post', person: 'du-juan', post: 'section-chief', department: 'finance' },
    ],
    ['a post that another holds too', { kind: 'take-post', person: 'liu-hong', post: 'driver' }],
    ['enabling', { kind: 'enable-person', person: 'du-juan' }],
    ['a hand-over', { kind: 'hand-over', person: 'du-juan', to: 'xu-jing' }],
  ])('%s has no fault', (_, change) => {
    expect(changeFaults(demoToday, change)).toEqual([]);
  });
});

describe('a change that cannot be made', () => {
  test.each<[string, OfficeChange, readonly string[]]>([
    ['an account with capitals', { ...newcomer, id: 'Wang' }, ['id']],
    ['an account that is taken', { ...newcomer, id: 'du-juan' }, ['id']],
    ['a name of blanks', { ...newcomer, name: ' ' }, ['name']],
    ['a name no font prints', { ...newcomer, name: '王\u{1F40E}' }, ['name']],
    ['no mailbox', { ...newcomer, email: 'wang-fang' }, ['email']],
    ['two mailboxes', { ...newcomer, email: 'a@b.example,c@d.example' }, ['email']],
    ['an unknown department', { ...newcomer, department: 'moon' }, ['department']],
    [
      'everything at once',
      { kind: 'add-person', id: '', name: '', email: '', department: '' },
      ['id', 'name', 'email', 'department'],
    ],
    ['nobody’s mailbox', { kind: 'change-address', person: 'x', email: 'x@y.example' }, ['person']],
    ['an unknown post', { kind: 'give-post', person: 'du-juan', post: 'king' }, ['post']],
    ['a post held already', { kind: 'give-post', person: 'du-juan', post: 'cashier' }, ['post']],
    ['a post not held', { kind: 'take-post', person: 'du-juan', post: 'head' }, ['post']],
    [
      'the last holder of a post',
      { kind: 'take-post', person: 'du-juan', post: 'cashier' },
      ['post'],
    ],
    [
      'the last one in a department',
      {
        kind: 'take-post',
        person: 'wei-xiaoyun',
        post: 'section-chief',
        department: 'finance',
      },
      ['post'],
    ],
    ['the last holder of two', { kind: 'disable-person', person: 'du-juan' }, ['post', 'post']],
    ['nobody as successor', { kind: 'hand-over', person: 'du-juan', to: '' }, ['to']],
    ['himself as successor', { kind: 'hand-over', person: 'du-juan', to: 'du-juan' }, ['to']],
  ])('%s', (_, change, at) => {
    expect(changeFaults(demoToday, change).map((fault) => fault.at)).toEqual(at);
  });

  test('a successor who is disabled', () => {
    const office = after(demoToday, { kind: 'disable-person', person: 'xu-jing' });
    const change = { kind: 'hand-over', person: 'du-juan', to: 'xu-jing' } as const;
    expect(changeFaults(office, change).map((fault) => fault.at)).toEqual(['to']);
  });
});

describe('what a change makes of the office', () => {
  test('a new person is active and holds nothing', () => {
    expect(personOf(after(demoToday, newcomer), 'wang-fang')).toMatchObject({
      name: '王芳',
      active: true,
    });
    expect(postsOf(newcomer, 'wang-fang')).toEqual([]);
  });

  test('taking a post of a department leaves the same post elsewhere', () => {
    const given = after(demoToday, {
      kind: 'give-post',
      person: 'ma-jun',
      post: 'section-chief',
      department: 'finance',
    });
    const taken = after(given, {
      kind: 'take-post',
      person: 'ma-jun',
      post: 'section-chief',
      department: 'finance',
    });
    expect(taken.holdings).toEqual(demoToday.holdings);
  });

  test('a disabled person keeps the posts for later', () => {
    const change = { kind: 'disable-person', person: 'liu-hong' } as const;
    expect(postsOf(change, 'liu-hong')).toEqual(['driver', 'receptionist']);
    expect(personOf(after(demoToday, change), 'liu-hong')?.active).toBe(false);
  });

  test('a hand-over moves every post once, and the departments overseen', () => {
    const change = { kind: 'hand-over', person: 'fang-zhiyuan', to: 'luo-qiming' } as const;
    expect(postsOf(change, 'fang-zhiyuan')).toEqual([]);
    expect(postsOf(change, 'luo-qiming')).toEqual([
      'deputy-head',
      'deputy-head-office',
      'party-group-member',
      'finance-deputy',
    ]);
    const handed = after(demoToday, change);
    expect(handed.oversight.some(({ person }) => person === 'fang-zhiyuan')).toBe(false);
    expect(handed.oversight).toHaveLength(demoToday.oversight.length);
    expect(personOf(handed, 'fang-zhiyuan')?.active).toBe(false);
  });

  test('nothing else changes, not even the version', () => {
    const { holdings: _holdings, ...rest } = after(demoToday, {
      kind: 'give-post',
      person: 'du-juan',
      post: 'archivist',
    });
    const { holdings: _before, ...before } = demoToday;
    expect(rest).toEqual(before);
  });
});

test.each<[OfficeChange['kind'], OfficeChange, readonly string[]]>([
  ['add-person', newcomer, []],
  ['give-post', { kind: 'give-post', person: 'du-juan', post: 'archivist' }, []],
  ['enable-person', { kind: 'enable-person', person: 'du-juan' }, []],
  ['take-post', { kind: 'take-post', person: 'du-juan', post: 'cashier' }, ['du-juan']],
  ['change-address', { kind: 'change-address', person: 'du-juan', email: '' }, ['du-juan']],
  ['disable-person', { kind: 'disable-person', person: 'du-juan' }, ['du-juan']],
  ['hand-over', { kind: 'hand-over', person: 'du-juan', to: 'xu-jing' }, ['du-juan']],
])('%s ends the links and sessions of whoever loses by it', (_, change, raised) => {
  expect(raisedBy(demoToday, change, after(demoToday, change))).toEqual(raised);
});
