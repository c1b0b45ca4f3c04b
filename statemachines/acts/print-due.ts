import { Problem } from '#domain/problem.ts';
import type { RequestState, SlipIssue } from '#domain/request.ts';
import type { HumanStep, Route } from '../route.ts';

/** The paper that a step cannot do without: the slip of that kind which is good now, if it has been issued. */
export const neededSlip = (
  { needsPrint }: Pick<HumanStep, 'needsPrint'>,
  { slips }: Pick<RequestState, 'slips'>,
): SlipIssue | undefined =>
  slips.findLast(({ slip, voided }) => slip === needsPrint && voided === undefined);

/** The paper goes along: throws `slip-not-printed` where the slip that is good now was never printed. */
export function requirePrint(
  { slips: rules }: Pick<Route, 'slips'>,
  step: Pick<HumanStep, 'needsPrint'>,
  state: Pick<RequestState, 'slips'>,
): void {
  const { needsPrint } = step;
  if (needsPrint === undefined) return;
  const good = neededSlip(step, state);
  if (good !== undefined && good.prints > 0) return;
  const title = rules.find(({ id }) => id === needsPrint)?.title;
  throw new Problem('slip-not-printed', {
    slip: title ?? { zh: needsPrint, en: needsPrint },
    number: good?.number ?? '',
  });
}
