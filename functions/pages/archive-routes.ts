import { isDate } from '#domain/dates.ts';
import type { ArchiveFilter } from '../deeds/deeds.ts';
import { seesAll } from '../deeds/sight.ts';
import type { Route } from '../http/route.ts';
import { archivePage } from '../views/archive-page.ts';
import { type Shop, signedInReader } from './reader.ts';

/** 查档 */
export const archiveRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/archive', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const { actor, office, language } = reader;
    const filter = readFilter(visit.query);
    const { rows, next } = await shop.deeds.archive(actor, filter);
    const { cursor: _cursor, ...conditions } = filter;
    const again = new URLSearchParams({ ...conditions, cursor: next ?? '' });
    return reader.reply(
      archivePage({
        ...reader.frame,
        filter: conditions,
        routes: shop.world.routes
          .all()
          .map(({ route }) => ({ id: route.id, title: route.title[language] })),
        rows,
        next: next === undefined ? undefined : `/archive?${again.toString()}`,
        seesAll: seesAll(office, actor.person),
      }),
    );
  }),
];

/** What a search page sends; what is no date is no condition. */
function readFilter(query: URLSearchParams): ArchiveFilter {
  const given = (name: keyof ArchiveFilter): string => (query.get(name) ?? '').slice(0, 200);
  const dates = (['from', 'to'] as const).filter((name) => isDate(given(name)));
  const texts = (['route', 'text', 'cursor'] as const).filter((name) => given(name) !== '');
  return Object.fromEntries([...dates, ...texts].map((name) => [name, given(name)]));
}
