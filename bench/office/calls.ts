import { isFields } from '#local/data-folder/read-json.ts';
import type { WireHandler } from '#local/wire.ts';

/** What the functions asked of the services: how often each operation, and how many items DynamoDB wrote. */
export interface Calls {
  readonly operations: Map<string, number>;
  written: number;
}

export const noCalls = (): Calls => ({ operations: new Map(), written: 0 });

/** Counts every call on its way to an emulator. */
export const counted =
  (calls: Calls, service: string, handle: WireHandler): WireHandler =>
  (request) => {
    const target = request.headers['x-amz-target']?.split('.')[1];
    const operation = `${service} ${target ?? `${request.method} ${kindOf(request.path)}`}`;
    calls.operations.set(operation, (calls.operations.get(operation) ?? 0) + 1);
    if (service === 'dynamodb') calls.written += itemsWritten(target ?? '', request.body);
    return handle(request);
  };

const kindOf = (path: string): string => (path.includes('/invocations') ? 'invoke' : 'object');

function itemsWritten(target: string, body: Uint8Array): number {
  if (['PutItem', 'UpdateItem', 'DeleteItem'].includes(target)) return 1;
  if (target !== 'TransactWriteItems') return 0;
  const input: unknown = JSON.parse(new TextDecoder().decode(body));
  const items = isFields(input) ? input['TransactItems'] : undefined;
  if (!Array.isArray(items)) return 0;
  return items.filter((item: unknown) => isFields(item) && item['ConditionCheck'] === undefined)
    .length;
}
