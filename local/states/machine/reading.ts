import { ExpressionError } from '#statemachines/jsonata.ts';
import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { isObject } from '../data.ts';
import { readTemplate, type Template } from './template.ts';

/** One thing wrong with a definition, and where: `/States/Ask/Retry[0]`. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

/** Reads one object of a definition. Faults are collected, not thrown: all of them are told at once. */
export interface Reading {
  readonly path: string;
  readonly raw: DataObject;
  has(name: string): boolean;
  /** Refuses every field that is not named. `what` completes "is not emulated in …". */
  only(names: readonly string[], what: string): void;
  refuse(message: string, at?: string): void;
  /** A text; empty and refused when it is missing or no text. */
  text(name: string): string;
  optionalText(name: string): string | undefined;
  /** A number between the bounds, or `fallback` when the field is missing. */
  number<Fallback>(
    name: string,
    least: number,
    most: number,
    fallback: Fallback,
  ): number | Fallback;
  template(name: string, field?: string): Template | undefined;
  /** The object in a field; an empty one, refused, when there is none. */
  inside(name: string): Reading;
  /** The objects of a list; refused when the list is missing or empty. */
  list(name: string): readonly Reading[];
}

export function reading(raw: DataObject, path: string, findings: Finding[]): Reading {
  const at = (name: string) => `${path === '/' ? '' : path}/${name}`;
  const refuse = (message: string, name?: string) => {
    findings.push({ path: name === undefined ? path : at(name), message });
  };
  const object = (value: Data | undefined, inner: string): Reading => {
    if (isObject(value)) return reading(value, inner, findings);
    findings.push({ path: inner, message: 'must be an object' });
    return reading({}, inner, []);
  };
  return {
    path,
    raw,
    has: (name) => raw[name] !== undefined,
    refuse,
    only(names, what) {
      for (const name of Object.keys(raw)) {
        if (!names.includes(name)) refuse(`Field '${name}' is not emulated in ${what}`, name);
      }
    },
    text(name) {
      const value = raw[name];
      if (typeof value === 'string' && value !== '') return value;
      refuse(value === undefined ? `'${name}' is required` : 'must be a non-empty text', name);
      return '';
    },
    optionalText(name) {
      return raw[name] === undefined ? undefined : this.text(name);
    },
    number(name, least, most, fallback) {
      const value = raw[name];
      if (value === undefined) return fallback;
      if (typeof value === 'number' && value >= least && value <= most) return value;
      refuse(`must be a number from ${least} to ${most}`, name);
      return fallback;
    },
    template(name, field = name) {
      const value = raw[name];
      if (value === undefined) return undefined;
      try {
        return readTemplate(value, field);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        refuse(`The JSONata expression cannot be read: ${error.code} ${error.message}`, name);
        return undefined;
      }
    },
    inside: (name) => object(raw[name], at(name)),
    list(name) {
      const value = raw[name];
      if (!Array.isArray(value) || value.length === 0) {
        refuse('must be a non-empty list', name);
        return [];
      }
      return value.map((item: Data, index) => object(item, `${at(name)}[${index}]`));
    },
  };
}
