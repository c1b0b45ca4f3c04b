import { admitWithdrawal } from '#domain/acts/decide.ts';
import type { Noted, SlipPrinted, Withdrawn } from '#domain/events.ts';
import { requireFit } from '#domain/acts/words.ts';
import { type Office, personOf, postsOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { World } from '../world.ts';
import { actOn } from './acting.ts';
import type { Actor } from './deeds.ts';
import { documentHash } from '#statemachines/acts/document.ts';
import { requireSight } from './sight.ts';

const byOf = (office: Office, { person }: Actor): Withdrawn['by'] => ({
  person,
  name: personOf(office, person)?.name ?? person,
  post: postsOf(office, person)[0]?.zh ?? '',
});

/** The requester takes the request back before the step after which it can no longer be undone. */
export const withdraw =
  (world: World) =>
  (actor: Actor, id: string, reason: string): Promise<RequestState> =>
    actOn(world, id, actor, ({ state, route, office, now }) => {
      if (state.outcome === 'withdrawn' && state.requester.person === actor.person) {
        return Promise.resolve({ events: [] });
      }
      const until = route.withdrawUntil.map((step) => ({ step, title: titleOf(route, step) }));
      admitWithdrawal(state, actor.person, until);
      requireFit(reason);
      const event: Withdrawn = {
        type: 'withdrawn',
        at: now,
        by: byOf(office, actor),
        reason: reason.trim(),
      };
      return Promise.resolve({ events: [event] });
    });

/** Adds a comment or material while the request runs; signers see it, and pages opened before it must be read again. */
export const note =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    text: string,
    attachments: readonly Attachment[],
  ): Promise<RequestState> =>
    actOn(world, id, actor, ({ state, office, now }) => {
      requireSight(state, office, actor.person);
      if (state.status !== 'running') throw new Problem('request-closed', { request: id });
      requireFit(text);
      const by = byOf(office, actor);
      const event: Noted = {
        type: 'noted',
        at: now,
        by,
        note: {
          person: by.person,
          name: by.name,
          at: now,
          text: text.trim(),
          attachments: attachments.map((file) => file.id),
        },
        attachments,
        document:
          attachments.length === 0
            ? state.document
            : documentHash(world.digest, state.hash, state.data, [
                ...state.attachments,
                ...attachments,
              ]),
      };
      return Promise.resolve({ events: [event] });
    });

/** Logs that a slip was printed. */
export const printed =
  (world: World) =>
  (actor: Actor, id: string, number: string): Promise<RequestState> =>
    actOn(world, id, actor, ({ state, office, now }) => {
      requireSight(state, office, actor.person);
      if (!state.slips.some((slip) => slip.number === number))
        throw new Problem('slip-unknown', { number });
      const event: SlipPrinted = { type: 'slip-printed', at: now, by: byOf(office, actor), number };
      return Promise.resolve({ events: [event] });
    });
