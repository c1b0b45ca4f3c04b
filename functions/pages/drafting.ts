import { nearMoment } from '#domain/date-words.ts';
import { personOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { chart } from '#statemachines/derive/chart.ts';
import { readForm } from '#statemachines/derive/reader.ts';
import { formFields } from '#statemachines/derive/form.ts';
import { editRows } from '#statemachines/derive/form/edit-rows.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { earlierAt, earlierOf } from '../deeds/earlier.ts';
import { offersFor } from '../deeds/offers.ts';
import type { Draft } from '../deeds/rows.ts';
import { knownOf, settingsOf } from '#statemachines/acts/facts.ts';
import { mayFile } from '#statemachines/acts/submit.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { earlierPart } from '../views/earlier-part.ts';
import { faultsOf } from '../views/problem-box.ts';
import { formPage, submitPart } from '../views/form-page.ts';
import { shortHash } from '../views/short-hash.ts';
import { askedFiles } from './asked-files.ts';
import { nextSteps } from './next-steps.ts';
import { freeThings } from './free-things.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';
import { rawAnswers, withoutMarks } from './typed.ts';

/** What stands in a form: nothing yet, a draft, or what was just refused. */
export interface Drafting {
  readonly route: string;
  readonly answers: RawAnswers;
  readonly draft?: Draft;
  readonly problem?: Problem;
}

/** The form of a route, filled with what there is. Throws `route-unknown`, `route-off` and `not-allowed-to-file`. */
export async function showForm(
  { world }: Pick<Shop, 'world'>,
  visit: Visit,
  reader: Reader,
  { route: id, answers, draft, problem }: Drafting,
): Promise<Reply> {
  const current = world.routes.current(id);
  if (current === undefined) throw new Problem('route-unknown', { route: id });
  const { route, hash } = current;
  const { office, language, actor, now } = reader;
  mayFile(route, office, actor.person);
  const settings = settingsOf(route, office);
  const { asks } = route.start;
  const about = { route, request: draft?.id ?? '', requester: actor.person, data: {} };
  const offers = await offersFor(world, about, Object.keys(asks), answers, true);
  const known = knownOf(office, settings, now, offers);
  const typedIn = await readForm(route, asks, {}, answers, known);
  const asking = { request: draft?.id ?? '', filedOn: known.today, settings };
  const previous = await earlierOf(world, route, typedIn.data, asking);
  const { data } = await readForm(route, asks, previous, answers, known);
  const earlier = await earlierAt(world, route, 'start', data, asking);
  const requester = {
    person: actor.person,
    name: personOf(office, actor.person)?.name ?? '',
    department: personOf(office, actor.person)?.department ?? '',
  };
  const ahead = { route, office, language, now, state: { requester, steps: [], data, settings } };
  const files = draft?.attachments ?? [];
  const html = formPage({
    ...reader.frame,
    section: 'file',
    route,
    version: shortHash(hash),
    kicker: route.start.title[language],
    heading: route.title[language],
    action: draft === undefined ? `/file/${route.id}` : `/drafts/${draft.id}`,
    hidden: visit.hidden(),
    first: markup`${draft !== undefined && savedLine(reader, draft)}${earlierPart(earlier, new Set(), language)}`,
    fields: await formFields(route, asks, {
      values: answers,
      previous,
      faults: faultsOf(problem),
      notes: await freeThings(world, office, { route, asks, data }),
      known,
      language,
    }),
    files: await askedFiles(route, route.start.attachments, { files, data, settings, problem }),
    last: submitPart(language, await nextSteps(ahead, 'start'), draft !== undefined),
    chart: chart(route, language),
    problem,
  });
  return reader.reply(html, problem?.statusCode);
}

function savedLine({ office, language }: Reader, { savedAt }: Draft): Html {
  const at = nearMoment(office.zone, savedAt, language);
  const says = { zh: `草稿${at}已保存，仅您可见。`, en: `Draft saved ${at}; only you see it.` };
  return markup`<p class="quiet small">${says[language]}</p>`;
}

/** Does what one of the form's buttons says; whatever it is, what was typed is saved first. */
export async function workForm(
  shop: Shop,
  visit: FormVisit,
  route: string,
  known?: Draft,
): Promise<Reply> {
  const { deeds } = shop;
  const reader = await signedInReader(shop, visit);
  const { actor } = reader;
  const raw = rawAnswers(visit.form);
  if (known !== undefined && visit.form.has('_discard')) {
    await deeds.discardDraft(actor, known.id);
    return seeOther('/');
  }
  const edited = editRows(raw);
  const answers = withoutMarks(edited ?? raw);
  const dropped = visit.form.get('_detach');
  const files = (known?.attachments ?? []).filter(({ id }) => id !== dropped);
  const draft = await deeds
    .saveDraft(actor, route, answers, files, known?.id)
    .catch((problem: unknown) => {
      if (problem instanceof Problem && problem.code === 'form-faults') return problem;
      throw problem;
    });
  if (draft instanceof Problem) {
    const kept = known === undefined ? {} : { draft: known };
    return showForm(shop, visit, reader, { route, answers, ...kept, problem: draft });
  }
  const upload = visit.form.get('_upload');
  if (upload !== null) return seeOther(`/drafts/${draft.id}/upload/${encodeURIComponent(upload)}`);
  if (!visit.form.has('_submit')) return seeOther(`/drafts/${draft.id}${anchorOf(visit.form)}`);
  try {
    const { id } = await deeds.submit(actor, draft.id, visit.key);
    return seeOther(`/requests/${id}?filed=1`);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'sign-in-needed') throw problem;
    return showForm(shop, visit, reader, { route, answers, draft, problem });
  }
}

/** Back to the place that was worked on. */
function anchorOf(form: URLSearchParams): string {
  const place = form.get('_add') ?? form.get('_drop')?.split('.', 1)[0];
  if (place !== undefined && place !== null) return `#${encodeURIComponent(place)}`;
  return form.has('_detach') ? '#attachments' : '';
}
