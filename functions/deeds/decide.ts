import { admit } from '#domain/acts/decide.ts';
import { apply, type Decided } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import {
  type Attachment,
  type Decision,
  sameKey,
  type StepKey,
  type StepRow,
} from '#domain/request.ts';
import type { StepTerms } from '#domain/terms.ts';
import type { JsonObject } from '#domain/words.ts';
import { applySets, brokenGuards, headline } from '#statemachines/data.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import {
  containerOf,
  humanStep,
  landingAt,
  onward,
  recording,
  revise,
} from '#statemachines/flow.ts';
import type { Asks, HumanStep, Outcome, Route } from '#statemachines/route.ts';
import { outcomeOf, termsOf, titleOf } from '#statemachines/terms.ts';
import { unfitNames } from '#statemachines/unfit-names.ts';
import { unfitSeals } from '#statemachines/unfit-seals.ts';
import type { World } from '../world.ts';
import { actOn, type Deed, type Scene, sceneOf } from './acting.ts';
import type { Actor, Choice } from './deeds.ts';
import { documentHash } from './document.ts';
import { factsFrom, knownOf, needsEveryStep } from './facts.ts';
import { requireAsked, requireFiles } from './files-due.ts';
import { takeNumbers } from './numbers.ts';
import { broughtBy, type Proof, rehearsed } from './proof.ts';

/** Decides a step. The same decision sent again by the same person answers what stands and changes nothing. */
export const decide =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    key: StepKey,
    choice: Choice,
    proof: Proof = broughtBy(actor),
  ): ReturnType<typeof actOn> =>
    actOn(world, id, actor, async (scene) => {
      if (isRepeated(scene, actor, key, choice)) return { events: [] };
      return decision(world, scene, actor, key, choice, proof);
    });

/** Says what would stand in the way of a decision, whoever it is that signs; changes nothing. */
export const rehearse =
  (world: World) =>
  async (actor: Actor, id: string, key: StepKey, choice: Choice): Promise<void> => {
    await decision(world, await sceneOf(world, id, 'present'), actor, key, choice, rehearsed);
  };

const isRepeated = ({ state }: Scene, { person }: Actor, key: StepKey, choice: Choice): boolean => {
  const done = state.steps.find((row) => sameKey(row, key))?.decision;
  return (
    done?.person === person && done.act === choice.act && done.opinion === choice.opinion.trim()
  );
};

async function decision(
  world: World,
  scene: Scene,
  actor: Actor,
  key: StepKey,
  choice: Choice,
  proof: Proof,
): Promise<Deed> {
  const { state, route, office, now } = scene;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) {
    throw new Problem('step-not-open', { step: titleOf(route, key.step) });
  }
  const { strength, signedWith, confirmedBy } = proof;
  const second = confirmedBy === undefined ? {} : { confirmedBy };
  const proposal = { ...choice, person: actor.person, strength, ...second };
  const { row, name, post, for: absent } = admit(state, key, terms, office, proposal);
  const step = humanStep(route, key.step);
  const outcome = step === undefined ? undefined : outcomeOf(step, choice.act);
  const form = await answered(scene, step, outcome, choice, key, actor);
  const way = await wayOn(scene, row, choice, outcome, form.data);
  const { numbers, writes } = await takeNumbers(
    world,
    route,
    outcome?.numbers ?? [],
    form.data,
    state.settings,
    office.zone,
  );
  const made: Decision = {
    act: choice.act,
    opinion: choice.opinion.trim(),
    person: actor.person,
    name,
    ...(absent === undefined ? {} : { for: absent }),
    post,
    at: now,
    controls: ownControls(terms, choice),
    document: choice.document,
    ...(way.goTo === undefined ? {} : { goTo: way.goTo }),
    ...(choice.act === 'return' && choice.resume !== undefined ? { resume: choice.resume } : {}),
    ...(form.answers === undefined ? {} : { answers: form.answers }),
    ...(signedWith === undefined ? {} : { signedWith }),
    ...second,
  };
  const event: Decided = {
    type: 'decided',
    at: now,
    by: { person: actor.person, name, post },
    step: key.step,
    item: key.item,
    round: key.round,
    decision: made,
    ...(await changesOf(world, scene, form)),
    ...(Object.keys(numbers).length === 0 ? {} : { numbers }),
    ...slipsOf(route, outcome, { ...state.numbers, ...numbers }, form.data, now),
    ...(way.closes ? { closes: 'refused' as const } : {}),
  };
  const moves = await movesOf(scene, event, way, form.data);
  return {
    events: [moves === undefined ? event : { ...event, moves }],
    writes: [...writes, ...(proof.writes ?? [])],
  };
}

/** The trail takes the step's own controls, each once, whatever else a program sends. */
const ownControls = (terms: StepTerms, { controls }: Choice): readonly string[] =>
  [...new Set(controls)].filter((key) => terms.controls.some((control) => control.key === key));

interface Form {
  readonly data: JsonObject;
  /** Answers that stay with the row: those given inside a branch. */
  readonly answers?: JsonObject;
  readonly attachments: readonly Attachment[];
}

/** Reads what the chosen outcome asks, applies its `sets`, and holds the guards and the attachment gate. */
async function answered(
  scene: Scene,
  step: HumanStep | undefined,
  outcome: Outcome | undefined,
  choice: Choice,
  key: StepKey,
  actor: Actor,
): Promise<Form> {
  const { state, route, office, now } = scene;
  const { data, settings } = state;
  const files = choice.attachments;
  if (choice.act === 'return' || choice.act === 'refuse') {
    requireAsked(route, outcome?.attachments ?? [], files);
    const set =
      outcome?.sets === undefined ? data : await applySets(route, outcome.sets, data, { settings });
    return { data: set, attachments: files };
  }
  const asks = asksOf(route, step, outcome, key);
  const reading = await readAnswers(
    route,
    asks,
    data,
    choice.answers,
    knownOf(office, settings, now),
  );
  const faults = reading.ok
    ? [
        ...unfitNames(route, asks, reading.data, state, office, {
          step: key.step,
          person: actor.person,
        }),
        ...unfitSeals(route, asks, reading.data, office),
      ]
    : reading.faults;
  if (faults.length > 0) throw new Problem('form-faults', { faults });
  const guardsAt = key.step === revise ? 'start' : key.step;
  const [broken] = await brokenGuards(route, guardsAt, reading.data, { settings });
  if (broken !== undefined && (choice.act === 'agree' || choice.act === 'resubmit')) {
    throw new Problem('guard-broken', { says: broken.says, field: broken.field ?? '' });
  }
  const rules =
    key.step === revise
      ? route.start.attachments
      : [
          ...(choice.act === 'agree' ? (step?.attachments ?? []) : []),
          ...(outcome?.attachments ?? []),
        ];
  const all = { known: state.attachments, added: files };
  await requireFiles(route, rules, all, reading.data, settings);
  const inBranch = step !== undefined && containerOf(route, step.id)?.id !== step.id;
  if (inBranch) return { data, answers: pick(reading.data, step, outcome), attachments: files };
  const after =
    outcome?.sets === undefined
      ? reading.data
      : await applySets(route, outcome.sets, reading.data, { settings });
  return { data: after, attachments: files };
}

function asksOf(
  route: Route,
  step: HumanStep | undefined,
  outcome: Outcome | undefined,
  key: StepKey,
): Asks {
  if (key.step === revise) return route.start.asks;
  return { ...step?.asks, ...outcome?.asks };
}

const pick = (data: JsonObject, step: HumanStep, outcome: Outcome | undefined): JsonObject => {
  const asked = new Set(Object.keys({ ...step.asks, ...outcome?.asks }));
  return Object.fromEntries(Object.entries(data).filter(([name]) => asked.has(name)));
};

interface Way {
  readonly goTo?: string;
  readonly closes: boolean;
}

/** Where a decision leads when it is not simply onward. */
async function wayOn(
  { state, route }: Scene,
  row: StepRow,
  choice: Choice,
  outcome: Outcome | undefined,
  data: JsonObject,
): Promise<Way> {
  if (choice.act === 'return') return { goTo: choice.to ?? revise, closes: false };
  if (outcome?.goTo !== undefined) {
    const visit = { round: state.round + 1, steps: state.steps };
    const to = await landingAt(route, outcome.goTo, factsFrom(data, state.settings), visit);
    return { goTo: to, closes: false };
  }
  if (choice.act === 'refuse') return { goTo: recording, closes: true };
  // Straight back only with what the steps between have agreed to: a higher sum goes past all of them again.
  const isDirect = row.resumeAt !== undefined && !needsEveryStep(route, state.data, data);
  return isDirect ? { goTo: row.resumeAt, closes: false } : { closes: false };
}

async function changesOf(
  world: World,
  { state, route, office }: Scene,
  form: Form,
): Promise<Partial<Decided>> {
  const changed =
    form.data !== state.data && JSON.stringify(form.data) !== JSON.stringify(state.data);
  const attachments = [...state.attachments, ...form.attachments];
  if (!changed && form.attachments.length === 0) return {};
  const document = documentHash(world.digest, state.hash, form.data, attachments);
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

/** Where the flow stands after the event; undefined while siblings in its branch still work. */
async function movesOf(
  { state, route }: Scene,
  event: Decided,
  way: Way,
  data: JsonObject,
): Promise<Decided['moves']> {
  if (way.goTo !== undefined) return { at: way.goTo, jump: true };
  const facts = factsFrom(data, state.settings);
  if (event.step === revise) {
    const first = route.steps[0]?.id ?? recording;
    return { at: await landingAt(route, first, facts, state), jump: false };
  }
  const after = apply(state, event);
  const next = await onward(route, { at: state.at, round: state.round, steps: after.steps }, facts);
  return next === undefined ? undefined : { at: next, jump: false };
}
