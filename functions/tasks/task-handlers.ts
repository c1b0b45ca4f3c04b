import type { Host, LambdaHandler } from '../host.ts';
import { mailingOf } from '../mail/mailing-of.ts';
import { renderRecord } from '../pdf/render-record.ts';
import type { World } from '../world.ts';
import { effects } from './effects.ts';
import { openStep } from './open-step.ts';
import { record } from './record.ts';
import { readEffects, readOpenStep, readRecord } from './task-input.ts';

/** The tasks as Lambda calls them. */
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
