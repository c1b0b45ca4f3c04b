import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { projector } from '../expression/project.ts';
import type { JsonText } from '../json-text.ts';
import { jsonArray, jsonObject } from '../json-text.ts';
import { capacityFault, consumedCapacity, readUnits } from '../request/capacity.ts';
import { lengthFault, nameFault, nullFault, refuseFaults } from '../request/constraints.ts';
import { readExpressions } from '../request/expressions.ts';
import type { Input } from '../request/input.ts';
import { recordIn, recordsIn, textIn } from '../request/input.ts';
import { refuseUnsupported } from '../request/refuse-unsupported.ts';
import type { Catalog } from '../store/catalog.ts';
import { parseItem } from '../store/rows.ts';
import { keyOfRequest } from '../table/item-key.ts';
import { readAttributes } from '../value/read-value.ts';
import { allOrCancelled, attempt } from './cancelled.ts';
import { distinctKeys } from './distinct-keys.ts';

const taken = ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'];
const maxActions = 100;
const maxBytes = 4 * 1024 * 1024;

export const transactGetItems: Operation = ({ catalog }, input) => {
  const items = recordsIn(input, 'TransactItems') ?? [];
  const shown = `[${items.map(() => 'TransactGetItem(get=…)').join(', ')}]`;
  refuseFaults(
    lengthFault('transactItems', items.length, shown, { min: 1, max: maxActions }),
    capacityFault(input),
  );
  const gets = items.map((item) => recordIn(item, 'Get') ?? {});
  for (const get of gets) refuseUnsupported('Get', get, taken);
  refuseFaults(
    ...gets.flatMap((get, at) => {
      const field = `transactItems.${at + 1}.member.get`;
      return [
        nameFault(`${field}.tableName`, textIn(get, 'TableName'), 1),
        recordIn(get, 'Key') === undefined ? nullFault(`${field}.key`) : undefined,
      ];
    }),
  );
  const reads = gets.map((get) => readGet(catalog, get));
  const keys = allOrCancelled(
    reads.map(({ table, given }) => attempt(() => keyOfRequest(table.definition, given))),
  );
  const places = reads.flatMap((read, at) => {
    const key = keys[at];
    return key === undefined ? [] : [{ ...read, key, name: read.table.definition.name }];
  });
  if (!distinctKeys(places.map(({ name, key }) => ({ table: name, key })))) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  const found = places.map(({ name, table, key, show }) => ({
    name,
    show,
    stored: table.rows.get(key),
  }));
  if (found.reduce((sum, { stored }) => sum + (stored?.size ?? 0), 0) > maxBytes) {
    throw invalid('Transaction request size has exceeded the maximum allowed size of 4 MB');
  }
  const units = new Map<string, number>();
  for (const { name, stored } of found) {
    units.set(name, (units.get(name) ?? 0) + 2 * readUnits(stored?.size ?? 0, true));
  }
  const capacities = [...units]
    .map(([name, table]) => consumedCapacity(input, name, { kind: 'read', table }, true))
    .filter((each) => each !== undefined);
  return jsonObject({
    Responses: jsonArray(
      found.map(({ stored, show }) =>
        jsonObject({ Item: stored === undefined ? undefined : show(stored.text) }),
      ),
    ),
    ConsumedCapacity: capacities.length === 0 ? undefined : jsonArray(capacities),
  });
};

function readGet(catalog: Catalog, get: Input) {
  const given = readAttributes(get['Key']);
  const { projection, scope } = readExpressions(get, ['ProjectionExpression']);
  const table = catalog.get(textIn(get, 'TableName') ?? '');
  const show = (text: JsonText): JsonText =>
    projection === undefined ? text : JSON.stringify(projector(projection, scope)(parseItem(text)));
  return { table, given, show };
}
