import { calendarOf, isWorkingDay } from '#domain/calendar.ts';
import { dateIn, timeIn } from '#domain/dates.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { digestStore } from '../../stores/digests.ts';
import { dueWrite } from '../../stores/due.ts';
import { Conflict, transact } from '../../stores/table.ts';
import type { World } from '../../world.ts';
import { cadenceDues } from '../cadence.ts';

/** After this hour the day's mails are not begun any more: what an evening finds, the next morning says. */
const latest = '18:00';

/**
 * Begins the morning mails of a working day once it is time, and the work that opens itself: the mark and the rows that
 * lead to all of it are written together, so that a crash in between loses none. Nothing on days off and closures.
 */
export async function beginDigest(world: World): Promise<void> {
  const office = await world.office.load();
  const now = world.now();
  const [date, time] = [dateIn(office.zone, now), timeIn(office.zone, now)];
  if (time < officeSetting(office, 'digestAt') || time >= latest) return;
  if (!isWorkingDay(date, calendarOf(office))) return;
  const digests = digestStore(world.db, world.tables.facts);
  if (await digests.hasBegun(date)) return;
  const gathering = { request: `digest:${date}`, kind: 'digest', what: 'gather' } as const;
  try {
    await transact(world.db, [
      digests.begin(date, now),
      dueWrite(world.tables.facts, { ...gathering, seq: 0, dueAt: now }),
      ...cadenceDues(world, now),
    ]);
  } catch (error) {
    // Another sweep was faster: its row leads to the same mails.
    if (!(error instanceof Conflict)) throw error;
  }
}
