import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { figure, type Line } from './figures.ts';

/** What the figures of this run belong to. */
export const environment = (): Line => ({
  measure: 'environment',
  at: new Date().toISOString(),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: figure(totalmem() / 2 ** 30),
  loadOverOneMinute: figure(loadavg()[0] ?? 0),
});
