import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { jsonObject } from '../json-text.ts';
import { consumedCapacity } from '../request/capacity.ts';
import { nameFault, nullFault, refuseFaults } from '../request/constraints.ts';
import { textIn } from '../request/input.ts';
import { readReturnValues, returnFaults } from '../request/return-values.ts';
import { inTransaction } from '../../sqlite.ts';
import { collectionMetrics, returnedAttributes, usedByWrite } from '../write/outcome.ts';
import type { ReadWrite } from '../write/read-write.ts';
import { readDelete, readPut, readUpdate } from '../write/read-write.ts';
import { commit, judge } from '../write/write.ts';

export const putItem: Operation = writeItem('Item', readPut);
export const deleteItem: Operation = writeItem('Key', readDelete);
export const updateItem: Operation = writeItem('Key', readUpdate);

function writeItem(required: 'Item' | 'Key', read: ReadWrite): Operation {
  return (dynamo, input) => {
    const tableName = textIn(input, 'TableName');
    refuseFaults(
      nameFault('tableName', tableName, 1),
      (input[required] ?? undefined) === undefined ? nullFault(required.toLowerCase()) : undefined,
      ...returnFaults(input),
    );
    const wanted = readReturnValues(input);
    if (read !== readUpdate && wanted !== 'NONE' && wanted !== 'ALL_OLD') {
      throw invalid('ReturnValues can only be ALL_OLD or NONE');
    }
    const write = read(dynamo.catalog, tableName ?? '', input)();
    const judged = inTransaction(dynamo.store, () => {
      const allowed = judge(write);
      commit(allowed);
      return allowed;
    });
    const metrics = collectionMetrics(input, write);
    return jsonObject({
      Attributes: returnedAttributes(judged, wanted),
      ConsumedCapacity:
        input['ReturnConsumedCapacity'] === undefined
          ? undefined
          : consumedCapacity(input, tableName ?? '', usedByWrite(judged)),
      ItemCollectionMetrics: metrics === undefined ? undefined : JSON.stringify(metrics),
    });
  };
}
