import { awaited } from '#domain/acts/assign.ts';
import { outcomesFor } from '#domain/acts/decide.ts';
import { decisionsOf, type RequestState, type StepRow } from '#domain/request.ts';
import { activeSlots, slotsOf } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
import type { Moving } from '#statemachines/acts/move.ts';
import { humanStep } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { Rig } from './open-rig.ts';
import type { Chance } from './random.ts';
import { act, uploadOne } from './walk.ts';

/** Whose turn it is at a row. */
export const signersOf = (
  rig: Rig,
  route: Route,
  state: RequestState,
  row: StepRow,
): readonly string[] => {
  const terms = termsOf(route, row.step, state);
  return terms === undefined ? [] : awaited(state, terms, rig.office, row).map(({ id }) => id);
};

/** An act about to be done, by whom. */
export interface SomeAct {
  readonly how: string;
  readonly person: string;
  readonly work: () => Promise<RequestState>;
}

/**
 * One act at random: mostly what the step offers; else handing on, adding, asking, stepping aside, urging, taking back, a
 * word by telephone, a note or a withdrawal. Some are refused.
 */
export function someAct(
  rig: Rig,
  route: Route,
  state: RequestState,
  row: StepRow,
  dice: Chance,
): SomeAct {
  const roll = dice.next();
  const requester = state.requester.person;
  const { id } = state;
  const { deeds } = rig;
  const made = (how: string, person: string, work: SomeAct['work']): SomeAct => ({
    how,
    person,
    work,
  });
  if (roll < 0.03) {
    return made('withdraw', requester, () => deeds.withdraw(rig.as(requester), id, '不再需要'));
  }
  if (roll < 0.06) {
    return made('note', requester, () => deeds.note(rig.as(requester), id, '补充说明', []));
  }
  const own = dice.pick(signersOf(rig, route, state, row));
  if (roll < 0.3) {
    const moving = someMove(rig, row, dice);
    const adder = slotsOf(row).findLast(({ by }) => by !== undefined)?.by;
    const person = moving.kind === 'remove' ? (adder ?? own) : own;
    const who = moving.kind === 'urge' ? requester : person;
    return made(moving.kind, who, () => deeds.move(rig.as(who), id, row, moving));
  }
  if (roll < 0.38) {
    const last = state.steps.findLast((one) => decisionsOf(one).length > 0);
    const who = last === undefined ? undefined : dice.pick(decisionsOf(last)).person;
    if (last !== undefined && who !== undefined) {
      const back = { kind: 'take-back', why: '看错了。' } as const;
      return made('take-back', who, () => deeds.move(rig.as(who), id, last, back));
    }
  }
  if (roll < 0.48 && humanStep(route, row.step)?.phone !== undefined) {
    return made('phone', '', () => act(rig, route, state, row, 'agree', dice, 'phone'));
  }
  const limit = humanStep(route, row.step)?.limit;
  if (roll < 0.56 && limit?.pauses !== undefined) {
    const paused = row.pauses?.some(({ to }) => to === undefined) === true;
    return made(paused ? 'resume' : 'pause', own, async () => {
      const attachments = paused ? [] : [await uploadOne(rig, own, 'material')];
      const ground = Object.keys(limit.pauses ?? {})[0] ?? '';
      const why = '等上级批复。';
      return deeds.clock(
        rig.as(own),
        id,
        row,
        paused ? { kind: 'resume', why } : { kind: 'pause', ground, attachments, why },
      );
    });
  }
  if (roll < 0.6 && limit?.extends !== undefined) {
    const more = { kind: 'extend', amount: 1 + dice.below(4), why: '情况复杂。' } as const;
    return made('extend', own, () => deeds.clock(rig.as(own), id, row, more));
  }
  const offered = ways(rig, route, state, row, own);
  const how = roll < 0.85 ? (offered[0] ?? 'agree') : dice.pick(offered);
  return made(how, own, () => act(rig, route, state, row, how, dice, own));
}

const someMove = (rig: Rig, row: StepRow, dice: Chance): Moving => {
  const to = dice.pick(rig.office.persons).id;
  return dice.pick<Moving>([
    { kind: 'transfer', to, why: '出差，请代办。' },
    { kind: 'add', how: dice.pick(['before', 'beside', 'after', 'asked']), to, why: '请把关。' },
    { kind: 'add', how: dice.pick(['before', 'beside', 'after', 'asked']), to, why: '请提意见。' },
    { kind: 'remove', slot: dice.pick(slotsOf(row)).id, why: '不用了。' },
    { kind: 'step-aside', why: '与申请人有亲属关系。' },
    { kind: 'urge', why: '请尽快。' },
  ]);
};

/** The ways that a signer's place offers. */
function ways(
  rig: Rig,
  route: Route,
  state: RequestState,
  row: StepRow,
  person: string,
): readonly string[] {
  const terms = termsOf(route, row.step, state);
  const slot = activeSlots(row).find(({ owner }) =>
    takers(rig.office, owner).some((taker) => taker.person.id === person),
  );
  return terms === undefined || slot === undefined ? [] : Object.keys(outcomesFor(terms, slot));
}
