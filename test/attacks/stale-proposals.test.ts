import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OfficeChange } from '#domain/office-change.ts';
import { admins, type OfficeHouse, openOfficeHouse } from '../functions/office/office-house.ts';
import { refusal } from '../rig/tied-desk.ts';

/** Of two proposals about one thing the older is not confirmed over what the newer one made. */

const { first: proposer, second: confirmer } = admins;

let house: OfficeHouse;
beforeAll(async () => {
  house = await openOfficeHouse();
});
afterAll(() => house.close());

const document = {
  title: '关于变更定点单位账户的函',
  number: '青水〔2026〕9号',
  sha256: 'a'.repeat(64),
};
const confirmed = (id: string) =>
  refusal(house.deeds.confirm(house.rig.as(confirmer), id)).then((said) => said.split(' ', 1)[0]);

async function paidInto(account: string): Promise<OfficeChange> {
  const { suppliers } = await house.deeds.office(house.rig.as(proposer));
  const thing = suppliers.find(({ id }) => id === 'shunda');
  if (thing === undefined) throw new Error('the office has its shop');
  return { kind: 'set-supplier', thing: { ...thing, account }, document };
}

test('an account agreed on meanwhile is not changed back by who proposed another before', async () => {
  const older = await house.propose(await paidInto('20000316720010300002'));
  const newer = await house.propose(await paidInto('20000316720010300003'));
  expect(await confirmed(newer)).toBe('done');
  expect(await confirmed(older)).toBe('office-faults');
  const { suppliers } = await house.deeds.office(house.rig.as(proposer));
  expect(suppliers.find(({ id }) => id === 'shunda')?.account).toBe('20000316720010300003');
  await house.deeds.drop(house.rig.as(proposer), older);
});

test('what was taken out of use meanwhile does not come back by an older change', async () => {
  const { vehicles, today } = await house.deeds.office(house.rig.as(proposer));
  const thing = vehicles.find(({ id }) => id === 'pickup');
  if (thing === undefined) throw new Error('the office has its car');
  const older = await house.propose({
    kind: 'set-vehicle',
    thing: { ...thing, seats: 4 },
    document,
  });
  const retired = await house.propose({
    kind: 'retire-thing',
    list: 'vehicles',
    id: 'pickup',
    to: today,
    document,
  });
  expect(await confirmed(retired)).toBe('done');
  expect(await confirmed(older)).toBe('office-faults');
});

test('changes of different things do not stand in each other’s way', async () => {
  const one = await house.propose({
    kind: 'set-rank',
    person: 'du-juan',
    rank: 'bureau',
    document,
  });
  const other = await house.propose(await paidInto('20000316720010300004'));
  expect([await confirmed(other), await confirmed(one)]).toEqual(['done', 'done']);
});
