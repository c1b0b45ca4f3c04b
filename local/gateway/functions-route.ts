import { endpoints, type FunctionName } from '#functions/names.ts';
import { timedOut, type Outcome } from '../lambda/outcome.ts';
import { matchEndpoint } from './match-endpoint.ts';
import { proxyEvent, type Arrival } from './proxy-event.ts';
import { readProxyReply } from './proxy-reply.ts';
import type { Reply } from './reply.ts';
import type { Trouble } from './trouble.ts';

export type Invoke = (name: FunctionName, event: unknown, requestId: string) => Promise<Outcome>;

/** What one invocation may carry each way in Lambda; the body is in it as base64, so at most about 4.5 MB of it. */
const payloadLimit = 6 * 1024 * 1024;

/** What a REST API takes at all. */
export const bodyLimit = 10 * 1024 * 1024;

/** Hands a request to the function whose endpoint it is, and turns the answer back. */
export async function callFunction(arrival: Arrival, invoke: Invoke): Promise<Reply | Trouble> {
  const match = matchEndpoint(endpoints, arrival.path);
  if (match === undefined) return 'not-found';
  const event = proxyEvent(arrival, match);
  if (Buffer.byteLength(JSON.stringify(event)) > payloadLimit) return 'too-large';
  const outcome = await invoke(match.to, event, arrival.requestId);
  if (!outcome.ok) return outcome.error.errorType === timedOut ? 'too-slow' : 'failed';
  const reply = readProxyReply(outcome.result);
  return reply === undefined || reply.body.byteLength > payloadLimit ? 'failed' : reply;
}
