import { describe, expect, test } from '@jest/globals';
import { officeOn, type Seal } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import { ownerOf } from '#statemachines/owner.ts';
import type { HumanStep, Route } from '#statemachines/route.ts';
import type { Owner } from '#statemachines/who.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { demoToday } from '../rig/demo-today.ts';

const today = '2026-11-22';
const facts = {
  holds: (expression: string) => Promise.resolve(expression === 'yes'),
  list: () => Promise.resolve([]),
};
const state: Pick<RequestState, 'requester' | 'steps' | 'data'> = {
  requester: { person: 'cheng-haibo', name: '程海波', department: 'water-law' },
  steps: [],
  data: { supervisor: 'ma-jun', lead: 'engineering' },
};
const owned = (by: Owner, kind: HumanStep['kind'] = 'handle'): Route => ({
  ...vehicleRepair,
  separate: [],
  steps: [
    {
      id: 's',
      kind,
      title: { zh: '环节', en: 'Step' },
      by,
      tier: 'link',
      returns: false,
      agree: { title: { zh: '同意', en: 'Agree' }, opinion: 'optional' },
    },
    { id: 'record', kind: 'system', title: { zh: '归档', en: 'Archive' }, does: 'record' },
  ],
});
const who = (by: Owner, over: Partial<typeof state> = {}, item = '', kind?: HumanStep['kind']) =>
  ownerOf(owned(by, kind), 's', item, { ...state, ...over }, demoToday, today, facts);

describe('who takes a step', () => {
  test.each<[string, Owner, object]>([
    ['a post', { post: 'head' }, { post: 'head' }],
    ['the requester', { requester: true }, { person: 'cheng-haibo' }],
    ['a person named in a field', { field: 'supervisor' }, { person: 'ma-jun' }],
    [
      'the post in a department named',
      { post: 'section-chief', of: { field: 'lead' } },
      { post: 'section-chief', department: 'engineering' },
    ],
    [
      'the first rule whose condition holds',
      {
        first: [
          { when: 'no', who: { post: 'driver' } },
          { when: 'yes', who: { post: 'cashier' } },
          { who: { post: 'head' } },
        ],
      },
      { post: 'cashier' },
    ],
  ])('%s', async (_what, by, owner) => {
    expect(await who(by)).toEqual(owner);
  });

  test('the post in the department being distributed to', async () => {
    expect(await who({ post: 'section-doc-keeper', of: 'item' }, {}, 'finance')).toEqual({
      post: 'section-doc-keeper',
      department: 'finance',
    });
  });

  test('the deputy who oversees the requester’s department, by the dated table', async () => {
    const row = demoToday.oversight.find(({ department }) => department === 'water-law');
    expect(await who({ overseeing: 'requester' })).toEqual({ person: row?.person });
  });

  test('the deputy changes on the day on which the table does', async () => {
    const requester = { person: 'tian-ji', name: '田𠮷㐀', department: 'engineering' };
    const on = (day: string): Promise<unknown> =>
      ownerOf(
        owned({ overseeing: 'requester' }),
        's',
        '',
        { ...state, requester },
        officeOn(demoToday, day),
        day,
        facts,
      );
    expect(await on('2025-12-31')).toEqual({ person: 'luo-qiming' });
    expect(await on('2026-01-01')).toEqual({ person: 'fang-zhiyuan' });
  });

  describe('the keeper of a seal', () => {
    const by = { post: 'seal-custodian', keeping: 'seal' } as const;
    const kept = (seal: Partial<Seal>): Promise<unknown> => {
      const [first, ...others] = demoToday.seals;
      if (first === undefined) throw new Error('no seal');
      const office = { ...demoToday, seals: [{ ...first, ...seal }, ...others] };
      const data = { seal: first.id };
      return ownerOf(owned(by, 'stamp'), 's', '', { ...state, data }, office, today, facts);
    };

    test('has the step', async () => {
      expect(await kept({ keeper: 'archivist' })).toEqual({ post: 'archivist' });
    });

    test.each<[string, Partial<Seal>]>([
      ['a seal without one', {}],
      ['a seal no longer in use', { keeper: 'archivist', to: '2026-11-21' }],
      ['a post that is vacant', { keeper: 'printing-clerk' }],
      ['a post that only the requester holds', { keeper: 'legal-section' }],
    ])('leaves it to the custodians: %s', async (_what, seal) => {
      expect(await kept(seal)).toEqual({ post: 'seal-custodian' });
    });
  });

  describe('the approver of a seal', () => {
    const by = { first: [{ who: { approving: 'seal' } }, { who: { post: 'head' } }] } as const;
    const approved = (seal: Partial<Seal>): Promise<unknown> => {
      const [first, ...others] = demoToday.seals;
      if (first === undefined) throw new Error('no seal');
      const office = { ...demoToday, seals: [{ ...first, ...seal }, ...others] };
      const data = { seal: first.id };
      return ownerOf(owned(by, 'sign'), 's', '', { ...state, data }, office, today, facts);
    };

    test('has the step before whom the route names', async () => {
      expect(await approved({ approver: 'finance-deputy' })).toEqual({ post: 'finance-deputy' });
    });

    test.each<[string, Partial<Seal>]>([
      ['a seal without one', {}],
      ['a seal no longer in use', { approver: 'finance-deputy', to: '2026-11-21' }],
    ])('leaves it to the route: %s', async (_what, seal) => {
      expect(await approved(seal)).toEqual({ post: 'head' });
    });
  });

  test('where the only holder is the requester, who decides instead by the office’s rule', async () => {
    const requester = { person: 'shen-liqun', name: '沈立群', department: 'leaders' };
    expect(await who({ post: 'head' }, { requester }, '', 'sign')).toEqual({
      post: 'party-secretary',
    });
    expect(await who({ post: 'head' }, { requester }, '', 'handle')).toEqual({ post: 'head' });
  });

  test('what would come to somebody who left comes to the successor', async () => {
    const left = {
      ...demoToday,
      persons: demoToday.persons.map((person) =>
        person.id === 'ma-jun' ? { ...person, active: false, successor: 'tian-ji' } : person,
      ),
    };
    const named = owned({ field: 'supervisor' });
    expect(await ownerOf(named, 's', '', state, left, today, facts)).toEqual({ person: 'tian-ji' });
  });

  test('a vacant post without a rule keeps the step: it waits, it is never passed', async () => {
    expect(await who({ post: 'nobody-holds-this' })).toEqual({ post: 'nobody-holds-this' });
  });
});
