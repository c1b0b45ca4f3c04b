import type { FunctionName } from '#functions/names.ts';

/** A first event for each function that makes it ask DynamoDB something, as its caller would send it. */
export const firstEvents: Readonly<Record<FunctionName, object>> = {
  pages: visit('/requests', { cookie: `__Host-session=${'s'.repeat(43)}` }),
  links: visit(`/a/${'t'.repeat(43)}`, {}),
  office: visit('/office/people', { cookie: `__Host-session=${'s'.repeat(43)}` }),
  'open-step': {
    request: 'r1',
    step: 'section',
    generation: 1,
    entered: '2026-11-22T00:00:00Z',
    token: 'token',
  },
  record: { request: 'r1', generation: 1 },
  effects: { due: { request: 'r1', kind: 'run', what: '' } },
};

function visit(path: string, headers: Readonly<Record<string, string>>): object {
  const all = { accept: 'text/html', host: 'bench', ...headers };
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: 'GET',
    headers: all,
    multiValueHeaders: Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, [value]]),
    ),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: { requestId: '00000000-0000-0000-0000-000000000000', path, stage: 'live' },
    body: null,
    isBase64Encoded: false,
  };
}
