import { invalid } from '../dynamo-error.ts';
import type { Input } from './input.ts';

/** Parameters from before there were expressions. They are refused by name, with the way out. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['AttributesToGet', 'ProjectionExpression'],
  ['AttributeUpdates', 'UpdateExpression'],
  ['ConditionalOperator', 'ConditionExpression'],
  ['Expected', 'ConditionExpression'],
  ['KeyConditions', 'KeyConditionExpression'],
  ['QueryFilter', 'FilterExpression'],
  ['ScanFilter', 'FilterExpression'],
]);

/** Refuses every parameter that would otherwise be silently ignored; `where` is the operation or the part of it. */
export function refuseUnsupported(where: string, input: Input, takes: readonly string[]): void {
  const given = Object.keys(input).filter((name) => (input[name] ?? undefined) !== undefined);
  const unknown = given.filter((name) => !takes.includes(name) && !isOff(input[name]));
  const [first] = unknown;
  if (first === undefined) return;
  const old = unknown.filter((name) => replacements.has(name));
  const expressions = given.filter((name) => name.endsWith('Expression'));
  if (old.length > 0 && expressions.length > 0) {
    throw invalid(
      `Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {${old.join(', ')}} Expression parameters: {${expressions.join(', ')}}`,
    );
  }
  const instead = replacements.get(first);
  throw invalid(
    `${where}: the parameter ${first} is not supported on one machine${instead === undefined ? '' : `; use ${instead}`}`,
  );
}

/** Features that are asked for as switched off are no loss: a stream or an encryption that is not wanted. */
const isOff = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('StreamEnabled' in value && value.StreamEnabled === false) ||
    ('Enabled' in value && value.Enabled === false && !('AttributeName' in value)));
