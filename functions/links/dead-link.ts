import { awaited } from '#domain/acts/assign.ts';
import { unread } from '#domain/circulation.ts';
import { readingStep } from '#domain/reading.ts';
import { openSteps, type RequestState, sameKey } from '#domain/request.ts';
import { Problem } from '#domain/problem.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { DeadLink } from '../http/links/link-routes.ts';
import { page, type Reply } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import { readerOf } from '../pages/reader.ts';
import type { LinkRow } from '../stores/links.ts';
import { deadLinkPage } from '../views/dead-link-page.ts';
import type { World } from '../world.ts';
import { turnRefusal } from './standing.ts';

/** What happened at the step of a link that opens nothing any more; a fresh link while the step is still this person's. */
export async function showDead(world: World, visit: Visit, dead: DeadLink): Promise<Reply> {
  const { link, over, fresh, actor } = dead;
  const { frame } = await readerOf(world, visit, actor, false);
  const scene = await sceneOf(world, link.request);
  const { statusCode } = new Problem('link-dead', { says: over });
  const request = `/requests/${link.request}`;
  const given = { ...frame, says: over, request, waits: waits(scene, link) };
  return page(deadLinkPage(isStillHis(scene, link) ? { ...given, fresh } : given), statusCode);
}

/** Whether a fresh link would find something to do: the same as the mail that brings it asks. */
const isStillHis = ({ state, route, office }: Scene, link: LinkRow): boolean =>
  state.papers?.find(({ id }) => id === link.paper)?.way?.to.person === link.person ||
  waitsToBeRead(state, link) ||
  openSteps(state)
    .filter(({ step, item }) => step === link.step && item === link.item)
    .some((row) => {
      const terms = termsOf(route, row.step, state);
      return (
        terms !== undefined &&
        awaited(state, terms, office, row).some(({ id }) => id === link.person)
      );
    });

/** Whether it is only not his turn yet. */
const waits = (scene: Scene, link: LinkRow): boolean =>
  openSteps(scene.state).some(
    (row) => sameKey(row, link) && turnRefusal(scene, row, link.person)?.code === 'not-your-turn',
  );

const waitsToBeRead = (state: RequestState, { step, item, person }: LinkRow): boolean => {
  const circulation = step === readingStep ? state.circulations?.[Number(item)] : undefined;
  return circulation !== undefined && unread(state, circulation).includes(person);
};
