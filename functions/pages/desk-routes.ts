import { titleOf } from '#statemachines/terms.ts';
import type { Clocked } from '#domain/clock/standing.ts';
import { departmentTitle, holds, personOf } from '#domain/office.ts';
import { markup } from '#statemachines/html.ts';
import { type Draft, type InboxRow, listNames } from '../deeds/rows.ts';
import type { Route } from '../http/route.ts';
import { absenceBox } from '../views/absence-box.ts';
import { type DraftRow, deskPage, type TodoRow } from '../views/desk-page.ts';
import { deskPapers } from '../views/desk-papers.ts';
import { filingList } from '../views/filing-list.ts';
import { saying } from '../views/saying.ts';
import { listTabs } from '../views/list-tabs.ts';
import { actBulk, ticksOf } from './bulk.ts';
import { fileable } from './filing-routes.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';
import { keepsTrack } from '../deeds/sight.ts';
import { paperLine } from './paper-routes.ts';
import { showList } from './show-list.ts';
import { stepHref } from './step-href.ts';

/** 工作台 */
export const deskRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const { actor, language, office, now } = reader;
    const name = listNames.find((one) => one === visit.query.get('list'));
    const [inbox, drafts, papers, toRead, proposals] = await Promise.all([
      shop.deeds.inbox(actor),
      shop.deeds.drafts(actor),
      shop.deeds.papers(actor),
      shop.deeds.unreadCount(actor),
      holds(office, actor.person, 'office-admin') ? shop.world.changes.list() : [],
    ]);
    const counts = { todo: inbox.length, toRead };
    if (name !== undefined) return showList(shop, visit, reader, name, counts);
    const ticks = await ticksOf(shop, reader, inbox);
    const search = (visit.query.get('q') ?? '').slice(0, 60);
    const heading = markup`<h2>${saying(language)('我能办什么', 'What I can file')}</h2>`;
    const routes = fileable(shop, reader);
    return reader.reply(
      deskPage({
        ...reader.frame,
        now,
        tabs: listTabs(language, 'todo', counts),
        bulk: visit.hidden,
        todo: inbox.map((row) => todoRow(shop, reader, row, ticks.get(row))),
        drafts: drafts.map((draft) => draftRow(shop, reader, draft)),
        papers: deskPapers({
          office,
          language,
          person: actor.person,
          rows: papers.map((row) => paperLine(shop, reader, row)),
          keepsTrack: keepsTrack(office, actor.person),
        }),
        proposals: proposals.filter(({ by }) => by !== actor.person).length,
        absence: absenceBox({ office, language, person: actor.person, hidden: visit.hidden() }),
        filing: filingList({ language, office, routes, search, action: '/' }, heading),
      }),
    );
  }),
  shop.browser.post('/bulk', async (visit) => {
    const reader = await signedInReader(shop, visit);
    return actBulk(shop, visit, reader);
  }),
];

function todoRow(
  { world }: Shop,
  { language, office }: Reader,
  row: InboxRow,
  tick: string | undefined,
): TodoRow {
  const route = world.routes.current(row.route)?.route;
  const step = route === undefined ? row.step : titleOf(route, row.step)[language];
  const item =
    row.side !== undefined && route !== undefined
      ? titleOf(route, row.side.of.step)[language]
      : row.item === ''
        ? ''
        : departmentTitle(office, row.item)[language];
  const parts = [route?.title[language] ?? '', item, step].filter((part) => part !== '');
  return {
    href: stepHref(row.request, row),
    headline: row.headline,
    asks: parts.join(language === 'zh' ? '，' : ', '),
    from: row.requesterName,
    number: row.serial,
    ...(row.for === undefined ? {} : { for: personOf(office, row.for)?.name ?? row.for }),
    ...clockedOf(row),
    ...(tick === undefined ? {} : { tick }),
  };
}

const clockedOf = ({ openedAt, due, clock, pauses, extensions }: InboxRow): Clocked => ({
  openedAt,
  ...(due === undefined ? {} : { due }),
  ...(clock === undefined ? {} : { clock }),
  ...(pauses === undefined ? {} : { pauses }),
  ...(extensions === undefined ? {} : { extensions }),
});

const draftRow = ({ world }: Shop, { language }: Reader, draft: Draft): DraftRow => ({
  href: `/drafts/${draft.id}`,
  title: world.routes.current(draft.route)?.route.title[language] ?? draft.route,
  savedAt: draft.savedAt,
});
