import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { get, textOf } from './table.ts';

/** Which person an account of a sign-in provider is, by issuer and subject (`ACCOUNT#issuer#subject`/`-`). */
export interface AccountStore {
  find(issuer: string, subject: string): Promise<string | undefined>;
}

export const accountStore = (db: DynamoDBClient, table: string): AccountStore => ({
  async find(issuer, subject) {
    const item = await get(db, table, `ACCOUNT#${issuer}#${subject}`, '-');
    return item === undefined ? undefined : textOf(item, 'person');
  },
});
