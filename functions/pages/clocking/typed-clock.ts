import type { Attachment } from '#domain/request.ts';
import type { Clocking } from '#statemachines/acts/clock.ts';

/** What a page offers to do with a clock. */
export const clockKinds = ['pause', 'resume', 'extend'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What somebody typed on the page: read leniently, for it is shown again as it was. */
export interface TypedClock {
  readonly ground: string;
  readonly amount: string;
  readonly why: string;
}

export const kindNamed = (wish: string | null): ClockKind =>
  clockKinds.find((kind) => kind === wish) ?? 'extend';

export const readClock = (form: URLSearchParams): TypedClock => ({
  ground: form.get('ground') ?? '',
  amount: (form.get('amount') ?? '').trim(),
  why: form.get('why') ?? '',
});

export function clockingOf(
  kind: ClockKind,
  { ground, amount, why }: TypedClock,
  attachments: readonly Attachment[],
): Clocking {
  switch (kind) {
    case 'pause':
      return { kind, why, ground, attachments };
    case 'resume':
      return { kind, why };
    case 'extend':
      return { kind, why, amount: /^\d{1,6}$/u.test(amount) ? Number(amount) : 0 };
  }
}
