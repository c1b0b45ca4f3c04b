import { addDays, isDate, weekday } from '#domain/dates.ts';
import type { Route } from '../http/route.ts';
import { bookableKinds } from '../deeds/bookings.ts';
import { seesAll } from '../deeds/sight.ts';
import { bookingsPage } from '../views/bookings-page.ts';
import { type Shop, signedInReader } from './reader.ts';

/** 用车日历 and the like: who has what when. */
export const bookingRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/bookings', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const { office, actor } = reader;
    const wish = visit.query.get('day') ?? '';
    const day = isDate(wish) ? wish : office.today;
    const isWeek = visit.query.get('view') !== 'day';
    const monday = addDays(day, -((weekday(day) + 6) % 7));
    const days = isWeek ? { from: monday, to: addDays(monday, 6) } : { from: day, to: day };
    const routes = shop.world.routes.all().map(({ route }) => route);
    const kinds = bookableKinds(office, routes, days);
    const kind = kinds.find((one) => one.kind === visit.query.get('kind')) ?? kinds[0];
    const booked = await shop.deeds.bookings(actor, kind?.kind ?? '', days);
    return reader.reply(
      bookingsPage({
        ...reader.frame,
        kinds,
        kind: kind ?? { kind: '', title: { zh: '', en: '' }, things: [] },
        day,
        days,
        isWeek,
        booked,
        opens: (one) => one.person === actor.person || seesAll(office, actor.person),
      }),
    );
  }),
];
