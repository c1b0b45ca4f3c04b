import { link } from '#domain/chain.ts';
import { holds, type Office } from '#domain/office.ts';
import { changed, type OfficeChange, type OfficeEvent, raisedBy } from '#domain/office-change.ts';
import { sinceFaults, standing } from '#domain/office-change/since.ts';
import type { Fault } from '#domain/fault.ts';
import { Problem } from '#domain/problem.ts';
import { changeTroubles, proposalFaults } from '#domain/proposal-faults.ts';
import type { Proposed } from '../stores/changes.ts';
import { type DueKey, dueWrite } from '../stores/due.ts';
import { type FailedMail, failedMails } from '../stores/mails.ts';
import { Conflict, retrying, transact, type Write } from '../stores/table.ts';
import { readTrail, trailItem } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { measuresOf } from './measures.ts';
import { absenceNotices } from './absence-notices.ts';
import { notices } from './notices.ts';
import { stillHimself } from './acting.ts';
import type { Actor } from './deeds.ts';

/** What administrators do: propose, confirm or drop a change, and see what mail could not be delivered. */
export interface OfficeDeeds {
  office(actor: Actor): Promise<Office>;
  /** For those who look over the office: administrators and inspectors. */
  overseen(actor: Actor): Promise<Office>;
  proposals(actor: Actor): Promise<readonly Proposed[]>;
  history(actor: Actor): Promise<readonly OfficeEvent[]>;
  failedMails(actor: Actor): Promise<readonly FailedMail[]>;
  propose(actor: Actor, change: OfficeChange, why: string): Promise<Proposed>;
  /** By another administrator than the one who proposed it. */
  confirm(actor: Actor, id: string): Promise<void>;
  drop(actor: Actor, id: string): Promise<void>;
}

const subject = 'OFFICE';

export const officeDeeds = (world: World): OfficeDeeds => ({
  office: async (actor) => administered(world, actor),
  overseen: (actor) => overseen(world, actor),
  async proposals(actor) {
    await administered(world, actor);
    return world.changes.list();
  },
  async history(actor) {
    await overseen(world, actor);
    const links = await readTrail(world.db, world.tables.trail, subject);
    return links.map(({ payload }): OfficeEvent => JSON.parse(payload)).toReversed();
  },
  async failedMails(actor) {
    await administered(world, actor);
    return failedMails(world.db, world.tables.facts, 50);
  },
  propose: (actor, change, why) =>
    unlessBusy(async () => {
      const office = await administered(world, actor);
      requireSound(await proposalFaults(office, change, why, measuresOf(world)));
      const was = standing(office, change);
      const proposed: Proposed = {
        id: world.random(9),
        change,
        why: why.trim(),
        by: actor.person,
        at: world.now(),
        ...(was === undefined ? {} : { was }),
      };
      const { at, by } = proposed;
      const event: OfficeEvent = { type: 'office-proposed', at, change, why: proposed.why, by };
      await write(world, actor, event, [world.changes.propose(proposed)]);
      return proposed;
    }),
  confirm: (actor, id) =>
    unlessBusy(async () => {
      const office = await administered(world, actor);
      const proposed = await pending(world, id);
      if (proposed.by === actor.person) throw new Problem('second-person', {});
      const { change, why } = proposed;
      requireSound(sinceFaults(office, change, proposed.was));
      requireSound(await changeTroubles(office, change, measuresOf(world)));
      const after = changed(office, change, { by: proposed.by, why });
      const event: OfficeEvent = {
        type: 'office-changed',
        at: world.now(),
        change,
        why,
        proposedBy: proposed.by,
        confirmedBy: actor.person,
      };
      const told = notices(world, absenceNotices(office, change, ''));
      await write(world, actor, event, [
        ...world.office.replace(office, after, raisedBy(office, change, after)),
        world.changes.settle(id, gone),
        ...handOver(world, change, event.at),
        ...told.writes,
      ]);
      await told.wake();
      if (change.kind === 'hand-over') {
        await world.wake(handOverOf(change.person, change.to));
      }
    }),
  drop: (actor, id) =>
    unlessBusy(async () => {
      await administered(world, actor);
      const { change, why } = await pending(world, id);
      const event: OfficeEvent = {
        type: 'office-dropped',
        at: world.now(),
        change,
        why,
        by: actor.person,
      };
      await write(world, actor, event, [world.changes.settle(id, gone)]);
    }),
});

const gone = (): Problem => new Problem('change-unknown', { change: '' });

async function pending(world: World, id: string): Promise<Proposed> {
  const proposed = await world.changes.read(id);
  if (proposed === undefined) throw new Problem('change-unknown', { change: id });
  return proposed;
}

export const administers = (office: Office, person: string): boolean =>
  holds(office, person, 'office-admin');

/** 纪检 sees what the office changes of itself as it sees every request. */
async function overseen(world: World, { person }: Actor): Promise<Office> {
  const office = await world.office.load('present');
  if (administers(office, person) || holds(office, person, 'discipline')) return office;
  throw new Problem('not-allowed', {
    what: { zh: '查看单位的更改和登记', en: 'look over the office’s changes and entries' },
  });
}

export async function administered(world: World, { person }: Actor): Promise<Office> {
  const office = await world.office.load('present');
  if (!administers(office, person)) {
    throw new Problem('not-allowed', {
      what: { zh: '管理人员和岗位', en: 'manage people and posts' },
    });
  }
  return office;
}

function requireSound(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem('office-faults', { faults });
}

/** Somebody else was faster, time after time: nothing was done, and trying again is safe. */
export const unlessBusy = <Result>(act: () => Promise<Result>): Promise<Result> =>
  retrying(act).catch((error: unknown) => {
    throw error instanceof Conflict ? new Problem('busy', {}, { cause: error }) : error;
  });

/** One transaction: the event in the office's chain, and what it changes. */
export async function write(
  world: World,
  actor: Actor,
  event: OfficeEvent,
  writes: readonly Write[],
): Promise<void> {
  const before = await world.changes.chain();
  const made = link(subject, before, event, world.random(16), world.digest);
  await transact(world.db, [
    trailItem(world.tables.trail, subject, made),
    world.changes.moveChain(before, { seq: made.seq, chain: made.hash }),
    stillHimself(world, actor),
    ...writes,
  ]);
}

/** Open steps that a leaver owns in person go over one by one, from one due row: there may be hundreds. */
const handOver = (world: World, change: OfficeChange, at: string): readonly Write[] =>
  change.kind === 'hand-over'
    ? [
        dueWrite(world.tables.facts, {
          ...handOverOf(change.person, change.to),
          seq: 0,
          dueAt: at,
        }),
      ]
    : [];

const handOverOf = (from: string, to: string): DueKey => ({
  request: `hand-over:${from}:${to}`,
  kind: 'hand-over',
  what: '',
});
