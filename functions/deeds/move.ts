import type { RequestState, StepKey } from '#domain/request.ts';
import { move as moveAct, type Moving } from '#statemachines/acts/move.ts';
import { formBefore } from '#statemachines/acts/take-back.ts';
import { dueWrite } from '../stores/due.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { actOn } from './acting.ts';
import type { Actor } from './deeds.ts';
import { requireSight } from './sight.ts';

/** Hours between two urgings of one step. */
const urgeHours = 4;

/** Does something with an open step, or with one's own decision, beside deciding: one event, the machine stays where it is. */
export const move =
  (world: World) =>
  (actor: Actor, id: string, key: StepKey, moving: Moving): Promise<RequestState> =>
    actOn(world, id, actor, async (scene) => {
      const { state, office, now } = scene;
      requireSight(state, office, actor.person);
      const means = {
        digest: world.digest,
        urgeHours,
        formBefore: async (at: StepKey, person: string) => {
          const links = await readTrail(world.db, world.tables.trail, requestKey(id));
          return formBefore(links.map(eventOf), at, person);
        },
      };
      const event = await moveAct(scene, means, actor, key, moving);
      if (event.type !== 'urged') return { events: [event] };
      const { step, item, round } = key;
      const what = ['urge', step, item, String(round), '', String(state.seq + 1)].join('#');
      const mail = { request: id, kind: 'mail', what, seq: state.seq + 1, dueAt: now } as const;
      return { events: [event], writes: [dueWrite(world.tables.facts, mail)] };
    });
