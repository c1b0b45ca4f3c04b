import { handlersOver } from '#functions/all.ts';
import type { Handlers, Host } from '#functions/host.ts';
import { liveWorld } from '#functions/live.ts';
import { type Clock, clockIn } from './clock.ts';

/** The functions as they are, by the demo's clock. */
export const handlersBy = (host: Host, clock: Clock): Handlers =>
  handlersOver(
    liveWorld(host, () => clock.now().toISOString()),
    host,
  );

/** For the thread of one function, which is told the file of the clock in the module's own address. */
export const handlers = (host: Host): Handlers => {
  const file = new URL(import.meta.url).searchParams.get('clock');
  if (file === null) throw new Error('the address of this module names no clock');
  return handlersBy(host, clockIn(file));
};
