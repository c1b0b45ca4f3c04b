import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { LambdaHandler } from '#functions/host.ts';

export interface Asked {
  readonly method?: string;
  /** Path with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The event that the REST API would send; bodies travel as base64. */
function proxyEvent({ method = 'GET', path, headers = {}, body }: Asked): APIGatewayProxyEvent {
  const url = new URL(path, 'http://127.0.0.1:8787');
  const query: Record<string, string[]> = {};
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name);
  const many = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return {
    resource: '/{proxy+}',
    path: path.split('?', 1)[0] ?? path,
    httpMethod: method,
    headers,
    multiValueHeaders: many,
    queryStringParameters: null,
    multiValueQueryStringParameters: query,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      accountId: '',
      apiId: '',
      authorizer: null,
      httpMethod: method,
      identity: identity(),
      path,
      protocol: 'HTTP/1.1',
      requestId: 'c0ffee11-0000-4000-8000-000000000000',
      requestTimeEpoch: 0,
      resourceId: '',
      resourcePath: '/{proxy+}',
      stage: 'live',
    },
    body: body === undefined ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== undefined,
  };
}

const identity = (): APIGatewayProxyEvent['requestContext']['identity'] => ({
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp: '127.0.0.1',
  user: null,
  userAgent: null,
  userArn: null,
});

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'pages',
  functionVersion: '1',
  invokedFunctionArn: '',
  memoryLimitInMB: '512',
  awsRequestId: 'c0ffee11-0000-4000-8000-000000000000',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 15_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

export async function ask(handler: LambdaHandler, asked: Asked): Promise<APIGatewayProxyResult> {
  const result = await handler(proxyEvent(asked), context);
  if (!isResult(result)) throw new Error('not a proxy result');
  return result;
}

const isResult = (value: unknown): value is APIGatewayProxyResult =>
  typeof value === 'object' && value !== null && 'statusCode' in value && 'body' in value;

export const cookiesOf = (result: APIGatewayProxyResult): readonly string[] =>
  (result.multiValueHeaders?.['set-cookie'] ?? []).map(String);

/** What a browser would send back: `name=value` of every cookie that was set and not cleared. */
export const sentBack = (...results: readonly APIGatewayProxyResult[]): string => {
  const jar = new Map<string, string>();
  for (const line of results.flatMap(cookiesOf)) {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    if (line.includes('Max-Age=0')) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
};

export const location = (result: APIGatewayProxyResult): string =>
  String(result.headers?.['location'] ?? '');
