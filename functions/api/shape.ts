import { Problem } from '#domain/problem.ts';
import type { JsonObject } from '#domain/words.ts';
import type { RawAnswers } from '#statemachines/answers.ts';

/** What a body must look like, told twice from one place: to the reader of the document and to the reader of bodies. */
export interface Shape<Value> {
  readonly schema: JsonObject;
  /** Left out of the list of required properties. */
  readonly optional: boolean;
  /** Throws `body-unreadable` when the value is not of this shape. */
  readonly read: (value: unknown) => Value;
}

type Values<Shapes> = {
  readonly [Name in keyof Shapes]: Shapes[Name] extends Shape<infer Value> ? Value : never;
};

export const text = (maxLength: number, description?: string): Shape<string> => ({
  schema: { type: 'string', maxLength, ...described(description) },
  optional: false,
  read: (value) => (typeof value === 'string' && value.length <= maxLength ? value : unreadable()),
});

export const integer = (minimum: number, maximum: number): Shape<number> => ({
  schema: { type: 'integer', minimum, maximum },
  optional: false,
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
      ? value
      : unreadable(),
});

export const oneOf = <const Choice extends string>(
  ...choices: readonly Choice[]
): Shape<Choice> => ({
  schema: { type: 'string', enum: choices },
  optional: false,
  read: (value) => choices.find((choice) => choice === value) ?? unreadable(),
});

export const list = <Value>(items: Shape<Value>, maxItems: number): Shape<readonly Value[]> => ({
  schema: { type: 'array', maxItems, items: items.schema },
  optional: false,
  read: (value) =>
    Array.isArray(value) && value.length <= maxItems
      ? value.map((item: unknown) => items.read(item))
      : unreadable(),
});

/** Answers to a form: whether they are right is the route's business, not this reader's. */
export const answers = (description: string): Shape<RawAnswers> => ({
  schema: { type: 'object', additionalProperties: true, description },
  optional: false,
  read: (value) => (isObject(value) ? value : unreadable()),
});

/** May be left out; then it has the fallback's value. */
export const optional = <Value, Fallback>(
  shape: Shape<Value>,
  fallback: Fallback,
): Shape<Value | Fallback> => ({
  ...shape,
  optional: true,
  read: (value) => (value === undefined ? fallback : shape.read(value)),
});

/** An object with exactly these properties: a misspelt one is refused, not ignored. */
export function object<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: Shapes,
): Shape<Values<Shapes>> {
  const entries = Object.entries(shapes);
  const properties = Object.fromEntries(entries.map(([name, { schema }]) => [name, schema]));
  const required = entries.filter(([, shape]) => !shape.optional).map(([name]) => name);
  return {
    schema: { type: 'object', properties, required, additionalProperties: false },
    optional: false,
    read(value) {
      if (!isObject(value) || !Object.keys(value).every((name) => Object.hasOwn(shapes, name)))
        return unreadable();
      const pairs = entries.map(([name, shape]) => [name, shape.read(value[name])]);
      const read: unknown = Object.fromEntries(pairs);
      return hasAll(shapes, read) ? read : unreadable();
    },
  };
}

/** Each property has just been read by its own shape. */
const hasAll = <Shapes extends object>(shapes: Shapes, value: unknown): value is Values<Shapes> =>
  isObject(value) && Object.keys(shapes).every((name) => Object.hasOwn(value, name));

const isObject = (value: unknown): value is RawAnswers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const described = (description: string | undefined): JsonObject =>
  description === undefined ? {} : { description };

function unreadable(): never {
  throw new Problem('body-unreadable', {});
}
