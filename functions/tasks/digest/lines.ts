import { awaited } from '#domain/acts/assign.ts';
import { calendarOf } from '#domain/calendar.ts';
import { type Morning, morningOf } from '#domain/clock/morning.ts';
import type { Person } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { sameKey, type StepKey, type StepRow } from '#domain/request.ts';
import { inboxKeys } from '#domain/takers.ts';
import { termsOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../../deeds/acting.ts';
import { inboxFor } from '../../stores/inbox.ts';
import { digestStore } from '../../stores/digests.ts';
import type { World } from '../../world.ts';
import { type Mailing, reminderGroups, type ReminderLine } from '../mailing.ts';
import { oneOfEach } from '../../deeds/one-of-each.ts';
import type { EachRequest } from './each-request.ts';

/** What one person is told on a morning, the most pressing first; nothing where nothing presses. */
export async function linesFor(
  world: World,
  mailing: Mailing,
  person: Person,
  date: string,
  each: EachRequest,
): Promise<readonly ReminderLine[]> {
  const office = await world.office.load();
  const { facts } = world.tables;
  const mine = oneOfEach(await inboxFor(world.db, facts, inboxKeys(office, person.id)));
  const up = await digestStore(world.db, facts).upFor(date, person.id);
  const own = lines(await each(mine, (inbox) => ownLine(world, mailing, person, inbox)));
  const told = new Set(own.map(({ state, row }) => nameOf(state.id, row)));
  const others = up.filter((late) => !told.has(nameOf(late.request, late)));
  const above = lines(await each(others, (late) => upLine(world, late)));
  return [...own, ...above].toSorted(
    (one, other) =>
      reminderGroups.indexOf(one.group) - reminderGroups.indexOf(other.group) ||
      ((one.row.due ?? '9') < (other.row.due ?? '9') ? -1 : 1),
  );
}

const lines = (found: readonly (ReminderLine | undefined)[]): readonly ReminderLine[] =>
  found.filter((line) => line !== undefined);

async function ownLine(
  world: World,
  mailing: Mailing,
  person: Person,
  inbox: StepKey & { readonly request: string },
): Promise<ReminderLine | undefined> {
  const scene = await sceneOf(world, inbox.request);
  const row = openRow(scene, inbox);
  if (row === undefined) return undefined;
  const { office, now, route, state } = scene;
  const ahead = officeSetting(office, 'remindBefore');
  const morning = morningOf(row, calendarOf(office), now, ahead);
  const group = groupOf(row, morning);
  const terms = termsOf(route, row.step, state);
  if (group === undefined || terms === undefined) return undefined;
  if (!awaited(state, terms, office, row).some(({ id }) => id === person.id)) return undefined;
  return { group, route, state, row, link: await mailing.link(person, state, row) };
}

/** 补签 is chased every morning until it is signed. */
const groupOf = (row: StepRow, morning: Morning | undefined): ReminderLine['group'] | undefined =>
  row.side?.kind === 'countersign' && morning?.kind !== 'late' ? 'countersign' : morning?.kind;

async function upLine(
  world: World,
  late: StepKey & { readonly request: string },
): Promise<ReminderLine | undefined> {
  const scene = await sceneOf(world, late.request);
  const row = openRow(scene, late);
  if (row === undefined) return undefined;
  const { state, route, office } = scene;
  const terms = termsOf(route, row.step, state);
  const isVacant = terms !== undefined && awaited(state, terms, office, row).length === 0;
  return {
    group: isVacant ? 'vacant' : 'up',
    route,
    state,
    row,
    link: `${world.baseUrl}/requests/${state.id}`,
  };
}

const openRow = ({ state }: Scene, key: StepKey): StepRow | undefined =>
  state.steps.find((row) => row.state === 'open' && sameKey(row, key));

const nameOf = (request: string, { step, item, round }: StepKey): string =>
  [request, step, item, String(round)].join('#');
