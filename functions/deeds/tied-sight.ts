import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { offerRowOf } from '../stores/offers.ts';
import { type LoadedRequest, loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';
import type { Scene } from './acting.ts';
import { maySee, requireSightAt } from './sight.ts';

/** So many of those who refer to a request are looked at; an order has a few. */
const most = 50;

/**
 * Whether somebody may see what refers to a request: whoever signs a claim reads the order that it draws on. What was
 * withdrawn or refused refers to nothing any more.
 */
export async function seesTied(
  world: World,
  { offer }: Pick<LoadedRequest, 'offer'>,
  office: Office,
  person: string,
): Promise<boolean> {
  const draws = offerRowOf(offer)?.offered.draws ?? [];
  for (const { request } of draws.slice(-most)) {
    // The first one seen is enough.
    // eslint-disable-next-line no-await-in-loop
    const loaded = await loadRequest(world.db, world.tables.facts, request);
    if (loaded !== undefined && maySee(loaded.state, office, person)) return true;
  }
  return false;
}

/** Sight of a request by one's own part in it, or by what refers to it. Throws `not-yours-to-see`. */
export async function requireSightOf(world: World, scene: Scene, person: string): Promise<void> {
  try {
    await requireSightAt(scene, person);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-yours-to-see') throw error;
    if (!(await seesTied(world, scene, scene.office, person))) throw error;
  }
}
