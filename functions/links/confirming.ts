import { byOf } from '#domain/acts/by.ts';
import { Problem } from '#domain/problem.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import { requirePin } from '../deeds/pins.ts';
import { asked, confirmSecond, declineSecond } from '../deeds/second-person.ts';
import { sceneOf } from '../deeds/acting.ts';
import type { Actor } from '../deeds/deeds.ts';
import type { OpenLink } from '../http/links/links.ts';
import type { Reply } from '../http/reply.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { content, type Matter, matterOf } from '../pages/matter.ts';
import { readerOf } from '../pages/reader.ts';
import type { Unconfirmed } from '../stores/unconfirmed.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import { requestKey } from '../stores/requests.ts';
import { attachmentList } from '../views/attachment-list.ts';
import { confirmedPage, confirmPage } from '../views/confirm-page.ts';
import { opinionsSoFar } from '../views/timeline.ts';
import type { World } from '../world.ts';

/** A link to a decision that its reader is asked to confirm as the second person. */
export interface ConfirmingLink extends OpenLink {
  readonly confirms: string;
}

/** The page on which a second person confirms; what he does not see by right of a post he sees by being asked. */
export async function showConfirming(
  world: World,
  visit: Visit,
  open: ConfirmingLink,
): Promise<Reply> {
  const kept = await visit.kept(open.link.person);
  return show(world, visit, open, { reason: kept?.get('reason') ?? '' });
}

export async function actConfirming(
  world: World,
  visit: FormVisit,
  open: ConfirmingLink,
): Promise<Reply> {
  const { link, confirms } = open;
  const reason = (visit.form.get('reason') ?? '').slice(0, 500);
  const word = visit.form.get('_confirm');
  try {
    const unconfirmed = await asked(world, open.actor, link.request, confirms);
    const before = await placeOf(world, visit, open.actor, unconfirmed);
    if (word !== 'yes' && word !== 'no') return await show(world, visit, open, { reason });
    const actor = await known(world, visit, open.actor);
    if (word === 'yes') await confirmSecond(world, actor, link.request, confirms);
    else await declineSecond(world, actor, link.request, confirms, reason);
    const { matter, signer } = before;
    return matter.reply(
      confirmedPage({
        ...matter.frame,
        headline: matter.state.headline,
        number: matter.state.numbers['serial'] ?? '',
        signer,
        confirmed: word === 'yes',
      }),
    );
  } catch (problem) {
    const isHere = problem instanceof Problem && !elsewhere.has(problem.code);
    if (!isHere) throw problem;
    // What is gone cannot be shown again: the refusal says so itself.
    return show(world, visit, open, { reason, problem }).catch((lost: unknown) => {
      throw lost instanceof Problem ? problem : lost;
    });
  }
}

/** The browser is sent to sign in, or to open the link again, and what was typed is kept. */
const elsewhere: ReadonlySet<string> = new Set(['sign-in-needed', 'page-expired', 'confirm-gone']);

/** The second person shows who he is: signed in already, or by his own PIN. */
async function known(world: World, visit: FormVisit, actor: Actor): Promise<Actor> {
  const pin = visit.secret('_pin');
  if (actor.strength !== 'link' || pin === '') return actor;
  await requirePin(world, actor.person, pin);
  return { ...actor, strength: 'pin' };
}

async function placeOf(
  world: World,
  visit: Visit,
  actor: Actor,
  unconfirmed: Unconfirmed,
): Promise<{ readonly matter: Matter; readonly signer: string }> {
  const { state, office } = await sceneOf(world, unconfirmed.request);
  const reader = await readerOf(world, visit, actor, false);
  const { post, name } = byOf(office, unconfirmed.signer.person);
  return { matter: await matterOf(world, reader, state), signer: `${post}${name}` };
}

async function show(
  world: World,
  visit: Visit,
  { link, actor, confirms }: ConfirmingLink,
  again: { readonly reason: string; readonly problem?: Problem },
): Promise<Reply> {
  const unconfirmed = await asked(world, actor, link.request, confirms);
  const { matter, signer } = await placeOf(world, visit, actor, unconfirmed);
  const { state, route, office, language } = matter;
  const { key, choice, until } = unconfirmed;
  const terms = termsOf(route, key.step, state);
  const links = await readTrail(world.db, world.tables.trail, requestKey(state.id));
  const trail = links.map(eventOf);
  const { problem } = again;
  const html = confirmPage({
    ...matter.frame,
    route,
    state,
    signer,
    step: titleOf(route, key.step)[language],
    act: terms?.outcomes[choice.act]?.title[language] ?? choice.act,
    opinion: choice.opinion,
    handwriting: choice.handwriting,
    controls: (terms?.controls ?? [])
      .filter((control) => choice.controls.includes(control.key))
      .map(({ text }) => text[language]),
    until,
    content: content(matter, key.step, route.amount === undefined ? [] : [route.amount]),
    attachments: attachmentList(
      [...state.attachments, ...choice.attachments],
      route,
      office,
      language,
      ({ id }) => `/a/files/${encodeURIComponent(id)}`,
    ),
    opinions: opinionsSoFar({ route, office, state, trail, language }),
    action: '/a/step',
    hidden: visit.hidden(),
    proof:
      actor.strength === 'link'
        ? { kind: 'sign-in', pin: await world.pins.standing(actor.person) }
        : { kind: 'nothing' },
    ...again,
  });
  return matter.reply(html, problem?.statusCode);
}
