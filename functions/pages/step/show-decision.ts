import { handwritingMax } from '#domain/handwriting.ts';
import type { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { formFields } from '#statemachines/derive/form.ts';
import { earlierSteps, humanStep, revise } from '#statemachines/flow.ts';
import type { Html } from '#statemachines/html.ts';
import type { Asks, HumanStep, Outcome } from '#statemachines/route.ts';
import { outcomeOf, termsOf } from '#statemachines/terms.ts';
import type { Reply } from '#functions/http/reply.ts';
import { attachmentList } from '#functions/views/attachment-list.ts';
import { decisionPage } from '#functions/views/decision-page.ts';
import type { ControlBox, OutcomeChoice, ReturnChoice } from '#functions/views/decision-parts.ts';
import { faultsOf } from '#functions/views/problem-box.ts';
import { opinionsSoFar } from '#functions/views/timeline.ts';
import { askedFiles } from '../asked-files.ts';
import { content, type Matter } from '../matter.ts';
import { nextSteps } from '../next-steps.ts';
import type { Shop } from '../reader.ts';
import { openRowOf, type StepPlace } from './about.ts';
import { askedProof } from './asked-proof.ts';
import { chosenFiles } from './chosen-files.ts';
import { outcomePrefix, stepPrefix, type TypedChoice, valuesUnder } from './typed-choice.ts';

/** What stands on the page beside the request itself: what was typed before, and why it was refused. */
export interface Again {
  readonly typed?: TypedChoice | undefined;
  readonly problem?: Problem | undefined;
}

/** The decision page of a human step. */
export async function showDecision(
  { world, deeds }: Shop,
  place: StepPlace,
  step: HumanStep,
  { typed, problem }: Again,
): Promise<Reply> {
  const { visit, matter, paths } = place;
  const { state, route, office, language, actor } = matter;
  const row = openRowOf(place);
  const [trail, files] = await Promise.all([
    deeds.trail(actor, state.id),
    chosenFiles(world, actor, typed?.files ?? []),
  ]);
  const chosen = outcomeOf(step, typed?.act ?? '');
  const faultPrefix = prefixOf(step, typed, problem);
  const html = decisionPage({
    ...matter.frame,
    route,
    state,
    row,
    now: matter.now,
    action: paths.action,
    hidden: visit.hidden(),
    content: content(matter, step.id, [
      ...Object.keys({ ...step.asks, ...chosen?.asks }),
      // Stands above, with the limit.
      ...(route.amount === undefined ? [] : [route.amount]),
    ]),
    attachments: attachmentList(state.attachments, route, office, language, ({ id }) =>
      paths.file(id),
    ),
    opinions: opinionsSoFar({ route, office, state, trail, language }),
    fields: await asked(matter, step.asks, stepPrefix, { typed, problem }, faultPrefix),
    controls: controlsOf(matter, step, typed),
    outcomes: await outcomesOf(matter, step, { typed, problem }, files, faultPrefix),
    opinion: typed?.opinion ?? '',
    ...(step.allows?.includes('handwriting') === true
      ? { handwriting: readable(typed?.handwriting ?? '') }
      : {}),
    next: await nextSteps(matter, step.id),
    proof: await askedProof(world, place, secondIn(typed)),
    faultPrefix,
    problem,
  });
  return matter.reply(html, problem?.statusCode);
}

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

async function asked(
  { route, state, known, language }: Matter,
  asks: Asks | undefined,
  prefix: string,
  { typed, problem }: Again,
  faultPrefix: string,
): Promise<Html | undefined> {
  if (asks === undefined || Object.keys(asks).length === 0) return undefined;
  const kept = Object.entries(state.data).filter(([id]) => Object.hasOwn(asks, id));
  return formFields(route, asks, {
    values: typed === undefined ? Object.fromEntries(kept) : valuesUnder(typed.raw, prefix),
    previous: state.data,
    faults: prefix === faultPrefix ? faultsOf(problem) : [],
    known,
    language,
    prefix,
  });
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

async function outcomesOf(
  matter: Matter,
  step: HumanStep,
  again: Again,
  files: readonly Attachment[],
  faultPrefix: string,
): Promise<readonly OutcomeChoice[]> {
  const { state, route, language } = matter;
  const terms = termsOf(route, step.id, state)?.outcomes ?? {};
  return Promise.all(
    Object.entries(terms).map(async ([act, { title }]) => {
      const outcome = outcomeOf(step, act);
      const rules = [
        ...(act === 'agree' ? (step.attachments ?? []) : []),
        ...(outcome?.attachments ?? []),
      ];
      const { data, settings, attachments: fixed } = state;
      const isReturn = act === 'return';
      return {
        act,
        title: title[language],
        effect: isReturn ? returnEffect[language] : effectOf(outcome, act, language),
        chosen: again.typed?.act === act,
        phrases: (outcome?.phrases ?? []).map((text, index) => ({
          text: text[language],
          chosen: again.typed?.phrases.get(act) === index,
        })),
        fields: await asked(matter, outcome?.asks, outcomePrefix(act), again, faultPrefix),
        files: await askedFiles(route, rules, {
          fixed,
          files,
          data,
          settings,
          problem: again.typed?.act === act ? again.problem : undefined,
        }),
        ...(isReturn ? { returns: returnsOf(matter, step, again.typed) } : {}),
      };
    }),
  );
}

/** A refusal always says why. */
function effectOf(outcome: Outcome | undefined, act: string, language: Language): string {
  const effect = outcome?.effect?.[language] ?? '';
  if (act !== 'refuse') return effect;
  const reason = { zh: '须写理由', en: 'a reason is required' }[language];
  return [effect, reason].filter((part) => part !== '').join(language === 'zh' ? '，' : '; ');
}

const returnEffect = {
  zh: '退给您选定的人修改，须写理由',
  en: 'Goes back to the person you choose; a reason is required',
} as const;

/** The requester, and whoever did an earlier step; the last time counts. */
function returnsOf(
  { state, route, language }: Matter,
  step: HumanStep,
  typed: TypedChoice | undefined,
): ReturnChoice {
  const isZh = language === 'zh';
  const asker = isZh ? `${state.requester.name}（申请人）` : `${state.requester.name} (requester)`;
  const earlier = earlierSteps(route, state, step.id).map(({ id, title }) => {
    const name = state.steps.findLast((row) => row.step === id && row.decision !== undefined)
      ?.decision?.name;
    return {
      step: id,
      label: isZh ? `${name ?? ''}（${title.zh}）` : `${name ?? ''} (${title.en})`,
    };
  });
  const targets = [{ step: revise, label: asker }, ...earlier];
  return {
    targets: targets.map((target) => ({ ...target, chosen: target.step === typed?.to })),
    resume: typed?.resume,
  };
}

/** Whether a request is with its requester to be mended. */
export const stepOf = ({ route }: Matter, id: string): HumanStep | undefined =>
  id === revise ? undefined : humanStep(route, id);
