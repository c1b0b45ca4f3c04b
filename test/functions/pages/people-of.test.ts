import { expect, test } from '@jest/globals';
import { peopleOf } from '#functions/pages/people-of.ts';
import { openRig } from '../../rig/open-rig.ts';
import { demoToday } from '../../rig/demo-today.ts';

test('a person is known by the subject that the office has written down for its provider', async () => {
  const office = {
    ...demoToday,
    persons: demoToday.persons.map((person) =>
      person.id === 'ma-jun' ? { ...person, account: '248289761001' } : person,
    ),
  };
  const rig = await openRig({ office });
  try {
    const people = peopleOf(rig.world, { find: () => Promise.resolve(undefined) });
    expect(await people.personFor('https://id.example', '248289761001')).toBe('ma-jun');
    expect(await people.personFor('https://id.example', 'ma-jun')).toBeUndefined();
    expect(await people.personFor('https://id.example', 'unknown')).toBeUndefined();
    expect(await people.personFor(`${rig.world.baseUrl}/oidc`, 'ma-jun')).toBe('ma-jun');
  } finally {
    await rig.close();
  }
});
