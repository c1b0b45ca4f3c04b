import { formFields } from '#statemachines/derive/form.ts';
import { readForm } from '#statemachines/derive/reader.ts';
import { markup } from '#statemachines/html.ts';
import type { Reply } from '#functions/http/reply.ts';
import { needsEveryStep } from '#statemachines/acts/facts.ts';
import { goesPastSigner } from '#statemachines/acts/signed-text.ts';
import { askingOf, earlierAt, earlierOf } from '#functions/deeds/earlier.ts';
import { earlierPart } from '#functions/views/earlier-part.ts';
import { formPage } from '#functions/views/form-page.ts';
import { faultsOf } from '#functions/views/problem-box.ts';
import { resubmitPart, whyReturned } from '#functions/views/revision-parts.ts';
import { shortHash } from '#functions/views/short-hash.ts';
import { unsentBox } from '#functions/views/unsent-box.ts';
import { askedFiles } from '../asked-files.ts';
import { freeThings } from '../free-things.ts';
import { nextSteps } from '../next-steps.ts';
import type { Shop } from '../reader.ts';
import { type StepPlace, turnHere } from './about.ts';
import { askedProof } from './asked-proof.ts';
import { chosenFiles } from './chosen-files.ts';
import { type Again, unsent } from './outcomes-of.ts';
import { valuesUnder } from './typed-choice.ts';

/** The requester's own form once more, with the return's opinion on top. */
export async function showRevision(
  { world }: Shop,
  place: StepPlace,
  { typed, problem }: Again,
): Promise<Reply> {
  const { visit, matter, paths } = place;
  const { state, route, language, office, actor, known } = matter;
  const { row } = turnHere(place);
  const { asks } = route.start;
  const kept = Object.entries(state.data).filter(([id]) => Object.hasOwn(asks, id));
  const values = typed === undefined ? Object.fromEntries(kept) : valuesUnder(typed.raw, '');
  const typedIn = await readForm(route, asks, state.data, values, known);
  const asking = askingOf(state, office);
  const previous = {
    ...state.data,
    ...(await earlierOf(world, route, typedIn.data, asking)),
  };
  const { data } = await readForm(route, asks, previous, values, known);
  const earlier = await earlierAt(world, route, 'start', data, asking);
  const files = await chosenFiles(world, actor, typed?.files ?? []);
  const direct =
    row.resumeAt !== undefined &&
    !needsEveryStep(route, state.data, data) &&
    !goesPastSigner(route, row.resumeAt, state.data, { data, attachments: files });
  const ahead = { ...matter, state: { ...state, data } };
  const html = formPage({
    ...matter.frame,
    route,
    version: shortHash(state.hash),
    kicker: `${route.title[language]}　${state.numbers['serial'] ?? ''}`,
    heading: language === 'zh' ? '修改后重报' : 'Mend and file again',
    action: paths.action,
    hidden: { ...visit.hidden(), document: state.document, action: 'resubmit' },
    first: markup`${unsent({ typed, problem }) && unsentBox(language === 'zh' ? '重报' : 'File again', '#submit', language)}<p>${state.headline}</p>${whyReturned(state, row, office, matter.now, language)}${earlierPart(earlier, new Set(), language)}`,
    fields: await formFields(route, asks, {
      values,
      previous,
      faults: faultsOf(problem),
      notes: await freeThings(world, office, { route, asks, data, request: state.id }),
      known,
      language,
    }),
    files: await askedFiles(route, route.start.attachments, {
      fixed: state.attachments,
      files,
      data,
      settings: state.settings,
      problem,
    }),
    last: resubmitPart(language, {
      next: direct ? [] : await nextSteps(ahead, 'start'),
      opinion: typed?.opinion ?? '',
      direct,
      restarts:
        route.amount !== undefined ||
        Object.values(route.fields).some(({ kind }) => kind === 'lines'),
      proof: await askedProof(world, place),
    }),
    problem,
  });
  return matter.reply(html, problem?.statusCode);
}
