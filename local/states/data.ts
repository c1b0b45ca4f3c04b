import type { Data, DataObject } from '#statemachines/plain-data.ts';

/** The service's limit on an input, an output or a result, in bytes of UTF-8. */
const largestData = 262_144;

export function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Data | undefined): value is readonly Data[] {
  return Array.isArray(value);
}

/** Reads JSON, or throws a `SyntaxError`. */
export function parseData(text: string): Data {
  const data: Data = JSON.parse(text);
  return data;
}

/** The service's word for the type of a value, as it stands in its error texts. */
export function dataType(value: Data): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isTooLarge(text: string): boolean {
  // Three bytes per UTF-16 unit is the most that UTF-8 needs: short texts are not measured.
  return text.length * 3 > largestData && Buffer.byteLength(text) > largestData;
}
