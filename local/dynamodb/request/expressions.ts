import { invalid } from '../dynamo-error.ts';
import { DynamoError } from '../dynamo-error.ts';
import { checkCondition } from '../expression/check-condition.ts';
import { checkPaths } from '../expression/check-paths.ts';
import { checkUpdate } from '../expression/check-update.ts';
import type { Parse } from '../expression/parse.ts';
import { parsedCondition, parsedProjection, parsedUpdate } from '../expression/parse.ts';
import type { Scope } from '../expression/scope.ts';
import type { Condition, Path, Update } from '../expression/syntax.ts';
import type { AttributeValue } from '../value/attribute-value.ts';
import { readValue } from '../value/read-value.ts';
import type { Input } from './input.ts';
import { recordIn, textIn } from './input.ts';

export type ExpressionName =
  | 'ConditionExpression'
  | 'FilterExpression'
  | 'KeyConditionExpression'
  | 'ProjectionExpression'
  | 'UpdateExpression';

/** The expressions of one request, parsed and checked, and what their placeholders mean. */
export interface Expressions {
  readonly scope: Scope;
  readonly condition?: Condition | undefined;
  readonly filter?: Condition | undefined;
  readonly keyCondition?: Condition | undefined;
  readonly projection?: readonly Path[] | undefined;
  readonly update?: Update | undefined;
}

const nothing: Expressions = { scope: { names: new Map(), values: new Map() } };

/** Reads the expressions that the operation takes. Refusals name absent ones in the order of `taken`. */
export function readExpressions(input: Input, taken: readonly ExpressionName[]): Expressions {
  const given = taken.filter((name) => textIn(input, name) !== undefined);
  const names = recordIn(input, 'ExpressionAttributeNames');
  const values = recordIn(input, 'ExpressionAttributeValues');
  if (given.length === 0) {
    refusePlaceholdersAlone(names, values, taken);
    return nothing;
  }
  const scope = { names: readNames(names), values: readValues(values) };
  const use = { names: new Set<string>(), values: new Set<string>() };

  const parse = <Syntax>(name: ExpressionName, parser: Parse<Syntax>): Syntax | undefined => {
    const source = textIn(input, name);
    if (source === undefined || !taken.includes(name)) return undefined;
    const parsed = parser(name, source);
    for (const used of parsed.names) {
      if (!scope.names.has(used)) {
        throw invalid(
          `Invalid ${name}: An expression attribute name used in the document path is not defined; attribute name: ${used}`,
        );
      }
      use.names.add(used);
    }
    for (const used of parsed.values) {
      if (!scope.values.has(used)) {
        throw invalid(
          `Invalid ${name}: An expression attribute value used in expression is not defined; attribute value: ${used}`,
        );
      }
      use.values.add(used);
    }
    return parsed.syntax;
  };

  const update = parse('UpdateExpression', parsedUpdate);
  if (update !== undefined) checkUpdate(update, scope);
  const condition = parse('ConditionExpression', parsedCondition);
  if (condition !== undefined) checkCondition('ConditionExpression', condition, scope);
  const filter = parse('FilterExpression', parsedCondition);
  if (filter !== undefined) checkCondition('FilterExpression', filter, scope);
  const projection = parse('ProjectionExpression', parsedProjection);
  if (projection !== undefined) checkPaths('ProjectionExpression', projection, scope);
  const keyCondition = parse('KeyConditionExpression', parsedCondition);
  if (keyCondition !== undefined) checkCondition('KeyConditionExpression', keyCondition, scope);
  refuseUnused('ExpressionAttributeNames', scope.names, use.names);
  refuseUnused('ExpressionAttributeValues', scope.values, use.values);
  return { scope, condition, filter, keyCondition, projection, update };
}

function refusePlaceholdersAlone(
  names: Input | undefined,
  values: Input | undefined,
  taken: readonly ExpressionName[],
): void {
  if (names !== undefined) {
    throw invalid('ExpressionAttributeNames can only be specified when using expressions');
  }
  if (values === undefined) return;
  const missing = taken.filter((name) => name !== 'ProjectionExpression');
  throw invalid(
    `ExpressionAttributeValues can only be specified when using expressions: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} null`,
  );
}

const nameKey = /^#[A-Za-z0-9_]+$/;
const valueKey = /^:[A-Za-z0-9_]+$/;

function readNames(input: Input | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (input === undefined) return names;
  for (const key of Object.keys(input)) {
    if (!nameKey.test(key)) {
      throw invalid(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${key}"`);
    }
    names.set(key, textIn(input, key) ?? '');
  }
  if (names.size === 0) throw invalid('ExpressionAttributeNames must not be empty');
  return names;
}

function readValues(input: Input | undefined): ReadonlyMap<string, AttributeValue> {
  const values = new Map<string, AttributeValue>();
  if (input === undefined) return values;
  for (const key of Object.keys(input)) {
    if (!valueKey.test(key)) {
      throw invalid(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${key}"`);
    }
    values.set(key, readNamedValue(key, input[key]));
  }
  if (values.size === 0) throw invalid('ExpressionAttributeValues must not be empty');
  return values;
}

function readNamedValue(key: string, value: unknown): AttributeValue {
  try {
    return readValue(value);
  } catch (error) {
    if (!(error instanceof DynamoError) || error.code !== 'ValidationException') throw error;
    throw invalid(
      `ExpressionAttributeValues contains invalid value: ${error.message} for key ${key}`,
    );
  }
}

function refuseUnused(
  parameter: string,
  given: ReadonlyMap<string, unknown>,
  used: ReadonlySet<string>,
): void {
  const unused = [...given.keys()].filter((key) => !used.has(key));
  if (unused.length === 0) return;
  throw invalid(
    `Value provided in ${parameter} unused in expressions: keys: {${unused.join(', ')}}`,
  );
}
