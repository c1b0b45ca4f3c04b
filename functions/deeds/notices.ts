import { type DueKey, dueWrite } from '../stores/due.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** What people are told by mail about the means by which they sign, and about who signs for whom. */
export const noticeKinds = [
  'pin-code',
  'pin-set',
  'pin-frozen',
  'stand-in-set',
  'stand-in-ended',
  'passkey-added',
  'passkey-removed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One mail: to whom, and whose means of signing it is about. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly to: string;
}

/** The due rows of some notices, and asking for them at once after they are written. */
export function notices(world: World, told: readonly Notice[]) {
  const keys = told.map(({ kind, about, to }): DueKey => {
    // Two notices of a kind are two mails.
    const what = [kind, to, world.random(6)].join('#');
    return { request: `${prefix}${about}`, kind: 'notice', what };
  });
  const dueAt = world.now();
  return {
    writes: keys.map((key): Write => dueWrite(world.tables.facts, { ...key, seq: 0, dueAt })),
    wake: async () => void (await Promise.all(keys.map((key) => world.wake(key, false)))),
  };
}

const prefix = 'notice:';

/** What a due row's key says. */
export function noticeOf({ request, what }: DueKey): Notice {
  const [word = '', to = ''] = what.split('#');
  const kind = noticeKinds.find((known) => known === word);
  if (kind === undefined) throw new Error('a due row names no kind of notice');
  return { kind, about: request.slice(prefix.length), to };
}
