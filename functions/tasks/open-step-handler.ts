import type { LambdaHandler } from '../host.ts';
import type { World } from '../world.ts';
import { openStep } from './open-step.ts';
import { readOpenStep } from './task-input.ts';

/** What the state machines call when they come to a waiting state. */
export const openStepHandler = (world: World): LambdaHandler => {
  const open = openStep(world);
  return (event) => open(readOpenStep(event));
};
