import type { Handlers, Host, LambdaHandler } from './host.ts';
import { links } from './links/links.ts';
import { liveWorld } from './live.ts';
import { mailingOf } from './mail/mailing-of.ts';
import { office } from './office/office.ts';
import { pages } from './pages/pages.ts';
import { renderRecord } from './pdf/render-record.ts';
import { effects } from './tasks/effects.ts';
import { openStep } from './tasks/open-step.ts';
import { record } from './tasks/record.ts';
import { readEffects, readOpenStep, readRecord } from './tasks/task-input.ts';
import type { World } from './world.ts';

/** Every function over one host: what the one-machine mode runs, and what each entry file takes its own from. */
export function handlers(host: Host): Handlers {
  const world = liveWorld(host);
  return {
    pages: pages(world, host),
    links: links(world, host),
    office: office(world, host),
    'open-step': openStepHandler(world),
    record: recordHandler(world),
    effects: effectsHandler(world, host),
  };
}

export const openStepHandler = (world: World): LambdaHandler => {
  const open = openStep(world);
  return (event) => open(readOpenStep(event));
};

export const recordHandler = (world: World): LambdaHandler => {
  const make = record(world, renderRecord(world));
  return (event) => make(readRecord(event));
};

export const effectsHandler = (world: World, host: Host): LambdaHandler => {
  const work = effects(world, mailingOf(world, host));
  return (event) => work(readEffects(event));
};
