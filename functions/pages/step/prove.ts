import { Problem } from '#domain/problem.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { beginCeremony, partyOf } from '#functions/deeds/ceremonies.ts';
import { challengeFor, provePasskey } from '#functions/deeds/passkey-proof.ts';
import { requirePin } from '#functions/deeds/pins.ts';
import { broughtBy, type Proof } from '#functions/deeds/proof.ts';
import { askSecond, secondsFor } from '#functions/deeds/second-person.ts';
import type { Reply } from '#functions/http/reply.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import { waitingPage } from '#functions/views/confirm-page.ts';
import { signPage } from '#functions/views/sign-page.ts';
import type { Shop } from '../reader.ts';
import type { StepPlace } from './about.ts';
import { hasPasskey } from './asked-proof.ts';

type Posted = StepPlace & { readonly visit: FormVisit };

/** What a posted decision comes with: the proof of who made it, or the page on which it is still to be given. */
export type Proven = { readonly proof: Proof } | { readonly reply: Reply };

/**
 * How the one who posted a decision shows who he is. PIN and passkey are looked at last, when the decision stands
 * otherwise: so no try is lost, and nobody signs in vain, over a box left unticked.
 */
export async function prove(shop: Shop, place: Posted, choice: Choice): Promise<Proven> {
  const { matter, key, visit } = place;
  const { actor, route, state } = matter;
  const brought = { proof: broughtBy(actor) };
  const pin = visit.secret('_pin');
  switch (termsOf(route, key.step, state)?.tier) {
    case 'passkey':
      await shop.deeds.rehearse(actor, state.id, key, choice);
      if (await hasPasskey(shop.world, actor.person)) return byPasskey(shop, place, choice);
      return pin === '' ? brought : bySecond(shop, place, choice, pin);
    case 'sign-in':
      if (actor.strength !== 'link' || pin === '') return brought;
      await shop.deeds.rehearse(actor, state.id, key, choice);
      await requirePin(shop.world, actor.person, pin);
      return { proof: { strength: 'pin', signedWith: { kind: 'pin' } } };
    case 'link':
    case undefined:
      return brought;
  }
}

/** Keeps the decision and asks the second person; it is not made yet. */
async function bySecond(
  { world }: Shop,
  { matter, key, visit }: Posted,
  choice: Choice,
  pin: string,
): Promise<Proven> {
  const { actor, state, office, language, route, frame } = matter;
  const second = visit.form.get('_second') ?? '';
  const persons = await secondsFor(world, actor.person, state.id, key);
  const person = persons.find(({ id }) => id === second);
  if (person === undefined) throw new Problem('second-unfit', {});
  await requirePin(world, actor.person, pin);
  const { until } = await askSecond(world, actor, state.id, key, choice, second);
  const terms = termsOf(route, key.step, state);
  const html = waitingPage({
    ...frame,
    office,
    headline: state.headline,
    number: state.numbers['serial'] ?? '',
    act: terms?.outcomes[choice.act]?.title[language] ?? choice.act,
    second: person.name,
    until,
  });
  return { reply: matter.reply(html) };
}

async function byPasskey({ world }: Shop, place: Posted, choice: Choice): Promise<Proven> {
  const { matter, key, visit } = place;
  const { person } = matter.actor;
  const signing = { person, request: matter.state.id, key, choice };
  const assertion = visit.form.get('_assertion') ?? '';
  if (assertion !== '') {
    const nonce = visit.form.get('_ceremony') ?? '';
    return { proof: await provePasskey(world, signing, { nonce, assertion }) };
  }
  const nonce = await beginCeremony(world, person, 'sign');
  const party = partyOf(world);
  const passkeys = await world.passkeys.list(person);
  const options = {
    challenge: challengeFor(world, signing, nonce).challenge,
    rpId: party.id,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ id }) => ({ id })),
  };
  return { reply: showSigning(place, choice, nonce, options) };
}

/** The page's own marks, which the page with the signature sets itself. */
const marks: ReadonlySet<string> = new Set(['_assertion', '_ceremony', '_decide']);

function showSigning(place: Posted, choice: Choice, nonce: string, options: object): Reply {
  const { matter, key, visit, paths } = place;
  const { route, state, language, frame } = matter;
  const terms = termsOf(route, key.step, state);
  return matter.reply(
    signPage({
      ...frame,
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: titleOf(route, key.step)[language],
      act: terms?.outcomes[choice.act]?.title[language] ?? choice.act,
      opinion: choice.opinion,
      handwriting: choice.handwriting,
      document: choice.document,
      action: paths.action,
      posted: [...visit.form].filter(([name]) => !marks.has(name)),
      hidden: { ...visit.hidden(), _ceremony: nonce, _decide: '1' },
      options,
    }),
  );
}
