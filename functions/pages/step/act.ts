import { Problem } from '#domain/problem.ts';
import { countersign, extension, revise } from '#statemachines/flow.ts';
import { outcomeOf, titleOf } from '#statemachines/terms.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { type Reply, seeOther, withCookies } from '#functions/http/reply.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import { isForBrowser } from '../for-browser.ts';
import { matterOf } from '../matter.ts';
import { withoutMarks } from '../typed.ts';
import type { Shop } from '../reader.ts';
import type { StepPlace } from './about.ts';
import { chosenFiles } from './chosen-files.ts';
import { prove } from './prove.ts';
import { showReceipt } from './receipt.ts';
import type { Again } from './outcomes-of.ts';
import { showDecision, stepOf } from './show-decision.ts';
import { showExtension } from './show-extension.ts';
import { showCountersign } from './show-countersign.ts';
import { showRevision } from './show-revision.ts';
import {
  answersFor,
  opinionOf,
  readChoice,
  type TypedChoice,
  valuesUnder,
} from './typed-choice.ts';

/** The page of an open step: a decision, or the requester's own form to mend. */
export async function showStep(shop: Shop, place: StepPlace, again: Again = {}): Promise<Reply> {
  const step = stepOf(place.matter, place.key.step);
  if (step !== undefined) return showDecision(shop, place, step, again);
  if (place.key.step === revise) return showRevision(shop, place, again);
  if (place.key.step === extension) return showExtension(shop, place, again);
  if (place.key.step === countersign) return showCountersign(shop, place, again);
  throw new Problem('step-not-open', { step: titleOf(place.matter.route, place.key.step) });
}

/** What was typed here before signing in, or before a file was uploaded. */
export async function showStepAsTyped(shop: Shop, place: StepPlace): Promise<Reply> {
  const { visit, matter } = place;
  const kept = await visit.kept(matter.actor.person);
  return showStep(shop, place, kept === undefined ? {} : { typed: readChoice(kept) });
}

/** Does what one of the page's buttons says. A refusal shows the page again with everything that was typed. */
export async function actStep(
  shop: Shop,
  place: StepPlace & { readonly visit: FormVisit },
): Promise<Reply> {
  const { visit, matter, paths, key } = place;
  const { form } = visit;
  const typed = readChoice(form);
  const upload = form.get('_upload');
  if (upload !== null) {
    const cookie = await visit.keep(form, matter.actor.person);
    return withCookies(seeOther(paths.upload(upload)), cookie);
  }
  if (!form.has('_decide')) return showStep(shop, place, { typed });
  try {
    const choice = await choiceOf(shop, place, typed);
    const proven = await prove(shop, place, choice);
    if ('reply' in proven) return proven.reply;
    const { proof } = proven;
    const { actor, state: before } = matter;
    const state = await shop.deeds.decide(actor, before.id, key, choice, visit.key, proof);
    return await showReceipt(shop, place, state, choice);
  } catch (problem) {
    if (!(problem instanceof Problem) || isForBrowser(problem)) throw problem;
    // Read anew: what stands in the way may be that the request has moved.
    const state = await shop.deeds.request(matter.actor, matter.state.id);
    const now = { ...place, matter: await matterOf(shop.world, matter, state) };
    return showStep(shop, now, { typed, problem }).catch((gone: unknown) => {
      throw gone instanceof Problem ? problem : gone;
    });
  }
}

async function choiceOf(
  { world }: Shop,
  { matter, key }: StepPlace,
  typed: TypedChoice,
): Promise<Choice> {
  const { actor, language, route } = matter;
  const step = stepOf(matter, key.step);
  const { act, controls, document, to, resume } = typed;
  const outcome = step === undefined ? undefined : outcomeOf(step, act);
  const rules =
    step === undefined
      ? route.start.attachments
      : [...(act === 'agree' ? (step.attachments ?? []) : []), ...(outcome?.attachments ?? [])];
  const texts = (outcome?.phrases ?? []).map((phrase) => phrase[language]);
  return {
    act,
    opinion: opinionOf(typed, texts, language === 'zh'),
    ...(typed.handwriting === '' ? {} : { handwriting: typed.handwriting }),
    controls,
    answers:
      step === undefined ? ownAnswers(key.step, typed) : answersFor(typed.raw, step, outcome, act),
    document,
    attachments: await chosenFiles(
      world,
      actor,
      typed.files.filter(({ rule }) => rules.includes(rule)),
    ),
    ...(act === 'return' && to !== '' ? { to } : {}),
    ...(act === 'return' && resume !== undefined ? { resume } : {}),
  };
}

/** The mended form; what stands beside the main line asks for nothing. */
const ownAnswers = (step: string, { raw }: TypedChoice): Choice['answers'] =>
  step === revise ? withoutNames(withoutMarks(valuesUnder(raw, ''))) : {};

/** The page's own names, which are no answers. */
function withoutNames(raw: Choice['answers']): Choice['answers'] {
  const { action: _action, document: _document, opinion: _opinion, ...rest } = raw;
  const { handwriting: _handwriting, ...answers } = rest;
  return answers;
}
