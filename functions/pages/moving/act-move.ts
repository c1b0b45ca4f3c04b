import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, sameKey } from '#domain/request.ts';
import { maySee } from '#functions/deeds/sight.ts';
import type { Reply } from '#functions/http/reply.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import { movedPage } from '#functions/views/moved-page.ts';
import { titleOf } from '#statemachines/terms.ts';
import { isForBrowser } from '../for-browser.ts';
import { holdingOf } from '../holding.ts';
import { matterOf } from '../matter.ts';
import type { Shop } from '../reader.ts';
import { kindWords } from './kinds.ts';
import type { MovePlace } from './move-place.ts';
import { showMove } from './show-move.ts';
import { kindNamed, movingOf, readMove } from './typed-move.ts';

/** The page, with what was typed on it before signing in. */
export async function openMove(place: MovePlace): Promise<Reply> {
  const { visit, matter } = place;
  const kind = kindNamed(visit.query.get('kind'));
  const kept = await visit.kept(matter.actor.person);
  return showMove(place, kind, kept === undefined ? undefined : readMove(kept));
}

/** Does it and says what came of it. A refusal shows the page again with everything that was typed. */
export async function actMove(
  shop: Shop,
  place: MovePlace & { readonly visit: FormVisit },
): Promise<Reply> {
  const { visit, matter, key } = place;
  const kind = kindNamed(visit.form.get('kind') ?? visit.query.get('kind'));
  const typed = readMove(visit.form);
  try {
    const moving = movingOf(kind, typed);
    const { id } = matter.state;
    const after = await shop.deeds.move(matter.actor, id, key, moving, visit.key);
    return await showMoved(shop, place, after, kindWords[kind].title[matter.language], typed.why);
  } catch (problem) {
    if (!(problem instanceof Problem) || isForBrowser(problem)) throw problem;
    return showMove(place, kind, typed, problem);
  }
}

async function showMoved(
  { world }: Shop,
  { matter: before, key }: MovePlace,
  state: RequestState,
  act: string,
  why: string,
): Promise<Reply> {
  // What was done is later than the visit began.
  const matter = await matterOf(world, { ...before, now: world.now() }, state);
  const { actor, office, language, frame } = matter;
  const row = openSteps(state).find((open) => sameKey(open, key));
  // Whoever handed a step on may not see the request any more by right of a post.
  const sees = maySee(state, office, actor.person);
  return matter.reply(
    movedPage({
      ...frame,
      act,
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: titleOf(matter.route, key.step)[language],
      why,
      holding: (row === undefined ? openSteps(state) : [row]).map((one) => holdingOf(matter, one)),
      ...(sees ? { request: `/requests/${state.id}` } : {}),
    }),
  );
}
