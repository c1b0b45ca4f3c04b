import type { ProblemCode } from '#domain/problem.ts';
import { statuses } from '#domain/statuses.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Operation } from './operation.ts';
import { schemas } from './schemas.ts';

/** Refusals that every operation may give; posting adds those of bodies and keys. */
const always = ['sign-in-needed', 'account-unknown', 'nothing-here'] as const;
const posting = ['body-unreadable', 'key-reused', 'busy', 'page-expired'] as const;

/** The OpenAPI 3.1 document of these operations. */
export function openApi(operations: readonly Operation[], baseUrl: string): JsonObject {
  const paths = Map.groupBy(operations, ({ path }) => path);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qianban 签办',
      version: '1',
      description:
        'Does what the pages do. A refusal changes nothing and says so in `message`, in Chinese or, by `Accept-Language`, in English. Instants are UTC, money is integer fen.',
    },
    servers: [{ url: baseUrl }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      [...paths].map(([path, entries]) => [
        path,
        Object.fromEntries(entries.map((entry) => [entry.method.toLowerCase(), describe(entry)])),
      ]),
    ),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the office’s sign-in service with the scope `qianban`.',
        },
      },
      schemas: { ...schemas, Refusal: refusal },
    },
  };
}

const refusal: JsonObject = {
  type: 'object',
  required: ['code', 'message', 'details'],
  properties: {
    code: {
      description:
        'Stable; `internal` is a breakdown, and `details.reference` finds it in our log.',
      enum: [...Object.keys(statuses), 'internal'],
    },
    message: { type: 'string', description: 'What happened and what to do next.' },
    details: { type: 'object', description: 'What the message speaks of, by name.' },
  },
};

function describe({ method, path, about, body }: Operation): JsonObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } };
  const query = Object.entries(about.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }));
  const parameters: readonly Json[] = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query,
    ...(method === 'POST' ? [key] : []),
  ];
  return {
    operationId: about.id,
    summary: about.summary,
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content: asJson(body) } }),
    responses: {
      [String(about.answers.status)]: answer(about.answers),
      ...refusals(method, about),
    },
  };
}

const asJson = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

const answer = ({ description, schema, mime }: Operation['about']['answers']): JsonObject =>
  schema === undefined
    ? { description, headers: { Location: { schema: { type: 'string', format: 'uri' } } } }
    : {
        description,
        content: { ...asJson(schema), ...(mime === undefined ? {} : { [mime]: {} }) },
      };

/** The refusals by status, each naming its codes. */
function refusals(method: string, { refusals: own }: Operation['about']): JsonObject {
  const codes: readonly ProblemCode[] = [...own, ...always, ...(method === 'POST' ? posting : [])];
  const byStatus = Map.groupBy(new Set(codes), (code) => String(statuses[code]));
  return Object.fromEntries([
    ...[...byStatus].map(([status, group]) => [status, refused(group)] as const),
    ['500', refused(['internal'])],
  ]);
}

const refused = (codes: readonly string[]): JsonObject => ({
  description: `Refused: ${codes.join(', ')}`,
  content: asJson({
    allOf: [{ $ref: '#/components/schemas/Refusal' }, { properties: { code: { enum: codes } } }],
  }),
});
