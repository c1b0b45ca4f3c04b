import { randomUUID } from 'node:crypto';
import type { WireHandler, WireReply } from '../wire.ts';
import { readFunctionName, type Runner } from './runner.ts';

const operation = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** The one operation of the Lambda API that our functions use: Invoke, now (RequestResponse) or later (Event). */
export function lambdaApi(runner: Runner): WireHandler {
  return async ({ method, path, headers, body }) => {
    const given = decodeURIComponent(operation.exec(path)?.[1] ?? '');
    if (method !== 'POST' || given === '') {
      return refuse(501, 'UnsupportedOperation', `${method} ${path} is not offered on one machine`);
    }
    const name = readFunctionName(given);
    if (name === undefined) {
      return refuse(404, 'ResourceNotFoundException', `Function not found: ${given}`);
    }
    const payload = readPayload(body);
    if (payload === undefined) {
      return refuse(
        400,
        'InvalidRequestContentException',
        'Could not parse request body into json',
      );
    }
    const kind = headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (kind === 'Event') {
      runner.invokeLater(name, payload.value);
      return reply(202, '', {});
    }
    if (kind === 'DryRun') return reply(204, '', {});
    const outcome = await runner.invoke(name, payload.value);
    return outcome.ok
      ? reply(200, JSON.stringify(outcome.result), {})
      : reply(200, JSON.stringify(outcome.error), { 'x-amz-function-error': 'Unhandled' });
  };
}

function readPayload(body: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const text = Buffer.from(body).toString('utf8');
    return { value: text === '' ? {} : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function refuse(status: number, type: string, message: string): WireReply {
  return reply(status, JSON.stringify({ Type: 'User', Message: message }), {
    'x-amzn-errortype': type,
  });
}

function reply(status: number, body: string, headers: Readonly<Record<string, string>>): WireReply {
  const ours = {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
    'x-amz-executed-version': '$LATEST',
  };
  return { status, headers: { ...ours, ...headers }, body: Buffer.from(body) };
}
