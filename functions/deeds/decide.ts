import type { StepKey } from '#domain/request.ts';
import { decide as decideAct } from '#statemachines/acts/decide.ts';
import { folded } from '#statemachines/acts/fold.ts';
import { confirmedIn } from '#statemachines/ties/judge-once.ts';
import type { World } from '../world.ts';
import { actOn, requireFitWords, type Scene, sceneOf, tyingOf } from './acting.ts';
import { bookingRows } from './booking-rows.ts';
import type { Actor, Choice } from './deeds.ts';
import { meansOf } from './means.ts';
import { broughtBy, type Proof, rehearsed } from './proof.ts';
import { tie } from './ties.ts';

/** Decides a step. The same decision sent again by the same person answers what stands and changes nothing. */
export const decide =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    key: StepKey,
    choice: Choice,
    proof: Proof = broughtBy(actor),
  ): ReturnType<typeof actOn> =>
    actOn(world, id, actor, async (scene) => {
      const { means, writes } = meansOf(world, countersOf(scene));
      const { writes: used = [], ...shown } = proof;
      const signer = { person: actor.person, ...shown };
      const events = await decideAct(scene, means, signer, key, choice);
      const confirmed = confirmedIn(choice.answers);
      return events.length === 0
        ? { events }
        : { events, writes: [...writes(), ...used], confirmed };
    });

/** Says what would stand in the way of a decision, whoever it is that signs; changes nothing. */
export const rehearse =
  (world: World) =>
  async (actor: Actor, id: string, key: StepKey, choice: Choice): Promise<void> => {
    const scene = await sceneOf(world, id, 'present');
    const signer = { person: actor.person, ...rehearsed };
    const { means } = meansOf(world, countersOf(scene));
    const events = await decideAct(scene, means, signer, key, choice);
    if (events.length === 0) return;
    requireFitWords(scene, events);
    await tie(world, tyingOf(scene, { events, confirmed: confirmedIn(choice.answers) }, true));
    await bookingRows(world, scene, scene.state, folded(scene.state, events));
  };

const countersOf = ({ route, state, office }: Scene) => ({
  route,
  settings: state.settings,
  zone: office.zone,
  request: state.id,
  requester: state.requester.person,
  data: state.data,
});
