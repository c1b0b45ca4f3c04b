import type { StepKey } from '#domain/request.ts';
import {
  canStepAside,
  canTakeBack,
  joiners,
  removable,
  transferees,
  type Tried,
} from '#statemachines/acts/possible-moves.ts';
import type { Html } from '#statemachines/html.ts';
import { otherWays } from '#functions/views/other-ways.ts';
import type { Matter } from '../matter.ts';
import { clockEntries } from '../clocking/ways.ts';
import type { StepPlace } from '../step/about.ts';
import { type MoveKind, kindWords } from './kinds.ts';

export const triedBy = (matter: Matter, key: StepKey): Tried => ({
  scene: matter,
  key,
  person: matter.actor.person,
});

/** What the holder of a place can do with it now beside deciding, in the order in which it is offered. */
export function waysOf(matter: Matter, key: StepKey): readonly MoveKind[] {
  const tried = triedBy(matter, key);
  const open: Readonly<Partial<Record<MoveKind, boolean>>> = {
    transfer: transferees(tried).length > 0,
    ask: joiners(tried, 'asked').length > 0,
    add: joiners(tried, 'beside').length > 0,
    remove: removable(tried).length > 0,
    'step-aside': canStepAside(tried),
  };
  return (['transfer', 'ask', 'add', 'remove', 'step-aside'] as const).filter(
    (kind) => open[kind] === true,
  );
}

/** 其他办理方式 of a step's page; undefined where there is none. */
export const waysHere = ({ matter, key, paths }: StepPlace): Html | undefined =>
  // Each of them needs a reason in words.
  matter.route.wordless === true
    ? undefined
    : otherWays(
        [
          ...waysOf(matter, key).map((kind) => linkTo(matter, kind, paths.move(kind))),
          ...clockEntries(matter, key, paths.clock),
        ],
        matter.language,
      );

export const linkTo = ({ language }: Matter, kind: MoveKind, href: string) => ({
  title: kindWords[kind].title[language],
  effect: kindWords[kind].effect[language],
  href,
});

/** Whether the reader's own decision at a step can still be taken back. */
export const mayTakeBack = (matter: Matter, key: StepKey): boolean =>
  canTakeBack(triedBy(matter, key));
