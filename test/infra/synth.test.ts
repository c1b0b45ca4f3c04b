import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { powers } from '#infra/powers.ts';
import { type FunctionName, functionNames, variables } from '#functions/names.ts';
import { fontFiles } from '#functions/pdf/font/fonts.ts';

const run = promisify(execFile);
const folders = ['first', 'second'].map(() => mkdtempSync(join(tmpdir(), 'qianban-synth-')));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Put before everything: whoever opens a connection dies of it. */
const withoutNetwork = `data:text/javascript,${encodeURIComponent(`
  import { Socket } from 'node:net';
  Socket.prototype.connect = () => { throw new Error('synthesizing needs no network'); };
`)}`;

const synth = async (CDK_OUTDIR: string) =>
  run(process.execPath, ['--import', withoutNetwork, 'infra/app.ts'], {
    env: { ...process.env, CDK_OUTDIR },
  });

describe('npm run synth', () => {
  beforeAll(async () => {
    await Promise.all(folders.map(synth));
  }, 120_000);

  test('needs no network and says the same each time', () => {
    const [first, second] = folders.map((folder) =>
      readdirSync(folder)
        .filter((file) => /\.(template|assets)\.json$|^manifest\.json$/.test(file))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    );
    expect(first?.length).toBeGreaterThan(10);
    expect(first).toEqual(second);
  });

  test('puts the three fonts and their licence into the layer, and nothing else', () => {
    const [folder = ''] = folders;
    expect(readdirSync(join(folder, 'fonts', 'fonts')).toSorted(byName)).toEqual(
      ['LICENSE_FONT', ...Object.values(fontFiles).map((file) => basename(file))].toSorted(byName),
    );
  });

  test.each(functionNames)('%s starts from its bundle alone', async (name) => {
    const [folder = ''] = folders;
    const file = join(folder, 'bundles', name, 'index.mjs');
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '-e', `console.log(typeof (await import('${file}')).handler)`],
      { cwd: tmpdir(), env: { ...environment, AWS_REGION: 'eu-west-1' } },
    );
    expect(stdout).toBe('function\n');
  });

  test.each(functionNames)('%s sets PDFs in type only where its powers say so', (name) => {
    const has = sourcesOf(name).some((file) => file.includes('node_modules/@cantoo/pdf-lib/'));
    expect(has).toBe(powers[name].fonts);
  });

  test.each(functionNames.filter((name) => powers[name].fonts))(
    '%s reads its fonts where the layer has them',
    (name) => {
      const [folder = ''] = folders;
      const code = readFileSync(join(folder, 'bundles', name, 'index.mjs'), 'utf8');
      expect(/[."']fontDir\b/.test(code)).toBe(true);
    },
  );

  test.each(functionNames)('%s knows nothing of the one-machine mode', (name) => {
    expect(sourcesOf(name).filter((file) => /^(local|infra|test)\//.test(file))).toEqual([]);
  });
});

/** Files of which something is left in the bundle. */
function sourcesOf(name: FunctionName): readonly string[] {
  const [folder = ''] = folders;
  const { outputs }: Metafile = JSON.parse(
    readFileSync(join(folder, 'bundles', `${name}.meta.json`), 'utf8'),
  );
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'en');

/** A value of the right shape for everything; a seal key is 32 bytes. */
const environment = {
  ...Object.fromEntries(Object.values(variables).map((name) => [name, 'https://office.example'])),
  [variables.sealKey]: Buffer.alloc(32).toString('base64url'),
};
