import type { JsonText } from '../json-text.ts';
import type { Input } from './input.ts';
import type { Fault } from './constraints.ts';
import { enumFault } from './constraints.ts';
import { textIn } from './input.ts';

/** Capacity that a call used on one table. Sizes of index entries are counted as the whole item's. */
export interface Units {
  readonly kind: 'read' | 'write';
  readonly table: number;
  readonly indexes?: ReadonlyMap<string, { readonly local: boolean; readonly units: number }>;
}

export const capacityFault = (input: Input): Fault =>
  enumFault('returnConsumedCapacity', textIn(input, 'ReturnConsumedCapacity'), [
    'INDEXES',
    'TOTAL',
    'NONE',
  ]);

/** Reads count by 4 KB, half when they need not be consistent. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** The ConsumedCapacity field, if the request wants one; `transactional` calls cost and tell more. */
export function consumedCapacity(
  input: Input,
  table: string,
  used: Units,
  transactional = false,
): JsonText | undefined {
  const mode = textIn(input, 'ReturnConsumedCapacity') ?? 'NONE';
  if (mode === 'NONE') return undefined;
  const indexes = [...(used.indexes ?? [])];
  const total = indexes.reduce((sum, [, { units }]) => sum + units, used.table);
  const show = (units: number) => ({
    CapacityUnits: units,
    ...(transactional
      ? { [`${used.kind === 'read' ? 'Read' : 'Write'}CapacityUnits`]: units }
      : {}),
  });
  const breakdown = (local: boolean) => {
    const shown = indexes.filter(([, index]) => index.local === local);
    return shown.length === 0
      ? undefined
      : Object.fromEntries(shown.map(([name, { units }]) => [name, show(units)]));
  };
  return JSON.stringify({
    TableName: table,
    ...show(total),
    ...(mode === 'TOTAL'
      ? {}
      : {
          Table: show(used.table),
          LocalSecondaryIndexes: breakdown(true),
          GlobalSecondaryIndexes: breakdown(false),
        }),
  });
}
