import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functionPlans } from '#functions/names.ts';

/** Where the functions' code and fonts come from; tests that only look at the structure hand in their own. */
export interface CodeSource {
  readonly handler: (name: FunctionName) => Code;
  readonly fonts: () => Code;
}

/** Built here, without Docker or network, into folders below `outdir`. */
export const builtCode = (outdir: string): CodeSource => ({
  handler(name) {
    const folder = join(outdir, 'bundles', name);
    const metafile = bundle(functionPlans[name].entry, folder);
    // Beside the bundle, for whoever wonders what went into it.
    writeFileSync(`${folder}.meta.json`, JSON.stringify(metafile));
    return Code.fromAsset(folder);
  },
  fonts: () => Code.fromAsset(fontFolder(join(outdir, 'fonts'))),
});

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles one function into `folder/index.mjs` with everything it imports, the SDK included: what was tested is what
 * runs. Throws where the entry exports no `handler`. Answers what went in.
 */
function bundle(entry: string, folder: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
    banner: { js: requireForCommonJs },
  });
  const exported = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  if (!exported.includes('handler')) throw new Error(`${entry} must export a handler`);
  return metafile;
}

/** Packages that are CommonJS inside still ask for Node's own modules by `require`, which ES modules lack. */
const requireForCommonJs =
  "import{createRequire as requireMaker}from'node:module';const require=requireMaker(import.meta.url);";

/** The fonts that records and slips are set in, and the licence they travel under. */
const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
];

/** A layer appears below `/opt`. */
export const fontDir = '/opt/fonts';

function fontFolder(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const file of fontFiles) copyFileSync(resolve(file), join(folder, 'fonts', basename(file)));
  return folder;
}
