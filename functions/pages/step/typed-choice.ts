import type { Choice } from '#functions/deeds/deeds.ts';
import type { RawAnswers } from '#statemachines/answers.ts';
import { asksFor } from '#statemachines/acts/answered.ts';
import { editRows } from '#statemachines/derive/form/edit-rows.ts';
import { answersUnder, shape } from '#statemachines/derive/reader/shape.ts';
import { onceAnswer } from '#statemachines/ties/judge-once.ts';
import type { Asks, HumanStep, Outcome } from '#statemachines/route.ts';
import { rawAnswers } from '../typed.ts';

/** What somebody typed on a decision page: read leniently, for it is shown again as it was. */
export interface TypedChoice {
  readonly act: string;
  readonly opinion: string;
  /** Strokes of the pad, '' where nothing is written by hand. */
  readonly handwriting: string;
  /** The phrase tapped for each way to decide, by its place in the route. */
  readonly phrases: ReadonlyMap<string, number>;
  readonly to: string;
  readonly resume: Choice['resume'];
  readonly controls: readonly string[];
  readonly document: string;
  readonly files: readonly { readonly id: string; readonly rule: string }[];
  /** Everything by its name on the page. */
  readonly raw: RawAnswers;
}

export function readChoice(form: URLSearchParams): TypedChoice {
  const resume = form.get('resume');
  const dropped = form.get('_detach');
  return {
    act: form.get('action') ?? '',
    opinion: form.get('opinion') ?? '',
    handwriting: form.get('handwriting') ?? '',
    phrases: new Map(
      [...form].flatMap(([name, value]) =>
        name.startsWith('phrase.') && /^\d+$/u.test(value)
          ? [[name.slice('phrase.'.length), Number(value)] as const]
          : [],
      ),
    ),
    to: form.get('to') ?? '',
    resume: resume === 'direct' || resume === 'again' ? resume : undefined,
    controls: form.getAll('control'),
    document: form.get('document') ?? '',
    files: form.getAll('_file').flatMap((line) => {
      const [id = '', rule = ''] = line.split(' ');
      return id === '' || id === dropped ? [] : [{ id, rule }];
    }),
    raw: rawAnswers(form),
  };
}

/** The prefix of what the step asks whatever is decided; what one outcome asks is under the outcome's own id. */
export const stepPrefix = 'step.';
export const outcomePrefix = (act: string): string => `${act}.`;

/** What stands in one of the page's forms, after the buttons for rows have done their work. */
export const valuesUnder = (raw: RawAnswers, prefix: string): RawAnswers =>
  pressedIn(raw, prefix) ? (editRows(raw, prefix) ?? {}) : answersUnder(raw, prefix);

/** A button for rows names the form that it stands in. */
const pressedIn = (raw: RawAnswers, prefix: string): boolean =>
  [raw['_add'], raw['_drop']].some(
    (value) => typeof value === 'string' && value.startsWith(prefix),
  );

/** The opinion: the phrase tapped for this outcome, and what was written beside it. */
export function opinionOf(
  { act, phrases, opinion }: TypedChoice,
  texts: readonly string[],
  isChinese: boolean,
): string {
  const tapped = phrases.get(act);
  const phrase = tapped === undefined ? '' : (texts[tapped] ?? '');
  return [phrase, opinion.trim()].filter((part) => part !== '').join(isChinese ? '' : ' ');
}

/** The answers to what the step and the chosen outcome ask; the outcome's own win where both ask the same. */
export function answersFor(
  raw: RawAnswers,
  step: HumanStep | undefined,
  outcome: Outcome | undefined,
  act: string,
): RawAnswers {
  return {
    ...asked(shape(valuesUnder(raw, stepPrefix)), asksFor(step, outcome)),
    ...asked(shape(valuesUnder(raw, outcomePrefix(act))), outcome?.asks ?? {}),
  };
}

const asked = (values: RawAnswers, asks: Asks): RawAnswers =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(asks, name) || name === onceAnswer),
  );
