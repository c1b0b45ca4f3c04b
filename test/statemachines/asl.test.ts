import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { asl } from '#statemachines/derive/asl.ts';
import { recording, revise } from '#statemachines/flow.ts';
import { routes } from '#statemachines/routes/index.ts';
import { expectGolden } from '../golden.ts';

// The package declares no types that this project can read.
const validate: (machine: unknown) => { readonly errors: readonly unknown[] } = createRequire(
  import.meta.url,
)('asl-validator');

describe.each(routes.map((route) => [route.id, route] as const))(
  'the machine of %s',
  (id, route) => {
    const machine = asl(route);

    test('is the one a reviewer approved', () => {
      expectGolden(`${id}/asl.json`, `${JSON.stringify(machine, null, 2)}\n`);
    });

    test('is valid Amazon States Language', () => {
      expect(validate(JSON.parse(JSON.stringify(machine))).errors).toEqual([]);
    });

    test('enters every top-level step by name, mending and the record included', () => {
      const choices = JSON.stringify(machine.States['Go to']);
      const names = route.steps.filter(({ kind }) => kind !== 'system').map((step) => step.id);
      for (const name of [revise, ...names, recording]) expect(choices).toContain(`at = '${name}'`);
    });

    test('names no function but by placeholder, and holds no clock', () => {
      const text = JSON.stringify(machine);
      expect(text).not.toMatch(/arn:aws:lambda|TimeoutSeconds|HeartbeatSeconds|"Wait"/);
      expect(text).toContain('${OpenStep}');
      expect(text).toContain('${Record}');
    });
  },
);
