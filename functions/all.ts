import type { Handlers, Host } from './host.ts';
import { links } from './links/links.ts';
import { liveWorld } from './live.ts';
import { office } from './office/office.ts';
import { pages } from './pages/pages.ts';
import { effectsHandler } from './tasks/effects-handler.ts';
import { openStepHandler } from './tasks/open-step-handler.ts';
import { recordHandler } from './tasks/record-handler.ts';
import type { World } from './world.ts';

/** Every function over one host: what the one-machine mode runs. */
export const handlers = (host: Host): Handlers => handlersOver(liveWorld(host), host);

/** The same over a world that somebody else made. */
export function handlersOver(world: World, host: Host): Handlers {
  return {
    pages: pages(world, host),
    links: links(world, host),
    office: office(world, host),
    'open-step': openStepHandler(world),
    record: recordHandler(world, host),
    effects: effectsHandler(world, host),
  };
}
