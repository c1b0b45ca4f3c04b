import type { StepKey } from '#domain/request.ts';

/** The page on which a step is done. */
export function stepHref(request: string, { step, item, round }: StepKey): string {
  const query = new URLSearchParams({ ...(item === '' ? {} : { item }), round: String(round) });
  return `/requests/${request}/steps/${encodeURIComponent(step)}?${query.toString()}`;
}
