import { type Office, ownerKey } from '#domain/office.ts';
import { inboxFor } from '../stores/inbox.ts';
import type { World } from '../world.ts';
import type { InboxRow } from './rows.ts';

/** Inboxes read side by side. */
const atOnce = 25;

/**
 * Everything that waits for anybody in the office, read consistently from the inboxes: of every person, and of every
 * post in and outside departments, held or vacant.
 */
export async function allWaiting(world: World, office: Office): Promise<readonly InboxRow[]> {
  const keys = [
    ...office.persons.map(({ id }) => ownerKey({ person: id })),
    ...office.posts.flatMap(({ id: post }) => [
      ownerKey({ post }),
      ...office.departments.map(({ id: department }) => ownerKey({ post, department })),
    ]),
  ];
  const rows: InboxRow[] = [];
  for (let at = 0; at < keys.length; at += atOnce) {
    // In portions: an office has hundreds of inboxes, most of them empty.
    // eslint-disable-next-line no-await-in-loop
    rows.push(...(await inboxFor(world.db, world.tables.facts, keys.slice(at, at + atOnce))));
  }
  return rows;
}
