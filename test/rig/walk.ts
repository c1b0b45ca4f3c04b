import { awaited } from '#domain/acts/assign.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { dateIn } from '#domain/dates.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { takers } from '#domain/takers.ts';
import { isFor, isFree, type Offered } from '#domain/ties.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { offersFor } from '#functions/deeds/offers.ts';
import { offerRow } from '#functions/stores/offers.ts';
import { asksFor, fills } from '#statemachines/acts/answered.ts';
import { recorderOf } from '#statemachines/acts/recorder.ts';
import { humanStep, revise } from '#statemachines/flow.ts';
import type { Asks, HumanStep, Route } from '#statemachines/route.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { outcomeOf, termsOf } from '#statemachines/terms.ts';
import { answersFor } from './answers.ts';
import { fitting } from './fitting.ts';
import type { Rig } from './open-rig.ts';
import { kept, orderedBy, plausible } from './plausible.ts';
import type { Chance } from './random.ts';

/** What walking a request needs of a rig; a whole office behind its port has it as well. */
export type Walker = Pick<Rig, 'world' | 'deeds' | 'office' | 'as' | 'quiet'>;

/** Files a request of any route as somebody who may, with plausible answers and the files it demands. */
export async function file(
  rig: Walker,
  route: Route,
  dice: Chance,
  by?: string,
): Promise<RequestState> {
  const { office } = rig;
  const filers = office.persons
    .map(({ id }) => id)
    .filter((id) => mayFile(rig, route, id) !== undefined);
  const wanted = by ?? dice.pick(filers);
  const { person, offered, order } =
    plausible[route.id] === undefined || orderedBy(route) === undefined
      ? await ordersFor(rig, route, wanted, filers, dice)
      : { person: wanted, offered: [], order: await orderFor(rig, route, dice, wanted) };
  const today = dateIn(office.zone, rig.world.now());
  const filing = { person, today, dice, ...(order === undefined ? {} : { order }) };
  const answers = {
    ...answersFor(route, route.start.asks, {}, office, today, dice, offered),
    ...plausible[route.id]?.(filing),
  };
  const attachments = await uploads(rig, person, route, route.start.attachments);
  return fitting(rig, route, answers, {}, async (given) => {
    const draft = await rig.deeds.saveDraft(rig.as(person), route.id, given, attachments);
    return rig.deeds.submit(rig.as(person), draft.id);
  });
}

/** The person, where the route is open to him. */
const mayFile = (
  { office }: Pick<Walker, 'office'>,
  { start: { posts } }: Route,
  person: string,
): string | undefined =>
  posts.length === 0 ||
  office.holdings.some((held) => held.person === person && posts.includes(held.post))
    ? person
    : undefined;

/** What a form must refer to: a request of the first route it may, by the same person, agreed to by everybody. */
async function orderFor(
  rig: Walker,
  route: Route,
  dice: Chance,
  person: string,
): Promise<RequestState | undefined> {
  const offering = routeOf(orderedBy(route) ?? '');
  if (offering === undefined) return undefined;
  const { id } = await file(rig, offering, dice, mayFile(rig, offering, person));
  return walkToEnd(rig, offering, id, dice);
}

/**
 * What a form's references may name, and who files it: what somebody has on offer already or, where the form demands one
 * and there is none, an order that is filed and approved for it first.
 */
async function ordersFor(
  rig: Walker,
  route: Route,
  person: string,
  filers: readonly string[],
  dice: Chance,
): Promise<{
  readonly person: string;
  readonly offered: readonly Offered[];
  readonly order?: undefined;
}> {
  const found = await openOffers(rig, route, { person, request: '', data: {} });
  const lacking = Object.entries(route.start.asks).flatMap(([id, ask]) => {
    const field = route.fields[id];
    if (field?.kind !== 'references' || (ask !== 'required' && field.min === 0)) return [];
    return found.some((one) => field.routes.includes(one.route) && isFree(one, field.draws))
      ? []
      : [field];
  });
  const [field] = lacking;
  if (field === undefined) return { person, offered: found };
  const order = rig.world.routes.current(dice.pick(field.routes))?.route;
  if (order === undefined) return { person, offered: found };
  const made = await approved(rig, order, dice, person);
  const others = made?.to?.filter((one) => filers.includes(one)) ?? [];
  const next =
    made !== undefined && !isFor(made, person, field.draws) ? (others[0] ?? person) : person;
  const offered = await openOffers(rig, route, { person: next, request: '', data: {} });
  return { person: next, offered };
}

/** Files an order and agrees to it until others may draw on it. */
async function approved(
  rig: Walker,
  route: Route,
  dice: Chance,
  person: string,
): Promise<Offered | undefined> {
  const { db, tables } = rig.world;
  const { id } = await file(rig, route, dice, person);
  for (let left = 30; left > 0; left -= 1) {
    // eslint-disable-next-line no-await-in-loop
    const row = await offerRow(db, tables.facts, id);
    if (row?.offered.stands === true) return row.offered;
    // eslint-disable-next-line no-await-in-loop
    await rig.quiet();
    // eslint-disable-next-line no-await-in-loop
    const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
    const [open] = openSteps(state);
    if (open === undefined) return undefined;
    // eslint-disable-next-line no-await-in-loop
    await act(rig, route, state, open, open.step === revise ? 'resubmit' : 'agree', dice);
  }
  return undefined;
}

/** What a person may refer to in a form now. */
async function openOffers(
  { world }: Walker,
  route: Route,
  of: { readonly person: string; readonly request: string; readonly data: JsonObject },
): Promise<readonly Offered[]> {
  const { person: requester, request, data } = of;
  const about = { route, request, requester, data };
  const offers = await offersFor(world, about, Object.keys(route.fields), {}, true);
  return (offers?.offered ?? []).filter((one) => one.stands && isFor(one, requester, 'whole'));
}

/**
 * A choice that the step offers, by one of its ways: the first agrees, the others return, refuse or go elsewhere. By
 * anybody whose turn it is, by the person named, or by telephone, recorded by who may.
 */
export async function act(
  rig: Walker,
  route: Route,
  state: RequestState,
  row: StepRow,
  how: string,
  dice: Chance,
  by: 'anybody' | 'phone' | (string & {}) = 'anybody',
): Promise<RequestState> {
  const { office } = rig;
  const terms = termsOf(route, row.step, state);
  if (terms === undefined) throw new Error(`no terms for ${row.step}`);
  const signers = awaited(state, terms, office, row).map(({ id }) => id);
  const now = rig.world.now();
  const recorder = await recorderOf({ state, route, office, now }, row, 'phone');
  const recorders = recorder === undefined ? [] : takers(office, recorder);
  const isPhone = by === 'phone' && recorders.length > 0;
  const own = by === 'anybody' || by === 'phone' ? dice.pick(signers) : by;
  const person = isPhone ? dice.pick(recorders).person.id : own;
  const step = humanStep(route, row.step);
  const outcome = step === undefined ? undefined : outcomeOf(step, how);
  const asks: Asks = row.step === revise ? route.start.asks : asksFor(step, outcome);
  const today = dateIn(office.zone, now);
  // A step's own questions are asked of the signer who fills them in.
  const { slot } = turnOf(state, row, terms, office, own);
  const reads = how !== 'return' && how !== 'refuse' && fills(row, slot);
  const { requester, id: request, data } = state;
  const offered = reads
    ? await openOffers(rig, route, { person: requester.person, request, data })
    : [];
  const answers = reads
    ? {
        ...answersFor(route, asks, data, office, today, dice, offered),
        ...kept(route, asks, data),
        ...plausible[`${route.id}/${row.step}`]?.({ person, today, dice }),
      }
    : {};
  const rules = [
    ...(how === 'agree' ? (step?.attachments ?? []) : []),
    ...(outcome?.attachments ?? []),
  ];
  const missing = rules.filter((rule) => !state.attachments.some((has) => has.rule === rule));
  const attachments =
    reads && row.step !== revise ? await uploads(rig, person, route, missing) : [];
  if (how === 'agree') await printed(rig, person, state, step);
  return fitting(rig, route, answers, state.data, (given) =>
    rig.deeds.decide(
      rig.as(person),
      state.id,
      row,
      {
        act: how,
        opinion:
          route.wordless === true
            ? ''
            : `${how}：${dice.pick(['同意。', '请按规定办理。', '已阅，情况属实。'])}`,
        controls: terms.controls.map(({ key }) => key),
        answers: given,
        document: state.document,
        attachments,
        ...returning(how, terms.returnsTo, dice),
        ...(isPhone ? { phone: { leader: own, saidAt: state.lastAt } } : {}),
      },
      undefined,
      terms.tier === 'passkey' ? { strength: 'passkey' } : undefined,
    ),
  );
}

/** Whoever is to take a slip along prints it first. */
async function printed(
  rig: Walker,
  person: string,
  state: RequestState,
  step: HumanStep | undefined,
): Promise<void> {
  const number = unprinted(state, step);
  if (number !== undefined) await rig.deeds.printSlip(rig.as(person), state.id, number);
}

/** The number of the slip that a step needs printed, and is not. */
export const unprinted = (
  { slips }: Pick<RequestState, 'slips'>,
  step: HumanStep | undefined,
): string | undefined =>
  slips.find(
    ({ slip, voided, prints }) => slip === step?.needsPrint && voided === undefined && prints === 0,
  )?.number;

const returning = (how: string, targets: readonly string[], dice: Chance): Partial<Choice> =>
  how === 'return'
    ? { to: dice.pick(targets), resume: dice.pick(['direct', 'again'] as const) }
    : {};

const pdf = new TextEncoder().encode('%PDF-1.7 a file made for a test');

/** Uploads what the rules demand, through a real ticket, and receives it. */
export async function uploads(
  rig: Walker,
  person: string,
  route: Route,
  rules: readonly string[],
): Promise<
  readonly {
    id: string;
    rule: string;
    name: string;
    size: number;
    sha256: string;
    mime: string;
    by: string;
    at: string;
  }[]
> {
  const needed = rules.flatMap((rule) =>
    Array.from({ length: route.attachments[rule]?.min ?? 0 }, () => rule),
  );
  return Promise.all(needed.map((rule) => uploadOne(rig, person, rule)));
}

/** Uploads one file for a rule, through a real ticket, and receives it. */
export async function uploadOne(rig: Walker, person: string, rule: string) {
  const name = `${rule}.pdf`;
  const ticket = await rig.deeds.announceFile(rig.as(person), { name, size: pdf.length });
  await rig.world.uploads.keep(ticket.fields['key'] ?? '', pdf, 'application/pdf');
  return rig.deeds.receiveFile(rig.as(person), ticket.id, rule);
}

/** Walks a request to its end by agreeing everywhere. */
export async function walkToEnd(
  rig: Walker,
  route: Route,
  id: string,
  dice: Chance,
): Promise<RequestState> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined) return state;
  await act(rig, route, state, row, row.step === revise ? 'resubmit' : 'agree', dice);
  return walkToEnd(rig, route, id, dice);
}
