import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { MailRow } from '../deeds/rows.ts';
import { type Item, keyOf, put, text, textOf, type Write } from './table.ts';

/**
 * Mails of a request (`R#id`/`MAIL#what#person`), one row each, written when the mail server has taken it or refused it
 * for good. Failed ones are also listed for the administrator (`MAIL-FAILED`).
 */
export function mailWrites(
  table: string,
  request: string,
  what: string,
  mail: MailRow,
): readonly Write[] {
  const body = text(JSON.stringify(mail));
  const kept = put(table, { ...keyOf(`R#${request}`, `MAIL#${what}#${mail.to}`), body });
  return mail.state === 'failed' ? [kept, failedWrite(table, request, mail)] : [kept];
}

/** `request` is what the due row was about: a request, or a person's means of signing. */
export const failedWrite = (table: string, request: string, mail: MailRow): Write =>
  put(table, {
    ...keyOf('MAIL-FAILED', `${mail.at}#${request}#${mail.to}`),
    request: text(request),
    body: text(JSON.stringify(mail)),
  });

export const mailOf = (item: Item): MailRow => {
  const mail: MailRow = JSON.parse(textOf(item, 'body'));
  return mail;
};

export const hasMail = (mails: readonly Item[], what: string, person: string): boolean =>
  mails.some((item) => textOf(item, 'sk') === `MAIL#${what}#${person}`);

export interface FailedMail extends MailRow {
  readonly request: string;
}

/** The latest mails that no server would take, newest first. */
export async function failedMails(
  db: DynamoDBClient,
  table: string,
  limit: number,
): Promise<readonly FailedMail[]> {
  const { Items: items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': text('MAIL-FAILED') },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return items.map((item) => ({ ...mailOf(item), request: textOf(item, 'request') }));
}
