import { invalid, invalidParameter, malformed } from '../dynamo-error.ts';
import { isRecord } from '../request/input.ts';
import type { Attributes, AttributeValue } from './attribute-value.ts';
import { setAttribute } from './attribute-value.ts';
import { canonicalNumber } from './decimal.ts';

const maxDepth = 32;

/** Reads a map of attributes from a request and brings it into canonical form, or throws what DynamoDB says. */
export function readAttributes(input: unknown, depth = 0): Attributes {
  if (!isRecord(input)) throw malformed('Start of structure or map expected');
  const attributes: Attributes = {};
  for (const name of Object.keys(input)) {
    setAttribute(attributes, name, readValue(input[name], depth + 1));
  }
  return attributes;
}

export function readValue(input: unknown, depth = 1): AttributeValue {
  if (!isRecord(input)) throw malformed('Start of structure or map expected');
  if (depth > maxDepth) {
    throw invalid(
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    );
  }
  const types = Object.keys(input);
  if (types.length > 1) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  const [type = ''] = types;
  return readTyped(type, input[type], depth);
}

function readTyped(type: string, value: unknown, depth: number): AttributeValue {
  switch (type) {
    case 'S':
      return { S: text(value) };
    case 'N':
      return { N: canonicalNumber(text(value)) };
    case 'B':
      return { B: base64(value) };
    case 'BOOL':
      if (typeof value !== 'boolean') throw malformed('Expected a boolean');
      return { BOOL: value };
    case 'NULL':
      if (value !== true) {
        throw invalidParameter('Null attribute value types must have the value of true');
      }
      return { NULL: true };
    case 'SS':
      return { SS: set(value, 'An string set  may not be empty', text, stringsRepeat) };
    case 'NS':
      return { NS: set(value, 'An number set  may not be empty', number, () => numbersRepeat) };
    case 'BS':
      return { BS: set(value, 'Binary sets should not be empty', base64, bytesRepeat) };
    case 'L':
      return { L: list(value).map((element) => readValue(element, depth + 1)) };
    case 'M':
      return { M: readAttributes(value, depth) };
    default:
      throw invalid(
        'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
      );
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw malformed('Expected a string');
  return value;
}

const number = (value: unknown): string => canonicalNumber(text(value));

function base64(value: unknown): string {
  const encoded = text(value);
  if (Buffer.from(encoded, 'base64').toString('base64') !== encoded) {
    throw malformed('Invalid Base64');
  }
  return encoded;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed('Expected a list');
  return value;
}

const stringsRepeat = (elements: readonly string[]) =>
  `Input collection [${elements.join(', ')}] contains duplicates.`;
const bytesRepeat = (elements: readonly string[]) =>
  `Input collection [${elements.join(', ')}]of type BS contains duplicates.`;
const numbersRepeat = 'Input collection contains duplicates';

function set(
  value: unknown,
  ifEmpty: string,
  read: (element: unknown) => string,
  ifRepeated: (elements: readonly string[]) => string,
): readonly string[] {
  const elements = list(value).map(read);
  if (elements.length === 0) throw invalidParameter(ifEmpty);
  if (new Set(elements).size < elements.length) throw invalidParameter(ifRepeated(elements));
  return elements;
}
