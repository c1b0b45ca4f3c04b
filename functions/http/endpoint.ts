import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Problem } from '#domain/problem.ts';
import type { LambdaHandler } from '#functions/host.ts';
import { isProxyEvent, readArrival } from './arrival.ts';
import { breakdown, refusal } from './failure.ts';
import { errorLines, type Log } from './log.ts';
import { headOnly, proxyResult, withHeaders, type Reply } from './reply.ts';
import { router, type Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import type { Site } from './site.ts';

type Middleware = MiddlewareObj<APIGatewayProxyEvent, Reply>;
type Find = ReturnType<typeof router>;

/** Turns routes into a Lambda handler: one stack for all of them, so that no route forgets a header or leaks an error. */
export function endpoint(site: Site, routes: readonly Route[], log: Log): LambdaHandler {
  const find = router(routes);
  const stack = middy<APIGatewayProxyEvent, Reply>()
    .use(dressed(site))
    .use(failing(site, find, log))
    .handler((event: APIGatewayProxyEvent) => answer(site, find, event));

  return async (event, context) => {
    if (!isProxyEvent(event)) throw new Error('not an event of the HTTP API');
    return proxyResult(await stack(event, context));
  };
}

async function answer(site: Site, find: Find, event: APIGatewayProxyEvent): Promise<Reply> {
  const arrival = readArrival(event);
  const found = find(arrival.method, arrival.path);
  if ('route' in found) {
    const { route, param } = found;
    if (arrival.method === 'HEAD' && route.inertHead === true) return empty;
    return route.answer(arrival, param);
  }
  const nothing = refusal(site, arrival, new Problem('nothing-here', {}));
  if (found.allow.length === 0) return nothing;
  return withHeaders({ ...nothing, status: 405 }, { allow: found.allow.join(', ') });
}

/** What every reply wears; middy runs the outermost middleware last. */
function dressed(site: Site): Middleware {
  const always = securityHeaders(site);
  const dress: Middleware['after'] = (request) => {
    if (request.response === null) return;
    const reply =
      request.event.httpMethod === 'HEAD' ? headOnly(request.response) : request.response;
    request.response = withHeaders(reply, always);
  };
  return { after: dress, onError: dress };
}

/** A Problem is an answer; anything else is ours to mend, logged once and told as a number. */
function failing(site: Site, find: Find, log: Log): Middleware {
  return {
    onError: (request) => {
      const { error, event } = request;
      const arrival = readArrival(event);
      if (error instanceof Problem) {
        request.response = refusal(site, arrival, error);
        return;
      }
      const { reference, method, path } = arrival;
      const found = find(method, path);
      const route = 'route' in found ? found.route.path : '';
      const { requestId } = event.requestContext;
      log({ level: 'error', reference, requestId, method, route, errors: errorLines(error) });
      request.response = breakdown(site, arrival);
    },
  };
}

const empty: Reply = { status: 200, headers: {}, cookies: [], body: '' };
