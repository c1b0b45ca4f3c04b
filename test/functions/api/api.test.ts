import { describe, expect, test } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { statuses } from '#domain/statuses.ts';
import { apiOperations, apiRoutes } from '#functions/api/api-routes.ts';
import { openApi } from '#functions/api/open-api.ts';
import type { Deeds } from '#functions/deeds/deeds.ts';
import { endpoint } from '#functions/http/endpoint.ts';
import { plainNotice } from '#functions/http/notice.ts';
import { once } from '#functions/http/once.ts';
import { sealer } from '#functions/http/seal.ts';
import { ask, location } from '../http/events.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { memoryIdempotency } from '../http/memory-stores.ts';
import { fakeDeeds, request } from './fake-deeds.ts';

const baseUrl = 'https://qianban.example.cn';
const here = () => Promise.resolve(demoToday);
const actor = { person: 'p1', strength: 'sign-in', epoch: 1 } as const;

function api(others: Partial<Deeds> = {}) {
  const { deeds, asked } = fakeDeeds(others);
  const routes = apiRoutes({
    deeds,
    baseUrl,
    office: here,
    once: once(memoryIdempotency().store, sealer('A'.repeat(43)), () => new Date()),
    bearer: async (authorization) => {
      if (authorization !== 'Bearer good') throw new Problem('sign-in-needed', {});
      return actor;
    },
  });
  const site = { baseUrl, uploadsOrigin: 'https://uploads.example.cn', notice: plainNotice };
  const handler = endpoint(site, routes, () => undefined);
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(handler, { path, headers: { authorization: 'Bearer good', ...headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(handler, {
      method: 'POST',
      path,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization: 'Bearer good', 'content-type': 'application/json', ...headers },
    });
  return { handler, routes, asked, get, post };
}

const decisionPath = '/api/requests/r1/steps/sign/decision';

const oneDay = { from: '2026-11-23', to: '2026-11-23' };

describe('the API', () => {
  test('asks for a token at every door but its document', async () => {
    const { handler, routes, asked } = api();
    const statusOf = async (path: string, method: string) => {
      const real = path.replaceAll(/\{\w+\}/g, 'x');
      return [path, (await ask(handler, { path: real, method })).statusCode];
    };
    const answers = await Promise.all(routes.map(({ path, method }) => statusOf(path, method)));
    expect(answers).toEqual(
      routes.map(({ path }) => [path, path === '/api/openapi.json' ? 200 : 401]),
    );
    expect(asked).toEqual([]);
  });

  test.each<[string, string, readonly unknown[]]>([
    ['/api/requests/r1', 'request', ['r1']],
    ['/api/requests/r1/trail', 'trail', ['r1']],
    ['/api/inbox', 'inbox', []],
    ['/api/bookings?from=2026-11-23&to=', 'bookings', ['vehicle', oneDay]],
    [
      '/api/bookings?thing=person%3Ap1&from=2026-11-23&to=2026-11-29',
      'bookings',
      ['person:p1', { from: '2026-11-23', to: '2026-11-29' }],
    ],
    [
      '/api/records?text=%E4%BF%AE&from=2026-01-01&x=1&to=',
      'archive',
      [{ text: '修', from: '2026-01-01' }],
    ],
  ])('%s does `%s`', async (path, deed, args) => {
    const { get, asked } = api();
    expect((await get(path)).statusCode).toBe(200);
    expect(asked).toEqual([[deed, actor, ...args]]);
  });

  test('leads to the record by a presigned address', async () => {
    const result = await api().get('/api/records/r1.pdf');
    expect([result.statusCode, location(result)]).toEqual([
      303,
      'https://archive.example/r1.pdf?sig=1',
    ]);
  });

  test('announces a file', async () => {
    const { post, asked } = api();
    const result = await post('/api/attachments', { name: '发票.pdf', size: 7 });
    expect([result.statusCode, JSON.parse(result.body)]).toEqual([
      201,
      { id: 'f1', url: 'https://u.example/', fields: {} },
    ]);
    expect(asked).toEqual([['announceFile', actor, { name: '发票.pdf', size: 7 }]]);
  });

  test('files a request through a draft', async () => {
    const { post, asked } = api();
    const body = {
      route: 'vehicle-repair',
      form: { reason: '刹车' },
      attachments: [{ id: 'f1', rule: 'quote' }],
    };
    const result = await post('/api/requests', body, { 'idempotency-key': 'k1' });
    expect([result.statusCode, JSON.parse(result.body)]).toEqual([201, request]);
    expect(asked).toEqual([
      [
        'saveDraft',
        actor,
        'vehicle-repair',
        { reason: '刹车' },
        [expect.objectContaining({ id: 'f1', rule: 'quote' })],
      ],
      ['submit', actor, 'd1', 'k1'],
    ]);
  });

  test('a request that broke after it was filed is not filed again', async () => {
    const submitted: string[] = [];
    const { post, asked } = api({
      submit: async (_actor, draft) => {
        submitted.push(draft);
        return submitted.length === 1 ? Promise.reject(new Error('broken')) : request;
      },
    });
    const body = { route: 'vehicle-repair', form: {} };
    const send = async () => post('/api/requests', body, { 'idempotency-key': 'k' });
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([500, 201]);
    expect(submitted).toEqual(['d1', 'd1']);
    expect(asked.map(([deed]) => deed)).toEqual(['saveDraft']);
  });

  test('a refused request leaves no draft behind', async () => {
    const { post, asked } = api({
      submit: async () => Promise.reject(new Problem('form-faults', { faults: [] })),
    });
    const result = await post('/api/requests', { route: 'vehicle-repair', form: {} });
    expect([result.statusCode, JSON.parse(result.body)]).toEqual([
      422,
      { code: 'form-faults', message: expect.any(String), details: { faults: [] } },
    ]);
    expect(asked.at(-1)).toEqual(['discardDraft', actor, 'd1']);
  });
});

describe('a decision', () => {
  const row = { owner: { person: 'p1' }, n: 0, generation: 1, openedAt: '', epoch: 0, item: '' };
  const steps = [
    { ...row, step: 'sign', round: 1, state: 'superseded' },
    { ...row, step: 'sign', round: 3, state: 'open' },
    { ...row, step: 'check', round: 2, state: 'done' },
  ] as const;
  const withSteps = { request: async () => ({ ...request, steps }) };

  test.each<[string, string, object, object, object]>([
    [
      'in brief',
      'sign',
      {},
      { item: '', round: 3 },
      { document: 'doc1', opinion: '', controls: [] },
    ],
    ['on a step that is done', 'check', {}, { item: '', round: 2 }, {}],
    ['on a step not reached', 'pay', {}, { item: '', round: 2 }, {}],
    [
      'in full',
      'sign',
      { round: 1, item: 'a', document: 'seen', to: 'check', resume: 'direct', controls: ['r#0'] },
      { item: 'a', round: 1 },
      { document: 'seen', to: 'check', resume: 'direct', controls: ['r#0'] },
    ],
  ])('%s reaches the deed', async (_how, step, extra, key, choice) => {
    const { post, asked } = api(withSteps);
    const path = `/api/requests/r1/steps/${step}/decision`;
    const result = await post(path, { action: 'agree', ...extra });
    expect(result.statusCode).toBe(200);
    expect(asked).toEqual([
      [
        'decide',
        actor,
        'r1',
        { step, ...key },
        expect.objectContaining({ act: 'agree', attachments: [], ...choice }),
        undefined,
      ],
    ]);
  });

  test.each<[string, unknown, Record<string, string>]>([
    ['no JSON', '{', {}],
    ['a form', 'action=agree', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an array', [], {}],
    ['null', 'null', {}],
    ['no action', {}, {}],
    ['a misspelt name', { action: 'agree', opinoin: '同意' }, {}],
    ['a number for an opinion', { action: 'agree', opinion: 1 }, {}],
    ['an endless opinion', { action: 'agree', opinion: '好'.repeat(2001) }, {}],
    ['a third way to come back', { action: 'return', resume: 'never' }, {}],
    ['half a round', { action: 'agree', round: 1.5 }, {}],
    ['too much', { action: 'agree', opinion: 'x'.repeat(262_144) }, {}],
    ['a key of blanks', { action: 'agree' }, { 'idempotency-key': 'a b' }],
  ])('that is %s is refused unread', async (_what, body, headers) => {
    const { post, asked } = api();
    const result = await post(decisionPath, body, headers);
    expect([result.statusCode, JSON.parse(result.body)]).toMatchObject([
      400,
      { code: 'body-unreadable' },
    ]);
    expect(asked).toEqual([]);
  });

  test('sent fifty times at once under one key is done once', async () => {
    const { post, asked } = api();
    const send = async () => post(decisionPath, { action: 'agree' }, { 'idempotency-key': 'k' });
    const results = await Promise.all(Array.from({ length: 50 }, send));
    expect(
      new Set(results.map(({ statusCode, body }) => `${String(statusCode)} ${body}`)).size,
    ).toBe(1);
    expect(asked.filter(([deed]) => deed === 'decide')).toHaveLength(1);
    const other = await post(decisionPath, { action: 'refuse' }, { 'idempotency-key': 'k' });
    expect(JSON.parse(other.body)).toMatchObject({ code: 'key-reused' });
  });

  test.each<[string, string]>([
    ['zh-CN', '正好有人同时在办'],
    ['en', 'Somebody acted at the same moment'],
  ])('refused speaks %s', async (language, says) => {
    const { post } = api({ decide: async () => Promise.reject(new Problem('busy', {})) });
    const result = await post(decisionPath, { action: 'agree' }, { 'accept-language': language });
    expect([result.statusCode, JSON.parse(result.body)]).toEqual([
      409,
      { code: 'busy', message: expect.stringContaining(says), details: {} },
    ]);
  });
});

describe('the document', () => {
  const operations = apiOperations(fakeDeeds().deeds, here);
  const document: unknown = JSON.parse(JSON.stringify(openApi(operations, baseUrl)));

  test('is OpenAPI 3.1 and names every route that asks for a token', () => {
    const routes = api()
      .routes.filter(({ path }) => path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path}`);
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(routes);
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: baseUrl }] });
  });

  test.each(operations.map((operation) => [operation.about.id, operation] as const))(
    '%s is described with its parameters and its body',
    (operationId, { path, method, body }) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = names.map((name) => ({ name, in: 'path', required: true }));
      const entry = {
        operationId,
        parameters: expect.arrayContaining(parameters.map((each) => expect.objectContaining(each))),
        ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
      };
      expect(document).toMatchObject({ paths: { [path]: { [method.toLowerCase()]: entry } } });
    },
  );

  test.each(
    operations.flatMap(({ about, path, method }) =>
      about.refusals.map((code) => [about.id, code, path, method.toLowerCase()] as const),
    ),
  )('%s may be refused as %s', (_id, code, path, method) => {
    const description = expect.stringMatching(new RegExp(`: (.*, )?${code}(,|$)`));
    const responses = { [statuses[code]]: { description } };
    expect(document).toMatchObject({ paths: { [path]: { [method]: { responses } } } });
  });

  test('lists every code that a refusal can have', () => {
    const codes = [...Object.keys(statuses), 'internal'];
    expect(document).toMatchObject({
      components: { schemas: { Refusal: { properties: { code: { enum: codes } } } } },
    });
  });

  test('refers to nothing that it does not define', () => {
    const text = JSON.stringify(document);
    const names = new Set(
      [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name),
    );
    const schemas = Object.fromEntries([...names].map((name) => [name, expect.anything()]));
    expect(document).toMatchObject({ components: { schemas } });
  });
});
