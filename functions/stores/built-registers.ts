import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Digest } from '#domain/chain.ts';
import type { Route } from '#statemachines/route.ts';
import { get, keyOf, put, text, textOf, transact } from './table.ts';

/** By which definitions all rows of registers stand (`REGISTERS`/`BUILT`), or how far they have been brought there. */
export interface Built {
  readonly definitions: string;
  /** The last person whose requests were gone through; `end` where all were. */
  readonly reached: string;
}

export const atEnd = 'end';

/** Differs wherever a register says anything else than before. */
export const definitionsOf = (routes: readonly Route[], digest: Digest): string =>
  digest(JSON.stringify(routes.map(({ id, registers }) => [id, registers])));

export async function builtRegisters(db: DynamoDBClient, table: string): Promise<Built> {
  const item = await get(db, table, 'REGISTERS', 'BUILT');
  return { definitions: textOf(item, 'definitions'), reached: textOf(item, 'reached') };
}

export const keepBuilt = (
  db: DynamoDBClient,
  table: string,
  { definitions, reached }: Built,
): Promise<void> =>
  transact(db, [
    put(table, {
      ...keyOf('REGISTERS', 'BUILT'),
      definitions: text(definitions),
      reached: text(reached),
    }),
  ]);
