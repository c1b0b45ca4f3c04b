import { Problem } from '#domain/problem.ts';
import type { Joining } from '#domain/slots.ts';
import type { Moving } from '#statemachines/acts/move.ts';
import { type MoveKind, kindOf, kindWords } from './kinds.ts';

/** What somebody typed on the page of a move: read leniently, for it is shown again as it was. */
export interface TypedMove {
  readonly to: string;
  readonly how: Joining | undefined;
  readonly slot: string;
  readonly why: string;
}

const joinings = ['before', 'beside', 'after'] as const;

export const readMove = (form: URLSearchParams): TypedMove => ({
  to: form.get('to') ?? '',
  how: joinings.find((how) => how === form.get('how')),
  slot: form.get('slot') ?? '',
  why: form.get('why') ?? '',
});

/** The move that a page asks for. Throws `target-missing` where nobody, and `outcome-unknown` where no way was chosen. */
export function movingOf(kind: MoveKind, { to, how, slot, why }: TypedMove): Moving {
  const chosen = (value: string): string => {
    if (value === '') throw new Problem('target-missing', { act: kindWords[kind].title });
    return value;
  };
  switch (kind) {
    case 'transfer':
      return { kind, to: chosen(to), why };
    case 'ask':
      return { kind: 'add', how: 'asked', to: chosen(to), why };
    case 'add': {
      const target = chosen(to);
      if (how === undefined) throw new Problem('outcome-unknown', { outcome: '' });
      return { kind, how, to: target, why };
    }
    case 'remove':
      return { kind, slot: chosen(slot), why };
    case 'step-aside':
    case 'take-back':
    case 'urge':
      return { kind, why };
  }
}

/** The kind that a page or a posted form names. Throws `nothing-here` for what is none. */
export function kindNamed(wish: string | null): MoveKind {
  const kind = kindOf(wish);
  if (kind === undefined) throw new Problem('nothing-here', {});
  return kind;
}
