import type { Host, LambdaHandler } from '../host.ts';
import { mailingOf } from '../mail/mailing-of.ts';
import type { World } from '../world.ts';
import { effects } from './effects.ts';
import { readEffects } from './task-input.ts';

/** What acts wake and the schedule calls each minute. The only function with the mail server's password. */
export const effectsHandler = (world: World, host: Host): LambdaHandler => {
  const work = effects(world, mailingOf(world, host));
  return async (event) => {
    const input = readEffects(event);
    const swept = await work(input);
    // The alarm on rows put aside reads this line; a sweep without any says nothing.
    if (input.due === undefined && swept.aside > 0) world.report('swept', { ...swept });
    return swept;
  };
};
