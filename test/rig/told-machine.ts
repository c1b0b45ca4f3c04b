import { apply } from '#domain/apply.ts';
import { dateIn } from '#domain/dates.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { clockOf } from '#statemachines/acts/clock-of.ts';
import { factsFrom } from '#statemachines/acts/facts.ts';
import { placesOf } from '#statemachines/acts/places.ts';
import { landingAt, onward, recording, revise, waiting } from '#statemachines/flow.ts';
import { ownerOf } from '#statemachines/owner.ts';
import type { Route } from '#statemachines/route.ts';
import { digest } from './teller-tools.ts';

/** The request that is being told, as far as it has come. */
interface Telling {
  readonly route: Route;
  readonly office: Office;
  readonly settings: JsonObject;
  readonly now: () => RequestState;
  readonly add: (event: RequestEvent) => void;
}

/** What the state machine does in a story: nobody acts here. */
export interface ToldMachine {
  /** Opens every place that waits and has no open row. */
  readonly open: (at: string) => Promise<void>;
  /** Where a decision moves the request. */
  readonly movesOf: (
    event: Decided,
    goTo: string | undefined,
    data: JsonObject,
  ) => Promise<Pick<Decided, 'moves'>>;
}

export function toldMachine({ route, office, settings, now, add }: Telling): ToldMachine {
  return {
    async open(at) {
      const current = now();
      if (current.status !== 'running') return;
      const facts = factsFrom(current.data, settings);
      const { places } = await waiting(route, current, facts);
      const today = dateIn(office.zone, at);
      for (const { step, item } of places) {
        const isOpen = current.steps.some(
          (row) =>
            row.step === step &&
            row.item === item &&
            row.state === 'open' &&
            row.round === current.round,
        );
        if (isOpen) continue;
        const scene = { state: now(), route, office, now: at };
        // eslint-disable-next-line no-await-in-loop
        const owner = await ownerOf(route, step, item, now(), office, today, facts);
        const from = current.steps.findLast(({ decision }) => decision?.goTo === step)?.decision;
        const back =
          from?.act === 'return' && from.resume === 'direct'
            ? current.steps.findLast(({ decision }) => decision === from)?.step
            : undefined;
        add({
          type: 'opened',
          at,
          step,
          item,
          round: current.round,
          owner,
          generation: 1,
          ...clockOf(scene, digest, step, item),
          ...(back === undefined ? {} : { resumeAt: back }),
          // eslint-disable-next-line no-await-in-loop
          ...(await placesOf(scene, { step, item }, owner, undefined)),
        });
      }
    },

    async movesOf(event, goTo, data) {
      if (goTo !== undefined) return { moves: { at: goTo, jump: true } };
      const facts = factsFrom(data, settings);
      if (event.step === revise) {
        const first = await landingAt(route, route.steps[0]?.id ?? recording, facts, now());
        return { moves: { at: first, jump: false } };
      }
      const after = apply(now(), event);
      const next = await onward(
        route,
        { at: now().at, round: now().round, steps: after.steps },
        facts,
      );
      return next === undefined ? {} : { moves: { at: next, jump: false } };
    },
  };
}
