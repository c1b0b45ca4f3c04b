import { dateIn, timeIn } from '#domain/dates.ts';
import { ownerTitle, postsOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, sameKey } from '#domain/request.ts';
import { wordLeaders } from '#statemachines/acts/possible-moves.ts';
import type { HumanStep } from '#statemachines/route.ts';
import { titleOf } from '#statemachines/terms.ts';
import { type Reply, seeOther, withCookies } from '#functions/http/reply.ts';
import type { FormVisit } from '#functions/http/visit.ts';
import { personPicker } from '#functions/views/person-picker.ts';
import { phonePage } from '#functions/views/phone-page.ts';
import { faultsOf } from '#functions/views/problem-box.ts';
import { saying } from '#functions/views/saying.ts';
import { askedFiles } from '../asked-files.ts';
import { matterOf } from '../matter.ts';
import { triedBy } from '../moving/ways.ts';
import { nextSteps } from '../next-steps.ts';
import type { Shop } from '../reader.ts';
import type { StepPlace } from '../step/about.ts';
import { chosenFiles } from '../step/chosen-files.ts';
import { asked } from '../step/outcomes-of.ts';
import { showReceipt } from '../step/receipt.ts';
import { stepOf } from '../step/show-decision.ts';
import { wordHowOf } from '../step-href.ts';
import { outcomePrefix, readChoice, stepPrefix } from '../step/typed-choice.ts';
import { callOf, filesAsked, readCall, type TypedCall } from './typed-call.ts';

/** The page on which a leader's word is recorded, by telephone or from the paper, with what was typed before a file was uploaded. */
export async function openPhone(shop: Shop, place: StepPlace): Promise<Reply> {
  const kept = await place.visit.kept(place.matter.actor.person);
  return showPhone(shop, place, kept === undefined ? undefined : readCall(kept, readChoice(kept)));
}

async function showPhone(
  { world }: Shop,
  place: StepPlace,
  typed: TypedCall | undefined,
  problem?: Problem,
): Promise<Reply> {
  const { matter, key, visit, paths } = place;
  const { state, route, office, language, actor, now } = matter;
  const say = saying(language);
  const step = stepAt(place);
  const row = openSteps(state).find((open) => sameKey(open, key));
  const how = wordHowOf(visit.query);
  const leaders = await wordLeaders(triedBy(matter, key), how);
  if (problem === undefined && (row === undefined || leaders.length === 0)) {
    throw new Problem('not-allowed-here', { act: recording, step: titleOf(route, key.step) });
  }
  const files = await chosenFiles(world, actor, typed?.choice.files ?? []);
  const today = dateIn(office.zone, now);
  const again = { typed: typed?.choice, problem };
  const rules = filesAsked(step, how);
  const wrong = faultsOf(problem).length > 0 ? [stepPrefix, outcomePrefix('agree')] : [];
  const [first = '', second = ''] = wrong;
  const html = phonePage({
    ...matter.frame,
    route,
    headline: state.headline,
    number: state.numbers['serial'] ?? '',
    step: titleOf(route, key.step)[language],
    action: paths.action,
    hidden: { ...visit.hidden(), document: state.document },
    leader: personPicker({
      office,
      language,
      name: 'leader',
      label: say('作出指示的领导', 'Who gave the word'),
      hint: row === undefined ? '' : ownerTitle(office, row.owner)[language],
      persons: leaders,
      chosen: typed?.leader ?? '',
    }),
    how,
    saidAt: typed?.saidAt ?? '',
    latest: how === 'handwritten' ? today : `${today}T${timeIn(office.zone, now)}`,
    gist: typed?.choice.opinion ?? '',
    fields: [
      await asked(matter, step.asks, stepPrefix, again, first),
      await asked(matter, step.agree.asks, outcomePrefix('agree'), again, second),
    ],
    files: await askedFiles(route, rules, {
      fixed: state.attachments,
      files,
      data: state.data,
      settings: state.settings,
      problem,
    }),
    recorder: postsOf(office, actor.person)[0]?.[language] ?? '',
    next: await nextSteps(matter, key.step, key.item),
    back: `/requests/${state.id}`,
    problem,
  });
  return matter.reply(html, problem?.statusCode);
}

/** Records it. A refusal shows the page again with everything that was typed. */
export async function actPhone(
  shop: Shop,
  place: StepPlace & { readonly visit: FormVisit },
): Promise<Reply> {
  const { visit, matter, paths, key } = place;
  const { form } = visit;
  const typed = readCall(form, readChoice(form));
  const upload = form.get('_upload');
  if (upload !== null) {
    const cookie = await visit.keep(form, matter.actor.person);
    return withCookies(seeOther(paths.upload(upload)), cookie);
  }
  if (!form.has('_record')) return showPhone(shop, place, typed);
  try {
    const choice = await callOf(shop.world, matter, stepAt(place), typed, wordHowOf(visit.query));
    const { actor, state: before } = matter;
    const state = await shop.deeds.decide(actor, before.id, key, choice, visit.key);
    return await showReceipt(shop, place, state, choice);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    const state = await shop.deeds.request(matter.actor, matter.state.id);
    const now = { ...place, matter: await matterOf(shop.world, matter, state) };
    return showPhone(shop, now, typed, problem);
  }
}

function stepAt({ matter, key }: Pick<StepPlace, 'matter' | 'key'>): HumanStep {
  const step = stepOf(matter, key.step);
  if (step === undefined) throw new Problem('nothing-here', {});
  return step;
}

const recording = { zh: '登记领导指示', en: 'record a leader’s instruction' } as const;
