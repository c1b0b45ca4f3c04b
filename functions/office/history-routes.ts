import { dateIn, isDate } from '#domain/dates.ts';
import type { OfficeEvent } from '#domain/office-change.ts';
import type { Route } from '../http/route.ts';
import { historyPage, type Looked, wordsOf } from '../views/office/history-page.ts';
import { type Known, touchedBy } from '../views/office/change-words.ts';
import { type OfficeShop, overseerOf } from './admin.ts';

const perPage = 50;

/** What was proposed, confirmed and dropped, from the office's own trail. */
export const historyRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/history', async (visit) => {
    const admin = await overseerOf(shop, visit);
    const { actor, office } = admin;
    const all = await shop.deeds.history(actor);
    const about = office.persons.find(({ id }) => id === visit.query.get('person'));
    const looked = lookedFor(visit.query);
    const theirs = about === undefined ? all : all.filter((event) => concerns(event, about.id));
    const events = theirs.filter((event) => isAmong(admin.officeFrame, event, looked));
    const from = Math.max(0, Math.trunc(Number(visit.query.get('from') ?? '0')) || 0);
    const query = new URLSearchParams({
      ...(about === undefined ? {} : { person: about.id }),
      text: looked.words,
      since: looked.from,
      until: looked.to,
    });
    query.set('from', String(from + perPage));
    return admin.reply(
      historyPage({
        ...admin.officeFrame,
        events: events.slice(from, from + perPage),
        about,
        looked,
        justDone: visit.query.get('done') === '1' && from === 0,
        earlier: events.length > from + perPage ? `/office/history?${query.toString()}` : undefined,
      }),
    );
  }),
];

/** Days that are none are taken as not given. */
function lookedFor(query: URLSearchParams): Looked {
  const day = (name: string): string => {
    const typed = query.get(name) ?? '';
    return isDate(typed) ? typed : '';
  };
  return {
    words: (query.get('text') ?? '').trim().slice(0, 100),
    from: day('since'),
    to: day('until'),
  };
}

function isAmong(known: Known, event: OfficeEvent, { words, from, to }: Looked): boolean {
  const on = dateIn(known.office.zone, event.at);
  return (
    (from === '' || on >= from) &&
    (to === '' || on <= to) &&
    words.split(/\s+/u).every((word) => wordsOf(known, event).includes(word))
  );
}

/** About the person, or the other side of it: a successor, a stand-in. */
const concerns = (event: OfficeEvent, person: string): boolean =>
  event.type === 'pin-code-issued'
    ? event.person === person
    : touchedBy(event.change).includes(person);
