import type { Host, LambdaHandler } from '../host.ts';
import { variables } from '../names.ts';
import { renderRecord } from '../pdf/render-record.ts';
import type { World } from '../world.ts';
import { record } from './record.ts';
import { readRecord } from './task-input.ts';

/** What the state machines call at the end. The only task that sets type. */
export const recordHandler = (world: World, { environment }: Host): LambdaHandler => {
  const make = record(world, renderRecord(world, environment[variables.fontDir]));
  return (event) => make(readRecord(event));
};
