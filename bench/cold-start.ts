import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { functionNames, variables } from '#functions/names.ts';
import { builtCode } from '#infra/code.ts';
import { firstEvents } from './cold/events.ts';
import { emptyServices, type Stub } from './cold/stub.ts';
import { figure, type Line, median } from './figures.ts';

const spawns = 10;
const run = promisify(execFile);
const script = fileURLToPath(new URL('cold/first-call.mjs', import.meta.url));

interface Subject {
  readonly name: string;
  readonly bundle: string;
  readonly event: string;
  readonly kilobytes: number;
  readonly starts: Started[];
  calls: number;
}

interface Started {
  readonly loaded: number;
  readonly done: number;
  readonly cpu: number;
  readonly answer: string;
}

/**
 * From the start of a new process to its handler's first answer, for each function's bundle as it is deployed, in turns
 * with a bare handler that has nothing but one AWS client.
 */
export async function coldStart(): Promise<readonly Line[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qianban-bench-'));
  const stub = await emptyServices();
  try {
    const bare = subjectOf(dir, 'bare handler', builtBare(dir), {});
    const code = builtCode(dir);
    const subjects = [
      bare,
      ...functionNames.map((name) => {
        code.handler(name);
        return subjectOf(dir, name, join(dir, 'bundles', name, 'index.mjs'), firstEvents[name]);
      }),
    ];
    for (let turn = 0; turn < spawns; turn += 1) {
      for (const subject of subjects) {
        // Never two at once: they would take each other's CPU.
        // eslint-disable-next-line no-await-in-loop
        await start(subject, stub);
      }
    }
    return subjects.map((subject) => lineOf(subject, bare));
  } finally {
    stub.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function subjectOf(dir: string, name: string, bundle: string, event: object): Subject {
  const eventFile = join(dir, `${name}.json`);
  writeFileSync(eventFile, JSON.stringify(event));
  const kilobytes = statSync(bundle).size / 1024;
  return { name, bundle, event: eventFile, kilobytes, starts: [], calls: 0 };
}

/** Bundled like the functions. */
function builtBare(dir: string): string {
  const outfile = join(dir, 'bare', 'index.mjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('cold/bare-handler.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    banner: {
      js: "import{createRequire as requireMaker}from'node:module';const require=requireMaker(import.meta.url);",
    },
  });
  return outfile;
}

async function start(subject: Subject, stub: Stub): Promise<void> {
  const { stdout } = await run(process.execPath, [script, subject.bundle, subject.event], {
    env: environmentOf(stub.url),
  });
  subject.starts.push(JSON.parse(stdout));
  subject.calls = stub.taken();
}

const environmentOf = (url: string): Record<string, string> => ({
  ...Object.fromEntries(Object.values(variables).map((name) => [name, 'bench'])),
  [variables.baseUrl]: 'https://bench.example',
  [variables.issuer]: 'https://bench.example/oidc',
  [variables.mailUrl]: 'smtp://127.0.0.1:1',
  [variables.mailFrom]: 'qianban@bench.example',
  [variables.sealKey]: Buffer.alloc(32, 1).toString('base64url'),
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench-secret',
  AWS_ENDPOINT_URL: url,
  AWS_ENDPOINT_URL_DYNAMODB: url,
  AWS_ENDPOINT_URL_S3: url,
  AWS_ENDPOINT_URL_SFN: url,
  AWS_ENDPOINT_URL_LAMBDA: url,
});

function lineOf({ name, kilobytes, starts, calls }: Subject, bare: Subject): Line {
  const done = median(starts.map((each) => each.done));
  const cpu = median(starts.map((each) => each.cpu));
  return {
    measure: 'cold start',
    subject: name,
    kilobytes: figure(kilobytes),
    importMs: figure(median(starts.map((each) => each.loaded))),
    firstAnswerMs: figure(done),
    cpuMs: figure(cpu),
    timesBare: figure(done / median(bare.starts.map((each) => each.done))),
    cpuTimesBare: figure(cpu / median(bare.starts.map((each) => each.cpu))),
    awsCalls: calls,
    answer: starts[0]?.answer ?? '',
    spawns: starts.length,
  };
}
