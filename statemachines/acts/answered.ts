import { dateIn } from '#domain/dates.ts';
import { Problem } from '#domain/problem.ts';
import { type Attachment, type StepKey, type StepRow, type Slot } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { applySets } from '../data.ts';
import { keepGuards } from './keep-guards.ts';
import { readWithEarlier } from '../earlier.ts';
import { containerOf, revise } from '../flow.ts';
import type { Asks, HumanStep, Outcome, Route } from '../route.ts';
import { unfitNames } from '../unfit-names.ts';
import { unfitSeals } from '../unfit-seals.ts';
import { factsFrom, knownOf } from './facts.ts';
import { requireAsked, requireFiles } from './files-due.ts';
import type { Choice, Means, Scene } from './scene.ts';

/** Who decides what where: the step and the outcome chosen, and whether that decides the step. */
export interface Deciding {
  readonly key: StepKey;
  readonly step: HumanStep | undefined;
  readonly outcome: Outcome | undefined;
  readonly row: StepRow;
  readonly slot: Slot;
  readonly completes: boolean;
  readonly person: string;
}

export interface Form {
  readonly data: JsonObject;
  /** Answers that stay with the row: those given inside a branch. */
  readonly answers?: JsonObject;
  readonly attachments: readonly Attachment[];
}

/** Whether a signer fills in what the step asks: its own one, the lead, or the first of several in order. */
export const fills = ({ joint }: StepRow, { role, id }: Slot): boolean =>
  role === 'own' || role === 'lead' || (joint?.how === 'in-order' && id === '1');

/** Reads what the chosen outcome asks, applies its `sets`, and holds the guards and the attachment gate. */
export async function answered(
  scene: Scene,
  means: Pick<Means, 'offers' | 'earlier'>,
  { key, step, outcome, row, slot, completes, person }: Deciding,
  choice: Choice,
): Promise<Form> {
  const { state, route, office, now } = scene;
  const { data, settings } = state;
  const files = choice.attachments;
  const setBy = (given: JsonObject): Promise<JsonObject> =>
    outcome?.sets === undefined || !completes
      ? Promise.resolve(given)
      : applySets(route, outcome.sets, given, { settings });
  if (choice.act === 'return' || choice.act === 'refuse') {
    requireAsked(route, outcome?.attachments ?? [], files);
    return { data: await setBy(data), attachments: files };
  }
  if (!fills(row, slot)) {
    requireAsked(route, [], files);
    return { data: await setBy(data), attachments: files };
  }
  const asks = asksOf(route, step, outcome, key);
  const reading = await readWithEarlier(
    route,
    asks,
    data,
    choice.answers,
    knownOf(office, settings, now, await means.offers?.(asks, choice.answers)),
    { request: state.id, filedOn: dateIn(office.zone, state.submittedAt), settings },
    // What came before is counted when the form is filed and each time it is mended, never by a signer.
    key.step === revise ? means.earlier : undefined,
  );
  const faults = reading.ok
    ? [
        ...(await unfitNames({
          route,
          asks,
          data: reading.data,
          state,
          office,
          facts: factsFrom(reading.data, settings),
          actor: { step: key.step, person },
        })),
        ...unfitSeals(route, asks, reading.data, office),
      ]
    : reading.faults;
  if (faults.length > 0) throw new Problem('form-faults', { faults });
  const guardsAt = key.step === revise ? 'start' : key.step;
  // Whatever goes on with what was filled in keeps the rules, by whichever outcome; only what makes a request void does not.
  if (outcome?.voids !== true) await keepGuards(route, guardsAt, reading.data, settings);
  const rules =
    key.step === revise
      ? route.start.attachments
      : [
          ...(choice.act === 'agree' ? (step?.attachments ?? []) : []),
          ...(outcome?.attachments ?? []),
        ];
  // Each instruction has a scan of its own, whatever was scanned before.
  const scan = choice.phone?.onPaper === true && step?.handwritten ? [step.handwritten.scan] : [];
  const scans = files.filter(({ rule }) => scan.includes(rule));
  await requireFiles(route, scan, { known: [], added: scans }, reading.data, settings);
  const all = { known: state.attachments, added: files };
  await requireFiles(route, [...rules, ...scan], all, reading.data, settings);
  const inBranch = step !== undefined && containerOf(route, step.id)?.id !== step.id;
  if (inBranch) return { data, answers: pick(reading.data, step, outcome), attachments: files };
  return { data: await setBy(reading.data), attachments: files };
}

function asksOf(
  route: Route,
  step: HumanStep | undefined,
  outcome: Outcome | undefined,
  key: StepKey,
): Asks {
  if (key.step === revise) return route.start.asks;
  return asksFor(step, outcome);
}

/** What is asked for an outcome: whoever voids a request is not asked what its step would have filled in. */
export const asksFor = (step: HumanStep | undefined, outcome: Outcome | undefined): Asks => ({
  ...(outcome?.voids === true ? {} : step?.asks),
  ...outcome?.asks,
});

const pick = (data: JsonObject, step: HumanStep, outcome: Outcome | undefined): JsonObject => {
  const asked = new Set(Object.keys({ ...step.asks, ...outcome?.asks }));
  return Object.fromEntries(Object.entries(data).filter(([name]) => asked.has(name)));
};
