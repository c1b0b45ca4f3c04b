import { describe, expect, test } from '@jest/globals';
import { matchEndpoint } from '#local/gateway/match-endpoint.ts';
import { proxyEvent, type Arrival } from '#local/gateway/proxy-event.ts';
import { readProxyReply } from '#local/gateway/proxy-reply.ts';

const endpoints = [
  { path: '/a/{proxy+}', to: 'links' },
  { path: '/r/{id}/pdf', to: 'record' },
  { path: '/{proxy+}', to: 'pages' },
  { path: '/', to: 'pages' },
] as const;

describe('matchEndpoint', () => {
  test.each([
    ['/a/token', 'links', '/a/{proxy+}', { proxy: 'token' }],
    ['/a/token/more%2Fthan', 'links', '/a/{proxy+}', { proxy: 'token/more%2Fthan' }],
    ['/r/7/pdf', 'record', '/r/{id}/pdf', { id: '7' }],
    ['/r/7', 'pages', '/{proxy+}', { proxy: 'r/7' }],
    ['/a', 'pages', '/{proxy+}', { proxy: 'a' }],
    ['/a/', 'pages', '/{proxy+}', { proxy: 'a/' }],
    ['/', 'pages', '/', null],
  ])('leads %s to %s', (path, to, resource, parameters) => {
    expect(matchEndpoint(endpoints, path)).toEqual({ to, resource, parameters });
  });
});

const arrival: Arrival = {
  method: 'POST',
  path: '/r/%E5%8A%9E',
  query: new URLSearchParams('q=%E7%BB%B4%E4%BF%AE+a&tag=1&tag=2'),
  rawHeaders: [
    ['Host', 'elsewhere'],
    ['Cookie', 'a=1'],
    ['cookie', 'b=2'],
    ['User-Agent', 'Phone'],
    ['X-Forwarded-For', '6.6.6.6'],
    ['x-forwarded-proto', 'gopher'],
    ['Accept', '*/*'],
  ].flat(),
  body: Buffer.from('意见=同意'),
  clientAddress: '10.0.0.9',
  baseUrl: 'https://office.example',
  requestId: 'r-1',
  at: new Date('2026-11-22T01:02:03Z'),
};

describe('proxyEvent', () => {
  const event = proxyEvent(arrival, {
    resource: '/{proxy+}',
    parameters: { proxy: 'r/%E5%8A%9E' },
  });

  test('leaves path and parameters encoded, decodes the query', () => {
    expect(event.path).toBe('/r/%E5%8A%9E');
    expect(event.pathParameters).toEqual({ proxy: 'r/%E5%8A%9E' });
    expect(event.queryStringParameters).toEqual({ q: '维修 a', tag: '2' });
    expect(event.multiValueQueryStringParameters).toEqual({ q: ['维修 a'], tag: ['1', '2'] });
  });

  test('carries the body as base64', () => {
    expect(event.isBase64Encoded).toBe(true);
    expect(Buffer.from(event.body ?? '', 'base64').toString()).toBe('意见=同意');
  });

  test('says itself who forwarded what, whatever the sender wrote', () => {
    expect(event.headers).toEqual({
      Cookie: 'a=1',
      cookie: 'b=2',
      'User-Agent': 'Phone',
      Accept: '*/*',
      Host: 'office.example',
      'X-Forwarded-For': '10.0.0.9',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Port': '443',
    });
    expect(event.requestContext.identity.sourceIp).toBe('10.0.0.9');
    expect(event.requestContext.identity.userAgent).toBe('Phone');
    expect(event.requestContext.requestId).toBe('r-1');
  });

  test('has null where there is nothing', () => {
    const bare = {
      ...arrival,
      method: 'GET',
      query: new URLSearchParams(),
      body: new Uint8Array(),
    };
    expect(proxyEvent(bare, { resource: '/', parameters: null })).toMatchObject({
      body: null,
      isBase64Encoded: false,
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      stageVariables: null,
    });
  });
});

describe('readProxyReply', () => {
  test('keeps several cookies and decodes base64', () => {
    const reply = readProxyReply({
      statusCode: 201,
      headers: { 'Content-Type': 'application/pdf', 'set-cookie': 'lost=1', 'Content-Length': 3 },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: Buffer.from([1, 2, 255]).toString('base64'),
      isBase64Encoded: true,
    });
    expect(reply?.headers).toEqual([
      ['Content-Type', 'application/pdf'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
    expect([...(reply?.body ?? [])]).toEqual([1, 2, 255]);
  });

  test.each([
    ['nothing', null],
    ['a text', 'ok'],
    ['no status', { body: 'x' }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['headers that are no map', { statusCode: 200, headers: ['a'] }],
    ['a header that is no text', { statusCode: 200, headers: { a: {} } }],
  ])('refuses %s', (_what, result) => {
    expect(readProxyReply(result)).toBeUndefined();
  });
});
