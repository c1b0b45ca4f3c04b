import type { ClockTerms } from '#domain/clock/terms.ts';
import type { RequestState } from '#domain/request.ts';
import { amountOf } from './acts/clock-of.ts';
import { humanStep } from './flow.ts';
import type { Route } from './route.ts';

/** What the holder of a step may do with its clock, by its route and the request's frozen settings. */
export function clockTermsOf(
  route: Route,
  step: string,
  state: Pick<RequestState, 'settings' | 'data'>,
): ClockTerms {
  const limit = humanStep(route, step)?.limit;
  const rule = limit?.extends;
  const most = rule === undefined ? undefined : amountOf(state, rule.atMost);
  return {
    pauses: Object.fromEntries(
      Object.entries(limit?.pauses ?? {}).map(([id, { title, basis, byLaw }]) => [
        id,
        { title, law: byLaw ? basis.zh : '' },
      ]),
    ),
    ...(rule === undefined || most === undefined
      ? {}
      : { extend: { most, times: rule.times, inTime: rule.inTime, basis: rule.basis } }),
  };
}
