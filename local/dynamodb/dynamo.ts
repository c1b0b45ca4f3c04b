import { randomUUID } from 'node:crypto';
import { openStore } from '../sqlite.ts';
import type { WireHandler, WireReply } from '../wire.ts';
import { DynamoError, malformed } from './dynamo-error.ts';
import { expireItems } from './expire.ts';
import type { JsonText } from './json-text.ts';
import { jsonObject } from './json-text.ts';
import type { Dynamo } from './operation.ts';
import { operations } from './operations.ts';
import { refuseUnsupported } from './request/refuse-unsupported.ts';
import { isRecord } from './request/input.ts';
import { openCatalog } from './store/catalog.ts';
import { honouredTokens } from './store/honoured-tokens.ts';
import { makeSchema } from './store/schema.ts';
import { walker } from './store/walk.ts';

/** DynamoDB on one machine: what a write acknowledges is on disk. */
export interface DynamoEmulator {
  readonly handle: WireHandler;
  /** Deletes the items whose time to live is over and gives their number; the host calls it now and then. */
  readonly sweep: () => number;
  readonly close: () => void;
}

const targetPrefix = 'DynamoDB_20120810.';

/** Opens the store in `file`, or makes it. One process at a time may have it open. */
export function openDynamo({ file, now }: { file: string; now: () => Date }): DynamoEmulator {
  const store = openStore(file);
  makeSchema(store);
  const dynamo: Dynamo = {
    store,
    catalog: openCatalog(store),
    walk: walker(store),
    tokens: honouredTokens(store),
    now,
  };
  return {
    handle: async ({ headers, body }) => {
      try {
        return reply(200, run(dynamo, headers['x-amz-target'] ?? '', body));
      } catch (error) {
        if (error instanceof DynamoError) return reply(400, errorBody(error));
        const type = 'com.amazonaws.dynamodb.v20120810#InternalServerError';
        const message = error instanceof Error ? error.message : 'Internal failure';
        return reply(500, JSON.stringify({ __type: type, message }));
      }
    },
    sweep: () => expireItems(dynamo),
    close: () => {
      store.close();
    },
  };
}

function run(dynamo: Dynamo, target: string, body: Uint8Array): JsonText {
  const name = target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : '';
  const operation = operations.get(name);
  if (operation === undefined) {
    throw new DynamoError(
      'UnknownOperationException',
      `The operation ${name || target || '(none)'} is not supported on one machine`,
    );
  }
  const input = parseBody(body);
  refuseUnsupported(name, input, operation.takes);
  return operation.run(dynamo, input);
}

function parseBody(body: Uint8Array) {
  const input = parseJson(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
  if (!isRecord(input)) throw malformed('Start of structure or map expected');
  return input;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('The request body is not JSON');
  }
}

function errorBody({ code, message, extra }: DynamoError): JsonText {
  const namespace =
    code === 'ValidationException'
      ? 'com.amazon.coral.validate'
      : code === 'UnknownOperationException' || code === 'SerializationException'
        ? 'com.amazon.coral.service'
        : 'com.amazonaws.dynamodb.v20120810';
  return jsonObject({
    __type: JSON.stringify(`${namespace}#${code}`),
    message: JSON.stringify(message),
    ...extra,
  });
}

const reply = (status: number, body: JsonText): WireReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
  body: Buffer.from(body),
});
