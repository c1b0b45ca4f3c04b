import { unread } from '#domain/circulation.ts';
import type { Person } from '#domain/office.ts';
import { readingStep } from '#domain/reading.ts';
import { sceneOf } from '../../deeds/acting.ts';
import type { ListRow } from '../../deeds/rows.ts';
import { personList } from '../../stores/person-lists.ts';
import type { World } from '../../world.ts';
import type { Mailing, ReadingLine } from '../mailing.ts';
import type { EachRequest } from './each-request.ts';

/** So many are named in one mail; the rest stand on the desk. */
const most = 20;

/** What one person has been shown and has not read, the newest first, each with a link of its own. */
export async function readingFor(
  world: World,
  mailing: Mailing,
  person: Person,
  each: EachRequest,
): Promise<readonly ReadingLine[]> {
  const { rows } = await personList(world.db, world.tables.facts, 'toread', person.id, most);
  const lines = await each(rows, (row) => lineOf(world, mailing, person, row));
  return lines.flat();
}

async function lineOf(
  world: World,
  mailing: Mailing,
  person: Person,
  { request, circulation: n, headline, serial, from = '', why = '' }: ListRow,
): Promise<readonly ReadingLine[]> {
  const { state } = await sceneOf(world, request);
  const circulation = state.circulations?.find((one) => one.n === n);
  if (circulation === undefined || !unread(state, circulation).includes(person.id)) return [];
  const place = { step: readingStep, item: String(circulation.n), round: 0, epoch: 0 };
  return [{ headline, serial, from, why, link: await mailing.link(person, state, place) }];
}
