import { frontOf } from '../front-of.ts';
import type { Host, LambdaHandler } from '../host.ts';
import { mailingOf } from '../mail/mailing-of.ts';
import type { World } from '../world.ts';

/** Everything below `/office`, for administrators. */
export const office = (world: World, host: Host): LambdaHandler =>
  frontOf(world, host, mailingOf(world, host)).endpoint([]);
