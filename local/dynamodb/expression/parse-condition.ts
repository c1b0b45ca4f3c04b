import type { ExpressionReader } from './reader.ts';
import type { Comparator, Condition, Operand, Path } from './syntax.ts';

/** Parses a condition, filter or key condition: OR binds loosest, then AND, then NOT. */
export function parseCondition(reader: ExpressionReader): Condition {
  const condition = parseOr(reader);
  reader.expectEnd();
  return condition;
}

function parseOr(reader: ExpressionReader): Condition {
  let left = parseAnd(reader);
  while (reader.takeIf('OR')) left = { kind: 'or', left, right: parseAnd(reader) };
  return left;
}

function parseAnd(reader: ExpressionReader): Condition {
  let left = parseNot(reader);
  while (reader.takeIf('AND')) left = { kind: 'and', left, right: parseNot(reader) };
  return left;
}

function parseNot(reader: ExpressionReader): Condition {
  if (reader.takeIf('NOT')) return { kind: 'not', condition: parseNot(reader) };
  if (!reader.takeIf('(')) return parseSimple(reader);
  const doubled = reader.peek().text === '(';
  const inner = parseOr(reader);
  const wasGrouped = doubled && grouped.has(inner);
  reader.expect(')');
  if (wasGrouped) throw reader.refuse('The expression has redundant parentheses;');
  grouped.add(inner);
  return inner;
}

/** Conditions that stood in parentheses; a second pair around the same one is refused. */
const grouped = new WeakSet<Condition>();

function parseSimple(reader: ExpressionReader): Condition {
  const isCall = reader.peek().kind === 'word' && reader.peek(1).text === '(';
  if (isCall && reader.peek().text !== 'size') return parseCall(reader);
  const isSize = isCall;
  const subject = parseOperand(reader);
  if (reader.takeIf('BETWEEN')) {
    const low = parseOperand(reader);
    reader.expect('AND');
    return { kind: 'between', subject, low, high: parseOperand(reader) };
  }
  if (reader.takeIf('IN')) return { kind: 'in', subject, choices: parseChoices(reader) };
  const comparator = comparators.find((each) => reader.peek().text === each);
  if (comparator === undefined && isSize) {
    throw reader.refuse(
      'The function is not allowed to be used this way in an expression; function: size',
    );
  }
  if (comparator === undefined) throw reader.syntaxError();
  reader.take();
  return { kind: 'comparison', comparator, left: subject, right: parseOperand(reader) };
}

const comparators: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];
const maxChoices = 100;

function parseChoices(reader: ExpressionReader): readonly Operand[] {
  reader.expect('(');
  const choices = [parseOperand(reader)];
  while (reader.takeIf(',')) choices.push(parseOperand(reader));
  reader.expect(')');
  if (choices.length > maxChoices) {
    throw reader.refuse(
      `Incorrect number of operands for operator or function; operator or function: IN, number of operands: ${choices.length + 1}`,
    );
  }
  return choices;
}

function parseOperand(reader: ExpressionReader): Operand {
  const token = reader.peek();
  if (token.kind === 'value') return reader.literal();
  if (token.kind !== 'word' || reader.peek(1).text !== '(') return reader.path();
  if (token.text !== 'size') {
    throw functions.has(token.text)
      ? reader.refuse(
          `The function is not allowed to be used this way in an expression; function: ${token.text}`,
        )
      : reader.refuse(`Invalid function name; function: ${token.text}`);
  }
  const [of, ...rest] = parseArguments(reader, 1);
  if (of === undefined || of.kind === 'size' || rest.length > 0) throw reader.syntaxError();
  return { kind: 'size', of };
}

const functions: ReadonlyMap<string, number> = new Map([
  ['attribute_exists', 1],
  ['attribute_not_exists', 1],
  ['attribute_type', 2],
  ['begins_with', 2],
  ['contains', 2],
  ['if_not_exists', 2],
  ['list_append', 2],
]);

/** Takes `name(a, b)` and refuses another number of operands than `count`. */
function parseArguments(reader: ExpressionReader, count: number): readonly Operand[] {
  const name = reader.take().text;
  reader.expect('(');
  const operands = [parseOperand(reader)];
  while (reader.takeIf(',')) operands.push(parseOperand(reader));
  reader.expect(')');
  if (operands.length === count) return operands;
  throw reader.refuse(
    `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
  );
}

function parseCall(reader: ExpressionReader): Condition {
  const name = reader.peek().text;
  const count = functions.get(name);
  if (count === undefined) throw reader.refuse(`Invalid function name; function: ${name}`);
  if (name === 'if_not_exists' || name === 'list_append') {
    throw reader.refuse(`The function is not allowed in a condition expression; function: ${name}`);
  }
  const [subject, argument] = parseArguments(reader, count);
  if (subject === undefined) throw reader.syntaxError();
  switch (name) {
    case 'attribute_exists':
    case 'attribute_not_exists':
      return {
        kind: 'exists',
        path: documentPath(reader, name, subject),
        expected: name === 'attribute_exists',
      };
    case 'attribute_type':
    case 'begins_with':
    case 'contains':
      if (argument === undefined) throw reader.syntaxError();
      return { kind: 'function', name, subject, argument };
    default:
      throw reader.syntaxError();
  }
}

function documentPath(reader: ExpressionReader, name: string, operand: Operand): Path {
  if (operand.kind === 'path') return operand;
  throw reader.refuse(
    `Operator or function requires a document path; operator or function: ${name}`,
  );
}
