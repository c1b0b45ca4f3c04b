import { awaited } from '#domain/acts/assign.ts';
import { calendarOf } from '#domain/calendar.ts';
import { type Morning, morningOf } from '#domain/clock/morning.ts';
import { standingOf } from '#domain/clock/standing.ts';
import { dateIn, endOfDay } from '#domain/dates.ts';
import { heldBy, type Office, ownerKey, overseer, personOf } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { openSteps, sameKey, type StepRow } from '#domain/request.ts';
import { inboxKeys } from '#domain/takers.ts';
import { leading } from '#statemachines/posts.ts';
import { termsOf } from '#statemachines/terms.ts';
import type { World } from '../world.ts';
import { sceneOf } from './acting.ts';
import type { Actor } from './deeds.ts';
import type { InboxRow, OverdueRow } from './rows.ts';
import { keepsTrack, maySee } from './sight.ts';
import { oneOfEach } from './one-of-each.ts';
import { allWaiting } from './waiting.ts';

/**
 * 督办: what is late, due today, due soon, or stopped, the latest first. Who keeps track of the office's work and its
 * leaders are told of all of it (a deputy of the departments he oversees); section chiefs of their department's;
 * everybody of what he filed himself and of what is his to do.
 */
export const overdue =
  (world: World) =>
  async ({ person }: Actor): Promise<readonly OverdueRow[]> => {
    const office = await world.office.load();
    const isHis = concerns(office, person);
    const rows = oneOfEach(await allWaiting(world, office)).filter(isHis);
    const pressing = rows.flatMap((row) => {
      const why = pressingOf(row, office, world.now());
      return why === undefined ? [] : [{ row, ...why }];
    });
    const found: OverdueRow[] = [];
    for (let at = 0; at < pressing.length; at += atOnce) {
      const some = pressing.slice(at, at + atOnce);
      // In portions: a bad morning has hundreds.
      // eslint-disable-next-line no-await-in-loop
      const told = await Promise.all(some.map((one) => toldOf(world, person, one)));
      found.push(...told.flat());
    }
    return found.toSorted(
      (one, other) =>
        order.indexOf(one.pressing) - order.indexOf(other.pressing) ||
        (one.until < other.until ? -1 : one.until > other.until ? 1 : 0),
    );
  };

const atOnce = 10;
const order = ['late', 'today', 'soon', 'stopped'] as const;

interface Pressing {
  readonly pressing: OverdueRow['pressing'];
  readonly days: number;
}

function pressingOf(row: InboxRow | StepRow, office: Office, now: string): Pressing | undefined {
  const calendar = calendarOf(office);
  const standing = standingOf(row, calendar, now);
  if (standing === undefined) return undefined;
  if (standing.pause !== undefined && standing.due === undefined) {
    return { pressing: 'stopped', days: 0 };
  }
  // What came today may be due today: unlike the morning mail, the list leaves nothing out.
  const came = { ...row, openedAt: endOfDay(office.zone, '2000-01-01') };
  const morning: Morning | undefined = morningOf(
    came,
    calendar,
    now,
    officeSetting(office, 'remindBefore'),
  );
  return morning && { pressing: morning.kind, days: morning.days };
}

/** Which rows of the office's inboxes concern somebody. */
function concerns(office: Office, person: string): (row: InboxRow) => boolean {
  const held = heldBy(office, person);
  if (keepsTrack(office, person) || held.some(({ post }) => post === 'head')) return () => true;
  const isLeader = held.some(({ post }) => leading.has(post));
  const chiefOf = held.flatMap(({ post, department }) =>
    post === 'section-chief' && department !== undefined ? [department] : [],
  );
  const departments = new Set([
    ...chiefOf,
    ...(isLeader
      ? office.departments
          .map(({ id }) => id)
          .filter((id) => overseer(office, id, office.today) === person)
      : []),
  ]);
  const keys = new Set(inboxKeys(office, person));
  const departmentOf = ({ owner }: InboxRow): string | undefined =>
    'person' in owner ? personOf(office, owner.person)?.department : owner.department;
  return (row) =>
    row.requester === person ||
    keys.has(ownerKey(row.owner)) ||
    [row.item, row.department, departmentOf(row)].some(
      (department) => department !== undefined && departments.has(department),
    );
}

async function toldOf(
  world: World,
  person: string,
  { row: inbox, pressing, days }: Pressing & { readonly row: InboxRow },
): Promise<readonly OverdueRow[]> {
  const { state, route, office, now } = await sceneOf(world, inbox.request);
  const row = openSteps(state).find((one) => sameKey(one, inbox));
  const terms = row && termsOf(route, row.step, state);
  if (row === undefined || terms === undefined) return [];
  const standing = standingOf(row, calendarOf(office), now);
  const until = standing?.due ?? standing?.dueIfResumedNow ?? now;
  const { for: _for, ...kept } = inbox;
  return [
    {
      ...kept,
      openedAt: row.openedAt,
      ...(row.urgedAt === undefined ? {} : { urgedAt: row.urgedAt }),
      pressing,
      days,
      until,
      untilDay: dateIn(office.zone, until),
      holders: awaited(state, terms, office, row).map(({ id, name }) => ({ person: id, name })),
      seen: maySee(state, office, person),
    },
  ];
}
