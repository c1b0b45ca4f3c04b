import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { Actor } from '../deeds/deeds.ts';
import { type Reply, seeOther, withCookies } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { requestsPage } from '../views/requests-page.ts';
import { slipPage } from '../views/slip-page.ts';
import { slipHref } from '../views/slips-here.ts';
import { holdingOf } from './holding.ts';
import { matterOf } from './matter.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';
import { showRequest, type Writing } from './show-request.ts';
import { chosenFiles } from './step/chosen-files.ts';
import { readChoice } from './step/typed-choice.ts';

/** 我提交的, a request's own page, and what its page can do. */
export const requestRoutes = (shop: Shop): readonly Route[] => {
  const { browser, deeds } = shop;
  return [
    browser.get('/requests', async (visit) =>
      showMine(shop, await signedInReader(shop, visit), visit),
    ),
    browser.get('/requests/{id}', async (visit) => {
      const reader = await signedInReader(shop, visit);
      const kept = await visit.kept(reader.actor.person);
      return show(shop, visit, reader, visit.param('id'), kept);
    }),
    browser.post('/requests/{id}/withdraw', (visit) =>
      orShow(shop, visit, visit.param('id'), async ({ actor }, id) => {
        const reason = visit.form.get('reason') ?? '';
        await deeds.withdraw(actor, id, reason.slice(0, 500), visit.key);
        return seeOther(`/requests/${id}`);
      }),
    ),
    browser.post('/requests/{id}/notes', (visit) =>
      orShow(shop, visit, visit.param('id'), (reader, id) => note(shop, visit, reader, id)),
    ),
    {
      ...browser.get(
        '/requests/{id}/files/{name}',
        door((actor, id, file) => deeds.fileAddress(actor, id, file)),
      ),
      inertHead: true,
    },
    browser.post('/requests/{id}/slips/{name}', async (visit) => {
      const [id, number] = [visit.param('id'), visit.param('name')];
      await deeds.printSlip(await visit.actor(), id, number);
      return seeOther(slipHref(id, number));
    }),
    browser.get('/requests/{id}/slips/{name}', async (visit) =>
      showSlip(shop, visit, await signedInReader(shop, visit)),
    ),
    {
      ...browser.get(
        '/requests/{id}/slips/{name}/pdf',
        door((actor, id, slip) => deeds.slipAddress(actor, id, slip)),
      ),
      inertHead: true,
    },
    browser.get('/requests/{id}/record', async (visit) =>
      seeOther(await deeds.recordAddress(await visit.actor(), visit.param('id'))),
    ),
  ];
};

/** A print is made by pressing a button; its page leads to it, and on to what the reader does with the slip. */
async function showSlip(
  { deeds, world }: Shop,
  visit: Visit<'id' | 'name'>,
  reader: Reader,
): Promise<Reply> {
  const state = await deeds.request(reader.actor, visit.param('id'));
  const number = visit.param('name');
  const slip = state.slips.find((issue) => issue.number === number);
  if (slip === undefined) throw new Problem('slip-unknown', { number });
  const matter = await matterOf(world, reader, state);
  const mine = openSteps(state)
    .map((row) => holdingOf(matter, row))
    .find((one) => one.mine);
  const hidden = visit.hidden();
  return reader.reply(
    slipPage({ ...reader.frame, route: matter.route, state, slip, hidden, mine }),
  );
}

/** Leads to an address that is good for minutes. */
const door =
  (address: (actor: Actor, id: string, name: string) => Promise<string>) =>
  async (visit: Visit<'id' | 'name'>): Promise<Reply> =>
    seeOther(await address(await visit.actor(), visit.param('id'), visit.param('name')));

async function showMine({ deeds, world }: Shop, reader: Reader, visit: Visit): Promise<Reply> {
  const { rows, next } = await deeds.mine(reader.actor, visit.query.get('from') ?? undefined);
  const { language } = reader;
  return reader.reply(
    requestsPage({
      ...reader.frame,
      rows,
      titleOf: (id) => world.routes.current(id)?.route.title[language] ?? id,
      next: next === undefined ? undefined : `/requests?from=${encodeURIComponent(next)}`,
    }),
  );
}

async function show(
  shop: Shop,
  visit: Visit,
  reader: Reader,
  id: string,
  typed: URLSearchParams | undefined,
  problem?: Problem,
): Promise<Reply> {
  const matter = await matterOf(shop.world, reader, await shop.deeds.request(reader.actor, id));
  return showRequest(shop, visit, matter, await writingOf(shop, reader, typed), problem);
}

async function writingOf(
  { world }: Shop,
  { actor }: Reader,
  form: URLSearchParams | undefined,
): Promise<Writing> {
  if (form === undefined) return { note: '', reason: '', files: [] };
  return {
    note: form.get('text') ?? '',
    reason: form.get('reason') ?? '',
    files: await chosenFiles(world, actor, readChoice(form).files),
  };
}

/** Does it; where it is refused, shows the request again with what was typed. */
async function orShow(
  shop: Shop,
  visit: FormVisit,
  id: string,
  act: (reader: Reader, id: string) => Promise<Reply>,
): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  try {
    return await act(reader, id);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'sign-in-needed') throw problem;
    return show(shop, visit, reader, id, visit.form, problem);
  }
}

async function note(shop: Shop, visit: FormVisit, reader: Reader, id: string): Promise<Reply> {
  const { form } = visit;
  const { actor } = reader;
  const page = `/requests/${id}`;
  if (form.has('_upload')) {
    const cookie = await visit.keep(form, actor.person, page);
    return withCookies(seeOther(`${page}/upload/material?then=${page}`), cookie);
  }
  if (!form.has('_note')) return show(shop, visit, reader, id, form);
  const text = (form.get('text') ?? '').slice(0, 1000);
  const files = await chosenFiles(shop.world, actor, readChoice(form).files);
  if (text.trim() === '' && files.length === 0) return seeOther(`${page}#note`);
  await shop.deeds.note(actor, id, text, files, visit.key);
  return seeOther(`${page}#trail`);
}
