import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { projector } from '../expression/project.ts';
import type { JsonText } from '../json-text.ts';
import { jsonArray, jsonObject } from '../json-text.ts';
import { capacityFault, consumedCapacity, readUnits } from '../request/capacity.ts';
import { lengthFault, nameFault, refuseFaults } from '../request/constraints.ts';
import { readExpressions } from '../request/expressions.ts';
import type { Input } from '../request/input.ts';
import { flagIn, recordIn, recordsIn } from '../request/input.ts';
import type { Catalog } from '../store/catalog.ts';
import { parseItem } from '../store/rows.ts';
import { refuseUnsupported } from '../request/refuse-unsupported.ts';
import { keyOfRequest } from '../table/item-key.ts';
import { readAttributes } from '../value/read-value.ts';
import { distinctKeys } from './distinct-keys.ts';

const taken = ['Keys', 'ConsistentRead', 'ProjectionExpression', 'ExpressionAttributeNames'];
const maxKeys = 100;
const maxReplyBytes = 16 * 1024 * 1024;

export const batchGetItem: Operation = ({ catalog }, input) => {
  const wanted = Object.entries(recordIn(input, 'RequestItems') ?? {});
  if (wanted.length === 0) {
    throw invalid('The requestItems parameter is required for BatchGetItem');
  }
  refuseFaults(
    ...wanted.map(([name]) => nameFault('requestItems', name, 1)),
    ...wanted.map(([name, request]) => keysFault(name, asInput(request))),
    capacityFault(input),
  );
  for (const [, request] of wanted) {
    refuseUnsupported('BatchGetItem', asInput(request), taken);
  }
  const tables = wanted.map(([name, request]) => readTable(catalog, name, asInput(request)));
  if (tables.reduce((count, { keys }) => count + keys.length, 0) > maxKeys) {
    throw invalid('Too many items requested for the BatchGetItem call');
  }
  let bytes = 0;
  const responses: Record<string, JsonText> = {};
  const unprocessed: Record<string, JsonText> = {};
  const capacities: JsonText[] = [];
  for (const { name, request, keys, rows, show } of tables) {
    const items: JsonText[] = [];
    const left: unknown[] = [];
    let units = 0;
    for (const { key, given } of keys) {
      const found = rows.get(key);
      if (bytes + (found?.size ?? 0) > maxReplyBytes) {
        left.push(given);
        continue;
      }
      bytes += found?.size ?? 0;
      units += readUnits(found?.size ?? 0, flagIn(request, 'ConsistentRead') ?? false);
      if (found !== undefined) items.push(show(found.text));
    }
    responses[name] = jsonArray(items);
    if (left.length > 0) unprocessed[name] = JSON.stringify({ ...request, Keys: left });
    const capacity = consumedCapacity(input, name, { kind: 'read', table: units });
    if (capacity !== undefined) capacities.push(capacity);
  }
  return jsonObject({
    Responses: jsonObject(responses),
    UnprocessedKeys: jsonObject(unprocessed),
    ConsumedCapacity: capacities.length === 0 ? undefined : jsonArray(capacities),
  });
};

const asInput = (request: unknown): Input => recordIn({ request }, 'request') ?? {};

function keysFault(name: string, request: Input): string | undefined {
  const { length } = recordsIn(request, 'Keys') ?? [];
  if (length > maxKeys) {
    return `Value at 'RequestItems.${name}.member.Keys' failed to satisfy constraint: Member must have length less than or equal to ${maxKeys}`;
  }
  return lengthFault(`requestItems.${name}.member.keys`, length, '[]', { min: 1, max: maxKeys });
}

function readTable(catalog: Catalog, name: string, request: Input) {
  const { projection, scope } = readExpressions(request, ['ProjectionExpression']);
  const { definition, rows } = catalog.get(name);
  const keys = (recordsIn(request, 'Keys') ?? []).map((given) => ({
    given,
    key: keyOfRequest(definition, readAttributes(given)),
  }));
  if (!distinctKeys(keys.map(({ key }) => ({ table: name, key })))) {
    throw invalid('Provided list of item keys contains duplicates');
  }
  const project = projection === undefined ? undefined : projector(projection, scope);
  const show = (text: JsonText): JsonText =>
    project === undefined ? text : JSON.stringify(project(parseItem(text)));
  return { name, request, keys, rows, show };
}
