import type { RequestState, StepKey } from '#domain/request.ts';
import { clockAct, type Clocking } from '#statemachines/acts/clock.ts';
import type { World } from '../world.ts';
import { actOn } from './acting.ts';
import type { Actor } from './deeds.ts';
import { requireSight } from './sight.ts';

/** Does something with the clock of an open step: one event, and the machine stays where it is. */
export const clock =
  (world: World) =>
  (actor: Actor, id: string, key: StepKey, clocking: Clocking): Promise<RequestState> =>
    actOn(world, id, actor, async (scene) => {
      const { state, office } = scene;
      requireSight(state, office, actor.person);
      return { events: [await clockAct(scene, world, actor, key, clocking)] };
    });
