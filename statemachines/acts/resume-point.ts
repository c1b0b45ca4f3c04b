import type { RequestState } from '#domain/request.ts';
import { containerOf } from '../flow.ts';
import type { Route } from '../route.ts';

/**
 * Where agreement leads from a step that was reached by a return with 退回修改后直接送我: straight back to the step
 * that returned it. A step on the way back keeps the promise made to the one before it.
 */
export function resumePoint(
  route: Route,
  state: Pick<RequestState, 'steps'>,
  step: string,
): string | undefined {
  const jump = state.steps
    .filter(({ decision }) => decision?.goTo !== undefined)
    .toSorted((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? -1 : 1))
    .at(-1);
  if (jump?.decision?.goTo !== step) return undefined;
  if (jump.decision.act === 'return') {
    return jump.decision.resume === 'direct' ? containerOf(route, jump.step)?.id : undefined;
  }
  if (jump.resumeAt !== step) return undefined;
  return state.steps.findLast((row) => row.step === step && row.resumeAt !== undefined)?.resumeAt;
}
