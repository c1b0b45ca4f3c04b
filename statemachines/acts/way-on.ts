import { apply } from '#domain/apply.ts';
import type { Decided } from '#domain/events.ts';
import { type Closing, type RequestState, type StepRow, unsigned } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { countersign, landingAt, onward, recording, revise } from '../flow.ts';
import type { Outcome } from '../route.ts';
import { factsFrom, needsEveryStep } from './facts.ts';
import type { Choice, Scene } from './scene.ts';
import { goesPastSigner } from './signed-text.ts';

export interface Way {
  readonly goTo?: string;
  /** How it ends the request, where it does. */
  readonly closes?: Closing;
}

/** Where a decision leads when it is not simply onward. */
export async function wayOn(
  { state, route }: Scene,
  row: StepRow,
  choice: Choice,
  outcome: Outcome | undefined,
  data: JsonObject,
): Promise<Way> {
  // Beside the main line: the flow stays where it is.
  if (row.side?.kind === 'extension') return {};
  const again = { round: state.round + 1, steps: state.steps };
  if (choice.act === 'dispute' && row.side !== undefined) {
    const { step } = row.side.of;
    const to = await landingAt(route, step, factsFrom(data, state.settings), again);
    return { goTo: to };
  }
  if (choice.act === 'return') return { goTo: choice.to ?? revise };
  if (outcome?.voids === true) return { goTo: recording, closes: 'void' };
  if (outcome?.goTo !== undefined) {
    const to = await landingAt(route, outcome.goTo, factsFrom(data, state.settings), again);
    return { goTo: to };
  }
  if (choice.act === 'refuse') return { goTo: recording, closes: 'refused' };
  // Straight back only with what the steps between have agreed to: a higher sum goes past all of them again.
  const { resumeAt } = row;
  if (resumeAt === undefined || needsEveryStep(route, state.data, data)) return {};
  const { attachments } = choice;
  if (goesPastSigner(route, resumeAt, state.data, { data, attachments })) return {};
  // Nor where what was mended has taken the returning step itself out of the way.
  const to = await landingAt(route, resumeAt, factsFrom(data, state.settings), again);
  return to === resumeAt ? { goTo: resumeAt } : {};
}

/** Where the flow stands after the event; undefined while siblings in its branch still work. */
export async function movesOf(
  { route }: Scene,
  state: RequestState,
  event: Decided,
  way: Way,
  data: JsonObject,
): Promise<Decided['moves']> {
  if (way.goTo !== undefined) return { at: way.goTo, jump: true };
  const facts = factsFrom(data, state.settings);
  if (event.step === countersign) {
    const left = unsigned(apply(state, event).steps);
    const isLast = state.at === countersign && left.length === 0;
    return isLast ? { at: recording, jump: false } : undefined;
  }
  if (event.step === revise) {
    const first = route.steps[0]?.id ?? recording;
    return { at: await landingAt(route, first, facts, state), jump: false };
  }
  const after = apply(state, event);
  const next = await onward(route, { at: state.at, round: state.round, steps: after.steps }, facts);
  return next === undefined ? undefined : { at: next, jump: false };
}
