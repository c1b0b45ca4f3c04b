import { requireAllowed } from '#domain/acts/target.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { Problem } from '#domain/problem.ts';
import { consults } from '#domain/slots.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { World } from '../world.ts';
import { sceneOf } from './acting.ts';
import { decide } from './decide.ts';
import type { Actor, BulkResult, Deeds, Ticked } from './deeds.ts';
import { requireSight } from './sight.ts';

/** So many rows at once at most; so many of them side by side. */
export const mostTicked = 50;
const abreast = 8;

/** 批量同意: only where the route allows it, and each bound to the document that the list showed. */
export const agreeInBulk =
  (world: World): Deeds['agreeInBulk'] =>
  async (actor, ticked, opinion) => {
    if (ticked.length === 0) throw new Problem('bulk-none', {});
    if (ticked.length > mostTicked) throw new Problem('bulk-too-many', { max: mostTicked });
    const results: BulkResult[] = [];
    for (let from = 0; from < ticked.length; from += abreast) {
      const some = ticked.slice(from, from + abreast);
      // Some at a time: a page must not take the whole of the table's breath.
      // eslint-disable-next-line no-await-in-loop
      results.push(...(await Promise.all(some.map((row) => agreeOne(world, actor, row, opinion)))));
    }
    return results;
  };

async function agreeOne(
  world: World,
  actor: Actor,
  ticked: Ticked,
  opinion: string,
): Promise<BulkResult> {
  let headline = '';
  try {
    const { state, route, office } = await sceneOf(world, ticked.request, 'present');
    requireSight(state, office, actor.person);
    ({ headline } = state);
    const terms = termsOf(route, ticked.step, state);
    if (terms === undefined) {
      throw new Problem('step-not-open', { step: titleOf(route, ticked.step) });
    }
    requireAllowed(terms, 'bulk', agreeing);
    const turn = turnOf(state, ticked, terms, office, actor.person);
    // Whoever was asked a question answers it on its page.
    if (consults(turn.slot)) {
      throw new Problem('not-allowed-here', { act: agreeing, step: terms.title });
    }
    const { step, item, round, document } = ticked;
    const choice = { act: 'agree', opinion, controls: [], answers: {}, attachments: [], document };
    await decide(world)(actor, ticked.request, { step, item, round }, choice);
    return { ticked, headline };
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
    return { ticked, headline, refusal };
  }
}

const agreeing = { zh: '批量同意', en: 'agree in bulk' } as const;
