import { byOf } from '#domain/acts/by.ts';
import type { SlipPrinted } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import { note as noteAct } from '#statemachines/acts/note.ts';
import { withdraw as withdrawAct } from '#statemachines/acts/withdraw.ts';
import type { World } from '../world.ts';
import { actOn } from './acting.ts';
import type { Actor } from './deeds.ts';
import { requireSight } from './sight.ts';

/** Withdraws a request, once. */
export const withdraw =
  (world: World) =>
  (actor: Actor, id: string, reason: string): Promise<RequestState> =>
    actOn(world, id, actor, (scene) => {
      const { outcome, requester } = scene.state;
      const isDone = outcome === 'withdrawn' && requester.person === actor.person;
      return Promise.resolve({
        events: isDone ? [] : [withdrawAct(scene, actor.person, reason)],
      });
    });

/** Adds a comment or material while the request runs. */
export const note =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    text: string,
    attachments: readonly Attachment[],
  ): Promise<RequestState> =>
    actOn(world, id, actor, (scene) => {
      requireSight(scene.state, scene.office, actor.person);
      return Promise.resolve({
        events: [noteAct(scene, world, actor.person, text, attachments)],
      });
    });

/** Logs that a slip was printed. */
export const printed =
  (world: World) =>
  (actor: Actor, id: string, number: string): Promise<RequestState> =>
    actOn(world, id, actor, ({ state, office, now }) => {
      requireSight(state, office, actor.person);
      if (!state.slips.some((slip) => slip.number === number))
        throw new Problem('slip-unknown', { number });
      const by = byOf(office, actor.person);
      const event: SlipPrinted = { type: 'slip-printed', at: now, by, number };
      return Promise.resolve({ events: [event] });
    });
