import { transact } from '../stores/table.ts';
import { type DueKey, dueWrite } from '../stores/due.ts';
import type { LinkRow } from '../stores/links.ts';
import type { World } from '../world.ts';

/**
 * Asks for a fresh link to the mailbox that the old one went to: where the step is still open and still this person's,
 * the question again; otherwise how the request stands. Nothing is said to the browser that asks.
 */
export const remail =
  (world: World) =>
  async (link: LinkRow): Promise<void> => {
    const { request } = link;
    const what = whatFor(link, world.random(6));
    const due: DueKey = { request, kind: 'mail', what };
    await transact(world.db, [
      dueWrite(world.tables.facts, { ...due, seq: 0, dueAt: world.now() }),
    ]);
    await world.wake(due);
  };

function whatFor({ person, step, item, confirms, paper }: LinkRow, again: string): string {
  if (paper !== undefined) return ['paper-again', paper, person, again].join('#');
  return confirms === undefined
    ? ['again', step, item, person, again].join('#')
    : ['confirm', confirms, again].join('#');
}
