import { awaited } from '#domain/acts/assign.ts';
import { byOf } from '#domain/acts/by.ts';
import { circulate, read, recallCirculation, urgeReaders } from '#domain/acts/circulate.ts';
import { outcomesFor } from '#domain/acts/decide.ts';
import { dateIn } from '#domain/dates.ts';
import type { RequestEvent } from '#domain/events.ts';
import { decisionsOf, openSteps, type StepRow } from '#domain/request.ts';
import { activeSlots, slotsOf } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
import { clockAct, type Clocking } from '#statemachines/acts/clock.ts';
import { decide } from '#statemachines/acts/decide.ts';
import { move, type Moving } from '#statemachines/acts/move.ts';
import { handlePaper, type PaperHandling } from '#statemachines/acts/papers.ts';
import { recorderOf } from '#statemachines/acts/recorder.ts';
import { note } from '#statemachines/acts/note.ts';
import { submit } from '#statemachines/acts/submit.ts';
import { formBefore } from '#statemachines/acts/take-back.ts';
import { withdraw } from '#statemachines/acts/withdraw.ts';
import type { Choice } from '#statemachines/acts/scene.ts';
import { humanStep, revise } from '#statemachines/flow.ts';
import { outcomeOf, termsOf } from '#statemachines/terms.ts';
import { answersFor } from '../answers.ts';
import { paperOffers } from '../paper-offers.ts';
import { kept, orderedBy, plausible } from '../plausible.ts';
import type { Chance } from '../random.ts';
import { fitting } from '../fitting.ts';
import { unprinted } from '../walk.ts';
import type { PaperRequest } from './request.ts';

/** One act at random; its events, or the refusal's code. Most are what the office's people would do, some are not. */
export type Act = (paper: PaperRequest, dice: Chance) => Promise<readonly RequestEvent[]>;

export async function file(paper: PaperRequest, hash: string, dice: Chance): Promise<void> {
  const { route, office, now, means } = paper;
  const { posts } = route.start;
  const filers = office.persons.filter(
    ({ id }) =>
      posts.length === 0 ||
      posts.some((post) =>
        office.holdings.some((held) => held.person === id && held.post === post),
      ),
  );
  const person = dice.pick(filers).id;
  const today = dateIn(office.zone, now);
  const filer = { person, today, dice };
  paper.offered = await paperOffers(route, filer);
  const ordered = paper.offered.find((one) => one.route === orderedBy(route));
  const order = ordered === undefined ? {} : { order: { id: ordered.request, data: ordered.of } };
  const answers = {
    ...answersFor(route, route.start.asks, {}, office, today, dice, paper.offered),
    ...plausible[route.id]?.({ ...filer, ...order }),
  };
  const attachments = filesFor(paper, route.start.attachments, person);
  const event = await fitting(paper, route, answers, {}, (given) =>
    submit({ id: 'paper', route, hash, office, person, answers: given, attachments, now }, means),
  );
  paper.add([event]);
}

/** Somebody decides: mostly whose turn it is, sometimes anybody. */
export const deciding: Act = async (paper, dice) => {
  const { state, route, office } = paper;
  const row = dice.pick(openSteps(state));
  const terms = termsOf(route, row.step, state);
  if (terms === undefined) throw new Error(`no terms for ${row.step}`);
  const person = somebody(paper, row, dice);
  const slot =
    activeSlots(row).find(({ owner }) =>
      takers(office, owner).some((taker) => taker.person.id === person),
    ) ?? slotsOf(row)[0];
  const offered = Object.keys(slot === undefined ? terms.outcomes : outcomesFor(terms, slot));
  const act = dice.next() < 0.65 ? (offered[0] ?? 'agree') : dice.pick(offered);
  return choose(paper, row, person, act, dice);
};

async function choose(
  paper: PaperRequest,
  row: StepRow,
  person: string,
  act: string,
  dice: Chance,
  phone?: Choice['phone'],
): Promise<readonly RequestEvent[]> {
  const { state, route, office, scene, means, now } = paper;
  const terms = termsOf(route, row.step, state);
  const step = humanStep(route, row.step);
  const outcome = step === undefined ? undefined : outcomeOf(step, act);
  const reads = act !== 'return' && act !== 'refuse';
  const asks = row.step === revise ? route.start.asks : { ...step?.asks, ...outcome?.asks };
  const today = dateIn(office.zone, now);
  const answers = reads
    ? {
        ...answersFor(route, asks, state.data, office, today, dice, paper.offered),
        ...kept(route, asks, state.data),
        ...plausible[`${route.id}/${row.step}`]?.({ person, today, dice }),
      }
    : {};
  const rules = [
    ...(act === 'agree' ? (step?.attachments ?? []) : []),
    ...(outcome?.attachments ?? []),
  ].filter((rule) => !state.attachments.some((has) => has.rule === rule));
  const attachments = reads && row.step !== revise ? filesFor(paper, rules, person) : [];
  const number = act === 'agree' ? unprinted(state, step) : undefined;
  if (number !== undefined) {
    return [{ type: 'slip-printed', at: now, by: byOf(office, person), number }];
  }
  const strength = 'passkey' as const;
  return fitting(paper, route, answers, state.data, (given) =>
    decide(scene, means, { person, strength }, row, {
      act,
      opinion: `${act} ${String(dice.below(1000))}`,
      controls: (terms?.controls ?? []).map(({ key }) => key),
      answers: given,
      document: state.document,
      attachments,
      ...(act === 'return'
        ? { to: dice.pick(terms?.returnsTo ?? []), resume: dice.pick(['direct', 'again'] as const) }
        : {}),
      ...(phone === undefined ? {} : { phone }),
    }),
  );
}

/** A word by telephone is recorded, where the route takes one. */
export const phoning: Act = async (paper, dice) => {
  const { state, route, office, scene } = paper;
  const rows = openSteps(state).filter(({ step }) => humanStep(route, step)?.phone !== undefined);
  if (rows.length === 0) return [];
  const row = dice.pick(rows);
  const recorder = await recorderOf(scene, row, 'phone');
  const recorders = recorder === undefined ? [] : takers(office, recorder);
  const person = recorders.length > 0 ? dice.pick(recorders).person.id : anybody(paper, dice);
  const leader = somebody(paper, row, dice);
  return choose(paper, row, person, 'agree', dice, { leader, saidAt: state.lastAt });
};

const moves: readonly ((paper: PaperRequest, row: StepRow, dice: Chance) => Moving)[] = [
  (paper, _row, dice) => ({ kind: 'transfer', to: anybody(paper, dice), why: '出差，请代办。' }),
  (paper, _row, dice) => ({
    kind: 'add',
    how: dice.pick(['before', 'beside', 'after', 'asked'] as const),
    to: anybody(paper, dice),
    why: '请把关。',
  }),
  (paper, _row, dice) => ({
    kind: 'add',
    how: dice.pick(['before', 'beside', 'after', 'asked'] as const),
    to: anybody(paper, dice),
    why: '请提意见。',
  }),
  (_paper, row, dice) => ({ kind: 'remove', slot: dice.pick(slotsOf(row)).id, why: '不用了。' }),
  () => ({ kind: 'step-aside', why: '与申请人有亲属关系。' }),
  () => ({ kind: 'urge', why: '请尽快。' }),
];

/** Something else than a decision at an open step. */
export const moving: Act = async (paper, dice) => {
  const row = dice.pick(openSteps(paper.state));
  const how = dice.pick(moves)(paper, row, dice);
  const adders = slotsOf(row).flatMap(({ by }) => by ?? []);
  const person =
    how.kind === 'remove' && adders.length > 0 ? dice.pick(adders) : somebody(paper, row, dice);
  return [await moved(paper, row, how.kind === 'urge' ? anybody(paper, dice) : person, how)];
};

/** Somebody stops a clock with a paper, lets it go on, or asks for more time. */
export const clocking: Act = async (paper, dice) => {
  const { state, route, scene, means } = paper;
  const rows = openSteps(state).filter(({ clock }) => clock !== undefined);
  if (rows.length === 0) return [];
  const row = dice.pick(rows);
  const person = somebody(paper, row, dice);
  const grounds = Object.keys(humanStep(route, row.step)?.limit?.pauses ?? {});
  const how = dice.pick<Clocking>([
    {
      kind: 'pause',
      ground: grounds.length > 0 ? dice.pick(grounds) : 'none',
      attachments: dice.next() < 0.9 ? [paper.file('material', person)] : [],
      why: '等上级批复。',
    },
    { kind: 'resume', why: '已批复。' },
    { kind: 'extend', amount: 1 + dice.below(6), why: '情况复杂。' },
  ]);
  return [await clockAct(scene, means, { person, strength: 'sign-in' }, row, how)];
};

/** A paper goes from hand to hand, or is to; mostly by who has it, or to whom it goes. */
export const handling: Act = async (paper, dice) => {
  const { state, scene } = paper;
  const papers = state.papers ?? [];
  if (papers.length === 0) return [];
  const one = dice.pick(papers);
  const { way } = one;
  const likely = way === undefined ? one.holder.person : way.to.person;
  const person = dice.next() < 0.8 ? likely : anybody(paper, dice);
  const how = dice.pick<PaperHandling>([
    { kind: 'give', to: anybody(paper, dice), note: '' },
    { kind: 'give', to: anybody(paper, dice), note: '当面交。' },
    { kind: 'take' },
    { kind: 'take' },
    { kind: 'decline', why: '不是我经办。' },
    { kind: 'call-back', why: '给错了人。' },
    { kind: 'urge', hours: 4 },
    { kind: 'file', place: '档案室' },
  ]);
  return [handlePaper(scene, one.id, person, how)];
};

/** A request is shown to others, who say that they have read it. */
export const circulating: Act = async (paper, dice) => {
  const { state, scene } = paper;
  const asked = { ...scene, person: anybody(paper, dice) };
  const last = (state.circulations ?? []).at(-1);
  const roll = dice.next();
  if (last === undefined || roll < 0.4) {
    const to = Array.from({ length: 1 + dice.below(4) }, () => anybody(paper, dice));
    return [circulate(asked, { to, why: '请知悉。' })];
  }
  const reader = { ...scene, person: dice.pick(last.to) };
  if (roll < 0.7) {
    const event = read(reader, last.n, '已阅。');
    return event === undefined ? [] : [event];
  }
  const own = { ...scene, person: last.by.person };
  return roll < 0.85
    ? [urgeReaders(own, last.n, '请阅。', 4)]
    : [recallCirculation(own, last.n, '发错了。')];
};

/** Somebody takes his own decision back. */
export const takingBack: Act = async (paper, dice) => {
  const rows = paper.state.steps.filter((row) => decisionsOf(row).length > 0);
  const row = rows.at(-1);
  if (row === undefined) return [];
  const person = dice.pick(decisionsOf(row)).person;
  return [await moved(paper, row, person, { kind: 'take-back', why: '看错了。' })];
};

/** What the requester may do at any time: withdraw, or add a note; and the machine may be lost. */
export const beside: Act = (paper, dice) => {
  const { scene, means, state } = paper;
  const roll = dice.next();
  const person = dice.next() < 0.9 ? state.requester.person : anybody(paper, dice);
  const events = (): readonly RequestEvent[] => {
    if (roll < 0.3) return [withdraw(scene, person, '不再需要。')];
    if (roll < 0.6) return [note(scene, means, person, '补充说明。', [])];
    if (roll < 0.8) {
      return [note(scene, means, person, '', [paper.file('material', person)])];
    }
    return [{ type: 'restarted', at: paper.now, generation: state.generation + 1 }];
  };
  return Promise.resolve().then(events);
};

const moved = (
  paper: PaperRequest,
  row: StepRow,
  person: string,
  how: Moving,
): Promise<RequestEvent> =>
  move(
    paper.scene,
    {
      digest: paper.means.digest,
      formBefore: (key, who) => Promise.resolve(formBefore(paper.trail, key, who)),
    },
    { person, strength: 'sign-in' },
    row,
    how,
  );

const filesFor = (paper: PaperRequest, rules: readonly string[], person: string) =>
  rules.flatMap((rule) =>
    Array.from({ length: paper.route.attachments[rule]?.min ?? 0 }, () => paper.file(rule, person)),
  );

/** Mostly one whose turn it is, now and then anybody: those are refused. */
function somebody(paper: PaperRequest, row: StepRow, dice: Chance): string {
  const { state, route, office } = paper;
  const terms = termsOf(route, row.step, state);
  const own = terms === undefined ? [] : awaited(state, terms, office, row);
  return own.length > 0 && dice.next() < 0.9 ? dice.pick(own).id : anybody(paper, dice);
}

const anybody = ({ office }: PaperRequest, dice: Chance): string => dice.pick(office.persons).id;
