import type { OfficeData } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { type Chance, chance } from '../random.ts';
import type { Walked } from '../walked.ts';
import {
  type Act,
  beside,
  clocking,
  deciding,
  handling,
  circulating,
  file,
  moving,
  phoning,
  takingBack,
} from './acts.ts';
import { resultOf } from './result-of.ts';
import { hasSomebody, requireSameFold, requireSound } from './invariants.ts';
import { PaperRequest } from './request.ts';

const longest = 24;
const start = '2026-01-05T01:00:00.000Z';

/** Acts and how often each was drawn: deciding most of all, for a request should get somewhere. */
const acts: readonly (readonly [upTo: number, act: Act])[] = [
  [0.5, deciding],
  [0.69, moving],
  [0.78, clocking],
  [0.83, handling],
  [0.88, circulating],
  [0.93, takingBack],
  [0.97, phoning],
  [1, beside],
];

/**
 * Files one request and acts at random, by everything that people can do, until it closes or is long enough; after each
 * act everything that must hold is checked. Says how it ended.
 */
export async function paperSequence(
  seed: number,
  routes: readonly Route[],
  officeFor: (dice: Chance) => OfficeData,
  count: (what: string) => void,
  walked: Walked,
): Promise<string> {
  const dice = chance(seed);
  const route = dice.pick(routes);
  const paper = new PaperRequest(route, officeFor(dice), start);
  try {
    await file(paper, route.id, dice);
    await paper.settle();
    await requireSound(paper, undefined);
    walked.filed(route);
    for (let turn = 0; turn < longest && paper.state.status !== 'closed'; turn += 1) {
      paper.wait(dice.pick([0, 1, 45, 600, 3000]));
      if (!openSteps(paper.state).some((row) => hasSomebody(paper, row))) return 'nobody left';
      const roll = dice.next();
      const act = acts.find(([upTo]) => roll < upTo)?.[1] ?? deciding;
      const before = paper.state;
      // eslint-disable-next-line no-await-in-loop
      const { events, says } = await resultOf(paper, dice, act);
      if (says !== '') count(says);
      paper.add(events);
      // eslint-disable-next-line no-await-in-loop
      await paper.settle();
      // eslint-disable-next-line no-await-in-loop
      await requireSound(paper, before);
    }
    requireSameFold(paper);
    walked.saw(route, paper.state);
    return paper.state.status === 'closed' ? (paper.state.outcome ?? '') : 'still open';
  } catch (error) {
    if (error instanceof Problem && paper.trail.length === 0) return `not filed: ${error.code}`;
    const told = paper.trail.map((event) => JSON.stringify(event)).join('\n');
    throw new Error(`sequence ${String(seed)} on ${route.id}\n${told}`, { cause: error });
  }
}
