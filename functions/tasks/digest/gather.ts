import { awaited } from '#domain/acts/assign.ts';
import { calendarOf } from '#domain/calendar.ts';
import { morningOf } from '#domain/clock/morning.ts';
import { dateIn } from '#domain/dates.ts';
import { sameKey } from '#domain/request.ts';
import { takers } from '#domain/takers.ts';
import { toldAfter } from '#statemachines/acts/escalation.ts';
import { termsOf } from '#statemachines/terms.ts';
import { sceneOf } from '../../deeds/acting.ts';
import type { InboxRow } from '../../deeds/rows.ts';
import { allWaiting } from '../../deeds/waiting.ts';
import { digestStore, type Upward } from '../../stores/digests.ts';
import { type Due, dueDelete, dueWrite } from '../../stores/due.ts';
import { transact, type Write } from '../../stores/table.ts';
import type { World } from '../../world.ts';
import { oneOfEach } from '../../deeds/one-of-each.ts';
import { portions } from '../portions.ts';
import { type EachRequest, eachRequest } from './each-request.ts';
import { vacancies } from './vacancies.ts';

/**
 * Leads from the beginning of a day's mails to one due row for each person: first every late step is written down for
 * those above who are to hear of it, then the persons follow one another. The cursor moves in the transaction that
 * writes a portion, so that whoever takes over after a crash goes on where this one stopped.
 */
export async function gather(world: World, due: Due): Promise<void> {
  const date = due.request.slice('digest:'.length);
  const office = await world.office.load();
  const digests = digestStore(world.db, world.tables.facts);
  const now = world.now();
  // A row of an earlier day: what still presses is in the mail of the day that comes.
  if (dateIn(office.zone, now) !== date) {
    return transact(world.db, [dueDelete(world.tables.facts, due)]);
  }
  const reached = await digests.cursor(date);
  if (!reached.startsWith('to#')) {
    const each = eachRequest(world, due);
    const reports = eachOnce([
      ...(await vacancies(world, each)),
      ...(await reportsOf(world, now, each)),
    ]);
    for (const writes of portions(
      reports.map(({ person, late }) => digests.up(date, now, person, late)),
    )) {
      // eslint-disable-next-line no-await-in-loop
      await transact(world.db, writes);
    }
    await transact(world.db, [digests.moveCursor(date, now, 'to#')]);
  }
  const after = reached.startsWith('to#') ? reached.slice('to#'.length) : '';
  const left = office.persons
    .filter(({ id, active }) => active && id > after)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const some of portions(left)) {
    const mails = some.map(({ id }): Write =>
      dueWrite(world.tables.facts, {
        request: `digest:${date}:${id}`,
        kind: 'digest',
        what: 'mail',
        seq: 0,
        dueAt: now,
      }),
    );
    const cursor = digests.moveCursor(date, now, `to#${some.at(-1)?.id ?? ''}`);
    // eslint-disable-next-line no-await-in-loop
    await transact(world.db, [...mails, cursor]);
  }
  await transact(world.db, [dueDelete(world.tables.facts, due)]);
}

interface Report {
  readonly person: string;
  readonly late: Upward;
}

/** A vacant step that is late has two reasons to be told of; one row says both, for a transaction writes no row twice. */
const eachOnce = (reports: readonly Report[]): readonly Report[] => [
  ...new Map(
    reports.map((report) => {
      const { request, step, item, round } = report.late;
      return [[report.person, request, step, item, round].join('#'), report];
    }),
  ).values(),
];

/** Every late step with whoever above hears of it today. */
async function reportsOf(world: World, now: string, each: EachRequest): Promise<readonly Report[]> {
  const office = await world.office.load();
  const calendar = calendarOf(office);
  const late = (await allWaiting(world, office)).filter(
    (row) => morningOf(row, calendar, now, 0)?.kind === 'late',
  );
  const reports = await each(oneOfEach(late), (row) => reportsOn(world, row));
  return reports.flat();
}

async function reportsOn(world: World, inbox: InboxRow): Promise<readonly Report[]> {
  const scene = await sceneOf(world, inbox.request);
  const { state, office, now } = scene;
  const row = state.steps.find((one) => one.state === 'open' && sameKey(one, inbox));
  const morning = row && morningOf(row, calendarOf(office), now, 0);
  if (row === undefined || morning?.kind !== 'late') return [];
  const terms = termsOf(scene.route, row.step, state);
  const awaits = terms === undefined ? [] : awaited(state, terms, office, row);
  const holders = new Set(awaits.map(({ id }) => id));
  // A lead who waits for his assistants answers for the limit all the same.
  const told = [row.owner, ...toldAfter(scene, row, morning.days)].flatMap((owner) =>
    takers(office, owner),
  );
  const { step, item, round } = row;
  const late = { request: state.id, step, item, round };
  return [...new Set(told.map(({ person }) => person.id))]
    .filter((person) => !holders.has(person))
    .map((person) => ({ person, late }));
}
