import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import type { Offered } from '#domain/ties.ts';
import { offerRowOf } from '../stores/offers.ts';
import { type LoadedRequest, loadRequest } from '../stores/requests.ts';
import type { World } from '../world.ts';
import type { Scene } from './acting.ts';
import { maySee, requireSightAt } from './sight.ts';

/** So many of those who refer to a request are looked at; an order has a few. */
const most = 50;

/**
 * Whether somebody may see what refers to a request: whoever signs a claim reads the order that it draws on. Whoever
 * filed the claim reads it where the order is for him by name; else anybody could read what he only has the number of.
 * What was withdrawn or refused refers to nothing any more.
 */
export async function seesTied(
  world: World,
  { offer }: Pick<LoadedRequest, 'offer'>,
  office: Office,
  person: string,
): Promise<boolean> {
  const offered = offerRowOf(offer)?.offered;
  if (offered === undefined) return false;
  for (const { request } of offered.draws.slice(-most)) {
    // The first one seen is enough.
    // eslint-disable-next-line no-await-in-loop
    const loaded = await loadRequest(world.db, world.tables.facts, request);
    if (loaded !== undefined && leadsOn(offered, loaded.state, office, person)) return true;
  }
  return false;
}

/** Whether sight of what refers to it leads on to it. */
const leadsOn = (
  { to = [], named = to }: Offered,
  state: RequestState,
  office: Office,
  person: string,
): boolean =>
  state.requester.person === person
    ? [...to, ...named].includes(person)
    : maySee(state, office, person);

/** Whether somebody sees one that another request refers to. */
export async function seesNamed(
  world: World,
  id: string,
  office: Office,
  person: string,
): Promise<boolean> {
  const loaded = await loadRequest(world.db, world.tables.facts, id);
  if (loaded === undefined) return false;
  return maySee(loaded.state, office, person) || seesTied(world, loaded, office, person);
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
