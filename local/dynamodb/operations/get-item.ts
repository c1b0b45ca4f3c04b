import type { Operation } from '../operation.ts';
import { projector } from '../expression/project.ts';
import { jsonObject } from '../json-text.ts';
import { capacityFault, consumedCapacity, readUnits } from '../request/capacity.ts';
import { nameFault, nullFault, refuseFaults } from '../request/constraints.ts';
import { readExpressions } from '../request/expressions.ts';
import { flagIn, textIn } from '../request/input.ts';
import { parseItem } from '../store/rows.ts';
import { keyOfRequest } from '../table/item-key.ts';
import { readAttributes } from '../value/read-value.ts';

export const getItem: Operation = ({ catalog }, input) => {
  const name = textIn(input, 'TableName');
  refuseFaults(
    nameFault('tableName', name, 1),
    (input['Key'] ?? undefined) === undefined ? nullFault('key') : undefined,
    capacityFault(input),
  );
  const key = readAttributes(input['Key']);
  const { projection, scope } = readExpressions(input, ['ProjectionExpression']);
  const { definition, rows } = catalog.get(name ?? '');
  const found = rows.get(keyOfRequest(definition, key));
  const isWhole = projection === undefined || found === undefined;
  const units = readUnits(found?.size ?? 0, flagIn(input, 'ConsistentRead') ?? false);
  return jsonObject({
    Item: isWhole
      ? found?.text
      : JSON.stringify(projector(projection, scope)(parseItem(found.text))),
    ConsumedCapacity: consumedCapacity(input, definition.name, { kind: 'read', table: units }),
  });
};
