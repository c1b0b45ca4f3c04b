import { updatedPaths } from '../expression/check-update.ts';
import { projector } from '../expression/project.ts';
import type { JsonText } from '../json-text.ts';
import type { Units } from '../request/capacity.ts';
import { writeUnits } from '../request/capacity.ts';
import type { Input } from '../request/input.ts';
import { textIn } from '../request/input.ts';
import type { ReturnValues } from '../request/return-values.ts';
import { parseItem } from '../store/rows.ts';
import { getAttribute } from '../value/attribute-value.ts';
import type { Judged, Write } from './write.ts';

/** The attributes that a write returns, if there are any. */
export function returnedAttributes(
  { write, previous, next }: Judged,
  wanted: ReturnValues,
): JsonText | undefined {
  switch (wanted) {
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return previous?.text;
    case 'ALL_NEW':
      return next?.text;
    case 'UPDATED_OLD':
      return updatedPart(write, previous?.text);
    case 'UPDATED_NEW':
      return updatedPart(write, next?.text);
  }
}

function updatedPart({ change, scope }: Write, text: JsonText | undefined): JsonText | undefined {
  if (text === undefined || change.kind !== 'update' || change.update === undefined) {
    return undefined;
  }
  const part = projector(updatedPaths(change.update), scope)(parseItem(text));
  return Object.keys(part).length === 0 ? undefined : JSON.stringify(part);
}

/** What a write used: the table by the larger of the two items, an index by what changes in it. */
export function usedByWrite({ write, previous, indexKeys, next }: Judged): Units {
  const units = writeUnits(Math.max(previous?.size ?? 0, next?.size ?? 0));
  const { definition, rows } = write.table;
  const after = next === undefined ? [] : rows.indexKeys(next.item);
  const indexes = definition.indexes.flatMap(({ name, scope }, at) => {
    const listed = [indexKeys[at], after[at]].filter((key) => key !== undefined);
    const hasMoved = listed.length === 2 && !isSame(listed[0]?.hash, listed[1]?.hash);
    if (listed.length === 0) return [];
    const used = { local: scope === 'local', units: units * (hasMoved ? 2 : 1) };
    return [[name, used] as const];
  });
  return { kind: 'write', table: units, indexes: new Map(indexes) };
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** ItemCollectionMetrics: only tables with local indexes have item collections of limited size. */
export function collectionMetrics(input: Input, { table, attributes }: Write): object | undefined {
  const { key, indexes } = table.definition;
  const isWanted = textIn(input, 'ReturnItemCollectionMetrics') === 'SIZE';
  if (!isWanted || !indexes.some(({ scope }) => scope === 'local')) return undefined;
  return {
    ItemCollectionKey: { [key.hash.name]: getAttribute(attributes, key.hash.name) },
    SizeEstimateRangeGB: [0, 1],
  };
}
