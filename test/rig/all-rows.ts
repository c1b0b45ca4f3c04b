import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Rig } from './open-rig.ts';

/** Every row of every table as one text, to search for what must stand nowhere. */
export async function allRows(rig: Rig): Promise<string> {
  const { facts, trail } = rig.world.tables;
  const tables = await Promise.all([facts, trail, 'office'].map((name) => rowsOf(rig, name)));
  return JSON.stringify(tables);
}

async function rowsOf({ world }: Rig, TableName: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const { Items = [] } of paginateScan({ client: world.db }, { TableName })) {
    rows.push(...Items);
  }
  return rows;
}
