import { Problem, refusalOf } from '#domain/problem.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { markup } from '#statemachines/html.ts';
import type { Draft } from '../deeds/rows.ts';
import { mayFile } from '#statemachines/acts/submit.ts';
import { offIn } from '#statemachines/enabled.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { type Fileable, filingList } from '../views/filing-list.ts';
import { frame } from '../views/frame.ts';
import { saying } from '../views/saying.ts';
import { uploadPage } from '../views/upload-page.ts';
import { showForm, workForm } from './drafting.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';

/** Filing: the list of what there is, a form, and a draft that keeps what was typed until it is submitted. */
export const filingRoutes = (shop: Shop): readonly Route[] => {
  const { browser, deeds } = shop;
  return [
    browser.get('/file', async (visit) => showList(shop, await signedInReader(shop, visit), visit)),
    browser.get('/file/{route}', async (visit) => {
      const reader = await signedInReader(shop, visit);
      const route = visit.param('route');
      const like = visit.query.get('like');
      const answers = like === null ? {} : await keptFrom(shop, reader, route, like);
      return showForm(shop, visit, reader, { route, answers });
    }),
    browser.post('/file/{route}', (visit) => workForm(shop, visit, visit.param('route'))),
    browser.get('/drafts/{draft}', async (visit) => {
      const reader = await signedInReader(shop, visit);
      const draft = await deeds.draft(reader.actor, visit.param('draft'));
      return showForm(shop, visit, reader, { route: draft.route, answers: draft.answers, draft });
    }),
    browser.post('/drafts/{draft}', async (visit) => {
      const draft = await draftOrRequest(shop, visit, visit.param('draft'));
      return typeof draft === 'string'
        ? seeOther(draft)
        : workForm(shop, visit, draft.route, draft);
    }),
    browser.get('/drafts/{draft}/upload/{rule}', async (visit) => {
      const reader = await signedInReader(shop, visit);
      const draft = await deeds.draft(reader.actor, visit.param('draft'));
      return showUpload(shop, reader, draft, visit.param('rule'));
    }),
    {
      ...browser.get('/drafts/{draft}/uploaded/{file}', async (visit) => {
        const reader = await signedInReader(shop, visit);
        const draft = await deeds.draft(reader.actor, visit.param('draft'));
        return takeUpload(shop, visit, reader, draft, visit.param('file'));
      }),
      inertHead: true,
    },
  ];
};

/** What the office's routes are to this person. */
export function fileable(
  { world }: Pick<Shop, 'world'>,
  { office, actor }: Reader,
): readonly Fileable[] {
  return world.routes.all().map(({ route }) => ({
    route,
    off: offIn(route, office),
    allowed: refusalOf(() => mayFile(route, office, actor.person)) === undefined,
  }));
}

function showList(shop: Shop, reader: Reader, visit: Visit): Reply {
  const { language, office } = reader;
  const search = (visit.query.get('q') ?? '').slice(0, 60);
  const title = saying(language)('我能办什么', 'What I can file');
  const routes = fileable(shop, reader);
  const list = filingList(
    { language, office, routes, search, action: '/file' },
    markup`<h1>${title}</h1>`,
  );
  return reader.reply(frame({ ...reader.frame, section: 'file', title }, list));
}

/** What the next one has in common with one filed before, as its route says; nothing of another route’s. */
async function keptFrom(
  { deeds, world }: Shop,
  { actor }: Reader,
  id: string,
  like: string,
): Promise<RawAnswers> {
  const { route, data } = await deeds.request(actor, like);
  const keeps = world.routes.current(id)?.route.start.again?.keeps ?? [];
  return route === id
    ? Object.fromEntries(Object.entries(data).filter(([field]) => keeps.includes(field)))
    : {};
}

/** A draft, or the page of the request that it has become. */
async function draftOrRequest(
  { deeds, world }: Shop,
  visit: Visit,
  id: string,
): Promise<Draft | string> {
  const actor = await visit.actor();
  const draft = await world.drafts.read(actor.person, id);
  if (draft !== undefined) return draft;
  try {
    return `/requests/${(await deeds.request(actor, id)).id}`;
  } catch (error) {
    if (error instanceof Problem) throw new Problem('draft-unknown', { draft: id });
    throw error;
  }
}

const ruleOf = ({ world }: Shop, draft: Draft, id: string) => {
  const rules = world.routes.current(draft.route)?.route.attachments ?? {};
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (rule === undefined) throw new Problem('nothing-here', {});
  return rule;
};

async function showUpload(
  shop: Shop,
  reader: Reader,
  draft: Draft,
  id: string,
  problem?: Problem,
): Promise<Reply> {
  const { deeds, world } = shop;
  const rule = ruleOf(shop, draft, id);
  const redirect = `${world.baseUrl}/drafts/${draft.id}/uploaded/{id}?rule=${encodeURIComponent(id)}`;
  const ticket = await deeds.announceUpload(reader.actor, redirect);
  const back = `/drafts/${draft.id}#attachments-${id}`;
  const html = uploadPage({ ...reader.frame, section: 'file', rule, ticket, back, problem });
  return reader.reply(html, problem?.statusCode);
}

/** Hangs a file that has arrived on the draft; again, it is there already. */
async function takeUpload(
  shop: Shop,
  visit: Visit,
  reader: Reader,
  draft: Draft,
  file: string,
): Promise<Reply> {
  const { deeds } = shop;
  const id = visit.query.get('rule') ?? '';
  const rule = ruleOf(shop, draft, id);
  try {
    if (!draft.attachments.some((known) => known.id === file)) {
      const { title, kinds: takes, min, max } = rule;
      if (draft.attachments.filter((known) => known.rule === id).length >= max)
        throw new Problem('file-count', { title, min, max });
      const key = visit.query.get('key') ?? '';
      const taken = await deeds.receiveUpload(reader.actor, file, { key, rule: id, takes });
      const files = [...draft.attachments, taken];
      await deeds.saveDraft(reader.actor, draft.route, draft.answers, files, draft.id);
    }
    return seeOther(`/drafts/${draft.id}#attachments-${id}`);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return showUpload(shop, reader, draft, id, problem);
  }
}
