import { invalid, invalidParameter } from '../dynamo-error.ts';
import type { Fault } from '../request/constraints.ts';
import { enumFault, lengthFault, nullFault } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { recordsIn, textIn } from '../request/input.ts';
import type { KeyAttribute, KeySchema, KeyType } from './definition.ts';

/** Faults of a KeySchema's form; `field` is its place in the request, such as `keySchema`. */
export function keySchemaFaults(input: Input, field: string): readonly Fault[] {
  const elements = recordsIn(input, 'KeySchema');
  if (elements === undefined) return [nullFault(field)];
  const shown = elements.map(
    (element) =>
      `KeySchemaElement(attributeName=${textIn(element, 'AttributeName')}, keyType=${textIn(element, 'KeyType')})`,
  );
  const length = lengthFault(field, elements.length, `[${shown.join(', ')}]`, { min: 1, max: 2 });
  if (length !== undefined) return [length];
  return elements.map((element, at) =>
    enumFault(`${field}.${at + 1}.member.keyType`, textIn(element, 'KeyType'), ['HASH', 'RANGE']),
  );
}

/** Reads a KeySchema of good form against the attributes that the table defines. */
export function readKeySchema(input: Input, defined: readonly KeyAttribute[]): KeySchema {
  const elements = recordsIn(input, 'KeySchema') ?? [];
  const [first, second] = elements.map((element) => ({
    name: textIn(element, 'AttributeName') ?? '',
    type: textIn(element, 'KeyType'),
  }));
  if (first?.type !== 'HASH') {
    throw invalid('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  }
  if (second !== undefined && second.type !== 'RANGE') {
    throw invalid('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  }
  if (second?.name === first.name) {
    throw invalid(
      defined.length < elements.length
        ? 'Invalid KeySchema: Some index key attribute have no definition'
        : 'Both the Hash Key and the Range Key element in the KeySchema have the same name',
    );
  }
  const keys = second === undefined ? [first.name] : [first.name, second.name];
  const attribute = (name: string): KeyAttribute => {
    const found = defined.find((each) => each.name === name);
    if (found !== undefined) return found;
    const names = defined.map((each) => each.name).join(', ');
    throw invalidParameter(
      `Some index key attributes are not defined in AttributeDefinitions. Keys: [${keys.join(', ')}], AttributeDefinitions: [${names}]`,
    );
  };
  const hash = attribute(first.name);
  return second === undefined ? { hash } : { hash, range: attribute(second.name) };
}

const types: readonly KeyType[] = ['B', 'N', 'S'];

export function attributeFaults(input: Input): readonly Fault[] {
  return (recordsIn(input, 'AttributeDefinitions') ?? []).map((element, at) =>
    enumFault(
      `attributeDefinitions.${at + 1}.member.attributeType`,
      textIn(element, 'AttributeType'),
      types,
    ),
  );
}

export function readAttributeDefinitions(input: Input): readonly KeyAttribute[] {
  const attributes = (recordsIn(input, 'AttributeDefinitions') ?? []).map((element) => {
    const type = types.find((each) => each === textIn(element, 'AttributeType'));
    const name = textIn(element, 'AttributeName');
    if (type === undefined || name === undefined || name === '') {
      throw invalidParameter('AttributeDefinitions must name an attribute and its type');
    }
    return { name, type };
  });
  const names = new Set(attributes.map(({ name }) => name));
  if (names.size < attributes.length) {
    throw invalidParameter('Duplicate AttributeName in AttributeDefinitions');
  }
  return attributes;
}
