import { readFileSync } from 'node:fs';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON object from a file; `undefined` when the file is missing or holds anything else. */
export function readJson(file: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
