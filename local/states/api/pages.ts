import type { Request } from './request.ts';
import { ServiceError } from './service-error.ts';

/** A page of a longer answer. Its token is where the next page begins. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export function readPage(request: Request, fallback = 100): Page {
  const token = request.optionalText('nextToken');
  const offset =
    token === undefined ? 0 : Number(/^page-(\d{1,9})$/.exec(token)?.[1] ?? Number.NaN);
  if (Number.isNaN(offset))
    throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  return { offset, limit: request.number('maxResults', 1000, fallback) };
}

/** Cuts a list that was read one longer than the page. */
export function cut<Item>(found: readonly Item[], { offset, limit }: Page) {
  const more = found.length > limit ? { nextToken: `page-${offset + limit}` } : {};
  return { items: found.slice(0, limit), more };
}
