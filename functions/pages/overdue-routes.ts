import { departmentTitle } from '#domain/office.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { OverdueRow } from '../deeds/rows.ts';
import type { Route } from '../http/route.ts';
import { overduePage } from '../views/overdue-page.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';

/** 督办 */
export const overdueRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/overdue', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const rows = await shop.deeds.overdue(reader.actor);
    return reader.reply(
      overduePage({
        ...reader.frame,
        now: reader.now,
        entries: rows.map((row) => ({
          row,
          asks: asks(shop, reader, row),
          ...(row.seen ? { href: `/requests/${row.request}` } : {}),
        })),
      }),
    );
  }),
];

function asks({ world }: Shop, { office, language }: Reader, row: OverdueRow): string {
  const route = world.routes.current(row.route)?.route;
  const of = row.side?.of ?? row;
  const title = (step: string): string =>
    route === undefined ? step : titleOf(route, step)[language];
  const parts = [
    route?.title[language] ?? '',
    of.item === '' ? '' : departmentTitle(office, of.item)[language],
    title(of.step),
    row.side === undefined ? '' : title(row.step),
  ];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}
