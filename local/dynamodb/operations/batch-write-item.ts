import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import type { JsonText } from '../json-text.ts';
import { jsonArray, jsonObject } from '../json-text.ts';
import { nameFault, refuseFaults } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { recordIn, recordsIn } from '../request/input.ts';
import { refuseUnsupported } from '../request/refuse-unsupported.ts';
import { returnFaults } from '../request/return-values.ts';
import { inTransaction } from '../../sqlite.ts';
import { collectionMetrics } from '../write/outcome.ts';
import { readDelete, readPut } from '../write/read-write.ts';
import type { Write } from '../write/write.ts';
import { commit, judge } from '../write/write.ts';
import { capacityByTable } from './capacity-by-table.ts';
import { distinctKeys } from './distinct-keys.ts';

const maxWrites = 25;

/** All writes of a batch are done at once here, so nothing is ever left unprocessed. */
export const batchWriteItem: Operation = ({ store, catalog }, input) => {
  const tables = Object.entries(recordIn(input, 'RequestItems') ?? {});
  if (tables.length === 0) {
    throw invalid('The requestItems parameter is required for BatchWriteItem');
  }
  const requests = tables.flatMap(([table, list]) =>
    (recordsIn({ list }, 'list') ?? []).map((request) => ({ table, request })),
  );
  refuseFaults(
    ...tables.map(([name]) => nameFault('requestItems', name, 1)),
    ...tables.map(([name, list]) => countFault(name, recordsIn({ list }, 'list') ?? [])),
    ...returnFaults(input),
  );
  if (requests.length > maxWrites) {
    throw invalid('Too many items requested for the BatchWriteItem call');
  }
  const writes = requests.map(({ table, request }): Write => {
    refuseUnsupported('BatchWriteItem', request, ['PutRequest', 'DeleteRequest']);
    const put = recordIn(request, 'PutRequest');
    const deleted = recordIn(request, 'DeleteRequest');
    if (put !== undefined && deleted === undefined) return readPut(catalog, table, put)();
    if (deleted !== undefined && put === undefined) return readDelete(catalog, table, deleted)();
    throw invalid('Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest');
  });
  if (!distinctKeys(writes.map(({ table, key }) => ({ table: table.definition.name, key })))) {
    throw invalid('Provided list of item keys contains duplicates');
  }
  const done = inTransaction(store, () =>
    writes.map((write) => {
      const judged = judge(write);
      commit(judged);
      return judged;
    }),
  );
  return jsonObject({
    UnprocessedItems: '{}',
    ItemCollectionMetrics: metricsByTable(input, writes),
    ConsumedCapacity: capacityByTable(input, done),
  });
};

function countFault(name: string, requests: readonly Input[]): string | undefined {
  if (requests.length >= 1 && requests.length <= maxWrites) return undefined;
  const shown = requests.map(() => 'WriteRequest(putRequest=…, deleteRequest=…)').join(', ');
  return `Value '{${name}=[${shown}]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to ${maxWrites}, Member must have length greater than or equal to 1]`;
}

export function metricsByTable(input: Input, writes: readonly Write[]): JsonText | undefined {
  const byTable = new Map<string, JsonText[]>();
  for (const write of writes) {
    const metrics = collectionMetrics(input, write);
    if (metrics === undefined) continue;
    const { name } = write.table.definition;
    byTable.set(name, [...(byTable.get(name) ?? []), JSON.stringify(metrics)]);
  }
  if (byTable.size === 0) return undefined;
  return jsonObject(Object.fromEntries([...byTable].map(([name, all]) => [name, jsonArray(all)])));
}
