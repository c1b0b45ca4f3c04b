import type { World } from '../world.ts';

/** Ids that sort by time and cannot be guessed; 80 characters bound an execution's name, these are under 40. */
export const newId = (world: World): string =>
  `${Date.parse(world.now()).toString(36)}${world.random(12).replaceAll(/[^a-zA-Z0-9]/gu, '0')}`;
