/**
 * A process of its own: loads a bundle, calls its handler once and says how long that took since the process began.
 * A handler may refuse the made-up event: what counts is the time to its answer.
 */
import { readFileSync } from 'node:fs';

const [, , bundle = '', event = ''] = process.argv;
const { handler } = await import(bundle);
const loaded = performance.now();
const context = { awsRequestId: '00000000-0000-0000-0000-000000000000', functionName: 'bench' };
const answer = await handler(JSON.parse(readFileSync(event, 'utf8')), context).then(
  () => 'answered',
  (error) => error.name,
);
const done = performance.now();
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ loaded, done, cpu: (user + system) / 1000, answer }));
process.exit(0);
