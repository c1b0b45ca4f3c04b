/** What JSON can say: the only thing that enters or leaves an expression. */
export type Data = null | boolean | number | string | readonly Data[] | DataObject;
export interface DataObject {
  readonly [name: string]: Data;
}

/** A value that JSON cannot say: a function, a regular expression, a number without end. */
export class NotData extends Error {
  override readonly name = 'NotData';
}

/**
 * Copies what an expression produced into plain data. JSONata marks its arrays with hidden properties and hands out
 * functions as objects; both must stay behind. `undefined` (nothing found) stays `undefined` at the top and vanishes
 * inside objects and arrays, as in JSON.
 */
export function plainData(value: unknown): Data | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new NotData('a number without end');
      return value;
    case 'object':
      return value === null ? null : composite(value);
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new NotData(`a ${typeof value}`);
    default:
      return undefined;
  }
}

function composite(value: object): Data {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => plainData(item) ?? null);
  }
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) throw new NotData('a function');
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      const data = plainData(inner);
      return data === undefined ? [] : [[name, data]];
    }),
  );
}
