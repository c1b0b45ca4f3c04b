import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import type { HumanStep, Route } from '../route.ts';

/** The paper goes along: throws `slip-not-printed` where the slip that is good now was never printed. */
export function requirePrint(
  { slips: rules }: Pick<Route, 'slips'>,
  { needsPrint }: Pick<HumanStep, 'needsPrint'>,
  { slips }: Pick<RequestState, 'slips'>,
): void {
  if (needsPrint === undefined) return;
  const good = slips.findLast(({ slip, voided }) => slip === needsPrint && voided === undefined);
  if (good !== undefined && good.prints > 0) return;
  const title = rules.find(({ id }) => id === needsPrint)?.title;
  throw new Problem('slip-not-printed', {
    slip: title ?? { zh: needsPrint, en: needsPrint },
    number: good?.number ?? '',
  });
}
