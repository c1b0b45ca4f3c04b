import type { ExpressionReader } from './reader.ts';
import type { Literal, Path, Update, UpdateValue } from './syntax.ts';

type Clause = 'SET' | 'REMOVE' | 'ADD' | 'DELETE';

/** Parses an update: each of SET, REMOVE, ADD and DELETE at most once, in any order. */
export function parseUpdate(reader: ExpressionReader): Update {
  const set: { path: Path; value: UpdateValue }[] = [];
  const remove: Path[] = [];
  const add: { path: Path; value: Literal }[] = [];
  const deleted: { path: Path; value: Literal }[] = [];
  const seen = new Set<Clause>();

  const readers: Readonly<Record<Clause, () => void>> = {
    SET: () => {
      const path = reader.path();
      reader.expect('=');
      set.push({ path, value: parseValue(reader) });
    },
    REMOVE: () => remove.push(reader.path()),
    ADD: () => add.push({ path: reader.path(), value: reader.literal() }),
    DELETE: () => deleted.push({ path: reader.path(), value: reader.literal() }),
  };

  do {
    const clause = clauses.find((each) => reader.takeIf(each));
    if (clause === undefined) throw reader.syntaxError();
    if (seen.has(clause)) {
      throw reader.refuse(`The "${clause}" section can only be used once in an update expression;`);
    }
    seen.add(clause);
    do readers[clause]();
    while (reader.takeIf(','));
  } while (reader.peek().kind !== 'end');
  return { set, remove, add, delete: deleted };
}

const clauses: readonly Clause[] = ['SET', 'REMOVE', 'ADD', 'DELETE'];

function parseValue(reader: ExpressionReader): UpdateValue {
  const left = parseOperand(reader);
  for (const operator of ['+', '-'] as const) {
    if (reader.takeIf(operator)) {
      return { kind: 'arithmetic', operator, left, right: parseOperand(reader) };
    }
  }
  return left;
}

function parseOperand(reader: ExpressionReader): UpdateValue {
  if (reader.takeIf('(')) {
    const value = parseValue(reader);
    reader.expect(')');
    return value;
  }
  const token = reader.peek();
  if (token.kind === 'value') return reader.literal();
  if (token.kind === 'word' && reader.peek(1).text === '(') return parseCall(reader);
  return reader.path();
}

function parseCall(reader: ExpressionReader): UpdateValue {
  const name = reader.take().text;
  if (name !== 'if_not_exists' && name !== 'list_append') {
    throw conditionFunctions.has(name)
      ? reader.refuse(`The function is not allowed in an update expression; function: ${name}`)
      : reader.refuse(`Invalid function name; function: ${name}`);
  }
  reader.expect('(');
  const operands = [parseOperand(reader)];
  while (reader.takeIf(',')) operands.push(parseOperand(reader));
  reader.expect(')');
  const [left, right, ...more] = operands;
  if (left === undefined || right === undefined || more.length > 0) {
    throw reader.refuse(
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
  }
  if (name === 'list_append') return { kind: 'list_append', left, right };
  if (left.kind !== 'path') {
    throw reader.refuse(
      'Operator or function requires a document path; operator or function: if_not_exists',
    );
  }
  return { kind: 'if_not_exists', path: left, otherwise: right };
}

const conditionFunctions: ReadonlySet<string> = new Set([
  'attribute_exists',
  'attribute_not_exists',
  'attribute_type',
  'begins_with',
  'contains',
  'size',
]);
