import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { jsonObject } from '../json-text.ts';
import type { Fault } from '../request/constraints.ts';
import { lengthFault, nameFault, nullFault, refuseFaults } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { recordIn, recordsIn, textIn } from '../request/input.ts';
import { refuseUnsupported } from '../request/refuse-unsupported.ts';
import { failureFault, returnFaults } from '../request/return-values.ts';
import { inTransaction } from '../../sqlite.ts';
import type { ReadWrite } from '../write/read-write.ts';
import { readCheck, readDelete, readPut, readUpdate } from '../write/read-write.ts';
import { commit, judge } from '../write/write.ts';
import { metricsByTable } from './batch-write-item.ts';
import { allOrCancelled, attempt } from './cancelled.ts';
import { capacityByTable } from './capacity-by-table.ts';
import { distinctKeys } from './distinct-keys.ts';

const maxActions = 100;
const maxBytes = 4 * 1024 * 1024;

const optional = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
] as const;

const kinds: readonly {
  readonly name: string;
  readonly read: ReadWrite;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}[] = [
  { name: 'ConditionCheck', read: readCheck, required: ['Key', 'ConditionExpression'], optional },
  { name: 'Put', read: readPut, required: ['Item'], optional },
  { name: 'Delete', read: readDelete, required: ['Key'], optional },
  { name: 'Update', read: readUpdate, required: ['Key', 'UpdateExpression'], optional },
];

/** All actions or none. A client request token makes a repetition within ten minutes harmless. */
export const transactWriteItems: Operation = ({ store, catalog, tokens, now }, input) => {
  const items = recordsIn(input, 'TransactItems') ?? [];
  const token = textIn(input, 'ClientRequestToken');
  refuseFaults(
    lengthFault('transactItems', items.length, shown(items), { min: 1, max: maxActions }),
    token === undefined
      ? undefined
      : lengthFault('clientRequestToken', token.length, token, { min: 1, max: 36 }),
    ...returnFaults(input),
  );
  const actions = items.map(readAction);
  refuseFaults(...actions.flatMap(actionFaults));
  const places = actions.map(({ kind, action }) =>
    kind.read(catalog, textIn(action, 'TableName') ?? '', action),
  );
  const request = token === undefined ? '' : JSON.stringify(items);
  if (token !== undefined && tokens.includes(token, request, now())) return '{}';

  const writes = allOrCancelled(places.map(attempt));
  if (!distinctKeys(writes.map(({ table, key }) => ({ table: table.definition.name, key })))) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  const done = inTransaction(store, () => {
    const judged = allOrCancelled(writes.map((write) => attempt(() => judge(write))));
    const bytes = judged.reduce(
      (sum, { previous, next }) => sum + (next?.size ?? previous?.size ?? 0),
      0,
    );
    if (bytes > maxBytes) {
      throw invalid('Transaction request size has exceeded the maximum allowed size of 4 MB');
    }
    for (const each of judged) commit(each);
    if (token !== undefined) tokens.add(token, request, now());
    return judged;
  });
  return jsonObject({
    ConsumedCapacity: capacityByTable(input, done, true),
    ItemCollectionMetrics: metricsByTable(input, writes),
  });
};

const shown = (items: readonly Input[]): string =>
  `[${items.map((item) => `TransactWriteItem(${Object.keys(item).join(', ')})`).join(', ')}]`;

function readAction(item: Input, at: number) {
  const given = kinds.filter(({ name }) => recordIn(item, name) !== undefined);
  const [kind, ...others] = given;
  if (kind === undefined || others.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const action = recordIn(item, kind.name) ?? {};
  refuseUnsupported(kind.name, action, [...kind.required, ...kind.optional]);
  return { at, kind, action };
}

function actionFaults({ at, kind, action }: ReturnType<typeof readAction>): readonly Fault[] {
  const field = `transactItems.${at + 1}.member.${lowerFirst(kind.name)}`;
  return [
    nameFault(`${field}.tableName`, textIn(action, 'TableName'), 1),
    ...kind.required.map((name) =>
      (action[name] ?? undefined) === undefined
        ? nullFault(`${field}.${lowerFirst(name)}`)
        : undefined,
    ),
    failureFault(action, `${field}.returnValuesOnConditionCheckFailure`),
  ];
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
