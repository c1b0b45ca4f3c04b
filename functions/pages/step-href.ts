import type { StepKey } from '#domain/request.ts';
import type { WordHow } from '#statemachines/acts/recorder.ts';

/** The page on which a step is done. */
export function stepHref(request: string, { step, item, round }: StepKey): string {
  const query = new URLSearchParams({ ...(item === '' ? {} : { item }), round: String(round) });
  return `/requests/${request}/steps/${encodeURIComponent(step)}?${query.toString()}`;
}

/** The page on which something is done with a step beside deciding it. */
export const moveHref = (request: string, key: StepKey, kind: string): string =>
  `${besideHref(request, key, 'move')}&kind=${kind}`;

/** The page on which a clock is stopped, resumed, or more time asked for. */
export const clockHref = (request: string, key: StepKey, kind: string): string =>
  `${besideHref(request, key, 'clock')}&kind=${kind}`;

/** The page on which a leader's word is recorded: by telephone, or as it stands on the paper. */
export const wordHref = (request: string, key: StepKey, how: WordHow): string =>
  `${besideHref(request, key, 'phone')}${how === 'handwritten' ? '&on=paper' : ''}`;

export const wordHowOf = (query: URLSearchParams): WordHow =>
  query.get('on') === 'paper' ? 'handwritten' : 'phone';

function besideHref(request: string, key: StepKey, page: string): string {
  const [path = '', query = ''] = stepHref(request, key).split('?');
  return `${path}/${page}?${query}`;
}
