import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { routes } from '#statemachines/routes/index.ts';

const run = (script: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [`statemachines/print/${script}.ts`, ...args], {
    encoding: 'utf8',
  });

describe('printing', () => {
  test('the catalogue gives every route with its hash', () => {
    const printed: unknown = JSON.parse(run('catalogue', '--json'));
    expect(printed).toEqual(
      routes.map(({ id, title, family, covers, grade }) =>
        expect.objectContaining({
          id,
          title,
          family,
          covers,
          grade,
          steps: expect.any(Array),
          limits: expect.any(Array),
          risks: expect.any(Array),
          hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        }),
      ),
    );
  });

  test('the catalogue for people counts the flows it carries', () => {
    expect(run('catalogue')).toMatch(/routes carry \d+ flows of the source documents\n$/u);
  });

  test('a state machine is valid JSON', () => {
    expect(JSON.parse(run('asl', 'seal-use'))).toHaveProperty('StartAt', 'Go to');
  });

  test('an unknown route names the known ones', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['statemachines/print/asl.ts', 'nothing'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('seal-use');
  });
});
