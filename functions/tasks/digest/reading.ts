import { unread } from '#domain/circulation.ts';
import type { Person } from '#domain/office.ts';
import { readingStep } from '#domain/reading.ts';
import { sceneOf } from '../../deeds/acting.ts';
import { personList } from '../../stores/person-lists.ts';
import type { World } from '../../world.ts';
import type { Mailing, ReadingLine } from '../mailing.ts';

/** So many are named in one mail; the rest stand on the desk. */
const most = 20;

/** What one person has been shown and has not read, the newest first, each with a link of its own. */
export async function readingFor(
  world: World,
  mailing: Mailing,
  person: Person,
): Promise<readonly ReadingLine[]> {
  const { rows } = await personList(world.db, world.tables.facts, 'toread', person.id, most);
  const lines: ReadingLine[] = [];
  for (const { request, circulation: n, headline, serial, from = '', why = '' } of rows) {
    // One after the other: each brings a link of its own into being.
    // eslint-disable-next-line no-await-in-loop
    const { state } = await sceneOf(world, request);
    const circulation = state.circulations?.find((one) => one.n === n);
    if (circulation === undefined || !unread(state, circulation).includes(person.id)) continue;
    const place = { step: readingStep, item: String(circulation.n), round: 0, epoch: 0 };
    // eslint-disable-next-line no-await-in-loop
    const link = await mailing.link(person, state, place);
    lines.push({ headline, serial, from, why, link });
  }
  return lines;
}
