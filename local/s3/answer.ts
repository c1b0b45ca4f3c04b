import { randomBytes } from 'node:crypto';
import type { WireHandler, WireReply, WireRequest } from '#local/wire.ts';
import { readAddress } from './address.ts';
import type { Address } from './address.ts';
import { authenticate } from './auth/authenticate.ts';
import type { Gate } from './auth/claim.ts';
import { refuseUnknownHeaders } from './known-headers.ts';
import { refuseUnknownParameters } from './known-parameters.ts';
import { operationName } from './operation-name.ts';
import { operations } from './operations.ts';
import { readPayload } from './payload/read-payload.ts';
import { postObject } from './post/post-object.ts';
import { empty, markupReply } from './reply.ts';
import { corsHeaders, preflightHeaders } from './rules/cors.ts';
import { S3Refusal } from './s3-refusal.ts';
import type { Archive } from './store/archive.ts';
import { element } from './xml/write-xml.ts';

/** Answers every request, refusals included; who asks is settled before what is asked. */
export function answerWith(archive: Archive, gate: Gate): WireHandler {
  return async (request) => {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    const common = {
      'x-amz-request-id': requestId,
      date: gate.now().toUTCString(),
      server: 'Qianban',
    };
    try {
      const address = readAddress(request.path);
      const reply = await dispatch(request, address, archive, gate).catch((error: unknown) =>
        refusalReply(error, request, requestId),
      );
      const origin = corsOf(request, address, archive);
      return { ...reply, headers: { ...common, ...origin, ...reply.headers } };
    } catch (error) {
      const reply = refusalReply(error, request, requestId);
      return { ...reply, headers: { ...common, ...reply.headers } };
    }
  };
}

async function dispatch(
  request: WireRequest,
  address: Address,
  archive: Archive,
  gate: Gate,
): Promise<WireReply> {
  const { method, path, query } = request;
  const { bucket = '', key = '' } = address;
  if (method === 'OPTIONS') {
    return empty(200, preflightHeaders(archive.buckets.get(bucket).cors, request.headers));
  }
  const name = operationName(method, address, query, request.headers);
  if (name === 'PostObject') return await postObject(request, bucket, gate, archive);

  const signed = authenticate(request, gate);
  const operation = operations.get(name);
  if (operation === undefined) {
    throw new S3Refusal('NotImplemented', `${name} is not implemented.`, {
      details: { Operation: name, Method: method, Path: path },
    });
  }
  refuseUnknownHeaders(signed.headers);
  refuseUnknownParameters(query);
  const payload = readPayload(request.body, signed);
  const at = gate.now();
  const { headers } = signed;
  const { region } = gate.credentials;
  const reply = await operation({ bucket, key, query, headers, payload, at, region }, archive);
  if (method !== 'GET' && method !== 'HEAD') archive.tidy(at);
  return reply;
}

function corsOf({ method, headers }: WireRequest, { bucket = '' }: Address, archive: Archive) {
  const { origin } = headers;
  if (origin === undefined || method === 'OPTIONS') return {};
  return corsHeaders(archive.buckets.find(bucket)?.cors ?? [], origin, method);
}

/** Writes a refusal in S3's XML form. What nobody foresaw is an InternalError, which clients try again. */
function refusalReply(error: unknown, { method, path }: WireRequest, requestId: string): WireReply {
  const refusal =
    error instanceof S3Refusal
      ? error
      : new S3Refusal('InternalError', `We encountered an internal error: ${String(error)}`);
  if (method === 'HEAD') return empty(refusal.status, refusal.headers);
  const { markup } = element('Error', [
    element('Code', refusal.code),
    element('Message', refusal.message),
    ...Object.entries(refusal.details).map(([name, value]) => element(name, value)),
    element('Resource', path),
    element('RequestId', requestId),
  ]);
  const whole = `<?xml version="1.0" encoding="UTF-8"?>\n${markup}`;
  return markupReply(refusal.status, whole, refusal.headers);
}
