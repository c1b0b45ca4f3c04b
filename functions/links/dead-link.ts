import { openSteps, sameKey } from '#domain/request.ts';
import { Problem } from '#domain/problem.ts';
import type { DeadLink } from '../http/links/link-routes.ts';
import { page, type Reply } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import { readerOf } from '../pages/reader.ts';
import { deadLinkPage } from '../views/dead-link-page.ts';
import { loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';

/** What happened at the step of a link that opens nothing any more; a fresh link where the step is still open. */
export async function showDead(world: World, visit: Visit, dead: DeadLink): Promise<Reply> {
  const { link, over, fresh, actor } = dead;
  const { frame } = await readerOf(world, visit, actor, false);
  const loaded = await loadRequest(world.db, world.tables.facts, link.request);
  const isOpen = loaded !== undefined && openSteps(loaded.state).some((row) => sameKey(row, link));
  const { statusCode } = new Problem('link-dead', { says: over });
  const given = { ...frame, says: over, request: `/requests/${link.request}` };
  return page(deadLinkPage(isOpen ? { ...given, fresh } : given), statusCode);
}
