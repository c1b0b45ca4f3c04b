import { dateIn } from '#domain/dates.ts';
import { type Person, personOf } from '#domain/office.ts';
import { digestStore } from '../../stores/digests.ts';
import { type Due, dueDelete } from '../../stores/due.ts';
import { failedWrite } from '../../stores/mails.ts';
import { transact, type Write } from '../../stores/table.ts';
import type { World } from '../../world.ts';
import { type Mailing, Undeliverable, type Words } from '../mailing.ts';
import { eachRequest } from './each-request.ts';
import { linesFor } from './lines.ts';
import { readingFor } from './reading.ts';

/**
 * One person's morning mail. It is marked in the transaction that takes the row away, after the server has it: a crash
 * before that sends it again, and never loses it.
 */
export async function sendDigest(world: World, mailing: Mailing, due: Due): Promise<void> {
  const [, date = '', id = ''] = due.request.split(':');
  const office = await world.office.load();
  const digests = digestStore(world.db, world.tables.facts);
  const person = personOf(office, id);
  const gone = dueDelete(world.tables.facts, due);
  const isOver = dateIn(office.zone, world.now()) !== date;
  if (person?.active !== true || isOver || (await digests.wasSent(date, id))) {
    return transact(world.db, [gone]);
  }
  const each = eachRequest(world, due);
  const lines = await linesFor(world, mailing, person, date, each);
  const reading = await readingFor(world, mailing, person, each);
  const failed =
    lines.length === 0 && reading.length === 0
      ? []
      : await deliver(
          world,
          mailing,
          person,
          due.request,
          mailing.remind({
            occasion: 'morning',
            office,
            to: person,
            lines,
            reading,
            now: world.now(),
            baseUrl: world.baseUrl,
          }),
        );
  return transact(world.db, [...failed, digests.sent(date, world.now(), id), gone]);
}

/** Sends one mail; an address that refuses for good is written down for the administrators. */
export async function deliver(
  world: World,
  mailing: Mailing,
  { id: to, name, email }: Person,
  what: string,
  words: Words,
): Promise<readonly Write[]> {
  const id = `${what}.${to}`.replaceAll(/[#:]/gu, '.');
  try {
    await mailing.send({ id, to: email, name, ...words });
    return [];
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    const mail = { to, address: email, kind: 'digest', at: world.now(), state: 'failed' } as const;
    return [failedWrite(world.tables.facts, what, { ...mail, reason: error.message })];
  }
}
