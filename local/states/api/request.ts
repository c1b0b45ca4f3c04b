import type { DataObject } from '#statemachines/plain-data.ts';
import { isObject } from '../data.ts';
import { validation } from './service-error.ts';

/** The body of one call. Every reader refuses what is not of its kind; `only` refuses parameters nothing here acts on. */
export interface Request {
  readonly raw: DataObject;
  only(...names: readonly string[]): void;
  text(name: string): string;
  optionalText(name: string): string | undefined;
  number(name: string, most: number, fallback: number): number;
  flag(name: string, fallback: boolean): boolean;
}

export function readRequest(body: Uint8Array): Request {
  const raw = readBody(body);
  const optionalText = (name: string): string | undefined => {
    const value = raw[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    throw validation(`'${name}' must be a text`);
  };
  return {
    raw,
    only(...names) {
      for (const [name, value] of Object.entries(raw)) {
        if (value !== null && !names.includes(name)) {
          throw validation(`Parameter '${name}' is not emulated`);
        }
      }
    },
    text(name) {
      const value = optionalText(name);
      if (value !== undefined) return value;
      throw validation(
        `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`,
      );
    },
    optionalText,
    number(name, most, fallback) {
      const value = raw[name] ?? 0;
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
        throw validation(`'${name}' must be a whole number`);
      }
      if (value > most) {
        throw validation(
          `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must have value less than or equal to ${most}`,
        );
      }
      return value === 0 ? fallback : value;
    },
    flag(name, fallback) {
      const value = raw[name] ?? fallback;
      if (typeof value === 'boolean') return value;
      throw validation(`'${name}' must be true or false`);
    },
  };
}

function readBody(body: Uint8Array): DataObject {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(body) || '{}');
    if (isObject(read)) return read;
  } catch {
    // Said below, together with what is JSON but no object.
  }
  throw validation('The request body must be a JSON object');
}
