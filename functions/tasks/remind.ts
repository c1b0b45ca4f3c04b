import { awaited } from '#domain/acts/assign.ts';
import { calendarOf } from '#domain/calendar.ts';
import { urgentPoints } from '#domain/clock/urgent.ts';
import type { Person } from '#domain/office.ts';
import type { StepRow } from '#domain/request.ts';
import { takers } from '#domain/takers.ts';
import { toldAfter } from '#statemachines/acts/escalation.ts';
import { termsOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import { type Due, dueDelete, dueWrite } from '../stores/due.ts';
import { hasMail, mailWrites } from '../stores/mails.ts';
import { transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import type { Mailing, ReminderLine } from './mailing.ts';
import { deliver } from './digest/send.ts';

/**
 * Reminds of a top-urgent step at its moment (two hours after it came, half of a limit in hours, the limit), and at the
 * limit tells whoever hears first of late steps. Then the row waits for the next moment. The facts are read anew: what
 * is decided, paused or moved meanwhile is left alone.
 */
export async function remind(world: World, mailing: Mailing, due: Due): Promise<void> {
  const scene = await sceneOf(world, due.request);
  const { state, office, now } = scene;
  const [step = '', item = '', round = ''] = due.what.split('#');
  const row = state.steps.find(
    (one) =>
      one.state === 'open' && one.step === step && one.item === item && String(one.round) === round,
  );
  const gone = dueDelete(world.tables.facts, due);
  if (row === undefined) return transact(world.db, [gone]);
  const calendar = calendarOf(office);
  const reached = urgentPoints(row, calendar, row.openedAt).findLast(({ at }) => at <= now);
  const next = urgentPoints(row, calendar, now)[0];
  if (reached !== undefined) {
    for (const { person, group, link } of toTell(world, scene, row, reached.isLimit)) {
      const what = `remind#${due.what}#${reached.at}`;
      const to = { person, what };
      const line = { group, route: scene.route, state, row } as const;
      // One after the other: after a failure the next try goes on where this one stopped.
      // eslint-disable-next-line no-await-in-loop
      await transact(world.db, await tell(world, mailing, scene, to, line, link));
    }
  }
  return transact(world.db, [
    next === undefined ? gone : dueWrite(world.tables.facts, { ...due, dueAt: next.at }),
  ]);
}

interface Told {
  readonly person: Person;
  readonly group: ReminderLine['group'];
  /** The request's page, for who only hears of it; left out, a fresh link to the step. */
  readonly link?: string;
}

function toTell(world: World, scene: Scene, row: StepRow, isLimit: boolean): readonly Told[] {
  const { state, route, office } = scene;
  const terms = termsOf(route, row.step, state);
  const holders = terms === undefined ? [] : awaited(state, terms, office, row);
  const above = isLimit
    ? toldAfter(scene, row, Infinity)
        .slice(0, 1)
        .flatMap((owner) => takers(office, owner))
        .map(({ person }) => person)
        .filter(({ id }) => !holders.some((holder) => holder.id === id))
    : [];
  return [
    ...holders.map((person) => ({ person, group: isLimit ? 'late' : 'soon' }) as const),
    ...above.map((person) => ({
      person,
      group: 'up' as const,
      link: `${world.baseUrl}/requests/${state.id}`,
    })),
  ];
}

async function tell(
  world: World,
  mailing: Mailing,
  { state, mails, office, now }: Scene,
  { person, what }: { readonly person: Person; readonly what: string },
  line: Omit<ReminderLine, 'link'>,
  link: string | undefined,
): Promise<readonly Write[]> {
  if (hasMail(mails, what, person.id)) return [];
  const lines = [{ ...line, link: link ?? (await mailing.link(person, state, line.row)) }];
  const { baseUrl } = world;
  const words = mailing.remind({
    occasion: 'urgent',
    office,
    to: person,
    lines,
    reading: [],
    now,
    baseUrl,
  });
  const failed = await deliver(world, mailing, person, `${state.id}#${what}`, words);
  const mail = { to: person.id, address: person.email, kind: what, at: world.now() };
  const outcome = failed.length === 0 ? 'sent' : 'failed';
  return [
    ...failed,
    ...mailWrites(world.tables.facts, state.id, what, { ...mail, state: outcome }),
  ];
}
