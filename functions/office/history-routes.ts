import type { OfficeEvent } from '#domain/office-change.ts';
import type { Route } from '../http/route.ts';
import { touchedBy } from '../views/office/change-words.ts';
import { historyPage } from '../views/office/history-page.ts';
import { type OfficeShop, overseerOf } from './admin.ts';

const perPage = 50;

/** What was proposed, confirmed and dropped, from the office's own trail. */
export const historyRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/history', async (visit) => {
    const admin = await overseerOf(shop, visit);
    const { actor, office } = admin;
    const all = await shop.deeds.history(actor);
    const about = office.persons.find(({ id }) => id === visit.query.get('person'));
    const events = about === undefined ? all : all.filter((event) => concerns(event, about.id));
    const from = Math.max(0, Math.trunc(Number(visit.query.get('from') ?? '0')) || 0);
    const query = new URLSearchParams(about === undefined ? {} : { person: about.id });
    query.set('from', String(from + perPage));
    return admin.reply(
      historyPage({
        ...admin.officeFrame,
        events: events.slice(from, from + perPage),
        about,
        justDone: visit.query.get('done') === '1' && from === 0,
        earlier: events.length > from + perPage ? `/office/history?${query.toString()}` : undefined,
      }),
    );
  }),
];

/** About the person, or the other side of it: a successor, a stand-in. */
const concerns = (event: OfficeEvent, person: string): boolean =>
  event.type === 'pin-code-issued'
    ? event.person === person
    : touchedBy(event.change).includes(person);
