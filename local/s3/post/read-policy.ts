import { S3Refusal } from '../s3-refusal.ts';

export type PolicyCondition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly kind: 'content-length-range'; readonly least: number; readonly most: number };

export interface PostPolicy {
  readonly expiresAt: Date;
  readonly conditions: readonly PolicyCondition[];
}

/** Reads the base64 policy document of an upload form; a condition it does not know makes the whole policy void. */
export function readPolicy(encoded: string): PostPolicy {
  const document = parse(encoded);
  const { expiration, conditions, ...more } = isRecord(document)
    ? document
    : invalid('not an object');
  const [stranger] = Object.keys(more);
  if (stranger !== undefined) invalid(`unexpected: ${stranger}`);
  const expiresAt = new Date(typeof expiration === 'string' ? expiration : Number.NaN);
  if (Number.isNaN(expiresAt.getTime())) invalid('expiration is no date');
  if (!Array.isArray(conditions)) return invalid('conditions is no list');
  return { expiresAt, conditions: conditions.flatMap(readCondition) };
}

function readCondition(condition: unknown): readonly PolicyCondition[] {
  if (Array.isArray(condition)) return [readTriple(condition)];
  if (!isRecord(condition)) return invalid('a condition is neither list nor object');
  return Object.entries(condition).map(([field, value]) => ({
    kind: 'eq',
    field: field.toLowerCase(),
    value: typeof value === 'string' ? value : invalid(`the value of ${field} is no text`),
  }));
}

function readTriple(triple: readonly unknown[]): PolicyCondition {
  const [operator, left, right] = triple;
  const kind = typeof operator === 'string' ? operator.toLowerCase() : '';
  if (triple.length !== 3) return invalid('a condition list must have three parts');
  if (kind === 'content-length-range') return { kind, least: size(left), most: size(right) };
  if (kind !== 'eq' && kind !== 'starts-with') return invalid(`unknown condition ${kind}`);
  if (typeof left !== 'string' || !left.startsWith('$') || typeof right !== 'string') {
    return invalid('a condition must name its field with a dollar sign and be held against text');
  }
  return { kind, field: left.slice(1).toLowerCase(), value: right };
}

function size(value: unknown): number {
  const bytes = typeof value === 'string' ? Number(value) : value;
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0
    ? bytes
    : invalid('content-length-range needs two whole numbers');
}

function parse(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString());
  } catch {
    return invalid('not JSON');
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function invalid(reason: string): never {
  throw new S3Refusal('InvalidPolicyDocument', `Invalid Policy: ${reason}.`);
}
