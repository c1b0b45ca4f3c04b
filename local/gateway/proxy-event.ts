import type { APIGatewayProxyEvent } from 'aws-lambda';
import { valueLists } from './value-lists.ts';

export interface Arrival {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Name and value alternate, as sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
  readonly clientAddress: string;
  readonly baseUrl: string;
  readonly requestId: string;
  readonly at: Date;
}

interface Place {
  readonly resource: string;
  readonly parameters: Readonly<Record<string, string>> | null;
}

/** Says who forwarded what: only the gateway may write it. */
const ours = /^(x-forwarded-(for|host|proto|port)|forwarded|x-amzn-.*)$/i;

/**
 * What a REST API with proxy integration and the binary media type `*` + `/*` hands to a function: every body arrives
 * as base64, header names as sent, path and path parameters still percent-encoded, query values decoded.
 */
export function proxyEvent(arrival: Arrival, place: Place): APIGatewayProxyEvent {
  const { method, path, query, body, baseUrl, requestId } = arrival;
  const { host, protocol, port } = new URL(baseUrl);
  const headers = valueLists();
  let userAgent: string | null = null;
  for (let at = 0; at + 1 < arrival.rawHeaders.length; at += 2) {
    const name = arrival.rawHeaders[at] ?? '';
    if (name.toLowerCase() === 'user-agent') userAgent = arrival.rawHeaders[at + 1] ?? null;
    if (!ours.test(name) && name.toLowerCase() !== 'host') {
      headers.add(name, arrival.rawHeaders[at + 1] ?? '');
    }
  }
  headers.add('Host', host);
  headers.add('X-Forwarded-For', arrival.clientAddress);
  headers.add('X-Forwarded-Proto', protocol.slice(0, -1));
  headers.add('X-Forwarded-Port', port || (protocol === 'https:' ? '443' : '80'));

  const queries = valueLists();
  for (const [name, value] of query) queries.add(name, value);

  return {
    resource: place.resource,
    path,
    httpMethod: method,
    headers: headers.last(),
    multiValueHeaders: headers.all(),
    queryStringParameters: queries.isEmpty() ? null : queries.last(),
    multiValueQueryStringParameters: queries.isEmpty() ? null : queries.all(),
    pathParameters: place.parameters === null ? null : { ...place.parameters },
    stageVariables: null,
    requestContext: {
      accountId: '000000000000',
      apiId: 'qianban',
      authorizer: null,
      domainName: host,
      domainPrefix: host.split('.', 1)[0] ?? host,
      extendedRequestId: requestId,
      httpMethod: method,
      identity: { ...nobody, sourceIp: arrival.clientAddress, userAgent },
      path,
      protocol: 'HTTP/1.1',
      requestId,
      requestTime: arrival.at.toUTCString(),
      requestTimeEpoch: arrival.at.getTime(),
      resourceId: 'local',
      resourcePath: place.resource,
      stage: 'live',
    },
    body: body.byteLength === 0 ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body.byteLength > 0,
  };
}

const nobody = {
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
  user: null,
  userArn: null,
} as const;
