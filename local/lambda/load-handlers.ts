import type { Handlers, Host } from '#functions/host.ts';
import { isFields } from '../data-folder/read-json.ts';

export type MakeHandlers = (host: Host) => Handlers;

/** Loads `handlers(host)` from a module, wherever this thread runs. Throws when the module does not export it. */
export async function loadHandlers(module: string): Promise<MakeHandlers> {
  const loaded: unknown = await import(module);
  const found = isFields(loaded) ? loaded['handlers'] : undefined;
  if (!isMaker(found)) throw new Error(`${module} does not export handlers(host)`);
  return found;
}

// What it makes is checked where it is used: a function that is missing fails its first call.
const isMaker = (value: unknown): value is MakeHandlers => typeof value === 'function';
