import { describe, expect, test } from '@jest/globals';
import { requireTaker } from '#domain/acts/take.ts';
import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { JsonObject } from '#domain/words.ts';
import { factsFrom, settingsOf } from '#statemachines/acts/facts.ts';
import { ownerOf } from '#statemachines/owner.ts';
import { sealUse } from '#statemachines/routes/seals/seal-use.ts';
import { termsOf } from '#statemachines/terms.ts';
import { unfitNames } from '#statemachines/unfit-names.ts';
import { bareRequest } from '../../rig/bare-request.ts';
import { demoToday } from '../../rig/demo-today.ts';

/** Whoever is named to supervise does not press the seal, and whoever alone can press it is not named to supervise. */

const settings = settingsOf(sealUse, demoToday);
const paper: JsonObject = { sealKind: 'office', seal: 'office-seal', joint: true, copies: 1 };
const twoCustodians: Office = {
  ...demoToday,
  holdings: [...demoToday.holdings, { person: 'liu-hong', post: 'seal-custodian' }],
};

const naming = (person: string, office: Office = demoToday): Promise<readonly Fault[]> => {
  const data = { ...paper, supervisor: person };
  return unfitNames({
    route: sealUse,
    asks: { supervisor: 'required' },
    data,
    state: bareRequest,
    office,
    facts: factsFrom(data, settings),
    actor: { step: 'assign-supervisor', person: 'ouyang-kun' },
  });
};

describe('a custodian supervising himself is refused', () => {
  test.each([
    ['somebody else', 'he-xiumei', 0],
    ['the only custodian', 'jiang-wenhui', 1],
    ['the requester', 'zhou-jianping', 1],
    ['a keeper of the finance seal, which is not asked for', 'du-juan', 0],
  ])('named: %s', async (_name, person, faults) => {
    expect(await naming(person)).toHaveLength(faults);
  });

  test('one of two custodians may supervise the other', async () => {
    expect(await naming('liu-hong', twoCustodians)).toEqual([]);
  });

  test('and then does not press the seal, and is told why', () => {
    const data = { ...paper, supervisor: 'liu-hong' };
    const terms = termsOf(sealUse, 'stamp', { ...bareRequest, data });
    if (terms === undefined) throw new Error('no stamp');
    const taking = {
      state: bareRequest,
      terms,
      office: twoCustodians,
      owner: { post: 'seal-custodian' },
    };
    expect(requireTaker({ ...taking, person: 'jiang-wenhui' }).person.id).toBe('jiang-wenhui');
    expect(() => requireTaker({ ...taking, person: 'liu-hong' })).toThrow(
      expect.objectContaining({
        code: 'kept-for',
        details: expect.objectContaining({ later: { zh: '监印人清点', en: 'Supervisor counts' } }),
      }),
    );
  });
});

const stamper = (office: Office) =>
  ownerOf(
    sealUse,
    'stamp',
    '',
    { ...bareRequest, data: paper },
    office,
    '2026-11-23',
    factsFrom(paper, settings),
  );

test('a seal goes to the post that the catalogue names as its keeper, else to the custodian', async () => {
  const kept: Office = {
    ...demoToday,
    seals: demoToday.seals.map((seal) =>
      seal.id === 'office-seal' ? { ...seal, keeper: 'archivist' } : seal,
    ),
  };
  expect(await stamper(kept)).toEqual({ post: 'archivist' });
  expect(await stamper(demoToday)).toEqual({ post: 'seal-custodian' });
});
