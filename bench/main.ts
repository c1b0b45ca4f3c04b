import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start.ts';
import { counts } from './counts.ts';
import { environment } from './environment.ts';
import { figure, type Line } from './figures.ts';
import { syncsPerSecond } from './floors.ts';
import { paper } from './paper.ts';
import { throughput } from './throughput.ts';

/** `npm run bench -- --json`: each measurement as one line of JSON; without `--json` the same lines for reading. */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});

const parts: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  counts,
  throughput,
  paper,
  'cold-start': coldStart,
};

const began = performance.now();
print(environment());
print(probe('before'));
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && !values.only.includes(name)) continue;
  // One after the other: they would take each other's CPU.
  // eslint-disable-next-line no-await-in-loop
  for (const line of await measure()) print(line);
}
print(probe('after'));
print({ measure: 'whole run', seconds: figure((performance.now() - began) / 1000) });

function probe(when: string): Line {
  const dir = mkdtempSync(join(tmpdir(), 'qianban-probe-'));
  const perSecond = figure(syncsPerSecond(dir, 1000));
  rmSync(dir, { recursive: true, force: true });
  return { measure: 'fsync probe', when, perSecond };
}

function print({ measure, ...rest }: Line): void {
  const text =
    values.json === true ? JSON.stringify({ measure, ...rest }) : forReading(measure, rest);
  process.stdout.write(`${text}\n`);
}

function forReading(measure: string, rest: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `${measure}: ${said.join(', ')}`;
}
