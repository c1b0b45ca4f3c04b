import { personOf } from '#domain/office.ts';
import { noticeOf } from '../deeds/notices.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import { failedWrite } from '../stores/mails.ts';
import { transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { type Mailing, Undeliverable, type Words } from './mailing.ts';

/** Sends one notice about somebody's means of signing; an address that refuses for good is shown to the administrators. */
export async function sendNotice(world: World, mailing: Mailing, due: Due): Promise<void> {
  const { kind, about, to } = noticeOf(due);
  const office = await world.office.load();
  const [subject, reader] = [personOf(office, about), personOf(office, to)];
  const gone = dueDelete(world.tables.facts, due);
  if (subject === undefined || reader?.active !== true) return transact(world.db, [gone]);
  const words = mailing.notice({
    kind,
    office,
    about: subject,
    to: reader,
    at: due.dueAt,
    baseUrl: world.baseUrl,
  });
  const { name, email } = reader;
  const id = `${due.request}.${due.what}`.replaceAll(/[#:]/gu, '.');
  const failed = await refused(mailing, { id, to: email, name, ...words });
  const kept: readonly Write[] =
    failed === undefined
      ? []
      : [
          failedWrite(world.tables.facts, due.request, {
            to,
            address: email,
            kind,
            at: world.now(),
            state: 'failed',
            reason: failed,
          }),
        ];
  return transact(world.db, [...kept, gone]);
}

async function refused(
  mailing: Mailing,
  message: Words & Readonly<Record<'id' | 'to' | 'name', string>>,
): Promise<string | undefined> {
  try {
    await mailing.send(message);
    return undefined;
  } catch (error) {
    if (error instanceof Undeliverable) return error.message;
    throw error;
  }
}
