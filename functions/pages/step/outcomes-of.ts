import { outcomesFor } from '#domain/acts/decide.ts';
import { personOf } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import type { Attachment, Slot } from '#domain/request.ts';
import { consults } from '#domain/slots.ts';
import type { JsonObject, Language } from '#domain/words.ts';
import { formFields } from '#statemachines/derive/form.ts';
import { readForm } from '#statemachines/derive/reader.ts';
import { shape } from '#statemachines/derive/reader/shape.ts';
import { earlierSteps, revise } from '#statemachines/flow.ts';
import type { Html } from '#statemachines/html.ts';
import type { Asks, HumanStep, Outcome } from '#statemachines/route.ts';
import { outcomeOf, termsOf } from '#statemachines/terms.ts';
import type { OutcomeChoice, ReturnChoice } from '#functions/views/decision-parts.ts';
import { faultsOf } from '#functions/views/problem-box.ts';
import { askedFiles } from '../asked-files.ts';
import type { Matter } from '../matter.ts';
import { outcomePrefix, stepPrefix, type TypedChoice, valuesUnder } from './typed-choice.ts';

/** What stands on the page beside the request itself: what was typed before, and why it was refused. */
export interface Again {
  readonly typed?: TypedChoice | undefined;
  readonly problem?: Problem | undefined;
}

/** Whether it comes back from signing in: the button was pressed, and the decision is not made. */
export const unsent = ({ typed, problem }: Again): boolean =>
  problem === undefined && typed?.raw['_decide'] !== undefined;

/** A signer's own place in the step he decides. */
export interface OwnPlace {
  readonly step: HumanStep;
  readonly slot: Slot;
  /** Whether he fills in what the step asks. */
  readonly isFiller: boolean;
}

/** The ways to decide that this place has. */
export async function outcomesOf(
  matter: Matter,
  { step, slot, isFiller }: OwnPlace,
  again: Again,
  files: readonly Attachment[],
  faultPrefix: string,
): Promise<readonly OutcomeChoice[]> {
  const { state, route, language } = matter;
  const terms = termsOf(route, step.id, state);
  if (terms === undefined) return [];
  if (consults(slot)) return answerOnly(matter, slot, again);
  const data = await typedInto(matter, step, again);
  return Promise.all(
    Object.entries(outcomesFor(terms, slot)).map(async ([act, { title }]) => {
      const outcome = outcomeOf(step, act);
      const rules = [
        ...(act === 'agree' ? (step.attachments ?? []) : []),
        ...(outcome?.attachments ?? []),
      ];
      const { settings, attachments: fixed } = state;
      const isReturn = act === 'return';
      const isAway = isReturn || act === 'refuse';
      return {
        act,
        title: title[language],
        effect: isReturn ? returnEffect[language] : effectOf(outcome, act, language),
        chosen: again.typed?.act === act,
        phrases: (outcome?.phrases ?? []).map((text, index) => ({
          text: text[language],
          chosen: again.typed?.phrases.get(act) === index,
        })),
        fields: isFiller
          ? await asked(matter, outcome?.asks, outcomePrefix(act), again, faultPrefix)
          : undefined,
        files: await askedFiles(route, isFiller || isAway ? rules : [], {
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

/** What is known with what was typed into the step's own fields: some files are asked for by these. */
async function typedInto(
  { route, state, known }: Matter,
  { asks = {} }: HumanStep,
  { typed }: Again,
): Promise<JsonObject> {
  if (typed === undefined) return state.data;
  const values = valuesUnder(typed.raw, stepPrefix);
  return (await readForm(route, asks, state.data, values, known)).data;
}

/** Whoever was asked says his opinion, and the one who asked goes on. */
function answerOnly(
  { office, language }: Matter,
  slot: Slot,
  { typed }: Again,
): readonly OutcomeChoice[] {
  const asker = personOf(office, slot.by ?? '')?.name ?? '';
  const isZh = language === 'zh';
  return [
    {
      act: 'agree',
      title: isZh ? '提出意见' : 'Give my opinion',
      effect: isZh ? `您的意见交给${asker}，由${asker}决定` : `It goes to ${asker}, who decides`,
      chosen: typed?.act === 'agree',
      phrases: [],
      files: [],
    },
  ];
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

/**
 * Fields that the page asks for under a prefix; undefined where there are none. Lines into which nothing was typed begin
 * with the `first` ones.
 */
export async function asked(
  { route, state, known, language, free }: Matter,
  asks: Asks | undefined,
  prefix: string,
  { typed, problem }: Again,
  faultPrefix: string,
  first: Readonly<Record<string, string>> = {},
): Promise<Html | undefined> {
  if (asks === undefined || Object.keys(asks).length === 0) return undefined;
  const kept = Object.entries(state.data).filter(([id]) => Object.hasOwn(asks, id));
  const values = typed === undefined ? Object.fromEntries(kept) : valuesUnder(typed.raw, prefix);
  const there = shape(values);
  const begun = Object.entries(first).filter(
    ([name]) => there[name.split('.')[0] ?? ''] === undefined,
  );
  return formFields(route, asks, {
    values: begun.length === 0 ? values : { ...values, ...Object.fromEntries(begun) },
    previous: state.data,
    faults: prefix === faultPrefix ? faultsOf(problem) : [],
    known,
    notes: free,
    language,
    prefix,
  });
}
