import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { requireUnmarked } from '#domain/secrecy.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { type Filing, requireSigner, submit as submitAct } from '#statemachines/acts/submit.ts';
import { requireWordless } from '#statemachines/acts/wordless.ts';
import { confirmedIn } from '#statemachines/ties/judge-once.ts';
import { advanced, loadRequest } from '../stores/requests.ts';
import { Conflict, retrying, transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { runDue, runOf, stillHimself, writingOf } from './acting.ts';
import { bookingRows } from './booking-rows.ts';
import type { Actor } from './deeds.ts';
import { meansOf } from './means.ts';
import { paperWrites } from './paper-rows.ts';
import { rowWrites } from './register-rows.ts';
import { tie } from './ties.ts';

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
  const { id, answers, attachments } = draft;
  const { person } = actor;
  const { state, writes } = await filed(world, { ...current, id, person, answers, attachments });
  await transact(world.db, [
    ...writes,
    stillHimself(world, actor),
    world.drafts.consume(person, id, () => new Conflict('the draft is being submitted')),
  ]);
  return state;
}

/** What filing a form comes to, whoever files it: the request, and everything that is written with it. */
export async function filed(
  world: World,
  filing: Omit<Filing, 'office' | 'now'>,
): Promise<{ readonly state: RequestState; readonly writes: readonly Write[] }> {
  const { route, hash } = filing;
  const office = await world.office.load('present');
  const now = world.now();
  const settings = settingsOf(route, office);
  const { id: request, person: requester, answers } = filing;
  const about = { route, settings, zone: office.zone, request, requester, data: {} };
  const { means, writes: taken } = meansOf(world, about);
  const event = await submitAct({ ...filing, office, now }, means);
  requireWordless(route, [event]);
  requireUnmarked(event, office);
  const confirmed = confirmedIn(answers);
  const tied = await tie(world, { route, events: [event], confirmed, refusable: true });
  await world.routes.keep(hash);
  const { state, writes: rows } = advanced(undefined, tied.events, writingOf(world, route));
  await requireSigner(route, state, office, now, world.digest);
  const booked = await bookingRows(world, { route, office }, undefined, state);
  const writes = [
    ...rows,
    ...taken(),
    ...tied.writes,
    runDue(world, state, now),
    ...paperWrites(world.tables.facts, undefined, state, now),
    ...booked,
    ...(await rowWrites(world, { before: undefined, after: state, standing: {}, office, route })),
  ];
  return { state, writes };
}
