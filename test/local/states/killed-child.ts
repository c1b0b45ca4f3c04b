import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isObject } from '#local/states/data.ts';
import { openStates } from '#local/states/open-states.ts';
import { serveWire } from '#local/serve-wire.ts';

/** A process of its own, to be killed: `node killed-child.ts <store> <log of tokens>`; prints its address. */
const [, , file = '', log = ''] = process.argv;

const states = openStates({
  file,
  now: () => new Date(),
  region: 'us-east-1',
  account: '111111111111',
  async invoke(_name, payload) {
    await setTimeout(2);
    appendFileSync(log, `${JSON.stringify(isObject(payload) ? payload : {})}\n`);
    return {};
  },
});
states.start();
const { url } = await serveWire(states.handle, { host: '127.0.0.1', port: 0, maxBody: 2 ** 20 });
process.stdout.write(`${url}\n`);
