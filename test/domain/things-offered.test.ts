import { describe, expect, test } from '@jest/globals';
import { officeOn } from '#domain/office.ts';
import type { ThingChange } from '#domain/office-change.ts';
import type { SimpleField } from '#statemachines/fields.ts';
import { optionsOf } from '#statemachines/derive/form/options.ts';
import { readListed } from '#statemachines/derive/reader/read-choice.ts';
import { demoToday } from '../rig/demo-today.ts';
import { after } from './office-changes.ts';
import { document, nameSeal, van } from './some-things.ts';

const on = (today: string, change: ThingChange) => {
  const office = officeOn(after(demoToday, change), today);
  return { office, settings: {}, today };
};

describe('a form offers', () => {
  const label = { zh: '车', en: 'Vehicle' };
  const field = { kind: 'vehicle', label } as const satisfies SimpleField;
  const entered = { kind: 'set-vehicle', thing: { ...van, from: '2026-12-01' }, document } as const;
  const ended = {
    kind: 'retire-thing',
    list: 'vehicles',
    id: 'pickup',
    to: '2026-11-30',
    document,
  } as const;

  test.each([
    ['a new vehicle', entered, 'van', '2026-12-01', '2026-11-30'],
    ['a vehicle until its last day', ended, 'pickup', '2026-11-30', '2026-12-01'],
  ] as const)('%s, and not on other days', (_name, change, id, inUse, not) => {
    const offered = (today: string) =>
      optionsOf(field, on(today, change), 'zh').map(({ value }) => value);
    expect(offered(inUse)).toContain(id);
    expect(offered(not)).not.toContain(id);
    expect(readListed(field, id, 'car', on(inUse, change))).toEqual({ value: id });
    expect(readListed(field, id, 'car', on(not, change))).toMatchObject({
      faults: [{ code: 'not-listed' }],
    });
  });

  test('a seal in use, and not one that is kept for later', () => {
    const seal = { kind: 'seal', label } as const;
    const change = {
      kind: 'set-seal',
      thing: { ...nameSeal, from: '2026-12-01' },
      document,
    } as const;
    expect(readListed(seal, 'name-seal', 'seal', on('2026-11-30', change))).toMatchObject({
      faults: [{ code: 'not-listed' }],
    });
    expect(readListed(seal, 'name-seal', 'seal', on('2026-12-01', change))).toEqual({
      value: 'name-seal',
    });
  });
});
