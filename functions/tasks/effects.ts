import { type Due, dueIn, type DueKey, lease, quarantineAfter, shards } from '../stores/due.ts';
import type { World } from '../world.ts';
import { fileByItself } from './cadence.ts';
import { beginDigest } from './digest/begin.ts';
import { gather } from './digest/gather.ts';
import { sendDigest } from './digest/send.ts';
import { handOver } from './hand-over.ts';
import type { Mailing } from './mailing.ts';
import { rebuildRegisters } from './rebuild-registers.ts';
import { remind } from './remind.ts';
import { sendNotice } from './send-notice.ts';
import { sendMail } from './send-mail.ts';
import { runMachine } from './run-machine.ts';
import { tellUnfiled } from './tell-unfiled.ts';
import { spread } from './spread.ts';
import { spreadCirculation } from './spread-circulation.ts';

/** Either one due row, right after the act that left it, or nothing: the sweep of everything that is due. */
export interface EffectsInput {
  readonly due?: DueKey;
}

/** What a sweep did: counts for logs and alarms. */
export interface Swept {
  readonly done: number;
  readonly failed: number;
  /** Rows put aside after ten failures: somebody must look. */
  readonly aside: number;
}

/** How long a handler may keep a row to itself; a handler that died is followed by another after that. */
const leaseSeconds = 60;

/**
 * Does what is due. Each row is a wake-up: its handler reads the facts anew. A failure leaves the row for the next
 * sweep, later each time, and aside after ten.
 */
export const effects =
  (world: World, mailing: Mailing) =>
  async (input: EffectsInput): Promise<Swept> => {
    if (input.due !== undefined) return handle(world, mailing, input.due);
    await beginDigest(world).catch((error: unknown) => {
      world.report('the morning mails were not begun and will be tried again', { error });
    });
    await rebuildRegisters(world).catch((error: unknown) => {
      world.report('the registers were not brought to their new columns and will be tried again', {
        error,
      });
    });
    const swept = await Promise.all(
      Array.from({ length: shards }, async (_, shard) =>
        handleAll(world, mailing, await dueIn(world.db, world.tables.facts, shard)),
      ),
    );
    return swept.reduce(add);
  };

async function handleAll(world: World, mailing: Mailing, rows: readonly Due[]): Promise<Swept> {
  const aside = rows.filter(({ attempts }) => attempts >= quarantineAfter).length;
  const now = world.now();
  const ready = rows.filter((row) => row.attempts < quarantineAfter && isReady(row, now));
  // `run` first: what opens a step asks for the mail that tells of it.
  const ordered = ready.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'run' ? -1 : 1));
  let swept: Swept = { done: 0, failed: 0, aside };
  for (const row of ordered) {
    // One request after the other within a shard: its rows belong together, and the sweep must not swamp the machine.
    // eslint-disable-next-line no-await-in-loop
    swept = add(swept, await handle(world, mailing, row));
  }
  return swept;
}

const does: Readonly<
  Record<Due['kind'], (world: World, due: Due, mailing: Mailing) => Promise<void>>
> = {
  run: runMachine,
  mail: (world, due, mailing) => sendMail(world, mailing, due),
  'hand-over': handOver,
  notice: (world, due, mailing) => sendNotice(world, mailing, due),
  spread,
  circulate: spreadCirculation,
  digest: (world, due, mailing) =>
    due.what === 'gather' ? gather(world, due) : sendDigest(world, mailing, due),
  remind: (world, due, mailing) => remind(world, mailing, due),
  cadence: (world, due, mailing) =>
    due.what === 'file' ? fileByItself(world, due) : tellUnfiled(world, mailing, due),
};

/**
 * Backs off: after the n-th try a row rests 2^n seconds from that try, however long ago it fell due. A row left over from
 * before the machine slept would else be tried ten times in a row, and be put aside while its work is still under way.
 */
const isReady = ({ attempts, dueAt, triedAt = dueAt }: Due, now: string): boolean =>
  Date.parse(now) >=
  Math.max(Date.parse(dueAt), Date.parse(triedAt) + (attempts === 0 ? 0 : 2 ** attempts * 1000));

async function handle(world: World, mailing: Mailing, key: DueKey): Promise<Swept> {
  const now = world.now();
  const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
  const row = await lease(world.db, world.tables.facts, key, now, until);
  if (row === undefined) return { done: 0, failed: 0, aside: 0 };
  try {
    await does[row.kind](world, row, mailing);
    return { done: 1, failed: 0, aside: 0 };
  } catch (error) {
    world.report('an effect failed and will be tried again', {
      request: row.request,
      kind: row.kind,
      error,
    });
    return { done: 0, failed: 1, aside: 0 };
  }
}

const add = (a: Swept, b: Swept): Swept => ({
  done: a.done + b.done,
  failed: a.failed + b.failed,
  aside: a.aside + b.aside,
});
