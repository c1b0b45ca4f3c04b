import { admit, type Admitted } from '#domain/acts/decide.ts';
import { admitPhone } from '#domain/acts/phone.ts';
import { requireStrength } from '#domain/acts/strength.ts';
import { dateIn } from '#domain/dates.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { Decision, Phone } from '#domain/decision.ts';
import { decisionsOf, keyOf, sameKey, type StepKey } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import type { StepTerms } from '#domain/terms.ts';
import type { JsonObject } from '#domain/words.ts';
import { headline } from '../data.ts';
import { humanStep, revise } from '../flow.ts';
import { outcomeOf, termsOf, titleOf } from '../terms.ts';
import type { Outcome, Route } from '../route.ts';
import { answered, type Form } from './answered.ts';
import { extendedBy } from './clock.ts';
import { documentHash } from './document.ts';
import { folded } from './fold.ts';
import { openCountersign } from './open.ts';
import { papersWith } from './papers.ts';
import { requirePrint } from './print-due.ts';
import { recorderOf } from './recorder.ts';
import type { Choice, Means, Scene, Signer } from './scene.ts';
import { fixedText, requireSignedText } from './signed-text.ts';
import { movesOf, wayOn } from './way-on.ts';

/**
 * What a decision comes to. The same decision sent again by the same person comes to nothing new. Throws what `admit`
 * and `admitPhone` do, and the refusals of forms and files.
 */
export async function decide(
  scene: Scene,
  means: Means,
  signer: Signer,
  key: StepKey,
  choice: Choice,
): Promise<readonly RequestEvent[]> {
  if (isRepeated(scene, signer, key, choice)) return [];
  const { state, route, now } = scene;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) {
    throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  }
  const admitted = await admission(scene, terms, signer, key, choice);
  const { row, slot, name, post, completes } = admitted;
  const { person } = signer;
  const step = humanStep(route, key.step);
  const outcome = step === undefined ? undefined : outcomeOf(step, choice.act);
  if (choice.act === 'agree' && step !== undefined) requirePrint(route, step, state);
  const deciding = { key, step, outcome, row, slot, completes, person };
  const form = await answered(scene, means, deciding, choice);
  const text = choice.act === 'agree' ? signedText(scene, means, key, completes, form) : undefined;
  const way = completes ? await wayOn(scene, row, choice, outcome, form.data) : {};
  const numbers = completes ? await means.numbers(outcome?.numbers ?? [], form.data) : {};
  const decision: Decision = {
    act: choice.act,
    opinion: choice.opinion.trim(),
    ...(choice.handwriting === undefined ? {} : { handwriting: choice.handwriting }),
    person,
    name,
    post,
    at: now,
    controls: admitted.phone === undefined ? ownControls(terms, choice) : [],
    ...(text === undefined ? {} : { text }),
    document: choice.document,
    ...(way.goTo === undefined ? {} : { goTo: way.goTo }),
    ...(choice.act === 'return' && choice.resume !== undefined ? { resume: choice.resume } : {}),
    ...(form.answers === undefined ? {} : { answers: form.answers }),
    ...(admitted.for === undefined ? {} : { for: admitted.for }),
    ...(admitted.phone === undefined ? {} : { phone: admitted.phone }),
    ...(signer.signedWith === undefined ? {} : { signedWith: signer.signedWith }),
    ...(signer.confirmedBy === undefined ? {} : { confirmedBy: signer.confirmedBy }),
  };
  const event: Decided = {
    type: 'decided',
    at: now,
    by: { person, name, post },
    ...keyOf(key),
    decision,
    ...(row.slots === undefined ? {} : { slot: slot.id }),
    ...(completes ? {} : { goesOn: true as const }),
    ...(await changesOf(means, scene, form)),
    ...(Object.keys(numbers).length === 0 ? {} : { numbers }),
    ...(completes ? slipsOf(route, outcome, { ...state.numbers, ...numbers }, form.data, now) : {}),
    ...voidedBy(scene, key, completes ? outcome : undefined, form.data),
    ...(way.closes === undefined ? {} : { closes: way.closes }),
  };
  const first =
    admitted.phone === undefined ? [] : [openCountersign(scene, means.digest, row, admitted.phone)];
  if (!completes) return [event];
  if (row.side?.kind === 'extension') {
    const extended = extendedBy(scene, means, row, event);
    return extended === undefined ? [event] : [event, extended];
  }
  const moves = await movesOf(scene, folded(state, first), event, way, form.data);
  const passes = choice.act === 'agree' && admitted.phone === undefined;
  const after = { ...scene, state: { ...state, data: form.data } };
  return [
    ...first,
    moves === undefined ? event : { ...event, moves },
    ...(passes ? papersWith(after, key, event.by) : []),
  ];
}

/** The text as agreeing leaves it: held against what was signed, and its hash where this signature fixes it. */
function signedText(
  { state, route }: Scene,
  { digest }: Means,
  { step }: StepKey,
  completes: boolean,
  { data, attachments: added }: Form,
): string | undefined {
  const written = { data, attachments: [...state.attachments, ...added] };
  requireSignedText(route, state, step, written, digest);
  return completes ? fixedText(route, step, written, digest) : undefined;
}

const byHand = { zh: '手写登记电话请示', en: 'record a telephone call by hand' } as const;

type Admission = Admitted & { readonly phone?: Phone };

async function admission(
  scene: Scene,
  terms: StepTerms,
  signer: Signer,
  key: StepKey,
  choice: Choice,
): Promise<Admission> {
  const { state, office, now } = scene;
  const { person } = signer;
  if (choice.phone === undefined) return admit(state, key, terms, office, { ...choice, ...signer });
  const agree = terms.outcomes['agree'];
  if (choice.act !== 'agree' || agree === undefined) {
    throw new Problem('outcome-unknown', { outcome: choice.act });
  }
  // Whoever records the word of another does not write it in his own hand.
  if (choice.handwriting !== undefined) {
    throw new Problem('not-allowed-here', { act: byHand, step: terms.title });
  }
  const { onPaper, ...word } = choice.phone;
  const note = {
    person,
    ...word,
    ...(onPaper === undefined ? {} : { onPaper: { today: dateIn(office.zone, now) } }),
    gist: choice.opinion,
    document: choice.document,
    now,
  };
  const recorder = await recorderOf(scene, key, onPaper === undefined ? 'phone' : 'handwritten');
  const { row, phone, by, for: absent } = admitPhone(state, key, terms, office, recorder, note);
  // Whoever writes a leader's word down makes the step go on: he is known as surely as its signer would be.
  requireStrength(terms.tier, signer);
  const [slot] = slotsOf(row);
  if (slot === undefined) throw new Problem('step-not-open', { step: terms.title });
  const { name, post } = by;
  return {
    row,
    slot,
    name,
    post,
    ...(absent === undefined ? {} : { for: absent }),
    outcome: agree,
    completes: true,
    phone,
  };
}

const isRepeated = (
  { state, route }: Scene,
  { person }: Signer,
  key: StepKey,
  choice: Choice,
): boolean => {
  const row = state.steps.find((candidate) => sameKey(candidate, key));
  return (
    row !== undefined &&
    decisionsOf(row).some(
      (done) =>
        done.person === person &&
        done.act === choice.act &&
        done.opinion === choice.opinion.trim() &&
        done.handwriting === choice.handwriting,
    ) &&
    saysTheSame(route, state.data, choice.answers)
  );
};

/** Whether the texts that are sent again stand there: another voucher number is no repetition. */
const saysTheSame = ({ fields }: Route, data: JsonObject, answers: Choice['answers']): boolean =>
  Object.entries(answers).every(([id, raw]) => {
    const kind = Object.hasOwn(fields, id) ? fields[id]?.kind : undefined;
    const stands = Object.hasOwn(data, id) ? data[id] : undefined;
    if (kind !== 'text' && kind !== 'long-text') return true;
    return typeof raw !== 'string' || typeof stands !== 'string' || bare(raw) === bare(stands);
  });

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** The trail takes the step's own controls, each once, whatever else a program sends. */
const ownControls = (terms: StepTerms, { controls }: Choice): readonly string[] =>
  [...new Set(controls)].filter((key) => terms.controls.some((control) => control.key === key));

async function changesOf(
  { digest }: Means,
  { state, route, office }: Scene,
  form: Form,
): Promise<Partial<Decided>> {
  const changed =
    form.data !== state.data && JSON.stringify(form.data) !== JSON.stringify(state.data);
  const attachments = [...state.attachments, ...form.attachments];
  if (!changed && form.attachments.length === 0) return {};
  const document = documentHash(digest, state.hash, form.data, attachments);
  return {
    document,
    ...(form.attachments.length === 0 ? {} : { attachments: form.attachments }),
    ...(changed
      ? {
          data: form.data,
          headline: await headline(route, form.data, { settings: state.settings, office }),
        }
      : {}),
  };
}

/**
 * Slips that are no longer good: those the outcome says, and, when the form is mended, those whose print says something
 * else now. What a later step fills in is no change of what was printed.
 */
function voidedBy(
  { route, state }: Scene,
  { step }: StepKey,
  outcome: Outcome | undefined,
  data: JsonObject,
): Partial<Decided> {
  const changed = step !== revise ? [] : state.slips.filter(({ voided }) => voided === undefined);
  const unlike = changed.filter(({ slip, data: printed }) =>
    (route.slips.find(({ id }) => id === slip)?.shows ?? []).some(
      (id) => printed[id] !== undefined && JSON.stringify(printed[id]) !== JSON.stringify(data[id]),
    ),
  );
  const ids = new Set([...(outcome?.voidsSlips ?? []), ...unlike.map(({ slip }) => slip)]);
  return ids.size === 0 ? {} : { voidsSlips: [...ids] };
}

function slipsOf(
  route: Route,
  outcome: Outcome | undefined,
  numbers: Readonly<Record<string, string>>,
  data: JsonObject,
  at: string,
): Partial<Decided> {
  const slips = route.slips
    .filter(({ id }) => outcome?.issues?.includes(id) === true)
    .map(({ id, number }) => ({ slip: id, number: numbers[number] ?? '', at, data, prints: 0 }));
  return slips.length === 0 ? {} : { slips };
}
