import { isObject } from '#local/states/data.ts';

/** What a recording masks, or what belongs to the machine that recorded it. */
const masked = new Set([
  'timestamp',
  'roleArn',
  'requestId',
  'RequestId',
  'stackTrace',
  'trace',
  'Date',
  // Python puts blanks into its JSON.
  'Content-Length',
  'x-amzn-RequestId',
  'X-Amzn-Trace-Id',
  'region',
]);

const names: readonly (readonly [RegExp, string])[] = [
  [/arn:[^"\s]*?:lambda:[^"\s]*?:function:[\w<>-]+/g, 'function'],
  [
    /^(lambda_func_uid\d+|<?lambda_function_name>?|<lambda-function-name>|fn-\w+-uid\d+)$/,
    'function',
  ],
  [/^(\d{4}-\d\d-\d\d[T ][\d:.]+Z|date|timestamp)$/, 'time'],
  [/<MagicMock name='[^']*' id='\d+'>/g, 'value'],
];

/** The part of a history that a recording fixes: types, order, ids and every detail that is not masked. */
export function comparable(events: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(events.map((event) => plain(event))));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !masked.has(name) && inner !== undefined)
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

/** Recordings show JSON texts as the objects in them: both sides are read as far as they can be. */
function text(value: string): unknown {
  try {
    const read: unknown = JSON.parse(value);
    if (isObject(read) || Array.isArray(read) || typeof read === 'string') return plain(read);
  } catch {
    // Not JSON: a text.
  }
  return names.reduce((told, [pattern, name]) => told.replace(pattern, name), value);
}
