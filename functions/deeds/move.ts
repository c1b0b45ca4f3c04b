import type { RequestState, StepKey } from '#domain/request.ts';
import { move as moveAct, type Moving } from '#statemachines/acts/move.ts';
import { formBefore } from '#statemachines/acts/take-back.ts';
import { type DueKey, dueWrite } from '../stores/due.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { actOn } from './acting.ts';
import type { Actor } from './deeds.ts';
import { keepsTrack, requirePart, requireSight } from './sight.ts';

/** Does something with an open step, or with one's own decision, beside deciding: one event, the machine stays where it is. */
export const move =
  (world: World) =>
  async (actor: Actor, id: string, key: StepKey, moving: Moving): Promise<RequestState> => {
    let mail: DueKey | undefined;
    const after = await actOn(world, id, actor, async (scene) => {
      const { state, office, now } = scene;
      if (moving.kind === 'urge') {
        // Whoever clears each day's papers urges without seeing the matter.
        if (!keepsTrack(office, actor.person)) requirePart(state, office, actor.person, urging);
      } else requireSight(state, office, actor.person);
      const means = {
        digest: world.digest,
        formBefore: async (at: StepKey, person: string) => {
          const links = await readTrail(world.db, world.tables.trail, requestKey(id));
          return formBefore(links.map(eventOf), at, person);
        },
      };
      const event = await moveAct(scene, means, actor, key, moving);
      if (event.type !== 'urged') return { events: [event] };
      const { step, item, round } = key;
      const what = ['urge', step, item, String(round), '', String(state.seq + 1)].join('#');
      mail = { request: id, kind: 'mail', what };
      const due = dueWrite(world.tables.facts, { ...mail, seq: state.seq + 1, dueAt: now });
      return { events: [event], writes: [due] };
    });
    if (mail !== undefined) await world.wake(mail, false);
    return after;
  };

const urging = { zh: '催办', en: 'urge this' } as const;
