import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allCases } from './demo/cases/all-cases.ts';
import { allErrands } from './demo/month/all-errands.ts';
import { runDemo } from './demo/run-demo.ts';

/** `npm run demo -- --out DIR`: real cases from form to archive. Exit code 1 if one of them did not get there. */
const values = readArguments();
const write = (stream: NodeJS.WriteStream) => (line: string) => {
  stream.write(`${line}\n`);
};

if (values?.out === undefined || values.out === '') {
  write(process.stderr)(
    '请指明材料放在哪里：npm run demo -- --out 文件夹 / say where to leave the papers',
  );
  process.exitCode = 2;
} else {
  const done = await runDemo({
    dir: resolve(values.out),
    cases: allCases,
    month: allErrands,
    tell: write(process.stdout),
    log: values.verbose === true ? write(process.stderr) : () => undefined,
  });
  process.exitCode = done ? 0 : 1;
}

/** Undefined for what the demo does not take, such as `--help`: the answer to it is how to call the demo. */
function readArguments() {
  try {
    const options = { out: { type: 'string' }, verbose: { type: 'boolean' } } as const;
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
}
