import { repairRecord } from './repair-record.ts';

/** A process of its own: milliseconds until the record is ready to be set, and until its bytes are there. */
const render = await repairRecord();
const ready = performance.now();
const bytes = await render();
const done = performance.now();
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    ready,
    renderMs: done - ready,
    cpuMs: (user + system) / 1000,
    size: bytes.length,
  }),
);
