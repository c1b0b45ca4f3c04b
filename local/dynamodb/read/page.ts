import type { Dynamo } from '../operation.ts';
import { holds } from '../expression/holds.ts';
import { keepNamed, projector } from '../expression/project.ts';
import type { JsonText } from '../json-text.ts';
import { jsonArray, jsonObject } from '../json-text.ts';
import { consumedCapacity, readUnits } from '../request/capacity.ts';
import type { Expressions } from '../request/expressions.ts';
import type { Input } from '../request/input.ts';
import { flagIn, integerIn } from '../request/input.ts';
import type { Table } from '../store/catalog.ts';
import { parseItem } from '../store/rows.ts';
import type { Walk, WalkedItem } from '../store/walk.ts';
import type { IndexDefinition } from '../table/definition.ts';
import type { Attributes } from '../value/attribute-value.ts';
import { itemSize } from '../value/size.ts';
import type { Selection } from './selection.ts';
import { startKeyNames } from './start-key.ts';

/** A query or scan, read and checked. */
export interface PageRequest {
  readonly input: Input;
  readonly table: Table;
  readonly index: IndexDefinition | undefined;
  readonly walk: Pick<Walk, 'range' | 'forward' | 'after'>;
  readonly expressions: Expressions;
  readonly selection: Selection;
  /** Which items belong to this segment of a parallel scan. */
  readonly belongs?: (hash: Uint8Array) => boolean;
}

const maxPageBytes = 1024 * 1024;

/** Reads one page: at most `Limit` items and 1 MB before filtering, but at least one item. */
export function readPage({ walk }: Dynamo, request: PageRequest): JsonText {
  const { input, table, index, selection, belongs } = request;
  const limit = integerIn(input, 'Limit');
  const show = shower(request);
  const items: JsonText[] = [];
  let [scanned, bytes] = [0, 0];
  let last: WalkedItem | undefined;
  let hasMore = false;
  for (const stored of walk({ table: table.id, index: index?.name, ...request.walk })) {
    if (belongs !== undefined && !belongs(stored.hash)) continue;
    const { size, text } = show(stored);
    hasMore = scanned > 0 && bytes + size > maxPageBytes;
    if (hasMore) break;
    scanned += 1;
    bytes += size;
    last = stored;
    if (text !== undefined) items.push(text);
    // As on AWS, a page that ends exactly at its limit says where to go on, even if nothing follows.
    hasMore = scanned === limit;
    if (hasMore) break;
  }
  return jsonObject({
    Items: selection.isCount ? undefined : jsonArray(items),
    Count: items.length.toString(),
    ScannedCount: scanned.toString(),
    LastEvaluatedKey: hasMore && last !== undefined ? lastKey(request, last) : undefined,
    ConsumedCapacity: capacity(request, bytes),
  });
}

/** Gives an item's size on the page and its text there; no text for one that the filter drops. */
function shower({ expressions, selection }: PageRequest) {
  const { filter, projection, scope } = expressions;
  const { visible } = selection;
  const project = projection === undefined ? undefined : projector(projection, scope);
  return ({ text, size }: WalkedItem): { size: number; text: JsonText | undefined } => {
    if (filter === undefined && project === undefined && visible === undefined) {
      return { size, text };
    }
    const item = parseItem(text);
    const seen: Attributes = visible === undefined ? item : keepNamed(item, visible);
    const seenSize = visible === undefined ? size : itemSize(seen);
    if (filter !== undefined && !holds(filter, seen, scope)) {
      return { size: seenSize, text: undefined };
    }
    if (project !== undefined) return { size: seenSize, text: JSON.stringify(project(seen)) };
    return { size: seenSize, text: visible === undefined ? text : JSON.stringify(seen) };
  };
}

const lastKey = ({ table, index }: PageRequest, { text }: WalkedItem): JsonText =>
  JSON.stringify(keepNamed(parseItem(text), startKeyNames(table.definition, index)));

function capacity({ input, table, index }: PageRequest, bytes: number): JsonText | undefined {
  const units = readUnits(bytes, flagIn(input, 'ConsistentRead') ?? false);
  const { name } = table.definition;
  if (index === undefined) return consumedCapacity(input, name, { kind: 'read', table: units });
  const indexes = new Map([[index.name, { local: index.scope === 'local', units }]]);
  return consumedCapacity(input, name, { kind: 'read', table: 0, indexes });
}
