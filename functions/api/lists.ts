import { Problem } from '#domain/problem.ts';
import type { ArchiveFilter, Deeds } from '#functions/deeds/deeds.ts';
import { listNames } from '#functions/deeds/rows.ts';
import { json } from '#functions/http/reply.ts';
import { get, type Operation } from './operation.ts';
import { listOf, ref } from './schemas.ts';

const filters = {
  route: 'Id of a route.',
  text: 'Words of the headline, or a number.',
  from: 'Closed on or after this date, YYYY-MM-DD.',
  to: 'Closed on or before this date, YYYY-MM-DD.',
  cursor: '`next` of the page before.',
} as const satisfies Readonly<Record<keyof ArchiveFilter, string>>;

/** What waits for the caller, and what the archive holds. */
export const listOperations = (deeds: Deeds): readonly Operation[] => [
  get(
    '/api/inbox',
    {
      id: 'inbox',
      summary: 'List what waits for you, or what you have done or read',
      query: {
        list: '`todo` (the default) are the steps that wait for you or one of your posts; `toread`, `done` and `read` are pages, newest first.',
        cursor: '`next` of the page before, of `toread`, `done` and `read`.',
      },
      answers: {
        status: 200,
        description: 'Open steps; of the other lists one page.',
        schema: { oneOf: [listOf('InboxRow'), ref('ListPage')] },
      },
      refusals: [],
    },
    async ({ actor, query }) => {
      const wish = query.get('list') ?? 'todo';
      if (wish === 'todo') return json(await deeds.inbox(actor));
      const name = listNames.find((one) => one === wish);
      if (name === undefined) throw new Problem('nothing-here', {});
      return json(await deeds.list(actor, name, query.get('cursor') ?? undefined));
    },
  ),

  get(
    '/api/overdue',
    {
      id: 'overdue',
      summary: 'List the steps that are late, due soon or stopped, as far as they concern you',
      answers: {
        status: 200,
        description: 'Open steps, the latest first.',
        schema: listOf('OverdueRow'),
      },
      refusals: [],
    },
    async ({ actor }) => json(await deeds.overdue(actor)),
  ),

  get(
    '/api/records',
    {
      id: 'records',
      summary: 'Search the archive',
      query: filters,
      answers: { status: 200, description: 'One page of it.', schema: ref('SummaryPage') },
      refusals: [],
    },
    async ({ actor, query }) => json(await deeds.archive(actor, filterOf(query))),
  ),
];

function filterOf(query: URLSearchParams): ArchiveFilter {
  const given = Object.keys(filters).flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}
