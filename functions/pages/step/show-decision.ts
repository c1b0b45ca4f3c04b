import { handwritingMax } from '#domain/handwriting.ts';
import { personOf } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import { returnTo } from '#domain/returned.ts';
import { consults } from '#domain/slots.ts';
import { fills } from '#statemachines/acts/answered.ts';
import { openly } from '#statemachines/accounts.ts';
import { humanStep, revise } from '#statemachines/flow.ts';
import type { Asks, HumanStep, Route } from '#statemachines/route.ts';
import { totalsOf } from '#statemachines/derive/form/totals.ts';
import { outcomeOf } from '#statemachines/terms.ts';
import type { Reply } from '#functions/http/reply.ts';
import { verbFor } from '#functions/views/asked-verb.ts';
import { askingOf, earlierAt } from '#functions/deeds/earlier.ts';
import { attachmentList } from '#functions/views/attachment-list.ts';
import { decisionPage } from '#functions/views/decision-page.ts';
import type { ControlBox } from '#functions/views/decision-parts.ts';
import { earlierPart } from '#functions/views/earlier-part.ts';
import { faultsOf } from '#functions/views/problem-box.ts';
import { returnBox } from '#functions/views/revision-parts.ts';
import { goodSlips, printFirst } from '#functions/views/slips-here.ts';
import { tiedPart } from '#functions/views/tied-part.ts';
import { opinionsSoFar } from '#functions/views/timeline.ts';
import { content, type Matter } from '../matter.ts';
import { waysHere } from '../moving/ways.ts';
import type { Shop } from '../reader.ts';
import { type StepPlace, turnHere } from './about.ts';
import { askedProof } from './asked-proof.ts';
import { chosenFiles } from './chosen-files.ts';
import { type Again, asked, outcomesOf, unsent } from './outcomes-of.ts';
import { firstRows } from './first-rows.ts';
import { nextOf, questionOf, signersPartOf } from './place-words.ts';
import { outcomePrefix, stepPrefix, type TypedChoice } from './typed-choice.ts';

/** The decision page of a human step, for the place in it that is the reader's. */
export async function showDecision(
  { world, deeds }: Shop,
  place: StepPlace,
  step: HumanStep,
  again: Again,
): Promise<Reply> {
  const { typed, problem } = again;
  const { visit, matter, paths } = place;
  const { state, route, office, language, actor } = matter;
  const { row, slot, for: absent } = turnHere(place);
  const isFiller = fills(row, slot);
  const [trail, files, ties, earlier] = await Promise.all([
    deeds.trail(actor, state.id),
    chosenFiles(world, actor, typed?.files ?? []),
    deeds.tied(actor, state.id),
    earlierAt(world, route, step.id, state.data, askingOf(state, office)),
  ]);
  const openable = await deeds.openable(
    actor,
    earlier.flatMap(({ lines }) => lines.map(({ request }) => request)),
  );
  const chosen = outcomeOf(step, typed?.act ?? '');
  const faultPrefix = prefixOf(step, typed, problem);
  const own = { step, slot, isFiller };
  const back = returnTo(state, step.id);
  const html = decisionPage({
    ...matter.frame,
    route,
    state,
    row,
    verb: verbFor(route, step.id, slot)[language],
    now: matter.now,
    action: paths.action,
    hidden: visit.hidden(),
    ...(absent === undefined ? {} : { actsFor: personOf(office, absent)?.name ?? absent }),
    question: questionOf(matter, slot),
    content: content(shownTo(matter, step), step.id, [
      ...(isFiller ? shownInForm(route, { ...step.asks, ...chosen?.asks }) : []),
      // Stands above, with the limit.
      ...(route.amount === undefined ? [] : [route.amount]),
    ]),
    returned: back && returnBox(back, office, language),
    ...slipsHere(matter, step),
    attachments: attachmentList(state.attachments, route, office, language, ({ id }) =>
      paths.file(id),
    ),
    signers: signersPartOf(matter, row),
    ties: tiedPart(ties, language),
    earlier: earlierPart(earlier, openable, language),
    opinions: opinionsSoFar({ route, office, state, trail, language }),
    fields: isFiller
      ? await asked(
          matter,
          step.asks,
          stepPrefix,
          again,
          faultPrefix,
          firstRows(route, step.asks ?? {}, earlier, office),
        )
      : undefined,
    controls: consults(slot) ? [] : controlsOf(matter, step, typed),
    outcomes: await outcomesOf(matter, own, again, files, faultPrefix),
    opinion: typed?.opinion ?? '',
    ...(step.allows?.includes('handwriting') === true
      ? { handwriting: readable(typed?.handwriting ?? '') }
      : {}),
    next: await nextOf(matter, row, slot),
    proof: await askedProof(world, place, secondIn(typed)),
    otherWays: waysHere(place),
    faultPrefix,
    problem,
    unsent: unsent(again),
  });
  return matter.reply(html, problem?.statusCode);
}

/** What the form asks, and what is worked out from it while it is filled in. */
const shownInForm = (route: Route, asks: Asks): readonly string[] => [
  ...Object.keys(asks),
  ...totalsOf(route, asks).map(({ id }) => id),
];

/** Whoever does the work is led to the print of its slips; whoever signs or pays is not. */
function slipsHere({ route, state, language }: Matter, step: HumanStep) {
  const given = { route, state, language };
  const first = printFirst(given, step);
  return step.kind === 'handle' && first === undefined
    ? { slips: goodSlips(given) }
    : { printFirst: first };
}

/** Whoever pays or books sees accounts in full, once he is known: a link from a mail is opened by others as well. */
const shownTo = (matter: Matter, { kind }: HumanStep): Matter =>
  kind === 'settle' && matter.actor.strength !== 'link'
    ? { ...matter, route: openly(matter.route) }
    : matter;

/** What was written by hand is shown again if a pad could have sent it; anything else is not. */
const readable = (handwriting: string): string =>
  /^[\d, ;]*$/u.test(handwriting) && handwriting.length <= handwritingMax ? handwriting : '';

/** Whom the form named as the second person. */
const secondIn = (typed: TypedChoice | undefined): string => {
  const named = typed?.raw['_second'];
  return typeof named === 'string' ? named : '';
};

/** The form that a refusal's faults belong to: the outcome's where it asks for such a field, else the step's. */
function prefixOf(step: HumanStep, typed: TypedChoice | undefined, problem: Problem | undefined) {
  const act = typed?.act ?? '';
  const own = outcomeOf(step, act)?.asks ?? {};
  const first = faultsOf(problem)[0]?.at.split('.', 1)[0];
  // A file that is missing has its place, not a field.
  if (first === undefined) return '';
  return Object.hasOwn(own, first) ? outcomePrefix(act) : stepPrefix;
}

const controlsOf = (
  { route, language }: Matter,
  { id }: HumanStep,
  typed: TypedChoice | undefined,
): readonly ControlBox[] =>
  route.risks
    .filter(({ at }) => at === id)
    .flatMap((risk) =>
      risk.controls.map((control, index) => {
        const key = `${risk.id}#${String(index)}`;
        return {
          key,
          level: risk.level,
          risk: risk.text[language],
          control: control[language],
          required: risk.level === 'high',
          ticked: typed?.controls.includes(key) ?? false,
        };
      }),
    );

/** The route's own step of that name: none where a request is with its requester to be mended. */
export const stepOf = ({ route }: Matter, id: string): HumanStep | undefined =>
  id === revise ? undefined : humanStep(route, id);
