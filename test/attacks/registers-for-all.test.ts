import { describe, expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';

/** Registers that everybody who holds a post may open hold nothing that is only for some. */

const registers = routes.flatMap(({ id: route, registers: own, fields }) =>
  own.map((register) => ({ route, fields, register })),
);
const forAll = registers.filter(({ register: { readers } }) => readers === undefined);

describe('a register for everybody', () => {
  test('has no bank account among its columns', () => {
    const accounts = forAll.flatMap(({ route, fields, register }) => {
      const kept = Object.entries(fields)
        .filter(([, { kind }]) => kind === 'account')
        .map(([id]) => id);
      return register.columns
        .filter(({ value }) => kept.some((id) => new RegExp(`\\b${id}\\b`, 'u').test(value)))
        .map(({ title }) => `${route} ${register.id} ${title.zh}`);
    });
    expect(accounts).toEqual([]);
  });

  test.each(['classified-register', 'meeting-register', 'payments', 'payment-list'])(
    'is not %s',
    (id) => {
      expect(registers.some(({ register }) => register.id === id)).toBe(true);
      expect(forAll.some(({ register }) => register.id === id)).toBe(false);
    },
  );
});
