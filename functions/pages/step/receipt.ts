import { outcomesFor } from '#domain/acts/decide.ts';
import { openSteps, type RequestState, sameKey } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import { recording } from '#statemachines/flow.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import type { Reply } from '#functions/http/reply.ts';
import { receiptPage } from '#functions/views/receipt-page.ts';
import { goodSlips } from '#functions/views/slips-here.ts';
import { holdingOf } from '../holding.ts';
import { matterOf } from '../matter.ts';
import { mayTakeBack } from '../moving/ways.ts';
import { lineAt, nextStep } from '../next-steps.ts';
import type { Shop } from '../reader.ts';
import { moveHref } from '../step-href.ts';
import type { StepPlace } from './about.ts';

/** What was done, and what happens next. */
export async function showReceipt(
  { world, deeds }: Shop,
  place: StepPlace,
  after: RequestState,
  choice: Choice,
): Promise<Reply> {
  const { matter: before, key } = place;
  // The next step opens while the answer is on its way; whoever decided may not see it any more by right of a post.
  const state = await deeds.request(before.actor, after.id).catch(() => after);
  // What was done is later than the visit began.
  const matter = await matterOf(world, { ...before, now: world.now() }, state);
  const { route, language, frame } = matter;
  const terms = termsOf(route, key.step, state);
  const decided = state.steps.find((candidate) => sameKey(candidate, key));
  const slot =
    decided && slotsOf(decided).find(({ decision }) => decision?.person === before.actor.person);
  const title =
    (terms && outcomesFor(terms, slot ?? { role: 'own' })[choice.act]?.title[language]) ?? '';
  const open = openSteps(state).filter(({ round }) => round === state.round);
  const here = route.steps.find(({ id }) => id === state.at);
  return matter.reply(
    receiptPage({
      ...frame,
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: titleOf(route, key.step)[language],
      act: title,
      opinion: choice.opinion,
      ...(choice.handwriting === undefined ? {} : { handwriting: choice.handwriting }),
      holding: open
        .map((row) => holdingOf(matter, row))
        .toSorted((one, other) => Number(other.mine) - Number(one.mine)),
      next:
        open.length > 0 || here === undefined
          ? []
          : await nextStep(matter, here, lineAt(route, here.id)),
      ...(state.slips.length > before.state.slips.length
        ? { slips: goodSlips({ route, state, language }) }
        : {}),
      isOver: state.at === recording || state.status !== 'running',
      request: `/requests/${state.id}`,
      ...(mayTakeBack(matter, key) ? { takeBack: moveHref(state.id, key, 'take-back') } : {}),
    }),
  );
}
