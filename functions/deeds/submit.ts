import { eligible } from '#domain/acts/assign.ts';
import { barred } from '#domain/acts/assign.ts';
import type { Submitted } from '#domain/events.ts';
import { holders, holds, type Office, personOf, postsOf, postTitle } from '#domain/office.ts';
import { dateIn } from '#domain/dates.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { brokenGuards, headline } from '#statemachines/data.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import { landingAt, recording } from '#statemachines/flow.ts';
import { ownerOf } from '#statemachines/owner.ts';
import type { Route } from '#statemachines/route.ts';
import { termsOf } from '#statemachines/terms.ts';
import { advanced, loadRequest } from '../stores/requests.ts';
import { Conflict, retrying, transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { runDue, runOf, stillHimself, writingOf } from './acting.ts';
import type { Actor, Draft } from './deeds.ts';
import { documentHash } from '#statemachines/acts/document.ts';
import { factsFrom, knownOf, settingsOf } from '#statemachines/acts/facts.ts';
import { requireFiles } from '#statemachines/acts/files-due.ts';
import { takeNumbers } from './numbers.ts';

/** Turns a draft into a request, once: a draft submitted before answers with the request it became. */
export const submit =
  (world: World) =>
  async (actor: Actor, draftId: string): Promise<RequestState> => {
    const state = await retrying(() => submitOnce(world, actor, draftId)).catch(
      (error: unknown) => {
        throw error instanceof Conflict ? new Problem('busy', {}, { cause: error }) : error;
      },
    );
    await world.wake(runOf(state.id));
    return state;
  };

async function submitOnce(world: World, actor: Actor, draftId: string): Promise<RequestState> {
  const draft = await world.drafts.read(actor.person, draftId);
  if (draft === undefined) {
    const submitted = await loadRequest(world.db, world.tables.facts, draftId);
    if (submitted?.state.requester.person === actor.person) return submitted.state;
    throw new Problem('draft-unknown', { draft: draftId });
  }
  const current = world.routes.current(draft.route);
  if (current === undefined) throw new Problem('route-unknown', { route: draft.route });
  const { route, hash } = current;
  const office = await world.office.load('present');
  mayFile(route, office, actor.person);
  const now = world.now();
  const settings = settingsOf(route, office);
  const data = await readForm(route, office, draft, settings, now);
  const { numbers, writes } = await takeNumbers(
    world,
    route,
    ['serial', ...(route.start.numbers ?? [])],
    data,
    settings,
    office.zone,
  );
  const person = personOf(office, actor.person);
  const department = person?.department ?? '';
  const facts = factsFrom(data, settings);
  const goTo = await landingAt(route, route.steps[0]?.id ?? recording, facts, {
    round: 1,
    steps: [],
  });
  const event: Submitted = {
    type: 'submitted',
    at: now,
    by: {
      person: actor.person,
      name: person?.name ?? actor.person,
      post: postsOf(office, actor.person)[0]?.zh ?? '',
    },
    id: draft.id,
    route: route.id,
    hash,
    department,
    headline: await headline(route, data, { settings, office }),
    numbers,
    data,
    document: documentHash(world.digest, hash, data, draft.attachments),
    settings,
    attachments: draft.attachments,
    goTo,
  };
  await world.routes.keep(hash);
  const { state, writes: rows } = advanced(undefined, [event], writingOf(world, route));
  await requireSigner(route, state, office, now);
  await transact(world.db, [
    ...rows,
    ...writes,
    runDue(world, state, now),
    stillHimself(world, actor),
    world.drafts.consume(
      actor.person,
      draft.id,
      () => new Conflict('the draft is being submitted'),
    ),
  ]);
  return state;
}

/** Throws `not-allowed-to-file` unless the route is open to this person. */
export function mayFile(route: Route, office: Office, person: string): void {
  const { posts } = route.start;
  const isOpen = posts.length === 0 || posts.some((post) => holds(office, person, post));
  const active = holders(office, { person }).length > 0;
  if (!isOpen || !active) {
    throw new Problem('not-allowed-to-file', {
      route: route.title,
      posts: posts.map((post) => postTitle(office, post)),
    });
  }
}

async function readForm(
  route: Route,
  office: Office,
  draft: Draft,
  settings: JsonObject,
  now: string,
): Promise<JsonObject> {
  const reading = await readAnswers(
    route,
    route.start.asks,
    {},
    draft.answers,
    knownOf(office, settings, now),
  );
  if (!reading.ok) throw new Problem('form-faults', { faults: reading.faults });
  const [broken] = await brokenGuards(route, 'start', reading.data, { settings });
  if (broken !== undefined) {
    throw new Problem('guard-broken', { says: broken.says, field: broken.field ?? '' });
  }
  const files = { known: [], added: draft.attachments };
  await requireFiles(route, route.start.attachments, files, reading.data, settings);
  return reading.data;
}

/** Refuses what nobody could sign, while the draft still stands. */
async function requireSigner(
  route: Route,
  state: RequestState,
  office: Office,
  now: string,
): Promise<void> {
  const terms = termsOf(route, state.at, state);
  if (terms === undefined) return;
  const today = dateIn(office.zone, now);
  const owner = await ownerOf(
    route,
    state.at,
    '',
    state,
    office,
    today,
    factsFrom(state.data, state.settings),
  );
  if (eligible(office, owner, barred(state, terms, office)).length === 0) {
    throw new Problem('no-signer', { step: terms.title });
  }
}
