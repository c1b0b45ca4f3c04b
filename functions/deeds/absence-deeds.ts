import { changed, type OfficeEvent, raisedBy } from '#domain/office-change.ts';
import type { EndStandIn, GiveStandIn } from '#domain/office-change/absence.ts';
import type { Office, StandIn } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { changeTroubles, reasonFaults } from '#domain/proposal-faults.ts';
import type { World } from '../world.ts';
import { absenceNotices } from './absence-notices.ts';
import type { Actor } from './deeds.ts';
import { measuresOf } from './measures.ts';
import { notices } from './notices.ts';
import { unlessBusy, write } from './office-deeds.ts';

/** 外出委托: what somebody says about his own absence, alone; it stands in the office's trail all the same. */
export interface AbsenceDeeds {
  /** The person's own windows, and those in which he stands in: now and to come. */
  windows(actor: Actor): Promise<{ readonly office: Office; readonly rows: readonly StandIn[] }>;
  /** Throws `office-faults`. */
  give(actor: Actor, standIn: string, days: Days, why: string): Promise<void>;
  /** 收回: takes effect at once. Throws `stand-in-unknown` for what has ended, or is not his. */
  end(actor: Actor, id: string): Promise<void>;
}

type Days = Pick<StandIn, 'from' | 'to'>;

export const absenceDeeds = (world: World): AbsenceDeeds => ({
  async windows({ person }) {
    const office = await world.office.load('present');
    const rows = office.standIns
      .filter(({ to }) => to >= office.today)
      .filter(({ absent, standIn }) => absent === person || standIn === person)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return { office, rows };
  },
  give: (actor, standIn, { from, to }, why) =>
    unlessBusy(async () => {
      const office = await world.office.load('present');
      const change: GiveStandIn = {
        kind: 'give-stand-in',
        person: actor.person,
        standIn,
        from,
        to,
      };
      const faults = [
        ...(await changeTroubles(office, change, measuresOf(world))),
        ...reasonFaults(why.trim()),
      ];
      if (faults.length > 0) throw new Problem('office-faults', { faults });
      await apply(world, actor, office, 'stand-in-set', change, why.trim());
    }),
  end: (actor, id) =>
    unlessBusy(async () => {
      const office = await world.office.load('present');
      const row = office.standIns.find((one) => one.id === id);
      if (row?.absent !== actor.person || row.to < office.today) {
        throw new Problem('stand-in-unknown', {});
      }
      const { absent, standIn } = row;
      const change: EndStandIn = { kind: 'end-stand-in', person: absent, standIn, id };
      await apply(world, actor, office, 'stand-in-ended', change, row.why);
    }),
});

async function apply(
  world: World,
  actor: Actor,
  office: Office,
  type: 'stand-in-set' | 'stand-in-ended',
  change: GiveStandIn | EndStandIn,
  why: string,
): Promise<void> {
  const by = actor.person;
  const after = changed(office, change, { by, why });
  const event: OfficeEvent = { type, at: world.now(), change, why, by };
  const told = notices(world, absenceNotices(office, change, by));
  await write(world, actor, event, [
    ...world.office.replace(office, after, raisedBy(office, change, after)),
    ...told.writes,
  ]);
  await told.wake();
}
