import { fullDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { Problem } from '#domain/problem.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import { page, type Reply, seeOther } from '#functions/http/reply.ts';
import type { Route } from '#functions/http/route.ts';
import type { Visit } from '#functions/http/visit.ts';
import { labelPage } from '#functions/views/label-page.ts';
import { givenNumbers } from '#functions/views/number-rows.ts';
import { foundPage, strangerPage } from '#functions/views/paper-found-page.ts';
import { saying } from '#functions/views/saying.ts';
import { paperHref } from '#functions/views/whereabouts.ts';
import { matterOf } from '../matter.ts';
import { type Shop, signedInReader } from '../reader.ts';

type Named = Visit<'request' | 'paper'>;

/** The label of a paper, and where its code leads. */
export const labelRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/requests/{request}/papers/{paper}/label', (visit) => showLabel(shop, visit)),
  shop.browser.get('/p/{request}/{paper}', async (visit) => {
    const [request, paper] = [visit.param('request'), visit.param('paper')];
    const href = `${addressOf(request, paper)}/holder`;
    if ((await visit.signedIn()) !== undefined) return seeOther(href);
    const { language, page: here } = visit;
    const office = await shop.world.office.load();
    return page(strangerPage({ language, office, here, href }));
  }),
  shop.browser.get('/p/{request}/{paper}/holder', (visit) => showHolder(shop, visit)),
];

const addressOf = (request: string, paper: string): string =>
  `/p/${encodeURIComponent(request)}/${encodeURIComponent(paper)}`;

async function showLabel(shop: Shop, visit: Named): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  const { language, office } = reader;
  const state = await shop.deeds.request(reader.actor, visit.param('request'));
  const { route } = await matterOf(shop.world, reader, state);
  const paper = state.papers?.find(({ id }) => id === visit.param('paper'));
  if (paper === undefined) throw new Problem('paper-unknown', {});
  const serial = state.numbers['serial'] ?? '';
  const given = givenNumbers({ route, state }, language);
  const numbers =
    given.length > 0
      ? given
      : [{ label: saying(language)('流水号', 'Serial number'), number: serial }];
  return reader.reply(
    labelPage({
      ...reader.frame,
      paperTitle: paperTitle(route, paper.id)[language],
      numbers,
      filedOn: fullDay(dateIn(office.zone, state.submittedAt), language),
      address: `${shop.world.baseUrl}${addressOf(state.id, paper.id)}`,
      back: paperHref(state.id, paper.id),
    }),
  );
}

/** Whoever has a hand in it comes to the paper's own page, where it is handed over and signed for. */
async function showHolder(shop: Shop, visit: Named): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  const [request, id] = [visit.param('request'), visit.param('paper')];
  const { state, paper, seen } = await shop.deeds.paperAt(reader.actor, request, id);
  if (seen) return seeOther(paperHref(request, id));
  const route = await shop.world.routes.at(state.route, state.hash);
  return reader.reply(
    foundPage({
      ...reader.frame,
      paperTitle: paperTitle(route, id)[reader.language],
      number: state.numbers['serial'] ?? '',
      paper,
    }),
  );
}
