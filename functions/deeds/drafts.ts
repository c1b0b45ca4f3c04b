import type { Office } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { markedAnswers } from '#domain/secrecy.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { knownOf, settingsOf } from '#statemachines/acts/facts.ts';
import { readForm } from '#statemachines/derive/reader.ts';
import type { Route } from '#statemachines/route.ts';
import type { World } from '../world.ts';
import type { Deeds } from './deeds.ts';
import type { Draft } from './rows.ts';
import { receivedFiles } from './files.ts';
import { newId } from './new-id.ts';
import { mayFile } from '#statemachines/acts/submit.ts';

type DraftDeeds = Pick<Deeds, 'drafts' | 'draft' | 'saveDraft' | 'discardDraft'>;

/** Most drafts one person keeps; the oldest has to go before another begins. */
const most = 100;

/** Drafts keep whatever was typed, right or wrong, until it is submitted or discarded. */
export const draftDeeds = (world: World): DraftDeeds => ({
  drafts: (actor) => world.drafts.list(actor.person),
  async draft(actor, id) {
    const draft = await world.drafts.read(actor.person, id);
    if (draft === undefined) throw new Problem('draft-unknown', { draft: id });
    return draft;
  },
  async saveDraft(actor, route, answers, attachments, id) {
    const current = world.routes.current(route);
    if (current === undefined) throw new Problem('route-unknown', { route });
    const office = await world.office.load();
    mayFile(current.route, office, actor.person);
    // Not even a draft keeps what is marked as secret.
    const faults = markedAnswers(answers, office);
    if (faults.length > 0) throw new Problem('form-faults', { faults });
    const kept =
      current.route.wordless === true
        ? await wordless(current.route, office, world.now(), answers, attachments.length)
        : answers;
    const known = id === undefined ? undefined : await world.drafts.read(actor.person, id);
    if (id !== undefined && known === undefined) throw new Problem('draft-unknown', { draft: id });
    const draft: Draft = {
      id: known?.id ?? newId(world),
      route,
      person: actor.person,
      answers: kept,
      attachments: await receivedFiles(world, actor, attachments),
      savedAt: world.now(),
    };
    const others = await world.drafts.list(actor.person);
    if (known === undefined && others.length >= most) {
      await world.drafts.discard(actor.person, others.at(-1)?.id ?? '');
    }
    await world.drafts.save(draft);
    return draft;
  },
  discardDraft: (actor, id) => world.drafts.discard(actor.person, id),
});

/**
 * What a draft of a route without words keeps: numbers, days and choices of its form, and nothing that is none of them.
 * Throws `form-faults` and, for files, `no-words-here`.
 */
async function wordless(
  route: Route,
  office: Office,
  now: string,
  answers: RawAnswers,
  files: number,
): Promise<RawAnswers> {
  if (files > 0) throw new Problem('no-words-here', { noun: route.noun });
  const known = knownOf(office, settingsOf(route, office), now);
  const { data, faults } = await readForm(route, route.start.asks, {}, answers, known);
  const unfit = faults.filter(({ code }) => code !== 'missing');
  if (unfit.length > 0) throw new Problem('form-faults', { faults: unfit });
  return data;
}
