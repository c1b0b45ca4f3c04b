import { millisecondsOf } from '#domain/dates.ts';
import { instantIn } from '#domain/local-time.ts';
import type { WordHow } from '#statemachines/acts/recorder.ts';
import type { HumanStep } from '#statemachines/route.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import type { World } from '#functions/world.ts';
import type { Matter } from '../matter.ts';
import { chosenFiles } from '../step/chosen-files.ts';
import { answersFor, type TypedChoice } from '../step/typed-choice.ts';

/** What somebody typed about a telephone call, beside what a decision's form holds. */
export interface TypedCall {
  readonly choice: TypedChoice;
  readonly leader: string;
  /** As the clock on the wall showed it. */
  readonly saidAt: string;
}

export const readCall = (form: URLSearchParams, choice: TypedChoice): TypedCall => ({
  choice: { ...choice, act: 'agree' },
  leader: form.get('leader') ?? '',
  saidAt: form.get('saidAt') ?? '',
});

/** Files that come with it: those of the step, and the scan of what was written. */
export const filesAsked = (step: HumanStep, how: WordHow): readonly string[] => [
  ...(step.attachments ?? []),
  ...(step.agree.attachments ?? []),
  ...(how === 'handwritten' && step.handwritten ? [step.handwritten.scan] : []),
];

/** The decision that rests on the call. What is no moment goes on as it is: the act says what is wrong with it. */
export async function callOf(
  world: World,
  { actor, office, state }: Matter,
  step: HumanStep,
  { choice, leader, saidAt }: TypedCall,
  how: WordHow,
): Promise<Choice> {
  const rules = new Set(filesAsked(step, how));
  const files = choice.files.filter(({ rule }) => rules.has(rule));
  return {
    act: 'agree',
    opinion: choice.opinion,
    controls: [],
    answers: answersFor(choice.raw, step, step.agree, 'agree'),
    document: choice.document,
    attachments: await chosenFiles(world, actor, files),
    phone:
      how === 'handwritten'
        ? { leader, saidAt, onPaper: true }
        : { leader, saidAt: momentOf(office.zone, saidAt, state.submittedAt) },
  };
}

/** People say the minute: one in which the request was filed is not before it. What is no moment stays as it was typed. */
function momentOf(zone: string, typed: string, submittedAt: string): string {
  const said = instantIn(zone, typed);
  if (said === undefined) return typed;
  const early = millisecondsOf(submittedAt) - millisecondsOf(said);
  return early > 0 && early < 60_000 ? submittedAt : said;
}
